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
  const job = jobOf(JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument, ['ua-1', 'a-2a'], {}, new VFile());
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

using('pdftotext')('the number of a line stands before its Hebrew lemma, in an English apparatus', () => {
  const small = readPages(hebrew['ua-1'])
    .flatMap((page) => page.words)
    .filter(({ height }) => height < 10);
  const [number, lemma, how] = [/^2$/, /\]$/, /^above$/].map((text) => small.find((word) => text.test(word.text)));
  expect(number?.x).toBeLessThan(lemma?.x ?? 0);
  expect(lemma?.x).toBeLessThan(how?.x ?? 0);
});
