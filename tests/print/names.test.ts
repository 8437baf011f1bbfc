/** Names for the index, sigla of witnesses, verse: what a print makes of TEI of other houses. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { compose } from '../../src/editions/print/compose.ts';
import type { Block, PrintDocument } from '../../src/editions/print/document.ts';
import { transform } from '../../src/editions/transform.ts';

const folder = 'tests/print/fixtures/names';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const made = await transform(read('input.xml'), { file: new VFile(), outputs: ['print-json'] });
const document = JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument;
const { sheet, unanchored } = compose(document, { format: 'a5', families: [] });

test('names go under one heading each, in the order of the language', () => {
  const index = sheet.indexes.flatMap(({ words, names }) => [
    `${words}\n`,
    ...names.map((name) => `  ${name.words} ${name.mentions.length}\n`)
  ]);
  expect(index.join('')).toBe(read('index.txt'));
});

test('a key in words is the heading; a greeting begins the letter; who made the edition is named as one reads', async () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title>
    <respStmt><resp>edited by</resp><name>Marlowe, Ada</name></respStmt></titleStmt></fileDesc></teiHeader><text><body>
    <opener><dateline>Lübeck</dateline><salute>Dear <persName key="Kern, Jonas">Jonas</persName>,</salute></opener>
    <p>Come.</p><closer><salute>Yours</salute></closer></body></text></TEI>`;
  const letter = await transform(tei, { file: new VFile(), outputs: ['print-json'] });
  const printed = JSON.parse(letter?.['print-json'] ?? '{}') as PrintDocument;
  expect(printed.texts[0]?.blocks.map(({ type }) => type)).toEqual([
    'signature',
    'paragraph',
    'paragraph',
    'signature'
  ]);
  const { sheet } = compose(printed, { format: 'a5', families: [] });
  expect(sheet.indexes.map(({ names }) => names.map(({ words }) => words))).toEqual([['Kern, Jonas']]);
  expect(sheet.editors).toEqual(['Edited by Ada Marlowe']);
});

test('entries name those who read so, in groups too; of an addition of which nothing stands the deletion is told', () => {
  const entries = Object.values(sheet.entries).map(
    ({ lemma, body }) => `${lemma.first}] ${body.map(([text]) => text).join('')}\n`
  );
  expect(entries.join('')).toBe(read('apparatus.txt'));
  expect(unanchored).toEqual([]);
});

test('the key has the witnesses that are cited, and no other', () => {
  expect(document.front.sigla).toEqual([
    { siglum: 'A', meaning: 'The draft' },
    { siglum: 'B', meaning: 'The fair copy' }
  ]);
});

test('words that the editor supplied are in the list of emendations', () => {
  expect(sheet.emendations.map(([, body]) => body.map(([text]) => text).join(''))).toEqual([
    'supplied by the editor: lost'
  ]);
});

test('a verse stands as far in as it does on the page', async () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><lg><l>   <del>The</del> Tyger</l>
    <l>Of the night</l><l>
      <hi>What</hi> hand</l><l rend="indent(2)">or eye</l><l rend="indent">could</l></lg><lg><l>Frame</l></lg></body></text></TEI>`;
  const made = await transform(tei, { file: new VFile(), outputs: ['print-json', 'print-diplomatic-json'] });
  for (const print of Object.values(made ?? {})) {
    const { texts } = JSON.parse(print) as PrintDocument;
    const indents = texts[0]?.blocks.map((block) => (block.type === 'verse' ? block.indents : 'no verse'));
    expect(indents).toEqual([[1.5, 0, 0, 3, 1.5], undefined]);
  }
});

test('verses are counted through the poem', () => {
  const isVerse = (block: Block) => block.type === 'verse';
  const numbers = document.texts[0]?.blocks.filter(isVerse).map(({ n, lines }) => `${n}: ${lines.length} lines\n`);
  expect(numbers?.join('')).toBe(read('verse.txt'));
});

test('registers are no text; the front matter is of the document, each name told apart', () => {
  expect(made?.['print-json']).not.toMatch(/Wien|A book/);
  expect(document.front).toMatchObject({
    title: 'A Letter with Names',
    author: 'Felix Salten, Hugo von Hofmannsthal',
    editors: [{ name: 'A. Editor; B. Editor', role: 'edited by' }],
    licence: { name: 'https://example.org/licence' }
  });
});
