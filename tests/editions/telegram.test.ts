/** The states of the telegram's text, to the letter, and its ledger. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { balance } from '../../src/editions/balance.ts';
import { ledgerCsv, readLedger } from '../../src/editions/ledger.ts';
import { transform } from '../../src/editions/transform.ts';

const outputs = [
  'text-final',
  'text-original',
  'text-diplomatic',
  'text-typed',
  'text-reading',
  'ledger-json',
  'html'
] as const;
let results: Record<(typeof outputs)[number], string>;
const file = new VFile();

beforeAll(async () => {
  const tei = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
  const made = await transform(tei, { file, outputs: [...outputs] });
  if (!made) throw new Error(file.messages.join('\n'));
  results = made;
});

test('no element of it is unknown to the stylesheets', () => {
  expect(file.messages.map(String)).toEqual([]);
});

test('the final text', () => {
  const final = results['text-final'];
  expect(final).toContain(
    '1. The loose ends still remaining unfulfilled in original understanding between President and Khrushchev are these:\n'
  );
  expect(final).toContain('but to stick to their story that they have saved the Castro regime from US invasion.');
  expect(final).toContain('probably including US, as price for inspection of Cuba.\n');
  expect(final).toContain(
    'agreed ahead of time. Alternatively a brief procedural resolution noting the declaration might be less difficult to achieve than getting UAR to agree'
  );
  expect(final).toContain('it should contain no substantive elements and should establish no continuing machinery.\n');
});

test('the original text', () => {
  const original = results['text-original'];
  expect(original).toContain(
    'but to stick to their their story that they have saved the Soviet regime from US invasion.'
  );
  expect(original).toContain('probably including US, as prize for inspection of Cuba.\n');
});

test("the transcriber's own slips stay as they are", () => {
  for (const slip of ['actuality', 'USUM', '30 meeting', 'GTE', 'UNCTE', 'RISK'])
    expect(results['text-final']).toContain(slip);
});

test('an addition of unknown place is in the diplomatic text and in no other', () => {
  expect(results['text-diplomatic']).toContain('circumstances');
  for (const name of ['text-final', 'text-original', 'text-reading'] as const)
    expect(results[name]).not.toContain('circumstances');
});

test('furniture and the drafting block are in the diplomatic text only', () => {
  for (const words of ['TOP SECRET', 'EYES ONLY', 'DECLASSIFIED', 'Breisky', 'REPRODUCTION']) {
    expect(results['text-diplomatic']).toContain(words);
    expect(results['text-final']).not.toContain(words);
    expect(results['text-original']).not.toContain(words);
  }
});

test('the ledger has a record for each edit', () => {
  const records = readLedger(results['ledger-json']);
  const kinds = (kind: string) => records.filter((record) => record.kind === kind).length;
  expect(kinds('cancellation')).toBe(10);
  expect(kinds('substitution')).toBe(5);
  expect(kinds('deletion')).toBe(3);
  expect(kinds('addition')).toBe(1);
  expect(records).toHaveLength(19);
  const castro = records.find(({ after }) => after === 'Castro');
  expect(castro).toMatchObject({
    before: 'Soviet',
    page: '1',
    place: 'above',
    cert: 'medium',
    rule: 'displaced-addition'
  });
});

test('the ledger as CSV has the same records', () => {
  const lines = ledgerCsv(results['ledger-json']).trimEnd().split('\r\n');
  expect(lines).toHaveLength(20);
  expect(lines[0]).toMatch(/^id,n,page,line,kind,before,after,/);
});

test('the states balance', () => {
  expect(
    balance({
      typed: results['text-typed'],
      diplomatic: results['text-diplomatic'],
      original: results['text-original'],
      final: results['text-final'],
      ledger: readLedger(results['ledger-json'])
    })
  ).toEqual([]);
});

test('a state that lost a letter does not balance', () => {
  const uneven = balance({
    typed: results['text-typed'],
    diplomatic: results['text-diplomatic'],
    original: results['text-original'],
    final: results['text-final'].replace('Castro', 'Castr'),
    ledger: readLedger(results['ledger-json'])
  });
  expect(uneven.map(({ check }) => check)).toContain('ledger-is-difference');
});

test('the page names each edit in words, and loads nothing from elsewhere', () => {
  expect(results.html).toMatch(/<del[ >]/);
  expect(results.html).toMatch(/<ins[ >]/);
  expect(results.html).not.toMatch(/<(?:link|script|img|iframe)[^>]*(?:src|href)="(?:https?:)?\/\//);
});
