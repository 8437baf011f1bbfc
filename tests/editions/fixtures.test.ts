/**
 * What becomes of each case of `tests/fixtures` in an edition: `original.txt`, `final.txt` and `diplomatic.txt` are the states of its
 * text, `reading.txt` where it is not the final one, `ledger.csv` its ledger. They were read by people and judged by the notation.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { ledgerCsv } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';

const ROOT = 'tests/fixtures';
const cases = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'input.txt')));

test.each(cases)('%s', async (name) => {
  const { tei = '' } = encode(readFileSync(join(ROOT, name, 'input.txt'), 'utf8'));
  const file = new VFile();
  const made = await transform(tei, {
    file,
    outputs: ['text-original', 'text-final', 'text-diplomatic', 'text-reading', 'ledger-json']
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
});
