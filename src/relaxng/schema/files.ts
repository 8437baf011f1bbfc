import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gives the text of the file at `path`; throws when there is none. */
export type ReadFile = (path: string) => string;

/** Reads local files, in UTF-8, or in UTF-16 when they begin with its byte order mark. Addresses of the web are refused. */
export const readLocalFile: ReadFile = (path) => {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(path)) throw new Error('only local files are read');
  const bytes = readFileSync(path);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

/**
 * The path to which the `href` of `include` or `externalRef` leads from the file `base` (RELAX NG, section 4.5).
 * `xml:base` is not heeded. Paths stay relative when `base` is.
 */
export function resolveHref(href: string, base: string): string {
  if (/^file:/i.test(href)) return fileURLToPath(href);
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(href)) return href;
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(base)) return new URL(href, base).href;
  const path = decode(href);
  return isAbsolute(path) ? path : join(dirname(base), path);
}

/** A reference is a URI, so a space in a file name is written `%20`. */
function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
