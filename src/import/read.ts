/** Reading the files of an import: every one passes the strict gate, and bounds of its own. */
import { statSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Root } from 'xast';
import { IMPORT } from '../messages/import.ts';
import { reporter } from '../messages/report.ts';
import { readBytes } from '../project/files.ts';
import { decodeAs, decodeXmlBytes } from '../project/xml-bytes.ts';
import { isWithinBounds } from '../tei/bounds.ts';
import { readXml } from '../tei/read.ts';

const report = reporter(IMPORT);

/** In megabytes: a larger file is not opened. */
const MAX_SIZE = 128;

/** A file that has been read and found to be XML. */
export interface Parsed {
  /** As it was read, without its byte order mark. */
  text: string;
  root: Root;
  file: VFile;
}

/** How one file that includes others reads them. */
export interface Read {
  /** The files that others have included so far, by their whole paths. */
  included: Set<string>;
  xml(path: string): Parsed | undefined;
  text(path: string, encoding: string | undefined): string | undefined;
}

/** A reader that puts each file it reads, with its messages, on a list. */
export function reader(files: VFile[]): Read {
  const open = (path: string) => {
    const file = new VFile({ path });
    files.push(file);
    if (!isTooLarge(path)) return { file, bytes: readBytes(path) };
    report(file, 'import-too-large', { line: 1, column: 1 }, { limit: MAX_SIZE });
    return undefined;
  };
  return {
    included: new Set(),
    xml(path) {
      const opened = open(path);
      return opened && parse(opened.bytes, opened.file);
    },
    text(path, encoding) {
      const opened = open(path);
      if (!opened) return undefined;
      return encoding === undefined
        ? decodeXmlBytes(opened.bytes, opened.file)
        : decodeAs(encoding, opened.bytes, opened.file);
    }
  };
}

function parse(bytes: Uint8Array, file: VFile): Parsed | undefined {
  const text = decodeXmlBytes(bytes, file);
  if (text === undefined) return undefined;
  file.value = text;
  const root = readXml(text, file);
  if (!root) return undefined;
  return isWithinBounds(root, file) ? { text, root, file } : undefined;
}

function isTooLarge(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > MAX_SIZE * 1_000_000;
}
