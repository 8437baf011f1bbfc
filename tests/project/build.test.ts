/** Building an edition: what is written, what is left alone, and what one bad document does to the others. */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type BuildOptions, build } from '../../src/build.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
  write('edition.yaml', 'title: Two letters\noutputs: [html, text, ledger]\n');
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
}
const read = (name: string) => readFileSync(join(dir, name), 'utf8');

/** The rules of all messages but those of inference, and the files written, below the edition's folder. */
async function run(options?: BuildOptions) {
  const { files, written, removed } = await build(dir, options);
  const names = (paths: string[]) => paths.map((path) => path.slice(dir.length + 1).replaceAll('\\', '/'));
  return {
    rules: files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
    written: names(written),
    removed: names(removed)
  };
}

test('everything of a document stands in its folder, and a front page leads to it', async () => {
  write('transcriptions/a.txt', '---\ntitle: The first letter\n---\nthe ~~old~~ ^{new} house');
  const { rules, written } = await run();
  expect(rules).toEqual([]);
  expect(written).toEqual([
    'tei/a.xml',
    'dist/a/index.html',
    'dist/a/final.txt',
    'dist/a/original.txt',
    'dist/a/diplomatic.txt',
    'dist/a/ledger.json',
    'dist/a/ledger.csv',
    'dist/a/diplomatic-paragraphs.txt',
    'dist/a/collation.json',
    'dist/a/aligned.json',
    'dist/a/annotations.jsonld',
    'dist/a/inferences.csv',
    'dist/a/a.xml',
    'dist/a/a.bib',
    'dist/a/a.ris',
    ...['fonts.css', 'edition.css', 'words.js', 'views.js', 'compare.js', 'ledger.js', 'records.js'].map(
      (name) => `dist/assets/${name}`
    ),
    ...['source-serif-4', 'courier-prime'].map((name) => `dist/assets/${name}-LICENSE.txt`),
    'dist/ledger.schema.json',
    ...['index.html', 'principles.html', 'imprint.html', '404.html'].map((name) => `dist/${name}`),
    ...['edition.bib', 'edition.ris', 'linkset.json'].map((name) => `dist/${name}`),
    'dist/SHA256SUMS'
  ]);
  expect(read('dist/a/final.txt')).toBe('the new house\n');
  expect(read('dist/a/original.txt')).toBe('the old house\n');
  expect(read('dist/a/a.xml')).toBe(read('tei/a.xml'));
  expect(read('dist/index.html')).toMatch(/<a href="a\/index.html"><bdi>The first letter/);
  expect(existsSync(join(dir, 'dist/assets/edition.css'))).toBe(true);
});

test('books and Word files stand beside the pages, and the edition is a book itself', async () => {
  write(
    'edition.yaml',
    'title: Two letters\neditors: [{name: B. Editor, role: edited by}]\noutputs: [html, epub, docx]\n'
  );
  write('transcriptions/a.txt', '---\ntitle: The first letter\n---\nthe ~~old~~ ^{new} house');
  write('transcriptions/b.txt', 'another');
  const { rules, written } = await run();
  expect(rules).toEqual([]);
  for (const name of ['a/a.epub', 'a/a.docx', 'b/b.epub', 'b/b.docx', 'edition.epub'])
    expect(written).toContain(`dist/${name}`);
  expect(read('dist/a/index.html')).toContain('href="a.epub"');
  expect(read('dist/index.html')).toContain('href="edition.epub"');
  const book = unzipSync(readFileSync(join(dir, 'dist/edition.epub')));
  expect(strFromU8(book['EPUB/nav.xhtml'] as Uint8Array)).toMatch(/The first letter.*1-text\.xhtml.*2-text\.xhtml/s);
  expect(strFromU8(book['EPUB/package.opf'] as Uint8Array)).toContain('<dc:title>Two letters</dc:title>');
  expect((await run()).written).toEqual([]);
});

test('a second build changes nothing, and a build elsewhere gives the same bytes', async () => {
  write('transcriptions/a.txt', 'the ~~old~~ ^{new} house');
  await run();
  expect((await run()).written).toEqual([]);
  const there = mkdtempSync(join(tmpdir(), 'stet-'));
  for (const name of ['edition.yaml', 'transcriptions'])
    cpSync(join(dir, name), join(there, name), { recursive: true });
  await build(there);
  const files = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name)
  );
  for (const name of files)
    expect(readFileSync(join(there, 'dist', name)).equals(readFileSync(join(dir, 'dist', name)))).toBe(true);
  rmSync(there, { recursive: true });
});

