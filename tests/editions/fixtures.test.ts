/**
 * What becomes of each case of `tests/fixtures` in an edition: `original.txt`, `final.txt` and `diplomatic.txt` are the states of its
 * text, `reading.txt` where it is not the final one, `ledger.csv` its ledger, `page.html` its text as HTML, in every state that the page
 * shows. They were read by people and judged by the notation.
 *
 * `UPDATE=page` writes `page.html` afresh, to be read again in the difference that git shows.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { ledgerCsv } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';
import { pageText } from './page-text.ts';

const ROOT = 'tests/fixtures';
const cases = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'input.txt')));

test.each(cases)('%s', async (name) => {
  const { tei = '' } = encode(readFileSync(join(ROOT, name, 'input.txt'), 'utf8'));
  const file = new VFile();
  const made = await transform(tei, {
    file,
    outputs: ['text-original', 'text-final', 'text-diplomatic', 'text-reading', 'ledger-json', 'html']
  });
  expect(file.messages.map(String)).toEqual([]);
  const expected = (output: string) => {
    const path = join(ROOT, name, output);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  expect(made?.['text-original']).toBe(expected('original.txt'));
  expect(made?.['text-final']).toBe(expected('final.txt'));
  expect(made?.['text-diplomatic']).toBe(expected('diplomatic.txt'));
  expect(made?.['text-reading']).toBe(expected('reading.txt') ?? expected('final.txt'));
  expect(ledgerCsv(made?.['ledger-json'] ?? '[]')).toBe(expected('ledger.csv'));
  const page = pageText(made?.html ?? '');
  if (process.env.UPDATE === 'page') writeFileSync(join(ROOT, name, 'page.html'), page);
  expect(page).toBe(expected('page.html'));
});
