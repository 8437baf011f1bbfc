/** No character is lost or invented on the way into the editions, whatever is transcribed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { balance } from '../../src/editions/balance.ts';
import { readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';
import { joinLayers } from '../../src/project/layers.ts';
import { characters } from '../../src/transcription/characters.ts';
import { parse } from '../../src/transcription/parse.ts';
import { DOCUMENT, METADATA, PHENOMENA } from '../tei/documents.ts';
import { encode, readTranscription } from '../tei/round-trip.ts';

const ROOTS = ['tests/fixtures', 'tests/fixtures/dialects'];
const caseFiles = () =>
  ROOTS.flatMap((root) => readdirSync(root).map((name) => join(root, name, 'input.txt'))).filter((path) =>
    existsSync(path)
  );

async function uneven(text: string, metadata = METADATA) {
  const file = new VFile();
  const made = await transform(encode(readTranscription(text, metadata)), {
    file,
    outputs: ['text-typed', 'text-diplomatic', 'text-original', 'text-final', 'ledger-json', 'html']
  });
  if (!made) return file.messages.map(String);
  return balance({
    source: characters(parse(text, new VFile(), metadata)),
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

test.each(caseFiles())('the case %s', async (path) => {
  const parts = joinLayers(readFileSync(path, 'utf8'), [], new VFile());
  expect(await uneven(parts?.text ?? '', parts?.metadata)).toEqual([]);
});

test('documents that nobody would write', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, async (text) => {
      expect(await uneven(text)).toEqual([]);
    }),
    { numRuns: 100 }
  );
}, 60_000);
