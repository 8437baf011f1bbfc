/** Input made to break the reading of a dialect: deep, long, crossed, left open. It is read, and what is wrong is told. */
import { VFile } from 'vfile';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const MANY = 100_000;

/** How often each rule was told. */
function told(dialect: string, text: string): Record<string, number> {
  const file = new VFile();
  const tree = parse(text, file, { ...NO_METADATA, dialect });
  expect(writeNotation(tree).length).toBeGreaterThan(0);
  expect(writeInDialect(tree, dialectNamed(dialect) as Dialect, new VFile()).length).toBeGreaterThan(0);
  const rules: Record<string, number> = {};
  for (const { ruleId } of file.messages) rules[ruleId as string] = (rules[ruleId as string] ?? 0) + 1;
  return rules;
}

test.each<[string, string, string, Record<string, number>]>([
  ['deletions left open', 'zooniverse', 'a[deletion]'.repeat(MANY), { 'unmatched-tag': MANY }],
  ['deletions closed and not opened', 'zooniverse', 'a[/deletion]'.repeat(1000), { 'unmatched-tag': 1000 }],
  ['nested', 'zooniverse', `${'[box]'.repeat(300)}x${'[/box]'.repeat(300)}`, { 'too-deep': 44 }],
  [
    'nested over paragraphs',
    'zooniverse',
    `${'[box]'.repeat(99)}x\n\ny${'[/box]'.repeat(99)}`,
    { 'too-many-over': 83 }
  ],
  ['crossed', 'zooniverse', '[box]a [st]b[/box] c[/st] '.repeat(101), { 'overlapping-marks': 101 }],
  [
    'crossed deep',
    'zooniverse',
    `[box]${'[st]'.repeat(500)}a[/box]${'[/st]'.repeat(500)}`,
    { 'overlapping-marks': 500 }
  ],
  ['pages without an end', 'zooniverse', '[page]1\n'.repeat(1000), { 'unmatched-tag': 1000 }],
  ['brackets', 'zooniverse', '['.repeat(MANY * 10), {}],
  ['over many paragraphs', 'zooniverse', `[box]${'x\n\n'.repeat(MANY / 10)}[/box]`, {}],
  ['edges nested', 'criticmarkup', `${'{--a\n\n'.repeat(300)}${'--}'.repeat(300)}`, { 'too-deep': 44 }],
  ['comments without an end', 'criticmarkup', '{>>'.repeat(1000), { 'unmatched-tag': 1000 }],
  ['comments', 'criticmarkup', '{>>a<<}'.repeat(MANY / 10), {}],
  ['arrows', 'criticmarkup', 'a~>b'.repeat(MANY), {}],
  ['attributes without an end', 'fromthepage', '<s a="'.repeat(MANY), {}],
  ['references', 'fromthepage', '&amp;'.repeat(MANY), {}],
  ['links without an end', 'smithsonian', '[['.repeat(MANY), {}],
  ['insertions without an end', 'smithsonian', '^[['.repeat(1000), { 'unmatched-tag': 1000 }],
  ['brackets left open', 'leiden+', '['.repeat(1000), { 'unmatched-tag': 1000 }],
  ['parentheses left open', 'leiden+', '((a'.repeat(1000), { 'unmatched-tag': 2000 }],
  ['parentheses in brackets', 'leiden+', '([()'.repeat(1000), { 'unmatched-tag': 2000, 'unknown-tag': 1000 }],
  ['alternatives left open', 'leiden+', '<:a|reg|'.repeat(1000), { 'unmatched-tag': 1000 }],
  ['notes without an end', 'leiden+', '/*'.repeat(MANY), {}],
  ['letters with dots', 'leiden+', 'a\u0323'.repeat(MANY), {}],
  ['marks on one letter', 'leiden+', `a${'\u0323'.repeat(MANY)}`, {}],
  ['line ends', 'leiden+', '1. \n\n'.repeat(MANY / 10), {}]
])('%s, %s', (_name, dialect, text, rules) => {
  expect(told(dialect, text)).toEqual(rules);
});
