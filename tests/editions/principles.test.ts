/** The principles and the key to the signs of an edition: what the pages of its documents say, once, and nothing else. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { build } from '../../src/build.ts';
import { type Built, buildLetters } from './letters-edition.ts';

const PAGE = 'principles.html';
const LETTERS = ['1911-03-02-lindqvist', '1911-03-20-hale', '1912-01-lindqvist', 'undated'];

let letters: Built;
let folder: string;
beforeAll(async () => {
  letters = await buildLetters();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-principles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => letters.remove());

/** What a page says in its principles: the texts of the elements of each kind, in their order. */
function said(html: string): Record<'p' | 'tr' | 'li', string[]> {
  const found: Record<'p' | 'tr' | 'li', string[]> = { p: [], tr: [], li: [] };
  visit(unified().use(rehypeParse).parse(html) as Root, 'element', (node: Element) => {
    const { className } = node.properties;
    if (!Array.isArray(className) || !className.includes('principles')) return;
    visit(node, 'element', (inner: Element) => {
      if (inner.tagName === 'p' || inner.tagName === 'tr' || inner.tagName === 'li')
        found[inner.tagName].push(words(inner));
    });
  });
  return found;
}

function words(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

const sentences = (text = '') => text.split(/(?<=\.) /);

/** Builds an edition of documents by name, and reads a file of what is published. */
async function edition(settings: string, documents: Record<string, string>): Promise<(name: string) => string> {
  for (const name of ['tei', 'transcriptions']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'edition.yaml'), `outputs: [html]\n${settings}`);
  for (const [name, content] of Object.entries(documents))
    writeFileSync(join(folder, name.endsWith('.xml') ? 'tei' : 'transcriptions', name), content);
  await build(folder);
  return (name) => readFileSync(join(folder, 'dist', ...name.split('/')), 'utf8');
}

/** TEI that an editor wrote, with a paragraph on how it was edited. */
const written = (principle: string, text = 'one', language = 'en') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>${text.replace(/<[^>]*>/g, '')}</title></titleStmt>` +
  '<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc></fileDesc><encodingDesc>' +
  `<editorialDecl><p xml:lang="${language}">${principle}</p></editorialDecl></encodingDesc></teiHeader>` +
  `<text><body><p>${text}</p></body></text></TEI>`;

test('the key has every sign that a document has, once, and no other', () => {
  const own = LETTERS.map((stem) => said(letters.read(`${stem}/index.html`)).tr);
  const all = said(letters.read(PAGE)).tr;
  expect([...all].sort()).toEqual([...new Set(own.flat())].sort());
  expect(new Set(own.map(String)).size).toBeGreaterThan(1);
  expect(all.at(-1)).toBe('3number of a revision in the ledger');
});

test('what is true of some document is said', () => {
  const own = LETTERS.flatMap((stem) => sentences(said(letters.read(`${stem}/index.html`)).p[0]));
  expect(sentences(said(letters.read(PAGE)).p[0]).sort()).toEqual([...new Set(own)].sort());
});

test('how often something was inferred is counted over all documents, and by how sure it is', async () => {
  const inferred = (...cert: string[]) =>
    cert.map((one) => `<del ana="#infer.slip-of-pen" cert="${one}">x</del>`).join(' ');
  const read = await edition('', {
    'a.xml': written('Kept.', inferred('high')),
    'b.xml': written('Kept.', inferred('low', 'high')),
    'c.xml': written('Kept.', inferred('high'))
  });
  expect(said(read('a/index.html')).li).toEqual(['Slip of pen. once, sure']);
  expect(said(read('b/index.html')).li).toEqual(['Slip of pen. twice, 1 doubtful, 1 sure']);
  expect(said(read(PAGE)).li).toEqual(['Slip of pen. 4 times, 3 sure, 1 doubtful']);
});

test('where some documents are corrected it is not said that none is', async () => {
  const read = await edition('', { 'a.txt': 'one', 'b.xml': written('We correct.', 'a <sic>slipp</sic>') });
  expect(said(read('a/index.html')).p.join()).toMatch('Slips of the writer are not corrected.');
  expect(said(read(PAGE)).p.join()).not.toMatch('not corrected');
  expect(said(read(PAGE)).p.join()).toMatch('Slips of the writer stand as they are');
});

test('what editors wrote stands once; what is not said of all documents leads to those of which it is said', async () => {
  const read = await edition('', { 'a.xml': written('We keep it.'), 'b.xml': written('We keep it.', 'two') });
  expect(said(read(PAGE)).p.slice(0, 2)).toEqual(['We keep it.', expect.stringMatching(/^The diplomatic text/)]);
  writeFileSync(join(folder, 'tei', 'c.xml'), written('Nous gardons tout.', 'three', 'fr'));
  await build(folder);
  expect(said(read(PAGE)).p.slice(0, 4)).toEqual(['We keep it.', 'In one · two', 'Nous gardons tout.', 'In three']);
  expect(read(PAGE)).toMatch('<p lang="fr">Nous gardons tout.</p>');
  expect(read(PAGE)).toMatch('<a href="c/index.html#principles">');
});

test('of many documents their number is said', async () => {
  const same = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.xml`, written('Kept.', name)])
  );
  const read = await edition('interface: de\n', { ...same, 'g.txt': '~~one~~' });
  expect(said(read(PAGE)).p.slice(0, 2)).toEqual(['Kept.', 'In 6 von 7 Dokumenten']);
  expect(read(PAGE)).toMatch('<h1>Grundsätze und Zeichen</h1>');
  expect(read(PAGE)).toMatch('Zeichen in den diplomatischen Texten dieser Edition');
});

test('every page leads there, and so do the imprint and the sitemap', () => {
  expect(letters.read(PAGE)).toMatch('<a href="principles.html" aria-current="page">Principles and signs</a>');
  for (const name of ['index.html', 'imprint.html', 'persons.html'])
    expect(letters.read(name)).toMatch('<a href="principles.html">Principles and signs</a>');
  expect(letters.read('undated/index.html')).toMatch('<a href="../principles.html">Principles and signs</a>');
  expect(letters.read('imprint.html')).toMatch(/edition: <a href="principles.html">Principles and signs<\/a>\./);
  expect(letters.read('sitemap.xml')).toMatch('<loc>https://example.org/orchids/principles.html</loc>');
});

test('where no sign is used there is no key', async () => {
  const read = await edition('', { 'a.txt': 'One word is added to no other.' });
  for (const page of [PAGE, 'a/index.html']) expect(read(page)).not.toContain('Key to the signs');
});

test('an edition of no document has no principles', async () => {
  await edition('', { 'a.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>' });
  expect(existsSync(join(folder, 'dist', PAGE))).toBe(false);
});
