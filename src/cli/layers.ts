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
  const settings = settingsAbove(dirname(resolve(path)));
  if (!settings || path === '<stdin>') return [];
  const yaml = new VFile({ path: settings });
  const edition = readSettings(yaml);
  if (edition) return [edition.all, edition.documents.get(parse(path).name) ?? {}];
  file.path = relative('', settings);
  file.value = yaml.value;
  file.messages.push(...yaml.messages);
  return undefined;
}

function settingsAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, EDITION_FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}