test('a document that cannot be encoded is reported, and the others are built', async () => {
  write('transcriptions/a.txt', new Uint8Array([0xff, 0x61]));
  write('transcriptions/b.txt', '\n');
  write('transcriptions/c.txt', '---\ndate: yesterday\n---\ntext');
  write('transcriptions/d.txt', '---\ntitel: D\n---\ntext');
  const { rules, written } = await run();
  expect(rules).toEqual(['not-utf8', 'empty-transcription', 'metadata-date', 'metadata-key']);
  expect(readdirSync(join(dir, 'tei'))).toEqual(['d.xml']);
  expect(written).toContain('dist/d/index.html');
});

test('an error of the notation does not stop a document', async () => {
  write('transcriptions/a.txt', 'one ~~two');
  const { rules } = await run();
  expect(rules).toEqual(['unclosed-mark']);
  expect(read('dist/a/final.txt')).toBe('one ~~two\n');
  rmSync(join(dir, 'dist'), { recursive: true });
  rmSync(join(dir, 'tei'), { recursive: true });
  expect((await run({ strict: true })).written).toEqual([]);
});

test('the digests of what is published stand beside it', async () => {
  write('transcriptions/a.txt', 'text');
  await run();
  const sums = read('dist/SHA256SUMS').trimEnd().split('\n');
  const published = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.\w+$/.test(name) && name !== 'SHA256SUMS'
  );
  expect(sums.map((line) => line.slice(66))).toEqual(published.map((name) => name.replaceAll('\\', '/')).sort());
  for (const line of sums)
    expect(
      createHash('sha256')
        .update(readFileSync(join(dir, 'dist', line.slice(66))))
        .digest('hex')
    ).toBe(line.slice(0, 64));
});

test('each choice that the program made is listed with its place, whatever else is published', async () => {
  write('edition.yaml', 'outputs: [html]\n');
  write(
    'transcriptions/a.txt',
    '---\ntitle: A\n---\nHe took ~~his~~ ^{old} his hat to the har-\nbour.\n\n1. One.\n\n2. Two.\n'
  );
  const { reports } = await build(dir);
  expect(reports).toEqual([join(dir, 'dist', 'a', 'inferences.csv')]);
  const [head, start, joined, end] = read('dist/a/inferences.csv').split('\r\n');
  expect(head).toBe('file,line,column,endLine,endColumn,rule,chosen,otherwise');
  expect(start).toMatch(
    /^transcriptions\/a\.txt,4,9,4,16,repeated-word,The struck `his` is read as .*,"If an addition .*"$/
  );
  expect(joined).toMatch(/^transcriptions\/a\.txt,4,42,5,1,word-joined,The word `harbour` .*,"Write a backslash .*"$/);
  expect(end).toBe('');
  expect(read('dist/a/index.html')).toContain('href="inferences.csv"');
  expect(read('dist/SHA256SUMS')).toContain('  a/inferences.csv\n');
});

test('TEI that people changed has no list of choices, and its page leads to none', async () => {
  write('transcriptions/a.txt', '1. One.\n\n2. Two.\n');
  await run();
  write('tei/a.xml', read('tei/a.xml').replace('One', 'Once'));
  expect((await run()).removed).toEqual(['dist/a/inferences.csv']);
  expect(read('dist/a/index.html')).not.toContain('inferences.csv');
});

test('what belongs to no document any more is removed, unless somebody has changed it', async () => {
  write('transcriptions/a.txt', 'text');
  write('transcriptions/b.txt', 'text');
  write('dist/own.txt', 'not ours');
  await run();
  rmSync(join(dir, 'transcriptions/b.txt'));
  rmSync(join(dir, 'tei/b.xml'));
  write('dist/b/final.txt', 'corrected by hand');
  const { removed } = await run();
  expect(removed).toContain('dist/b/index.html');
  expect(removed.every((path) => path.startsWith('dist/b/'))).toBe(true);
  expect(readdirSync(join(dir, 'dist/b'))).toEqual(['final.txt']);
  expect(read('dist/own.txt')).toBe('not ours');
  write('edition.yaml', 'outputs: [html]\n');
  expect((await run()).removed).toContain('dist/a/ledger.csv');
});

test('a list of digests that leads out of the folder removes nothing', async () => {
  write('transcriptions/a.txt', 'text');
  write('precious.txt', 'x');
  write('dist/SHA256SUMS', `${createHash('sha256').update('x').digest('hex')}  ../precious.txt\n`);
  expect((await run()).removed).toEqual([]);
  expect(read('precious.txt')).toBe('x');
});

test('what was published of a document that cannot be encoded now stays', async () => {
  write('transcriptions/a.txt', 'text');
  await run();
  write('transcriptions/a.txt', '');
  rmSync(join(dir, 'tei/a.xml'));
  expect((await run()).removed).toEqual([]);
  expect(existsSync(join(dir, 'dist/a/index.html'))).toBe(true);
});

