/** Whatever the rules read, what was typed comes back to the letter. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { INFERENCE } from '../../src/messages/inference.ts';
import { asTyped } from '../../src/transcription/as-typed.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import type { Transcription } from '../../src/transcription/tree.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const metadata = { ...NO_METADATA, furniture: ['^DECLASSIFIED$', '^REPRODUCTION'] };

function bare(tree: Transcription): Transcription {
  removePosition(tree, { force: true });
  return tree;
}

/** Asserts that a text comes back, as a tree and as notation; gives the rules that read it. */
function comesBack(text: string): Set<string> {
  const file = new VFile();
  const plain = parse(text, new VFile(), metadata);
  const back = asTyped(infer(parse(text, file, metadata), file));
  expect(writeNotation(back)).toBe(writeNotation(plain));
  expect(bare(back)).toEqual(bare(plain));
  return new Set(file.messages.map(({ ruleId }) => String(ruleId)));
}

test('the telegram', () => {
  comesBack(readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8'));
});

const line = fc.constantFrom(
  'TOP SECRET',
  '~~TOP SECRET~~',
  '~~TOP~~ SECRET',
  'TOP SECRET\n\n~~TOP SECRET~~',
  'TOP SECRET\n\nTOP\n\nSECRET',
  'TOP SECRET\n\nNODIS\n\nTOP SECRET',
  'EYES ONLY',
  'DECLASSIFIED',
  'REPRODUCTION OF THIS\nIS PROHIBITED',
  'I. FIRST THINGS',
  'II',
  'SECOND THINGS',
  'II\nSECOND THINGS',
  'III THIRD THINGS',
  'unfulfilled',
  'Soviet',
  '1. The loose ends still ~~unfulfilled~~ remain in the original agreement.',
  '2. They ~~their~~ ^{Castro} their saved the ~~Soviet~~ regime.',
  '2. They ~~their~~ ^{Castro} their saved the ~~Soviet~~ regime. They',
  '3. On this,',
  '(a) one thing that was said about it and not closed',
  '(b) another;\n(c) a third.',
  '(i) with Roman\n(ii) numerals',
  '- point\n- point:\n1. one\n2. two',
  'and so it goes on with many more words',
  'and so it goes on with many more words ~~to~~',
  '^{be} said in the end.',
  'It goes on with ~~the~~\n^{a} line end between the halves.',
  'of time',
  'of time. A paragraph that begins with it, and ~~goes~~ ^{went} on.',
  'A paragraph that is agreed ahead\nof time',
  'Alternatively\nof this ~~Alternatively~~ we might do it so.',
  'ACTION: USUN',
  'TO: Smith\nFROM: Jones\nSUBJECT: The  loose ends',
  'Drafted by: HC\n11/21/62',
  'Cleared in committee',
  'RISK',
  'John Smith',
  'circumstances',
  'Yours truly,',
  '[page]',
  '[page 2]',
  '[column]',
  '# Title',
  '## Under it',
  '---',
  '::: {.closer}\nYours\n:::',
  '::: {.fw type=catch}\nof time\n:::',
  '::: {.stamp}\nRECEIVED\n:::',
  '::: {.note}\n1. one\n\nmore\n\n2. two\n:::',
  '::: {.verse}\nOne ~~line~~ ^{verse}\n\nTwo\n:::',
  'A ~~b~~{sub=x} c ^{d}{sub=x} e.',
  'demon-\nstration of [it]{.unclear}',
  '~~a~~ ^{b} ~~c~~ ^{~~d~~ ^{e}}',
  'A note[^1] here.',
  '[^1]: What it says, ~~in~~ ^{at} length.',
  // Pages that turn in the midst of a sentence, of a list, and with all that may stand there.
  'It breaks off with ^{x}\n\nTOP SECRET\n\nTOP SECRET\n\nand goes on after ~~it~~.',
  '1. An item that ends.\n\nDrafted by: HC\n\nJones\n\nTOP SECRET\n\nTOP SECRET\n\n2. And the next.',
  'It is agreed ahead\n\nof time\n\nTOP SECRET\n\nTOP SECRET\n\nof time, and so on.',
  'It is agreed ahead\nof time\n\n::: {.fw}\nfoot\n:::\n\n[page]\n\nof time, and so on.',
  'He would go on\n\nDrafted by: HC\n\nTOP SECRET\n\nTOP SECRET\n\nwith ~~it~~.'
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n')), { maxLength: 16 })
  .map((lines) => lines.map(([first, end]) => first + end).join(''));

test('documents made of all that the rules look for', () => {
  const fired = new Set<string>();
  fc.assert(
    fc.property(text, (document) => {
      for (const rule of comesBack(document)) fired.add(rule);
    }),
    { numRuns: 700, seed: 7 }
  );
  // A property that no rule takes part in would say nothing.
  expect([...fired]).toEqual(expect.arrayContaining(Object.keys(INFERENCE)));
});

test('the telegram in pieces: any of its blocks, in any order', () => {
  const blocks = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8').trim().split(/\n\n+/);
  fc.assert(
    fc.property(fc.oneof(fc.subarray(blocks), fc.shuffledSubarray(blocks)), (some) => {
      comesBack(some.join('\n\n'));
    }),
    { numRuns: 120, seed: 7 }
  );
});
