/** That the images which a document names are there. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';

const report = reporter(PROJECT);

/** The folders of an edition in which an image may stand, by its name alone or with a path from there. */
const FOLDERS = ['facsimiles', '', 'tei'];

/**
 * Reports images that are not in the edition's folder. Addresses elsewhere (`https:`, IIIF) are not looked up.
 *
 * @param images names as given, and where
 * @param dir the folder of the edition
 */
export function checkImages(
  images: readonly { name: string; place: Position | undefined }[],
  dir: string,
  file: VFile
): void {
  const told = new Set<string>();
  for (const { name, place } of images) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(name) || name.startsWith('//') || told.has(name)) continue;
    const path = pathOf(name);
    const places = isAbsolute(path)
      ? []
      : FOLDERS.map((folder) => join(dir, folder, path)).filter((at) => isWithin(at, dir));
    if (places.some((at) => statSync(at, { throwIfNoEntry: false })?.isFile())) continue;
    told.add(name);
    const near = nearest(basename(path), places.flatMap(neighbours));
    report(file, 'image-missing', place, { name, ...(near !== undefined && { nearest: near }) });
  }
}

/** The path that a name says: without the part of the image that it picks out, its letters as they are. */
function pathOf(name: string): string {
  const path = name.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isWithin(path: string, dir: string): boolean {
  const from = relative(resolve(dir), resolve(path));
  return from !== '..' && !/^\.\.[\\/]/.test(from) && !isAbsolute(from);
}

/** The names of the files that stand where a file is looked for. */
function neighbours(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}
