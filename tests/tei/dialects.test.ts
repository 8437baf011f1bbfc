/** What is read in a dialect is valid TEI, and comes back from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { joinLayers } from '../../src/project/layers.ts';
import { parse } from '../../src/transcription/parse.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { comparable, decode, encode as encodeTree } from './round-trip.ts';

const ROOT = 'tests/fixtures/dialects';
const CASES = readdirSync(ROOT);
const read = (name: string) => readFileSync(`${ROOT}/${name}/input.txt`, 'utf8');

testWithJing(TEI_ALL, 'every case is valid against tei_all', () => {
  const documents = Object.fromEntries(CASES.map((name) => [name, encode(read(name)).tei as string]));
  expect(judge(TEI_ALL, documents)).toEqual({});
});

test.each(CASES)('%s comes back', (name) => {
  const parts = joinLayers(read(name), [], new VFile());
  const tree = parse(parts?.text ?? '', new VFile(), parts?.metadata ?? ({} as never));
  const tei = encodeTree(tree);
  const back = decode(tei);
  expect(encodeTree({ ...back, metadata: tree.metadata })).toBe(tei);
  expect(comparable({ ...back, metadata: tree.metadata })).toEqual(comparable(tree));
});
