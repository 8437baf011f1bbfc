/** The guide to the dialects says what the program does: every row of its tables is read. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { DIALECT_NAMES, dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const GUIDE = readFileSync('docs/dialects.md', 'utf8');
const ROW = /^\| `(.+?)` \| `(.+?)` \|/gm;
const cell = (text: string) => text.replace(/\\(?=\|)/g, '');

const ROWS = DIALECT_NAMES.flatMap((name) => {
  const from = GUIDE.indexOf(`\n## ${name}\n`);
  const to = GUIDE.indexOf('\n## ', from + 1);
  const section = GUIDE.slice(from, to === -1 ? undefined : to);
  return Array.from(section.matchAll(ROW), ([, written = '', notation = '']) => [name, cell(written), cell(notation)]);
}) as [string, string, string][];

test.each(DIALECT_NAMES)('%s has a table', (name) => {
  expect(ROWS.filter(([dialect]) => dialect === name).length).toBeGreaterThan(4);
});

test.each(ROWS)('%s: `%s` is `%s`', (dialect, written, notation) => {
  const file = new VFile();
  const tree = parse(written, file, { ...NO_METADATA, dialect, hands: [{ id: 'm2' }] });
  expect(file.messages.map(String)).toEqual([]);
  expect(writeNotation(tree).split('\n')[0]).toBe(notation);
  const unsaid = new VFile();
  const again = writeInDialect(tree, dialectNamed(dialect) as Dialect, unsaid);
  expect(unsaid.messages.map(String)).toEqual([]);
  expect(writeNotation(parse(again, new VFile(), { ...NO_METADATA, dialect }))).toBe(writeNotation(tree));
});
