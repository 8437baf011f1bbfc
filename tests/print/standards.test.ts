/** What a PDF is to machines: its structure, its languages, its metadata (ISO 14289-1, ISO 19005-2). */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { installed, readPages, runOn } from '../../bench/print/pages.js';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import { setInPasses } from '../../src/editions/print/passes.ts';
import { jobOf } from '../../src/editions/print/typeset.ts';
import { transform } from '../../src/editions/transform.ts';

async function pdfsOf(path: string): Promise<Record<'ua-1' | 'a-2a', Uint8Array>> {
  const made = await transform(readFileSync(path, 'utf8'), { file: new VFile(), outputs: ['print-json'] });
  return setOf(JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument);
}

async function setOf(document: PrintDocument): Promise<Record<'ua-1' | 'a-2a', Uint8Array>> {
  const job = jobOf(document, ['ua-1', 'a-2a'], {}, new VFile());
  const outcome = job && (await setInPasses(job));
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome?.failure));
  return outcome.pdfs as Record<'ua-1' | 'a-2a', Uint8Array>;
}

const telegram = await pdfsOf('tei/1962-11-21-telegram.xml');
const hebrew = await pdfsOf('tests/print/fixtures/right-to-left/input.xml');
const names = await pdfsOf('tests/print/fixtures/names/input.xml');

const using = (command: string) =>
  installed(command)
    ? (name: string, run: () => void) => test(name, run)
    : (name: string, run: () => void) => test.skip(`${name} (skipped: ${command} is not installed)`, run);

/** The structure of a PDF, an element a line, indented as it nests. */
const structure = (bytes: Uint8Array) =>
  runOn(bytes, 'pdfinfo', (file) => ['-struct-text', file]).stdout.replace(/^ *Object \d.*\n/gm, '');

using('pdfinfo')('headings, lists, notes and links are tagged as such', () => {
  const tree = structure(telegram['ua-1']);
  expect(tree).toMatch(/^ {2}H1 "Contents"[\s\S]*?^ {2}L \(block\)/m);
  expect(tree).toMatch(/^ {2}H1 "Next Steps in New York Negotiations"/m);
  expect(tree.match(/^ {2}H2 "/gm)).toHaveLength(4);
  expect(tree.match(/Note <Note \d+>/g)?.length).toBeGreaterThanOrEqual(7);
  // Line numbers, page numbers and running heads are no part of what is read aloud.
  expect(tree).not.toMatch(/"15"|"next steps in new york negotiations"/);
  for (const [, bytes] of Object.entries(telegram)) expect(structure(bytes)).toBe(tree);
});

using('pdfinfo')('lists in the text are lists of items, each with its label and its body, one within the other', () => {
  const tree = structure(telegram['ua-1']);
  const text = tree.slice(tree.indexOf('H1 "Next Steps'));
  const part = (name: string, at: number) => `\n {${at}}${name} \\(block\\)`;
  const item = (label: string, at: number) =>
    `${part('LI', at)}${part('Lbl', at + 2)}(?:\n +Span \\(inline\\))?\n +"${label}"${part('LBody', at + 2)}${part('P', at + 4)}`;
  expect(text).toMatch(new RegExp(item('1\\.', 4)));
  expect(text).toMatch(new RegExp(`${part('L', 4)}[^\n]*\n[^\n]*${item('\\(a\\)', 6)}`));
  // Each chapter's, those in three of their items, and the list of inferred readings.
  expect(text.match(/^ +L \(block\)/gm)?.length).toBe(4 + 3 + 1);
  expect(text.match(/^ +Lbl \(block\)\n +Span \(inline\)\n +"(?:\d\.|(?:- )?\([abc]\))"/gm)?.length).toBe(
    6 + 3 + 2 + 2 + 3 + 4 + 3
  );
});

using('pdfinfo')('an entry is a link to its words, a name in the index to each place', () => {
  expect(structure(telegram['ua-1'])).toMatch(/Link \(inline\)\n\s+"12"\n\s+"unfulfilled"/);
  expect(structure(names['ua-1'])).toMatch(/"Zoë"\n\s+Link \(inline\)\n\s+"1\.1"/);
});

using('pdfinfo')('title and author are those of the document', () => {
  const { stdout } = runOn(telegram['a-2a'], 'pdfinfo', (file) => [file]);
  expect(stdout).toMatch(/^Title: +Next Steps in New York Negotiations$/m);
  expect(stdout).toMatch(/^Author: +Department of State$/m);
  expect(stdout).toMatch(/^Tagged: +yes$/m);
});

using('qpdf')('each language is told, and the file as a whole has one', () => {
  const plain = runOn(hebrew['ua-1'], 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']).stdout;
  const languages = new Set(Array.from(plain.matchAll(/\/Lang \(([\w-]+)\)/g), ([, language]) => language));
  expect([...languages].sort()).toEqual(['ar', 'en', 'he']);
  expect(plain).toMatch(/<dc:language><rdf:Bag><rdf:li>he<\/rdf:li>/);
});

using('qpdf')('the files hold together', () => {
  for (const pdf of [telegram, hebrew, names].flatMap((pdfs) => Object.values(pdfs))) {
    const { status, stdout } = runOn(pdf, 'qpdf', (file) => ['--check', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')]);
  }
});

using('pdftotext')('the label of an item stands on the line of its first word', () => {
  const words = readPages(telegram['ua-1']).flatMap((page) => page.words);
  const first = words.findIndex(({ text }, at) => text === '1.' && words[at + 1]?.text === 'The');
  expect(first).toBeGreaterThan(0);
  expect(words[first]?.y).toBeCloseTo(words[first + 1]?.y ?? 0, 0);
});

using('pdftotext')('a title too long for the head of a page is cut between words', async () => {
  const content = [{ type: 'text' as const, text: 'word '.repeat(2000) }];
  const title = 'A title of so many words that no head of any page has room for all of them';
  const pdf = await setOf({
    edition: 'reading',
    front: { title },
    texts: [{ id: 't', title, blocks: [{ type: 'paragraph', content }] }]
  });
  const page = readPages(pdf['ua-1']).at(-2);
  const head = page?.words.filter(({ y }) => y < 60).map(({ text }) => text) ?? [];
  expect(head.join(' ')).toMatch(/^(\d )?a title of so many words .*…( \d)?$/);
  expect(new Set(page?.words.filter(({ y }) => y < 60).map(({ y }) => Math.round(y / 4))).size).toBe(1);
});

using('pdftotext')('the number of a line stands before its Hebrew lemma, in an English apparatus', () => {
  const small = readPages(hebrew['ua-1'])
    .flatMap((page) => page.words)
    .filter(({ height }) => height < 10);
  const [number, lemma, how] = [/^2$/, /\]$/, /^above$/].map((text) => small.find((word) => text.test(word.text)));
  expect(number?.x).toBeLessThan(lemma?.x ?? 0);
  expect(lemma?.x).toBeLessThan(how?.x ?? 0);
});
