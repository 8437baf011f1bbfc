/**
 * Documents so large that a list of nodes handed over as arguments would overflow the stack, and one whose openers would take
 * the square of their number: they are encoded to the end.
 */
import { VFile } from 'vfile';
import { decode } from '../../src/decode.ts';
import { encodeTree } from '../../src/tei/encode.ts';
import { writeTei } from '../../src/tei/write.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';

/** More than a call can have arguments. */
const MANY = 130_000;

test.each([
  ['paragraphs after a list', `1. a\n\n${'b\n\n'.repeat(MANY)}`, /<p xml:id/g, MANY + 1],
  ['paragraphs in an item', `1. a\n\n${'b\n\n'.repeat(MANY)}2. c\n`, /<p xml:id/g, MANY + 2],
  ['page breaks in a list', `1. a\n\n${'[page]\n\n'.repeat(MANY)}2. c\n`, /<pb /g, MANY + 1],
  ['paragraphs in a deletion', `::: {.del}\n${'b\n\n'.repeat(MANY)}:::\n`, /<p xml:id/g, MANY],
  ['furniture', 'TOP SECRET\n\n'.repeat(MANY), /<fw /g, MANY],
  ['a text of a note that nothing calls', `[^1]: a\n\n${'    b\n\n'.repeat(MANY)}`, /<p xml:id/g, MANY + 1],
  [
    'edits in a paragraph that goes on over a page',
    `and so it goes on and on and on and\n\n[page]\n\nit goes on ${'~~a~~ b '.repeat(MANY)}`,
    /<del /g,
    MANY
  ],
  ['openers', '::: {.opener}\na\n:::\n\n'.repeat(MANY), /<opener/g, MANY]
])('%s', (_name, text, mark, count) => {
  const file = new VFile();
  const tei = writeTei(encodeTree(infer(parse(text, file, NO_METADATA), file), { version: '0' }));
  expect(tei.match(mark)?.length).toBe(count);
});

test.each([
  ['a text of more than 10,000,000 characters', 'word and '.repeat(1_200_000), 'xml-too-long'],
  ['elements more than 300 deep', '<seg>'.repeat(100_000) + '</seg>'.repeat(100_000), 'xml-too-deep']
])('%s is not decoded: one error', (_, content, rule) => {
  const { text, file } = decode(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>${content}</p></body></text></TEI>`
  );
  expect(text).toBeUndefined();
  expect(file.messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual([`1 ${rule}`]);
});
