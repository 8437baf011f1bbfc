/** The published schema of the ledger, and what the guide says of it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { type LedgerRecord, ledgerCsv, readLedger } from '../../src/editions/ledger.ts';
import { DOCUMENT } from '../tei/documents.ts';
import { documents, outputsOf, teiOf } from './documents.ts';

const schema = JSON.parse(readFileSync('ledger.schema.json', 'utf8')) as {
  items: { properties: Record<string, { enum?: string[] }>; required: string[] };
};
const ajv = new Ajv2020({ strict: true, allErrors: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
const isValid = ajv.compile(schema);

/** The faults that the schema finds in a ledger. */
const faults = (ledger: unknown) => (isValid(ledger) ? [] : isValid.errors);

const ledgerOf = async (tei: string) => (await outputsOf(tei, ['ledger-json']))['ledger-json'];

test.each(documents())('the ledger of %s is valid', async (_, tei) => {
  expect(faults(JSON.parse(await ledgerOf(tei)))).toEqual([]);
});

test('so are those of documents that nobody would write', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, async (text) => {
      expect(faults(JSON.parse(await ledgerOf(teiOf(text))))).toEqual([]);
    }),
    { numRuns: 60 }
  );
}, 120_000);

const TEI =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>a <del cert="0.8">b</del> <add cert="unknown" hand="someone">c</add></p></body></text></TEI>';

test('certainty in figures, as other projects write it, is valid', async () => {
  const json = await ledgerOf(TEI);
  expect(faults(JSON.parse(json))).toEqual([]);
  expect(readLedger(json).map(({ cert }) => cert)).toEqual(['0.8', 'unknown']);
});

test.each([
  ['a field less', ({ id: _, ...others }: LedgerRecord) => others],
  ['a field more', (record: LedgerRecord) => ({ ...record, extra: '' })],
  ['a kind of its own', (record: LedgerRecord) => ({ ...record, kind: 'correction' })],
  ['a line in words', (record: LedgerRecord) => ({ ...record, line: '1' })],
  ['null for words', (record: LedgerRecord) => ({ ...record, before: null })]
])('%s is not', async (_, change) => {
  expect(faults(readLedger(await ledgerOf(TEI)).map((record): object => change(record)))).not.toEqual([]);
});

describe('the guide, docs/ledger.md,', () => {
  const guide = readFileSync('docs/ledger.md', 'utf8');
  const rows = Array.from(guide.matchAll(/^\| `(\w+)` \|(.*)\|$/gm), ([, name = '', row = '']) => ({ name, row }));
  const header = ledgerCsv('[]').trim();

  test('describes each field, in the order of the columns', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(schema.items.properties));
    expect(rows.map(({ name }) => name).join(',')).toBe(header);
    expect(schema.items.required).toEqual(rows.map(({ name }) => name));
  });

  test('names each value', () => {
    for (const { name, row } of rows)
      for (const value of schema.items.properties[name]?.enum ?? []) expect(row).toContain(`\`${value}\``);
  });

  test('has the header of the CSV', () => {
    expect(guide).toContain(`\n${header}\n`);
  });
});

test('what a spreadsheet would run stands behind an apostrophe; in quotation marks, what would break a line', async () => {
  const [record] = readLedger(await ledgerOf(TEI));
  for (const [word, field] of [
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
    ['a\nb', '"a\nb"'],
    ['a, b', '"a, b"']
  ])
    expect(ledgerCsv(JSON.stringify([{ ...record, before: word }]))).toContain(`,deletion,${field},,`);
});
