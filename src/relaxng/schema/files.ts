import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Why a file is not read, as the rest of a sentence. */
export class NotRead extends Error {}

/**
 * The files that a schema may include: those in the folder of its main file, and in the folders in that. So a schema from
 * elsewhere cannot read what is not its own, by `..` or by a link, and never opens a connection.
 */
export class Folder {
  readonly #root: string;
  readonly #real: string | undefined;

  /** @param main the path of the main file */
  constructor(main: string) {
    this.#root = dirname(main);
    this.#real = real(this.#root);
  }

  /**
   * The path to which the `href` of `include` or `externalRef` leads from the file `base` (RELAX NG, section 4.5), relative
   * when `base` is. `xml:base` is not heeded.
   *
   * @throws NotRead
   */
  resolve(href: string, base: string): string {
    // A drive letter is no scheme, but no relative reference either.
    if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\])/.test(href)) throw new NotRead('only files beside the schema are read');
    const path = join(dirname(base), decoded(href));
    if (!isInside(relative(this.#root, path))) throw new NotRead('it is not in the folder of the schema');
    return path;
  }

  /** @throws NotRead */
  read(path: string): string {
    const found = real(path);
    if (found === undefined) throw new NotRead('there is no such file');
    if (this.#real === undefined || !isInside(relative(this.#real, found))) {
      throw new NotRead('it is not in the folder of the schema');
    }
    return readText(path);
  }
}

/** Reads a file in UTF-8, or in UTF-16 when it begins with its byte order mark. @throws NotRead */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NotRead(code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : `${code}`);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

const isInside = (path: string): boolean => path !== '..' && !path.startsWith(`..${sep}`);

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A reference is a URI, so a space in a file name is written `%20`. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
