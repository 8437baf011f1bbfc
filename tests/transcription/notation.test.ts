/** What holds for every text: it comes back, and nothing of it is lost. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { soup } from './soup.ts';
import { transcriptions } from './trees.ts';

const PAGE = NO_METADATA;
const REFLOWED = { ...NO_METADATA, lines: 'reflowed' as const };
const RUNS = { numRuns: Number(process.env.RUNS ?? 1000) };

function tree(text: string, metadata = PAGE) {
  return parse(text, new VFile(), metadata);
}

function withoutPlaces(text: string, metadata = PAGE) {
  const root = tree(text, metadata);
  removePosition(root, { force: true });
  return root;
}

test('the telegram comes back byte for byte, but for the blank lines at its edges', () => {
  const text = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  const file = new VFile();
  const root = parse(text, file, NO_METADATA);
  expect(writeNotation(root)).toBe(`${text.replace(/^\n+/, '').trimEnd()}\n`);
  expect(file.messages).toEqual([]);
});

describe.each([
  ['a soup of marks', soup],
  ['any string', fc.string({ unit: 'grapheme', maxLength: 200 })],
  ['any code units', fc.string({ unit: 'binary', maxLength: 60 })],
  [
    'a text of the signs that marks are made of',
    fc.string({ unit: fc.constantFrom(...'~^_{}[]\\#-().:|= \na1?'), maxLength: 60 })
  ]
])('%s', (_name, texts) => {
  test.each([
    ['page by page', PAGE],
    ['reflowed', REFLOWED]
  ])('canonical notation is read as the same tree, and is a fixed point, %s', (_lines, metadata) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = writeNotation(tree(text, metadata));
        expect(withoutPlaces(once, metadata)).toEqual(withoutPlaces(text, metadata));
        expect(writeNotation(tree(once, metadata))).toBe(once);
      }),
      RUNS
    );
  });
});

test('any tree is written as notation that is read as that tree', () => {
  fc.assert(
    fc.property(transcriptions, (root) => {
      expect(withoutPlaces(writeNotation(root))).toEqual({ ...root });
    }),
    RUNS
  );
});

test('no visible character is lost, and none comes of itself', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'~^_{}[]\\#-():|= \n\tab1?'), maxLength: 80 });
  /** What canonical notation may change: backslashes, white space, and `{}`, which may stand inside itself by then. */
  const visible = (text: string) => {
    let rest = text.replace(/[\\\s]/g, '');
    while (rest.includes('{}')) rest = rest.replaceAll('{}', '');
    return rest;
  };
  fc.assert(
    fc.property(signs, (text) => {
      expect(visible(writeNotation(tree(text)))).toBe(visible(text));
    }),
    RUNS
  );
});

test('text without the signs of the notation comes back byte for byte', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'*`<>&"\'!?;,/ abcÄβא漢', '…', '🙂'),
    minLength: 1,
    maxLength: 40
  });
  const visible = words.filter((line) => line.trim() !== '');
  const paragraphs = fc.array(fc.array(visible, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(paragraphs, (blocks) => {
      const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
      expect(writeNotation(tree(text))).toBe(text);
    }),
    RUNS
  );
});

test.each([
  ['~~a~~{hnd=ab}', 'hand'],
  // TEI's name of what the notation calls otherwise.
  ['~~a~~{change=first}', 'stage']
])('a slip in the name of an attribute, %s, is told with what was meant', (source, meant) => {
  const { file } = encode(source);
  expect(file.messages.find(({ ruleId }) => ruleId === 'unknown-attribute')?.note).toBe(`Did you mean \`${meant}=\`?`);
});
