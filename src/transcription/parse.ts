/** The notation's parser: from a transcription's text to its tree, as typed. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import { parseBlocks } from './blocks.ts';
import { DIALECT_NAMES, dialectNamed } from './dialects/index.ts';
import { readDialect } from './dialects/read.ts';
import { reportForeignMarks } from './foreign-marks.ts';
import type { Metadata } from './metadata.ts';
import { Reading } from './reading.ts';
import { settle } from './settle.ts';
import { pointOn, readLines } from './source.ts';
import type { Transcription } from './tree.ts';

/** Characters that XML 1.0 cannot hold: controls, U+FFFE and U+FFFF, lone surrogates. A form feed is a page break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Reads a transcription.
 *
 * @param text the transcription without its front matter; line ends may be `\n`, `\r\n` or `\r`
 * @param file takes a message for each thing that is wrong, in the order of the text; reading goes on after each. A caller that
 *   writes XML must refuse a text with `forbidden-character`: the tree holds the characters as they are
 * @param metadata what the document's metadata says
 * @param firstLine the line of the file on which `text` begins
 * @returns the tree as typed: no substitutions, no divisions, nothing inferred
 */
export function parse(text: string, file: VFile, metadata: Metadata, firstLine = 1): Transcription {
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const lines = readLines(source, firstLine);
  const reading = new Reading(source, file, metadata, lines);
  const earlier = file.messages.length;
  reportForbidden(reading);
  const dialect = dialectNamed(metadata.dialect);
  if (!dialect && metadata.dialect !== 'stet') reportNotation(file, 'unknown-dialect', undefined, unknown(metadata));
  reportForeignMarks(reading);
  const children = dialect ? readDialect(reading, dialect) : parseBlocks(reading, lines, { depth: 0, inNote: false });
  const last = lines[lines.length - 1] as (typeof lines)[number];
  const position = { start: { line: firstLine, column: 1, offset: 0 }, end: pointOn(last, last.end) };
  const tree: Transcription = { type: 'transcription', metadata, children, position };
  settle(tree, reading);
  for (const message of inOrder(file.messages.splice(earlier))) file.messages.push(message);
  return tree;
}

const unknown = ({ dialect: name }: Metadata) => ({ name, nearest: nearest(name, ['stet', ...DIALECT_NAMES]) });

/** Each character is told of once: a file that is no text at all holds a million of one. */
function reportForbidden(reading: Reading): void {
  const found = new Map<number, { first: number; count: number }>();
  for (const match of reading.text.matchAll(FORBIDDEN)) {
    const value = match[0].codePointAt(0) as number;
    const known = found.get(value);
    if (known) known.count++;
    else found.set(value, { first: match.index, count: 1 });
  }
  for (const [value, { first, count }] of found) {
    const code = `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
    const isHalf = value >= 0xd800 && value < 0xe000;
    reportNotation(reading.file, 'forbidden-character', reading.place(first, first + 1), { code, isHalf, count });
  }
}

/** Messages in the order of the text; a line that was looked at twice is told of once. */
function inOrder(messages: VFileMessage[]): VFileMessage[] {
  const told = new Set<string>();
  return messages
    .filter((message) => {
      const key = `${message.line}:${message.column} ${message.ruleId} ${message.reason}`;
      return !told.has(key) && told.add(key);
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
