/** The apparatus of a generated volume of forty pages, read from its PDF (`bench/print/` sets one of three hundred). */
import { VFile } from 'vfile';
import { checkVolume } from '../../bench/print/apparatus.js';
import { installed, readPages, runOn } from '../../bench/print/pages.js';
import { generateVolume } from '../../bench/print/volume.js';
import { FORMATS, type Format } from '../../src/editions/print/formats.ts';
import { type Outcome, setInPasses } from '../../src/editions/print/passes.ts';
import { jobOf } from '../../src/editions/print/typeset.ts';
import { PAGE_FORMATS } from '../../src/project/vocabulary.ts';

const reading = installed('pdftotext') ? test : test.skip;
const missing = installed('pdftotext') ? '' : ' (skipped: pdftotext of poppler-utils is not installed)';

const job = (paragraphs: number, format: Format) => {
  const { document } = generateVolume(paragraphs);
  const made = jobOf(document, ['ua-1', 'a-2a'], { format }, new VFile());
  if (!made) throw new Error('The generated volume is no document.');
  return made;
};
const pdfsOf = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.pdfs as Record<'ua-1' | 'a-2a', Uint8Array>;
};

const { lemmata } = generateVolume(130);
const forty = job(130, '6x9in');
const outcome = await setInPasses(forty);
const pdf = pdfsOf(outcome)['ua-1'];

reading(
  `every entry names the line on which its lemma stands, on its own page; every fifth line has its number${missing}`,
  () => {
    const found = checkVolume(readPages(pdf), lemmata, FORMATS['6x9in']);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ entries: lemmata.length });
    expect(found.pages).toBeGreaterThanOrEqual(40);
    expect(found.numbers).toBeGreaterThan(100);
  }
);

test('every pass numbers the same lines, and none leaves an entry on another page at the end', () => {
  expect(new Set(outcome.passes.map(({ lines }) => lines)).size).toBe(1);
  expect(outcome.passes.at(-1)?.misplaced).toBe(0);
  expect(outcome.passes.length).toBeLessThan(8);
});

test('both standards come from one layout, byte by byte the same every time', async () => {
  const again = pdfsOf(await setInPasses(forty));
  expect(Buffer.from(again['ua-1']).equals(pdf)).toBe(true);
  expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid');
  expect(Buffer.from(again['a-2a']).toString('latin1')).toContain('pdfaid');
});

const checking = installed('qpdf') ? test : test.skip;
checking(`qpdf finds nothing wrong${installed('qpdf') ? '' : ' (skipped: qpdf is not installed)'}`, () => {
  for (const bytes of Object.values(pdfsOf(outcome))) {
    const { status, stdout } = runOn(bytes, 'qpdf', (file) => ['--check', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')]);
  }
});

test('an edition can name every format that there is', () => {
  expect([...PAGE_FORMATS].sort()).toEqual(Object.keys(FORMATS).sort());
});

describe.each(['a4', 'letter', 'a5'] as const)('%s', (format) => {
  reading(`the apparatus is right there too${missing}`, async () => {
    const pages = readPages(pdfsOf(await setInPasses(job(16, format)))['ua-1']);
    expect(checkVolume(pages, generateVolume(16).lemmata, FORMATS[format]).faults).toEqual([]);
  });
});
