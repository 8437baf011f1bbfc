/**
 * Is the apparatus right? What the PDF's text layer shows is compared with itself: the number printed before an entry at the
 * foot of a page, and the line of that page on which the entry's lemma stands, counted by whoever reads the page.
 */
import { VFile } from 'vfile';
import { setInPasses } from '../../src/editions/print/passes.ts';
import { jobOf } from '../../src/editions/print/typeset.ts';
import { installed, linesOf, type Page, readPages, runOn, type Word } from './pages.ts';
import { generateVolume } from './volume.ts';

const reading = installed('pdftotext') ? test : test.skip;
const missing = installed('pdftotext') ? '' : ' (skipped: pdftotext of poppler-utils is not installed)';

const { document, lemmata } = generateVolume(120);
const job = jobOf(document, ['ua-1', 'a-2a'], { format: '6x9in' }, new VFile());
if (!job) throw new Error('The generated volume is no document.');
const outcome = await setInPasses(job);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
const pdf = outcome.pdfs['ua-1'] as Uint8Array;

/** The text, the numbers in the right margin, and the foot of a page, told apart by where they stand and how big they are. */
function parts({ words, width }: Page): { lines: Word[][]; numbers: Word[]; foot: Word[] } {
  const [left, right] = [(25 / 25.4) * 72 - 1, width - (23 / 25.4) * 72 + 1];
  const body = words.filter(({ x, y }) => x > left && x < right && y > 75);
  const isSmall = ({ height }: Word) => height < 10;
  // The title above a text is the edition's, not a line of the text.
  const text = body.filter((word) => !isSmall(word) && word.height < 15);
  const lowest = Math.max(...text.map(({ y }) => y));
  return {
    lines: linesOf(text),
    numbers: words.filter(({ x, text: digits }) => x >= right && /^\d+$/.test(digits)),
    foot: body.filter((word) => isSmall(word) && word.y > lowest)
  };
}

/** The place printed before each lemma at the foot: an entry on the same line as the one before has no number of its own. */
function printedPlaces(foot: Word[]): Map<string, string> {
  const places = new Map<string, string>();
  let place = '';
  for (const { text } of linesOf(foot, 2).flat()) {
    if (/^\d[\d–.]*$/.test(text)) place = text;
    const lemma = /^(q[a-j]+x)\]?$/.exec(text)?.[1];
    if (lemma) places.set(lemma, place);
  }
  return places;
}

const firstTextPage = (pages: Page[]) => pages.findIndex(({ words }) => words.some(({ text }) => text === 'qax'));

reading(`every entry names the line on which its lemma stands, on its own page${missing}`, () => {
  const pages = readPages(pdf);
  const seen = new Set<string>();
  for (const page of pages.slice(firstTextPage(pages))) {
    const { lines, foot } = parts(page);
    const places = printedPlaces(foot);
    for (const [index, line] of lines.entries()) {
      for (const { text } of line) {
        const lemma = /q[a-j]+x/.exec(text)?.[0];
        if (!lemma) continue;
        expect([lemma, places.get(lemma)?.split('–')[0]]).toEqual([lemma, String(index + 1)]);
        seen.add(lemma);
      }
    }
  }
  expect([...seen].sort()).toEqual([...lemmata].sort());
});

reading(`the numbers in the margin stand beside every fifth line${missing}`, () => {
  const pages = readPages(pdf);
  let checked = 0;
  for (const page of pages.slice(firstTextPage(pages))) {
    const { lines, numbers } = parts(page);
    for (const { text, y } of numbers) {
      const [first] = lines[Number(text) - 1] ?? [];
      expect(Math.abs((first?.y ?? 0) - y)).toBeLessThan(4);
      checked++;
    }
    expect(numbers).toHaveLength(Math.floor(lines.length / 5));
  }
  expect(checked).toBeGreaterThan(100);
});

test('every pass numbers the same lines, and none leaves an entry on another page at the end', () => {
  expect(new Set(outcome.passes.map(({ lines }) => lines)).size).toBe(1);
  expect(outcome.passes.at(-1)?.misplaced).toBe(0);
  expect(outcome.passes.length).toBeLessThan(8);
});

test('both standards come from one layout, byte by byte the same every time', async () => {
  const again = await setInPasses(job);
  expect(again.ok && Buffer.from(again.pdfs['ua-1'] as Uint8Array).equals(pdf)).toBe(true);
  expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid');
  expect(Buffer.from(outcome.pdfs['a-2a'] as Uint8Array).toString('latin1')).toContain('pdfaid');
});

(installed('qpdf') ? test : test.skip)('qpdf finds nothing wrong', () => {
  for (const bytes of Object.values(outcome.pdfs)) {
    const { status, stdout } = runOn(bytes, 'qpdf', (file) => ['--check', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')]);
  }
});

test('every page size holds the same entries', async () => {
  const small = generateVolume(12).document;
  for (const format of ['a4', 'letter', 'a5'] as const) {
    const other = jobOf(small, ['ua-1'], { format }, new VFile());
    const result = other && (await setInPasses(other));
    expect(result?.ok && Object.keys(result.layout.lines)).toHaveLength(small.texts[0]?.apparatus?.length ?? 0);
  }
});
