/** Books: EPUB 3.3, judged by epubcheck where it is installed, and read again as a reader would. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { encode } from '../../src/edition.ts';
import { makeBook } from '../../src/editions/epub/book.ts';
import { all } from '../../src/editions/epub/links.ts';
import { transform } from '../../src/editions/transform.ts';
import { readXml } from '../../src/tei/read.ts';
import { wordsOf } from '../../src/words/words.ts';
import { java } from '../java.ts';

const FIXTURES = 'tests/fixtures';
const TELEGRAM = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'input.txt')));
const fixture = (name: string) => encode(readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8')).tei ?? '';

/** Debian's epubcheck is a jar. */
const EPUBCHECK = ['/usr/share/java/epubcheck.jar'].find((path) => existsSync(path));
const testWithEpubcheck = (name: string, run: () => Promise<void>) =>
  EPUBCHECK ? test(name, run, 300_000) : test.skip(`${name} (epubcheck is not installed)`, run);

async function content(tei: string): Promise<string> {
  const file = new VFile();
  const made = await transform(tei, { file, outputs: ['epub'] });
  if (!made) throw new Error(file.messages.join('\n'));
  return made.epub;
}

const book = async (tei: string) => makeBook([await content(tei)], wordsOf());

/** What epubcheck says of a book; nothing when it is good. */
function judge(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-epub-'));
  const path = join(folder, 'book.epub');
  writeFileSync(path, bytes);
  try {
    const { status, stdout, stderr } = java('-jar', EPUBCHECK as string, '--failonwarnings', path);
    return status === 0 ? '' : stderr || stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The elements of a file of the book. */
function read(bytes: Uint8Array, name: string): Element[] {
  const file = new VFile();
  const root = readXml(strFromU8(unzipSync(bytes)[`EPUB/${name}`] as Uint8Array), file);
  expect(file.messages.map(String)).toEqual([]);
  return [...all(root?.children.filter((node): node is Element => node.type === 'element') ?? [])];
}

const words = (element: Element): string =>
  element.children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? words(node) : ''))
    .join('');

testWithEpubcheck('epubcheck finds nothing in the telegram', async () => {
  expect(judge(await book(TELEGRAM))).toBe('');
});

testWithEpubcheck('epubcheck finds nothing in a volume of every fixture', async () => {
  const sources: string[] = [];
  for (const name of cases) sources.push(await content(fixture(name)));
  expect(cases.length).toBeGreaterThan(30);
  const facts = { title: 'Phenomena', editors: ['B. Editor'], licence: { name: 'CC0', url: 'https://example.org/' } };
  expect(judge(makeBook(sources, wordsOf(), facts))).toBe('');
});

test('the same document gives the same bytes', async () => {
  expect(Buffer.from(await book(TELEGRAM)).equals(Buffer.from(await book(TELEGRAM)))).toBe(true);
});

test('the mimetype is the first file, and is not compressed', async () => {
  const bytes = Buffer.from(await book(TELEGRAM));
  expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
  expect(bytes.subarray(38, 58).toString()).toBe('application/epub+zip');
});

test('the reading text has no trace of revision, the diplomatic text has every stroke', async () => {
  const bytes = await book(TELEGRAM);
  const reading = read(bytes, 'text.xhtml');
  expect(reading.filter(({ name }) => name === 'del' || name === 'ins')).toEqual([]);
  expect(words(reading[0] as Element)).toContain('the Castro regime');
  const strokes = read(bytes, 'diplomatic.xhtml').filter(({ name }) => name === 'del');
  expect(strokes.map(words)).toEqual(expect.arrayContaining(['Soviet', 'prize', 'their', 'SAKINZNYI']));
});

test('the pages of the source can be gone to', async () => {
  const bytes = await book(TELEGRAM);
  const breaks = read(bytes, 'text.xhtml').filter(({ attributes }) => attributes['epub:type'] === 'pagebreak');
  expect(breaks.map(({ attributes }) => attributes['aria-label'])).toEqual(
    ['1', '2', '3', '4', '5', '6'].map((n) => `Page ${n}`)
  );
  const nav = read(bytes, 'nav.xhtml').find(({ attributes }) => attributes['epub:type'] === 'page-list') as Element;
  const links = [...all([nav])].filter(({ name }) => name === 'a');
  expect(links.map(({ attributes }) => attributes.href)).toEqual(
    breaks.map(({ attributes }) => `text.xhtml#${attributes.id}`)
  );
});

