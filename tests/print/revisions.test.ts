/** From TEI to the words of the apparatus, through the stylesheets of the package (`npm run build` compiles them). */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { compose } from '../../src/editions/print/compose.ts';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import { sheetOf as prepared } from '../../src/editions/print/prepare.ts';
import type { Run, Sheet, SheetBlock, SheetItem, SheetListItem } from '../../src/editions/print/sheet.ts';
import { transform } from '../../src/editions/transform.ts';
import { joinLayers } from '../../src/project/layers.ts';
import { wordsOf } from '../../src/words/words.ts';
import { encode, readTranscription } from '../tei/round-trip.ts';

const FIXTURES = 'tests/print/fixtures';
const folder = `${FIXTURES}/revisions`;
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const file = new VFile({ path: `${folder}/input.xml` });
const made = await transform(read('input.xml'), { file, outputs: ['print-json', 'print-diplomatic-json'] });
const reading = JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument;
const diplomatic = JSON.parse(made?.['print-diplomatic-json'] ?? '{}') as PrintDocument;
const sheetOf = (document: PrintDocument) => compose(document, { format: '6x9in', families: [] });

const words = (runs: readonly Run[]) => runs.map(([text]) => text).join('');
const entriesOf = (sheet: Sheet) =>
  Object.values(sheet.entries).map(
    ({ lemma, body }) => `${lemma.first}${lemma.last ? ` … ${lemma.last}` : ''}] ${words(body)}\n`
  );

function itemWords(item: SheetItem): string {
  if (typeof item === 'string') return item;
  if (item.t === 'run' || item.t === 'whole' || item.t === 'sign') return item.text;
  if (item.t === 'line') return '/';
  if (item.t === 'page') return '|';
  if (item.t === 'note') return '^';
  if (item.t === 'deletion') return `~${item.content.map(itemWords).join('')}~`;
  if (item.t === 'addition') return `<${item.words}: ${item.content.map(itemWords).join('')}>`;
  if (item.t === 'substitution') return itemWords(item.deletion) + itemWords(item.addition);
  return '';
}

function blockWords(block: SheetBlock): string {
  if (block.t === 'page') return `--- ${block.n} ---\n`;
  if (block.t === 'aside') return block.blocks.map((inner) => `  ${blockWords(inner)}`).join('');
  if (block.t === 'list') {
    const item = ({ label, items, blocks }: SheetListItem) =>
      `item: ${label} ${items.map(itemWords).join('')}\n${blocks.map(blockWords).join('')}`;
    return block.items.map(item).join('');
  }
  if (block.t === 'verse') return block.lines.map(({ items }) => `verse: ${items.map(itemWords).join('')}\n`).join('');
  if (!('items' in block)) return '';
  return `${block.t}: ${block.items.map(itemWords).join('')}\n`;
}

const blocksOf = (sheet: Sheet) => sheet.texts.flatMap((text) => text.blocks.map(blockWords)).join('');
const textOf = (document: PrintDocument) => blocksOf(sheetOf(document).sheet);

test('the stylesheets have nothing to say against the case', () => {
  expect(file.messages.map(String)).toEqual([]);
});

test('each revision has its entry, worded as the style has it', () => {
  const { sheet, unanchored } = sheetOf(reading);
  expect(unanchored).toEqual([]);
  expect(entriesOf(sheet).join('')).toBe(read('apparatus.txt'));
});

test.each(['within', 'struck'])('edits in words that do not stand: %s', async (name) => {
  const input = readFileSync(`${FIXTURES}/${name}/input.txt`, 'utf8');
  const parts = joinLayers(input, [], new VFile());
  const tei = encode(readTranscription(parts?.text ?? '', parts?.metadata));
  const made = await transform(tei, { file: new VFile(), outputs: ['print-json'] });
  const document = JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument;
  const file = new VFile();
  const sheet = prepared(document, { format: '6x9in', families: [] }, file) as Sheet;
  const notes = Object.values(sheet.notes).map(({ content }) => `note: ${content.map(itemWords).join('')}\n`);
  expect(file.messages.map(String)).toEqual([]);
  expect(entriesOf(sheet).join('')).toBe(readFileSync(`${FIXTURES}/${name}/apparatus.txt`, 'utf8'));
  expect(blocksOf(sheet) + notes.join('')).toBe(readFileSync(`${FIXTURES}/${name}/reading.txt`, 'utf8'));
});

test('the reading text has neither forme work nor strokes; pages that began between blocks begin in the next text', () => {
  expect(textOf(reading)).toBe(read('reading.txt'));
});

test('the diplomatic text has everything in its place', () => {
  expect(textOf(diplomatic)).toBe(read('diplomatic.txt'));
});

test('an emendation is in its list and not at the foot of the page; an inferred reading names its rule', () => {
  const { sheet } = sheetOf(reading);
  expect(sheet.emendations.map(([, body]) => words(body))).toEqual(['source reads actuality']);
  expect(sheet.inferred.map(([, body]) => words(body))).toEqual(['interlinear line; doubtful']);
});

test('front matter says what the header says, and the key only what is used', () => {
  const { sheet } = sheetOf(reading);
  expect(sheet.texts[0]).toMatchObject({
    title: 'A Case of Revisions',
    date: 'November 1962',
    source: 'Bern, Library, MS 1'
  });
  expect(sheet.signs.map(([sign]) => words(sign))).toEqual([
    '∣',
    '[…]',
    'word]',
    'first … last]',
    '[word …]',
    'del.',
    'hc'
  ]);
});

test('the guide words its examples as the program does', () => {
  const guide = readFileSync('docs/print.md', 'utf8');
  const examples = Array.from(guide.matchAll(/^\|.*\| `(.*\] .*)` \|$/gm), ([, example]) => example);
  const worded = ['revisions', 'names'].flatMap((name) =>
    readFileSync(`tests/print/fixtures/${name}/apparatus.txt`, 'utf8').split('\n')
  );
  expect(examples).toHaveLength(11);
  expect(worded).toEqual(expect.arrayContaining(examples));
});

test('an edition has its own terms', () => {
  const own = wordsOf('en', { 'apparatus.substitution.above': 'supra canc. {deleted}', 'apparatus.deleted': 'canc.' });
  const { sheet } = compose(reading, { format: '6x9in', families: [], words: own });
  expect(entriesOf(sheet)[0]).toBe('price] supra canc. prize (hc)\n');
  expect(sheet.signs.map(([sign]) => words(sign))).toContain('canc.');
});

test('of an addition whose place is not told, the diplomatic print says no more than that it was added', async () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>One <add>two</add>, <add place="inline">three</add>.</p>
    <addSpan spanTo="#end"/><p>Four.</p><anchor xml:id="end"/></body></text></TEI>`;
  const made = await transform(tei, { file: new VFile(), outputs: ['print-diplomatic-json'] });
  const document = JSON.parse(made?.['print-diplomatic-json'] ?? '{}') as PrintDocument;
  expect(textOf(document)).toBe('paragraph: One <added: two>, <in line: three>.\nparagraph: <added: Four.>\n');
  const signs = sheetOf(document).sheet.signs.map(
    ([sign, meaning]) => `${sign.map(([word]) => word).join('')}: ${meaning}`
  );
  expect(signs).toEqual([
    '⟨added word⟩: added; the transcription does not say where',
    '⟨in line word⟩: added in the place named'
  ]);
});
