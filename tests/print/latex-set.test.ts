/**
 * The LaTeX of every document, set by LuaLaTeX as one book: it compiles, says nothing that is worth mending, has the words and the
 * apparatus of the PDF that Typst makes, and every entry names the line on which its lemma stands.
 */
import { VFile } from 'vfile';
import { partsOf } from '../../bench/print/apparatus.js';
import { checkable, checkNumbered, numberedLines } from '../../bench/print/numbered.js';
import { installed, linesOf, type Page, readPages, type Word } from '../../bench/print/pages.js';
import { generateVolume } from '../../bench/print/volume.js';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import { FORMATS } from '../../src/editions/print/formats.ts';
import { toReledmac } from '../../src/editions/print/latex/reledmac.ts';
import { setInPasses } from '../../src/editions/print/passes.ts';
import { sheetOf } from '../../src/editions/print/prepare.ts';
import { jobOf } from '../../src/editions/print/typeset.ts';
import { bookOf, missingTex, printDocuments, setLatex, type Typeset } from './latex-volume.ts';

const why = missingTex() ?? (installed('pdftotext') ? undefined : 'pdftotext of poppler-utils is not installed');
const setting = why === undefined ? test : test.skip;
const skipped = why === undefined ? '' : ` (skipped: ${why})`;
const format = FORMATS['6x9in'];

const documents = why === undefined ? await printDocuments() : { reading: [], diplomatic: [] };
const generated = generateVolume(20).document;
const reading = bookOf('reading', [...documents.reading, generated]);
let known: Typeset | undefined;
const book = (): Typeset => {
  known ??= setLatex(checkable(toReledmac(reading) ?? ''));
  return known;
};

/** What a run says that has come to rest and lacks nothing. Two pages of a source may begin in one line. */
const worthMending = ({ log }: Typeset) => [
  ...new Set(
    log.match(/^(?:.*Warning:(?! \d+ leftnotes).*|Missing character.*|Overfull \\hbox \((?:[3-9]\d|\d{3,}).*)$/gm) ?? []
  )
];

/** First words of the lemmata at the foot, in the order of the text. */
function lemmataOf(document: PrintDocument): string[] {
  const sheet = sheetOf(document, { format: '6x9in', families: [] }, new VFile());
  const ids = JSON.stringify(sheet?.texts).matchAll(/"t":"from","id":"(\d+)","foot":true/g);
  return Array.from(ids, ([, id = '']) => sheet?.entries[id]?.lemma.first.split(' ')[0] ?? '');
}

/**
 * What the feet of the pages of the text say, run together: letters and signs, without spaces, hyphens and numerals, which depend on
 * where lines end, and without what is written from right to left, whose letters are told in no order.
 */
function feet(pages: readonly Page[], footOf: (page: Page) => Word[]): string {
  const has = (page: Page, heading: string) => page.words.some(({ text, height }) => text === heading && height > 17);
  const [first, last] = [
    pages.findLastIndex((page) => has(page, 'Key')),
    pages.findLastIndex((page) => has(page, 'Emendations'))
  ];
  const said = pages.slice(first + 1, last).map((page) => bare(footOf(page)));
  // What stands under the title of a text that has no lines is no foot.
  return said.join('').replace(/(November)?CollegePark,NationalArchives,RG,\//g, '');
}

const bare = (words: readonly Word[]) =>
  linesOf(words, 3)
    .flat()
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .replace(/[\s\d–.‡\p{Cf}\p{scx=Hebr}\p{scx=Arab}-]/gu, '');

describe('the reading print', () => {
  setting(`compiles, and nothing is missing or undefined${skipped}`, () => {
    expect(worthMending(book())).toEqual([]);
  });

  setting(`every entry names the line on which its lemma stands${skipped}`, () => {
    const lemmata = lemmataOf(reading);
    expect(lemmata.length).toBeGreaterThan(200);
    expect(checkNumbered(readPages(book().pdf), lemmata, format)).toEqual([]);
  });

  setting(`the foot of its pages says what that of Typst says${skipped}`, async () => {
    // One of the documents has a sign that Typst's own fonts lack; it stands in no entry.
    const parts = JSON.parse(JSON.stringify(documents.reading).replaceAll('ꝑ', 'p')) as PrintDocument[];
    const job = jobOf(bookOf('reading', parts), ['ua-1'], {}, new VFile());
    const outcome = job && (await setInPasses(job));
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome?.failure));
    const typst = feet(readPages(outcome.pdfs['ua-1'] as Uint8Array), (page) => partsOf(page, format).foot);
    const latex = feet(readPages(book().pdf), (page) => numberedLines(page, format).foot);
    expect(typst.length).toBeGreaterThan(2000);
    expect(latex.slice(0, typst.length)).toBe(typst);
  });
});

setting(`the diplomatic print compiles, and nothing is missing or undefined${skipped}`, () => {
  const diplomatic = bookOf('diplomatic', documents.diplomatic);
  // No entries: nothing waits for a third run.
  expect(worthMending(setLatex(toReledmac(diplomatic) ?? '', 2))).toEqual([]);
});