test('a note opens from its call, and leads back', async () => {
  const bytes = await book(fixture('note'));
  const text = read(bytes, 'text.xhtml');
  const call = text.find(({ attributes }) => attributes['epub:type'] === 'noteref') as Element;
  expect(words(call)).toBe('a');
  const note = text.find(({ attributes }) => `#${attributes.id}` === call.attributes.href) as Element;
  expect([note.name, note.attributes['epub:type'], note.attributes.role]).toEqual([
    'aside',
    'footnote',
    'doc-footnote'
  ]);
  expect(words(note)).toMatch(/^a An editor's note/);
  const back = [...all([note])].find(({ attributes }) => attributes.role === 'doc-backlink') as Element;
  expect(back.attributes.href).toBe(`#${call.attributes.id}`);
});

test('every row of the ledger leads to its stroke, and every stroke to its row', async () => {
  const bytes = await book(TELEGRAM);
  const ledger = read(bytes, 'ledger.xhtml');
  const diplomatic = read(bytes, 'diplomatic.xhtml');
  const ids = (elements: Element[]) => new Set(elements.map(({ attributes }) => attributes.id).filter(Boolean));
  const rows = ledger.filter(({ name, attributes }) => name === 'tr' && attributes.id?.startsWith('record-'));
  expect(rows).toHaveLength(19);
  for (const row of rows) {
    const link = [...all([row])].find(({ name }) => name === 'a') as Element;
    expect(link.attributes.href).toMatch(/^diplomatic\.xhtml#/);
    expect(ids(diplomatic)).toContain(link.attributes.href?.replace(/^.*#/, ''));
  }
  const signs = diplomatic.filter(({ attributes }) => attributes.href?.startsWith('ledger.xhtml#'));
  expect(signs).toHaveLength(19);
});

test('a text that nobody revised has no ledger and is there once', async () => {
  const files = Object.keys(unzipSync(await book(encode('One word.\n\nAnd another.').tei ?? '')));
  expect(files.filter((name) => /ledger|diplomatic/.test(name))).toEqual([]);
});

describe('the package', () => {
  const said = async (yaml: string) => {
    const bytes = await book(encode(`---\n${yaml}\n---\n\nText.`).tei ?? '');
    const elements = read(bytes, 'package.opf');
    const value = (wanted: string) =>
      elements.filter(({ name, attributes }) => name === wanted || attributes.property === wanted).map(words);
    return value;
  };

  test('says what the metadata says', async () => {
    const value = await said(
      'title: A letter\nauthor: A. Clerk\nlanguage: fr\neditors: [{name: B. Editor, role: edited by}]\npublisher: A Press\ndate: 1962-11'
    );
    expect(value('dc:title')).toEqual(['A letter']);
    expect(value('dc:creator')).toEqual(['A. Clerk']);
    expect(value('dc:contributor')).toEqual(['B. Editor']);
    expect(value('dc:language')).toEqual(['fr']);
    expect(value('dc:publisher')).toEqual(['A Press']);
    expect(value('dcterms:created')).toEqual(['1962-11']);
  });

  test('is modified when the edition was last changed, and else on a fixed date', async () => {
    const value = await said('changes: [{date: 2024-05, what: Corrected.}, {date: 2023-01-02, what: Begun.}]');
    expect(value('dcterms:modified')).toEqual(['2024-05-01T00:00:00Z']);
    expect((await said('title: A letter'))('dcterms:modified')).toEqual(['1980-01-01T00:00:00Z']);
  });

  test.each([
    ['{type: DOI, value: "https://doi.org/10.1/x"}', 'doi:10.1/x'],
    ['{type: ISBN, value: 978-3-16-148410-0}', 'urn:isbn:9783161484100'],
    ['{value: "https://example.org/a"}', 'https://example.org/a']
  ])('is known by %s', async (identifier, expected) => {
    expect((await said(`identifiers: [${identifier}]`))('dc:identifier')).toEqual([expected]);
  });

  test('is known by a name made from what it is, which a correction of the text does not change', async () => {
    const name = async (text: string) =>
      read(await book(encode(`---\ntitle: A letter\n---\n\n${text}`).tei ?? ''), 'package.opf')
        .filter(({ name }) => name === 'dc:identifier')
        .map(words);
    expect(await name('One.')).toEqual(await name('Two.'));
    expect((await name('One.'))[0]).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    );
  });

  test('says how it can be read', async () => {
    const value = await said('title: A letter');
    expect(value('schema:accessMode')).toEqual(['textual']);
    expect(value('schema:accessibilityHazard')).toEqual(['none']);
    expect(value('schema:accessibilityFeature')).toContain('tableOfContents');
    expect(value('schema:accessibilityFeature')).not.toContain('pageBreakMarkers');
    expect(value('schema:accessibilitySummary')).toHaveLength(1);
  });
});

test('what means something in XML is text in the book, too', async () => {
  const text = read(await book(encode('One ]]> two & <three> "four".').tei ?? ''), 'text.xhtml')[0] as Element;
  expect(words(text)).toContain('One ]]> two & <three> "four".');
});

test('an id that TEI has twice is in the book once', async () => {
  const tei =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p xml:id="a">One.</p><p xml:id="a">Two.</p></body></text></TEI>';
  const ids = read(await book(tei), 'text.xhtml').flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('reading.a');
});

test('a book speaks the language of its interface, and says that its text has another', async () => {
  const tei = encode('---\nlanguage: fr\n---\n\nLe ~~mot~~ ^{texte}.').tei ?? '';
  const made = await transform(tei, { file: new VFile(), outputs: ['epub'], words: wordsOf('de') });
  const bytes = makeBook([made?.epub ?? ''], wordsOf('de'));
  const [html, ...elements] = read(bytes, 'text.xhtml');
  expect(html?.attributes['xml:lang']).toBe('de');
  expect(elements.find(({ attributes }) => attributes.lang === 'fr')?.attributes['xml:lang']).toBe('fr');
  expect(words(read(bytes, 'nav.xhtml')[0] as Element)).toContain(wordsOf('de').say('ledger.title'));
});

test('a link that leads out of the book stays one only if it says where it leads', async () => {
  const tei = encode(
    '[a]{.ref target=https://example.org/?a&b} [b]{.ref target=other.html} [c]{.ref target=#lost}'
  ).tei;
  const links = read(await book(tei ?? ''), 'text.xhtml').filter(({ name }) => name === 'a');
  expect(links.map((link) => [words(link), link.attributes.href])).toEqual([['a', 'https://example.org/?a&b']]);
});
