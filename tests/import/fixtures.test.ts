/**
 * Foreign TEI, and what it becomes: `original.txt`, `final.txt` and `diplomatic.txt` are its states, `reading.txt` where that is not the final one,
 * `ledger.csv` its ledger. They were read by people.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { ledgerCsv } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';
import { statesOf } from './states.ts';

const ROOT = join('tests', 'import', 'fixtures');

test.each(readdirSync(ROOT))('%s', async (name) => {
  const tei = readFileSync(join(ROOT, name, 'input.xml'), 'utf8');
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
  expect((await statesOf(tei)).uneven).toEqual([]);
});
