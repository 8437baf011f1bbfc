/** TEI goes back to the tree, exactly: both ways, for every phenomenon, and for documents that nobody would write. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { DOCUMENT, MATRIX, METADATA, PHENOMENA } from './documents.ts';
import { comparable, decode, encode, readTranscription } from './round-trip.ts';

function expectRoundTrip(text: string, metadata: Metadata = NO_METADATA): void {
  const tree = readTranscription(text, metadata);
  const tei = encode(tree);
  const back = decode(tei);
  expect(encode({ ...back, metadata })).toBe(tei);
  expect(comparable({ ...back, metadata })).toEqual(comparable(tree));
}

test('the telegram', () => {
  expectRoundTrip(readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8'), { ...METADATA, infer: {} });
});

test('the header', () => {
  const tree = readTranscription('one', METADATA);
  const { language: _, ...said } = METADATA;
  expect(decode(encode(tree)).metadata).toEqual(said);
  expect(decode(encode(readTranscription('one'))).metadata).toEqual(NO_METADATA);
});

test.each(Object.entries(PHENOMENA))('%s', (_, text) => {
  expectRoundTrip(text, METADATA);
  expectRoundTrip(text, { ...METADATA, lines: 'reflowed' });
});

test('every attribute on everything that takes it', () => {
  for (const text of MATRIX) expectRoundTrip(text, METADATA);
});

test('any document comes back', () => {
  fc.assert(
    fc.property(DOCUMENT, (text) => expectRoundTrip(text, METADATA)),
    { seed: 1962, numRuns: 400 }
  );
});

test('any document with lines of the transcriber comes back', () => {
  const metadata: Metadata = { ...METADATA, lines: 'reflowed' };
  fc.assert(
    fc.property(DOCUMENT, (text) => expectRoundTrip(text, metadata)),
    { seed: 1962, numRuns: 300 }
  );
});
