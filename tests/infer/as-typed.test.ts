/** Whatever the rules read, what was typed comes back to the letter. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { asTyped } from '../../src/transcription/as-typed.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const plain = (text: string) => writeNotation(parse(text, new VFile(), NO_METADATA));
const there = (text: string) => {
  const file = new VFile();
  return writeNotation(asTyped(infer(parse(text, file, NO_METADATA), file)));
};

test('the telegram', () => {
  const text = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  expect(there(text)).toBe(plain(text));
});

const block = fc.constantFrom(
  'TOP SECRET',
  '~~TOP SECRET~~',
  'EYES ONLY',
  'TOP SECRET\n\n~~TOP SECRET~~',
  'I. FIRST THINGS',
  'II',
  'SECOND THINGS',
  'unfulfilled',
  '1. The loose ends still ~~unfulfilled~~ remain in the original agreement.',
  '2. They ~~their~~ ^{Castro} their saved the ~~Soviet~~ regime.',
  '(a) one thing that was said about it and not closed',
  '(b) another;\n(c) a third.',
  'and so it goes on with many more words',
  'of time',
  'of time. A paragraph that begins with it, and ~~goes~~ ^{went} on.',
  'Alternatively\nof this ~~Alternatively~~ we might do it so.',
  'ACTION: USUN',
  'Drafted by: HC',
  'Cleared in committee',
  'RISK',
  'circumstances',
  '[page]',
  '# Title',
  '---',
  '- point',
  '::: {.closer}\nYours\n:::',
  'A ~~b~~{sub=x} c ^{d}{sub=x} e.',
  'demon-\nstration of [it]{.unclear}'
);

test('documents made of all that the rules look for', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      const text = blocks.join('\n\n');
      expect(there(text)).toBe(plain(text));
    }),
    { numRuns: 1500 }
  );
});
