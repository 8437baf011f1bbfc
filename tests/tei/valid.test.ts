/** Everything that the encoder writes is valid TEI: every phenomenon, every attribute on everything that takes it, any document. */
import fc from 'fast-check';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { DOCUMENT, MATRIX, METADATA, PHENOMENA } from './documents.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { encode, readTranscription } from './round-trip.ts';

const REFLOWED: Metadata = { ...METADATA, lines: 'reflowed' };

testWithJing(TEI_ALL, 'every phenomenon is valid against tei_all', () => {
  const documents: Record<string, string> = {};
  for (const [name, text] of Object.entries(PHENOMENA)) {
    documents[name] = encode(readTranscription(text, METADATA));
    documents[`${name}-bare`] = encode(readTranscription(text));
    documents[`${name}-reflowed`] = encode(readTranscription(text, REFLOWED));
  }
  expect(judge(TEI_ALL, documents)).toEqual({});
});

testWithJing(TEI_ALL, 'every attribute on everything that takes it is valid against tei_all', () => {
  const texts = MATRIX;
  const documents = Object.fromEntries(
    texts.map((text, index) => [String(index), encode(readTranscription(text, METADATA))])
  );
  const found = Object.entries(judge(TEI_ALL, documents)).map(([index, messages]) => [
    texts[Number(index)],
    messages[0]
  ]);
  expect(found).toEqual([]);
});

testWithJing(TEI_ALL, 'any document is valid against tei_all', () => {
  const texts = fc.sample(DOCUMENT, { seed: 1962, numRuns: 600 });
  const documents = Object.fromEntries(
    texts.map((text, index) => [String(index), encode(readTranscription(text, index % 2 ? METADATA : NO_METADATA))])
  );
  const found = Object.entries(judge(TEI_ALL, documents)).map(([index, messages]) => [
    texts[Number(index)],
    messages[0]
  ]);
  expect(found).toEqual([]);
});
