/** The edition that this repository is: the telegram's print, from its TEI. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { checkLemmata, partsOf } from '../../bench/print/apparatus.js';
import { installed, linesOf, type Page, readPages } from '../../bench/print/pages.js';
import { compose } from '../../src/editions/print/compose.ts';
import type { PrintDocument } from '../../src/editions/print/document.ts';
import { FORMATS, type Format } from '../../src/editions/print/formats.ts';
import { setInPasses } from '../../src/editions/print/passes.ts';
import { jobOf } from '../../src/editions/print/typeset.ts';
import { transform } from '../../src/editions/transform.ts';

const path = 'tei/1962-11-21-telegram.xml';
const made = await transform(readFileSync(path, 'utf8'), {
  file: new VFile({ path }),
  outputs: ['print-json', 'print-diplomatic-json']
});
const reading = JSON.parse(made?.['print-json'] ?? '{}') as PrintDocument;
const diplomatic = JSON.parse(made?.['print-diplomatic-json'] ?? '{}') as PrintDocument;

async function setAs(document: PrintDocument, format: Format = '6x9in'): Promise<Page[]> {
  const job = jobOf(document, ['ua-1'], { format }, new VFile());
  const outcome = job && (await setInPasses(job));
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome?.failure));
  return readPages(outcome.pdfs['ua-1'] as Uint8Array);
}

async function pagesOf(document: PrintDocument): Promise<string[]> {
  return (await setAs(document)).map(({ words }) =>
    linesOf(words)
      .map((line) => line.map(({ text }) => text).join(' '))
      .join('\n')
  );
}

/** The first word of each lemma at the foot, in the order of the text. */
function lemmataOf(document: PrintDocument, format: Format): string[] {
  const { sheet } = compose(document, { format, families: [] });
  const anchors = JSON.stringify(sheet.texts).matchAll(/"t":"from","id":"(\d+)","foot":true/g);
  return Array.from(anchors, ([, id = '']) => {
    const { first, last } = sheet.entries[id]?.lemma ?? { first: '', last: null };
    return first.split(' ').length > 1 || last !== null ? (first.split(' ')[0] ?? '') : `${first}]`;
  });
}

const seeing = installed('pdftotext') ? test : test.skip;

seeing('every revision of the text stands at the foot of a page', async () => {
  const pages = (await pagesOf(reading)).join('\n').replace(/\s+/g, ' ');
  for (const entry of [
    'unfulfilled] above del. unfulfilled',
    'understanding] after del. understanding',
    'their] after del. their',
    'Castro] above del. Soviet',
    'price] above del. prize',
    'circumstances added above line, place in the text not known',
    'Alternatively] above del. Alternatively',
    'than] above del. than',
    'continuing] after del. SAKINZNYI'
  ]) {
    expect(pages).toContain(entry);
  }
  expect(reading.texts[0]?.apparatus).toHaveLength(9);
});

describe.each(Object.keys(FORMATS) as Format[])('%s', (format) => {
  seeing('each entry names the line on which its lemma stands', async () => {
    const lemmata = lemmataOf(reading, format);
    expect(lemmata).toHaveLength(9);
    expect(checkLemmata(await setAs(reading, format), lemmata, FORMATS[format])).toEqual([]);
  });
});

seeing('the check is no formality: of a page that has lost a line it says so', async () => {
  const pages = await setAs(reading);
  const [lemmata, format] = [lemmataOf(reading, '6x9in'), FORMATS['6x9in']];
  const [words] = pages.flatMap((page) =>
    partsOf(page, format).lines.filter((line) => line.some(({ text }) => text === 'unfulfilled'))
  );
  for (const page of pages) page.words = page.words.filter((word) => !words?.includes(word));
  expect(checkLemmata(pages, lemmata, format)).not.toEqual([]);
});

seeing('the final text is what is set, without the furniture', async () => {
  const pages = (await pagesOf(reading)).join('\n');
  expect(pages).toContain('IV SCENARIO IN THE SECURITY COUNCIL');
  expect(pages).not.toMatch(/TOP SECRET|DECLASSIFIED|EYES ONLY/);
});

seeing('the diplomatic print has furniture and struck words in their places', async () => {
  const pages = (await pagesOf(diplomatic)).join('\n');
  for (const words of ['DECLASSIFIED', 'EYES ONLY', 'page 6', 'SAKINZNYI continuing machinery']) {
    expect(pages).toContain(words);
  }
  expect(pages.match(/TOP SECRET/g)?.length).toBeGreaterThanOrEqual(9);
});

const built = existsSync('lib/editions/print/typeset.js');
(built ? test : test.skip)(
  `the compiled package sets it in a process of its own${built ? '' : ' (skipped: lib/ is not built)'}`,
  () => {
    const program = `
    const { typeset } = await import('./lib/editions/print/typeset.js');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const pdf = await typeset(JSON.parse(process.argv[1]), { standard: 'a-2a' });
    clearInterval(clock);
    console.log(JSON.stringify([Buffer.from(pdf).subarray(0, 5).toString(), ticks > 5, process.moduleLoadList.some((name) => name.includes('typst'))]));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, JSON.stringify(reading)],
      {
        encoding: 'utf8'
      }
    );
    expect([stderr, JSON.parse(stdout || '[]')]).toEqual(['', ['%PDF-', true, false]]);
  }
);
