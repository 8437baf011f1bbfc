/** Style sheets of an edition: what they ask for is in the folder of the theme, and is published with them. */
import type { Position } from 'unist';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { CUSTOM } from '../../messages/custom.ts';
import { reporter } from '../../messages/report.ts';
import type { Folder } from './settings.ts';

const report = reporter(CUSTOM);

/** What pages and style sheets may load. */
export const LOADED = ['css', 'woff2', 'woff', 'ttf', 'otf', 'svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'js'];

/** Comments; `url()` (CSS Values 4, 4.5) and `@import` (CSS Cascade 5, 2) with their addresses. */
const ADDRESS = /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Adds a style sheet, and whatever it asks for, to the files of a theme.
 *
 * @param files what is published of the theme so far, by name
 * @param read files whose messages are to be told
 */
export function addStyle(
  name: string,
  bytes: Uint8Array,
  folder: Folder,
  files: Map<string, Uint8Array>,
  read: VFile[]
) {
  if (files.has(name)) return;
  files.set(name, bytes);
  const css = Buffer.from(bytes).toString('utf8');
  const file = new VFile({ path: `${folder.path}/${name}`, value: css });
  read.push(file);
  for (const { address, place } of addressesIn(css, file)) {
    if (/^(?:data:|#|$)/i.test(address)) continue;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
      report(file, 'custom-remote', place, { address });
      continue;
    }
    const target = resolve(name, address.replace(/[?#].*$/, ''));
    const found = folder.read(target, LOADED, file, place);
    if (found && target.endsWith('.css')) addStyle(target, found, folder, files, read);
    else if (found) files.set(target, found);
  }
}

function addressesIn(css: string, file: VFile): { address: string; place: Position | undefined }[] {
  const { toPoint } = location(file);
  return Array.from(css.matchAll(ADDRESS)).flatMap((match) => {
    const address = match.slice(1).find((part) => part !== undefined);
    const [start, end] = [toPoint(match.index), toPoint(match.index + match[0].length)];
    return address === undefined ? [] : [{ address, place: start && end && { start, end } }];
  });
}

/** A relative address, from the top of the folder. */
function resolve(from: string, address: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
