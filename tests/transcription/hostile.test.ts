/** Input made to break a parser: deep, long, crossed, left open. It is read, and what is wrong is told. */
import { VFile } from 'vfile';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const MANY = 100_000;

/** How often each rule was told. */
function told(text: string): Record<string, number> {
  const file = new VFile();
  const tree = parse(text, file, NO_METADATA);
  expect(writeNotation(tree).length).toBeGreaterThanOrEqual(text.trim().length === 0 ? 0 : 1);
  const rules: Record<string, number> = {};
  for (const { ruleId } of file.messages) rules[ruleId as string] = (rules[ruleId as string] ?? 0) + 1;
  return rules;
}

test.each<[string, string, Record<string, number>]>([
  ['additions left open', '^{'.repeat(MANY / 10), { 'unclosed-mark': MANY / 10 }],
  ['additions nested', `${'^{'.repeat(300)}x${'}'.repeat(300)}`, { 'too-deep': 300 - 256 }],
  ['brackets left open', '['.repeat(MANY * 10), {}],
  ['brackets nested', `${'['.repeat(MANY)}x${']'.repeat(MANY)}`, {}],
  ['spans nested', `${'['.repeat(1000)}x${']{.hi}'.repeat(1000)}`, { 'too-deep': 1000 - 256 }],
  ['spans closed and not opened', ']{.hi}'.repeat(1000), { 'stray-closing': 1000 }],
  ['tildes', '~~a '.repeat(MANY), {}],
  ['tildes without spaces', '~~'.repeat(MANY), {}],
  ['blocks left open', '::: {.closer}\n'.repeat(1000), { 'unclosed-fence': 256, 'too-deep': 1000 - 256 }],
  ['blocks nested', `${'::: {.closer}\n'.repeat(1000)}${':::\n'.repeat(1000)}`, { 'too-deep': 1000 - 256 }],
  ['lists left open', ']{a="'.repeat(MANY), {}],
  ['quotation marks out of step', ']{a=" b=" b=" b='.repeat(MANY / 10), {}],
  ['pages', `x\n${'[page]\n'.repeat(MANY)}`, {}],
  ['notes without text', '[^1] '.repeat(1000), { 'note-without-text': 1, 'repeated-note': 999 }],
  ['texts of notes inside one another', '[^1]: '.repeat(1000), { 'repeated-note': 998 }],
  ['edges left open', '[begin del] '.repeat(1000), { 'unmatched-edge': 1000 }],
  ['items', '1. a\n'.repeat(MANY), {}],
  ['a line of ten million characters', 'word '.repeat(2_000_000), {}],
  ['backslashes', '\\'.repeat(MANY * 10), {}],
  ['spaces', `a${' '.repeat(MANY * 10)}b`, {}],
  ['spaces in a deletion', `~~a${' '.repeat(MANY)}b${' '.repeat(MANY)}~~`, {}],
  ['bars', `::: {.table}\n${'|'.repeat(MANY)}\n:::`, {}],
  ['crossed marks', '~~a ^{b~~ c} '.repeat(101), { 'overlapping-marks': 1, 'unclosed-mark': 100 }],
  ['form feeds', '\f'.repeat(MANY), {}],
  ['words that run on', 'a-\n'.repeat(1000), { 'word-joined': 999 }],
  ['nothing', '', {}],
  ['blank lines', '\n'.repeat(MANY), {}],
  ['a byte order mark in the text', '\uFEFFa', {}]
])('%s', (_name, text, rules) => {
  expect(told(text)).toEqual(rules);
});

test.each([
  ['a control character', 'a\u0007b', 1, 2, 'The character U+0007 cannot stand in XML.'],
  ['a character that is none', 'a\nb\uFFFF', 2, 2, 'The character U+FFFF cannot stand in XML.'],
  [
    'nothing but zeros',
    '\0'.repeat(100_000),
    1,
    1,
    'The character U+0000 cannot stand in XML; it occurs 100000 times, first here.'
  ],
  ['half a character', '\u{1F642}a\uD83D', 1, 4, 'U+D83D is one half of a character, and the other half is missing.']
])('%s is told at its place and kept', (_name, text, line, column, reason) => {
  const file = new VFile();
  expect(writeNotation(parse(text, file, NO_METADATA))).toBe(`${text}\n`);
  expect(file.messages).toEqual([expect.objectContaining({ ruleId: 'forbidden-character', line, column, reason })]);
});

test('line ends of other systems are line ends', () => {
  const tree = parse('a\r\nb\rc\r\n\r\nd', new VFile(), NO_METADATA);
  expect(writeNotation(tree)).toBe('a\nb\nc\n\nd\n');
});

test('a form feed begins a page also where an attribute list could go on', () => {
  const tree = parse('a ~~b~~{rend="x\fy"} c', new VFile(), NO_METADATA);
  const [paragraph] = tree.children;
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
    'text',
    'deletion',
    'text',
    'pageBreak',
    'text'
  ]);
});

test('places count from the line on which the text begins', () => {
  const file = new VFile();
  parse('a\n\n  ~~b', file, NO_METADATA, 7);
  expect(file.messages[0]?.place).toEqual({
    start: { line: 9, column: 3, offset: 5 },
    end: { line: 9, column: 5, offset: 7 }
  });
});
