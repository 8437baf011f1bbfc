/** Dates that are guesses or spans: said in the metadata, written as TEI has them, read back as they were, and as one text. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { readFrontMatter } from '../../src/project/metadata.ts';
import { edtf, edtfOf } from '../../src/tei/dating.ts';
import { descend } from '../../src/tei/elements.ts';
import { decodeHeader } from '../../src/tei/header/decode.ts';
import { readHeader } from '../../src/tei/header-summary.ts';
import { readXml } from '../../src/tei/read.ts';
import type { Dating } from '../../src/transcription/metadata.ts';
import { validate } from '../../src/validate.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';

const DEGREES = ['high', 'medium', 'low', 'unknown'] as const;

/** Datings that nothing is wrong with. */
const datings: fc.Arbitrary<Dating> = fc
  .record({
    years: fc.uniqueArray(fc.integer({ min: 1000, max: 2100 }), { minLength: 2, maxLength: 2 }),
    rest: fc.constantFrom('', '-02', '-11-21'),
    keys: fc.constantFrom<[keyof Dating, keyof Dating][]>(
      ['when', 'when'],
      ['notBefore', 'notAfter'],
      ['from', 'to'],
      ['from', 'notAfter'],
      ['notBefore', 'to']
    ),
    take: fc.constantFrom('both', 'first', 'last'),
    more: fc.record(
      {
        precision: fc.constantFrom(...DEGREES),
        cert: fc.constantFrom(...DEGREES),
        evidence: fc.constantFrom('internal', 'internal conjecture'),
        text: fc.constantFrom('um Weihnachten', 'im Herbst?')
      },
      { requiredKeys: [] }
    )
  })
  .map(({ years, rest, keys: [first, last], take, more }) => {
    const [early, late] = years.sort((a, b) => a - b).map((year) => `${year}${rest}`);
    return {
      ...(take !== 'last' && { [first]: early }),
      ...(take !== 'first' && { [last]: late }),
      ...more
    };
  });

const encoded = (date: Dating, sent?: Dating) =>
  encode(
    `---\n${JSON.stringify({ title: 'A', date, sender: { name: 'B', ...(sent && { date: sent }) }, recipient: { name: 'C', date } })}\n---\n\nWe left.\n`,
    { path: 'letter.txt' }
  );

/** Front matter as the program reads it. */
function read(text: string) {
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  return readFrontMatter(yaml, new VFile(), 2, {});
}

/** A dating that says nothing but one date is that date. */
const plain = (dating: Dating) => (Object.keys(dating).join() === 'when' ? dating.when : dating);

test('what is said comes back, from the text and from the header, and is valid', () => {
  fc.assert(
    fc.property(datings, fc.option(datings, { nil: undefined }), (date, sent) => {
      const { tei = '', file } = encoded(date, sent);
      expect(file.messages.filter(({ fatal }) => fatal)).toEqual([]);
      expect(validate(tei).messages.map(String)).toEqual([]);
      const back = read(decode(tei).text ?? '');
      expect(back).toMatchObject({ date: plain(date), recipient: { name: 'C', date: plain(date) } });
      const { text: _, ...alone } = date;
      const isImplied = sent === undefined || JSON.stringify(sort(sent)) === JSON.stringify(sort(alone));
      expect(back?.sender).toEqual(isImplied ? 'B' : { name: 'B', date: plain(sent) });
      expect(readHeader(tei)?.date).toBe(edtf(date));
      expect(encode(decode(tei).text ?? '', { path: 'letter.txt' }).tei).toBe(tei);
    }),
    { numRuns: 60 }
  );
});

const sort = (dating: Dating) => Object.entries(dating).sort(([a], [b]) => (a < b ? -1 : 1));

testWithJing(TEI_ALL, 'it is valid in all of TEI', () => {
  const samples = fc.sample(datings, { numRuns: 40, seed: 7 });
  expect(judge(TEI_ALL, Object.fromEntries(samples.map((date, at) => [`d${at}`, encoded(date).tei ?? ''])))).toEqual(
    {}
  );
});

test.each<[Dating, string]>([
  [{ when: '1962' }, '1962'],
  [{ when: '1962', precision: 'medium' }, '1962~'],
  [{ when: '1962', cert: 'low' }, '1962?'],
  [{ when: '1962', precision: 'low', cert: 'unknown' }, '1962%'],
  [{ when: '1962', precision: 'high', cert: 'high', evidence: 'external' }, '1962'],
  [{ from: '1962-11', to: '1962-12' }, '1962-11/1962-12'],
  [{ from: '1962-11' }, '1962-11/..'],
  [{ to: '1962-11-21' }, '../1962-11-21'],
  [{ from: '1962-11', notAfter: '1963' }, '1962-11/'],
  [{ notBefore: '1962-11-01', notAfter: '1962-11-21' }, '[1962-11-01..1962-11-21]'],
  [{ notAfter: '1962-11-21', cert: 'medium' }, '[..1962-11-21?]'],
  [{ notBefore: '1962' }, '[1962..]']
])('%j is %s', (dating, expected) => {
  expect(edtf(dating)).toBe(expected);
});

test('attributes that exclude one another are not taken together, and times are left out', () => {
  expect(edtfOf({ when: '1962-11-21T10:30:00Z', notAfter: '1963' })).toBe('1962-11-21');
  expect(edtfOf({ from: '1962', notBefore: '1961', to: '1963', notAfter: '1964' })).toBe('1962/1963');
  expect(edtfOf({ when: '--11-21' })).toBeUndefined();
  expect(edtfOf({ notBefore: 'spring' })).toBeUndefined();
});

test.each([
  ['<profileDesc><creation><date from="1912" to="1914">1912 bis 1914</date></creation></profileDesc>', '1912/1914'],
  [
    '<profileDesc><creation><date>undatiert</date></creation><correspDesc><correspAction type="sent"><date notBefore="1902" notAfter="1903"/></correspAction></correspDesc></profileDesc>',
    '[1902..1903]'
  ],
  [
    '<fileDesc><sourceDesc><msDesc><history><origin><origDate notBefore="1200" notAfter="1250">s. XIII in.</origDate></origin></history></msDesc></sourceDesc></fileDesc>',
    '[1200..1250]'
  ]
])('the header of TEI that others wrote is read: %s', (header, expected) => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body><p/></body></text></TEI>`;
  expect(readHeader(tei)?.date).toBe(expected);
  const root = readXml(tei, new VFile())?.children[0];
  const { date, sender } = decodeHeader(root?.type === 'element' ? descend(root, 'teiHeader') : undefined);
  const said = date ?? (typeof sender === 'object' ? sender.date : undefined);
  expect(said && edtf(said)).toBe(expected);
});