test('a mistake in edition.yaml stops the build before anything is written', async () => {
  write('transcriptions/a.txt', 'text');
  write('edition.yaml', 'outputs: [htm]\n');
  expect(await run()).toEqual({ rules: ['metadata-value'], written: [], removed: [] });
  expect(readdirSync(dir).sort()).toEqual(['edition.yaml', 'transcriptions']);
});

test('TEI that was changed by hand is built from, until it is to be encoded afresh', async () => {
  write('transcriptions/a.txt', 'the ~~old~~ ^{new} house');
  await run();
  const own = read('tei/a.xml');
  const corrected = own.replace('house', 'home');
  write('tei/a.xml', corrected);
  const { rules } = await run();
  expect(rules).toEqual(['tei-corrected']);
  expect(read('tei/a.xml')).toBe(corrected);
  expect(read('dist/a/final.txt')).toBe('the new home\n');
  expect((await run({ reencode: true })).rules).toEqual([]);
  expect(read('tei/a.xml')).toBe(own);
});

test('the front page says of TEI that people wrote what its header says', async () => {
  write(
    'tei/a.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>To &amp; fro</title><author>Ann</author></titleStmt></fileDesc></teiHeader><text><body><p>one</p></body></text></TEI>'
  );
  await run();
  expect(read('dist/index.html')).toMatch(/<a href="a\/index.html"><bdi>To &#x26; fro/);
});

test('TEI that people wrote is checked for what no schema sees, and built as far as it goes', async () => {
  const tei =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>one <del hand="#x">two</del></p></body></text></TEI>';
  write('tei/a.xml', tei);
  write('tei/b.xml', tei.replace('</del>', ''));
  const { rules, written } = await run();
  expect(rules).toEqual(['dangling-pointer', 'xml-not-well-formed']);
  expect(written).toContain('dist/a/index.html');
  expect(written).not.toContain('dist/b/index.html');
});

test('TEI of its own has no transcription, and is never written', async () => {
  const tei =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>one <del>two</del></p></body></text></TEI>';
  write('tei/a.xml', tei);
  const { written } = await run();
  expect(written).toContain('dist/a/index.html');
  expect(read('tei/a.xml')).toBe(tei);
  expect(read('dist/a/final.txt')).toBe('one\n');
});

test('a description without its document is told, with the nearest', async () => {
  write('edition.yaml', 'outputs: [text]\ndocuments: {lettr: {title: A}}\n');
  write('transcriptions/letter.txt', 'text');
  const { rules, written } = await run();
  expect(rules).toEqual(['document-unknown']);
  expect(written).toEqual([
    'tei/letter.xml',
    'dist/letter/final.txt',
    'dist/letter/original.txt',
    'dist/letter/diplomatic.txt',
    'dist/letter/diplomatic-paragraphs.txt',
    'dist/letter/collation.json',
    'dist/letter/aligned.json',
    'dist/letter/inferences.csv',
    'dist/letter/letter.xml',
    'dist/SHA256SUMS'
  ]);
});

test('an output that cannot be written is refused, and leaves no part behind', async () => {
  write('transcriptions/a.txt', 'text');
  write('tei', 'a file, so no folder');
  await expect(run()).rejects.toMatchObject({ ruleId: 'output-unwritable', status: 3 });
  expect(readdirSync(dir).sort()).toEqual(['edition.yaml', 'tei', 'transcriptions']);
});

test('the TEI of this repository is current (`npm run edition` writes it)', async () => {
  cpSync('edition.yaml', join(dir, 'edition.yaml'));
  cpSync('transcriptions', join(dir, 'transcriptions'), { recursive: true });
  write('edition.yaml', `${read('edition.yaml')}outputs: [text]\n`);
  await run();
  for (const name of readdirSync(join(dir, 'tei')))
    expect(read(`tei/${name}`)).toBe(readFileSync(`tei/${name}`, 'utf8'));
});

test('TEI that people wrote is read in its own encoding and left as it is; what is published is UTF-8 that says so', async () => {
  const tei = `<?xml version="1.0" encoding="UTF-16"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Ä</title></titleStmt></fileDesc></teiHeader><text><body><p>ä</p></body></text></TEI>`;
  const forms = { a: Buffer.from(tei, 'utf16le'), b: Buffer.from(`\uFEFF${tei.replace('UTF-16', 'UTF-8')}`) };
  for (const [name, bytes] of Object.entries(forms)) write(`tei/${name}.xml`, bytes);
  const { rules, written } = await run();
  expect(rules).toEqual([]);
  expect(written.filter((name) => name.startsWith('tei/'))).toEqual([]);
  for (const [name, bytes] of Object.entries(forms)) {
    expect(readFileSync(join(dir, `tei/${name}.xml`)).equals(bytes)).toBe(true);
    expect(read(`dist/${name}/${name}.xml`)).toBe(tei.replace('UTF-16', 'UTF-8'));
  }
});
