/** From the bytes of a file to its text. UTF-8, or UTF-16 with a byte order mark; anything else is an error with its place. */
import type { VFile } from 'vfile';
import { PROJECT } from '../messages/project.ts';
import { reporter } from '../messages/report.ts';

const report = reporter(PROJECT);

/** What a decoder puts where bytes are no character. */
const REPLACEMENT = '\uFFFD';

/**
 * The text that `bytes` hold, without its byte order mark.
 *
 * @returns undefined when the bytes are no text; the reason, with the offset of the first bad byte (counted from 0), is then
 *   a message on `file`.
 */
export function decodeBytes(bytes: Uint8Array, file: VFile): string | undefined {
  if (begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0xfe, 0xff)) {
    report(file, 'not-utf32', undefined);
    return undefined;
  }
  if (begins(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le', file);
  if (begins(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'utf-16be', file);

  const text = new TextDecoder('utf-8').decode(bytes);
  const mark = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const bad = badUtf8(bytes, text, mark);
  if (!bad) return text;
  const byte = `0x${(bytes[bad.offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  report(file, 'not-utf8', pointAt(text, bad.index), { offset: bad.offset, byte });
  return undefined;
}

function begins(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', file: VFile): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  for (let index = text.indexOf(REPLACEMENT); index >= 0; index = text.indexOf(REPLACEMENT, index + 1)) {
    const offset = 2 + 2 * index;
    const [first, second] = encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd];
    if (bytes[offset] === first && bytes[offset + 1] === second) continue;
    report(file, 'not-utf16', pointAt(text, index), { offset });
    return undefined;
  }
  return text;
}

/** The first replacement character in `text` for which the source has no replacement character of its own. */
function badUtf8(bytes: Uint8Array, text: string, start: number): { index: number; offset: number } | undefined {
  let from = 0;
  let offset = start;
  for (let index = text.indexOf(REPLACEMENT); index >= 0; index = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, index));
    if (!begins(bytes.subarray(offset, offset + 3), 0xef, 0xbf, 0xbd)) return { index, offset };
    offset += 3;
    from = index + 1;
  }
  return undefined;
}

function pointAt(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
