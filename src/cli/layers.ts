import { existsSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { VFile } from 'vfile';
import { EDITION_FILE } from '../project/documents.ts';
import type { Layer } from '../project/metadata.ts';
import { readSettings } from '../project/settings.ts';

/**
 * What the edition that a transcription belongs to says of it: that of the nearest folder above with an `edition.yaml`.
 *
 * @returns undefined when that file has a mistake; its messages are then on `file`
 */
export function layersFor(path: string, file: VFile): Layer[] | undefined {
  const settings = settingsAbove(path);
  if (!settings) return [];
  const yaml = new VFile({ path: settings });
  const edition = readSettings(yaml);
  if (edition) return [edition.all, edition.documents.get(parse(path).name) ?? {}];
  file.path = relative('', settings);
  file.value = yaml.value;
  file.messages.push(...yaml.messages);
  return undefined;
}

/** The folder of the edition that a file belongs to, if it belongs to one. */
export function editionFolder(path: string): string | undefined {
  const settings = settingsAbove(path);
  return settings && dirname(settings);
}

function settingsAbove(file: string): string | undefined {
  if (file === '<stdin>') return undefined;
  for (let at = dirname(resolve(file)); ; at = dirname(at)) {
    const path = join(at, EDITION_FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}
