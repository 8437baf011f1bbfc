import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const tree = (text: string, file = new VFile()) => parse(text, file, NO_METADATA);
const canonical = (text: string) => writeNotation(tree(text));

test('the telegram comes back byte for byte, but for the blank lines at its edges', () => {
  const text = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  const file = new VFile();
  expect(writeNotation(tree(text, file))).toBe(`${text.replace(/^\n+/, '').trimEnd()}\n`);
  expect(file.messages).toEqual([]);
});

const piece = fc.constantFrom(
  '~~',
  '^{',
  '_{',
  '}',
  '[',
  ']',
  '{',
  '\\',
  '~',
  '^',
  '\n',
  '\n\n',
  ' ',
  'word',
  'a',
  '1. ',
  '(a) ',
  '- ',
  '# ',
  '---',
  ':::',
  '?',
  '{.unclear}',
  '{.sic}',
  '{.corr}',
  '{hand=x}',
  '[page]',
  '[illegible]',
  '::: {.closer}',
  '::: {.verse}',
  '::: {.table}',
  '|',
  '=',
  '-',
  '[^1]',
  '[^1]: '
);
const soup = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

test('canonical notation is a fixed point', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const once = canonical(text);
      expect(canonical(once)).toBe(once);
    }),
    { numRuns: 2000 }
  );
});

test('canonical notation is read as the same tree', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const before = tree(text);
      const after = tree(writeNotation(before));
      removePosition(before, { force: true });
      removePosition(after, { force: true });
      expect(after).toEqual(before);
    }),
    { numRuns: 2000 }
  );
});
