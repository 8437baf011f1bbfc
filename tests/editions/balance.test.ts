/** No character is lost or invented on the way into the editions, whatever is transcribed. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { balance } from '../../src/editions/balance.ts';
import { readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';
import { DOCUMENT, METADATA, PHENOMENA } from '../tei/documents.ts';
import { encode, readTranscription } from '../tei/round-trip.ts';

async function uneven(text: string) {
  const file = new VFile();
  const made = await transform(encode(readTranscription(text, METADATA)), {
    file,
    outputs: ['text-typed', 'text-diplomatic', 'text-original', 'text-final', 'ledger-json']
  });
  if (!made) return file.messages.map(String);
  return balance({
    typed: made['text-typed'],
    diplomatic: made['text-diplomatic'],
    original: made['text-original'],
    final: made['text-final'],
    ledger: readLedger(made['ledger-json'])
  });
}

test.each(Object.entries(PHENOMENA))('%s', async (_, text) => {
  expect(await uneven(text)).toEqual([]);
});

test('documents that nobody would write', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, async (text) => {
      expect(await uneven(text)).toEqual([]);
    }),
    { numRuns: 100 }
  );
}, 60_000);
