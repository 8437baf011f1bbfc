/** The documents that the tests of texts and data go through: every case, every phenomenon, and what nobody would write. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { type OutputName, transform } from '../../src/editions/transform.ts';
import { joinLayers } from '../../src/project/layers.ts';
import { DOCUMENT, METADATA, PHENOMENA } from '../tei/documents.ts';
import { encode, readTranscription } from '../tei/round-trip.ts';

const ROOTS = ['tests/fixtures', 'tests/fixtures/dialects'];

/** TEI by name. */
export function documents(): [string, string][] {
  const cases = ROOTS.flatMap((root) => readdirSync(root).map((name) => join(root, name, 'input.txt')))
    .filter((path) => existsSync(path))
    .map((path): [string, string] => {
      const parts = joinLayers(readFileSync(path, 'utf8'), [], new VFile());
      return [path, encode(readTranscription(parts?.text ?? '', parts?.metadata))];
    });
  const phenomena = Object.entries(PHENOMENA).map(([name, text]): [string, string] => [name, teiOf(text)]);
  return [...cases, ...phenomena, ['the telegram', readFileSync('tei/1962-11-21-telegram.xml', 'utf8')]];
}

/** TEI that other projects published; `undefined` where this machine has none. */
export function foreignDocuments(): [string, string][] | undefined {
  const folders = ['whitman', 'schnitzler-briefe'].map((name) => join('../shared/data/corpora', name));
  if (!folders.every(existsSync)) return undefined;
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.xml') && statSync(path).size < 25_000)
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')]);
}

/** A transcription as TEI, with metadata that says all that it can. */
export const teiOf = (text: string): string => encode(readTranscription(text, METADATA));

/** Outputs of TEI that the tests know to be good. */
export async function outputsOf<Name extends OutputName>(tei: string, names: readonly Name[]) {
  const file = new VFile();
  const made = await transform(tei, { file, outputs: [...new Set(names)] });
  if (!made) throw new Error(file.messages.join('\n'));
  return made;
}

/** Tests that `check` holds for every case, for TEI that others wrote, and for documents that nobody would write. */
export function onEveryDocument(check: (tei: string) => Promise<void>): void {
  test.each(documents())('%s', async (_, tei) => check(tei));

  const foreign = foreignDocuments();
  (foreign ? test : test.skip)(
    'TEI that others wrote',
    async () => {
      for (const [, document] of foreign ?? []) await check(document);
    },
    300_000
  );

  test('documents that nobody would write', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENT, async (text) => check(teiOf(text))),
      { numRuns: 60 }
    );
  }, 120_000);
}
