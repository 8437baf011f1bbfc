/** What each case of `tests/fixtures` is encoded as: its `tei.xml` is the text, and the images when there are any. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../src/edition.ts';

const ROOT = 'tests/fixtures';
const cases = readdirSync(ROOT).filter((name) => readdirSync(join(ROOT, name)).includes('input.txt'));

test.each(cases)('%s', (name) => {
  const { tei = '' } = encode(readFileSync(join(ROOT, name, 'input.txt'), 'utf8'));
  const [body = ''] = /^ {2}<(facsimile|text)>.*^ {2}<\/text>\n/ms.exec(tei) ?? [];
  expect(body.replace(/^ {2}/gm, '')).toBe(readFileSync(join(ROOT, name, 'tei.xml'), 'utf8'));
});
