/** Dates that are guesses or spans, published: readers have them in words, data as far as a format can say them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { cslItem } from '../../src/editions/citation/work.ts';
import { edtf } from '../../src/tei/dating.ts';
import type { Dating } from '../../src/transcription/metadata.ts';
import { dateInWords } from '../../src/words/dates.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';

const DATES: [string | Dating, string][] = [
  ['1962-11-01', '1 November 1962'],
  ['0800', '0800'],
  [{ when: '1962', precision: 'medium' }, 'c. 1962'],
  [{ when: '1962-11-21', cert: 'low' }, '21 November 1962 (?)'],
  [{ when: '1962-11', precision: 'low', cert: 'low' }, 'c. November 1962 (?)'],
  [{ from: '1962-11', to: '1962-12', cert: 'medium' }, 'November 1962 – December 1962 (?)'],
  [{ notAfter: '1963', from: '1962' }, 'from 1962'],
  [{ to: '1962-11-21' }, 'until 21 November 1962'],
  [{ notBefore: '1962-11-02', notAfter: '1962-11-21' }, 'between 2 November 1962 and 21 November 1962'],
  [{ notBefore: '1962', precision: 'medium' }, 'not before c. 1962'],
  [{ notAfter: '1962-12', cert: 'unknown', precision: 'low' }, 'not after c. December 1962 (?)']
];

test.each(DATES)('%j in words', (date, expected) => {
  expect(dateInWords(edtf(date), wordsOf('en'))).toBe(expected);
});

test('what is no date stays as it is', () => {
  for (const text of ['soon', '[soon]', '..', '/', '[..]', '1962-11-21 or so', 'Nov./Dec. 1962'])
    expect(dateInWords(text, wordsOf('de'))).toBe(text);
});

describe.each(LANGUAGES)('an edition that speaks %s', (language) => {
  let root: string;
  const read = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'stet-dates-'));
    mkdirSync(join(root, 'transcriptions'));
    writeFileSync(
      join(root, 'edition.yaml'),
      `title: Letters\npublished: 2026\ninterface: ${language}\noutputs: [html]\naddress: https://example.org/\n`
    );
    const texts = [...DATES.map(([date]) => date), { notAfter: '1962', text: 'before the end' }];
    for (const [index, date] of texts.entries())
      writeFileSync(
        join(root, 'transcriptions', `d${10 + index}.txt`),
        `---\n${JSON.stringify({ title: `T${index}`, date, sender: 'A', recipient: 'B' })}\n---\n\nWe left.\n`
      );
    await build(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('has them in lists, on pages and in the index, in the words of the language', () => {
    const words = wordsOf(language);
    for (const [index, [date]] of DATES.entries()) {
      const said = dateInWords(edtf(date), words);
      expect(read('index.html')).toContain(`<bdi>T${index}</bdi></a><span>${said}</span>`);
      expect(read(`d${10 + index}/index.html`)).toContain(said);
      expect(read('dates.html')).toContain(`<dt>${said}</dt>`);
    }
    expect(read('index.html')).toContain(`<span>before the end</span>`);
    expect(read(`d${10 + DATES.length}/index.html`)).toContain('before the end');
  });

  test('tells machines only what is so', () => {
    const crate = JSON.parse(read('ro-crate-metadata.json'))['@graph'] as { '@id': string; dateCreated?: string }[];
    for (const [index, [date]] of DATES.entries()) {
      const page = read(`d${10 + index}/index.html`);
      const exact = typeof date === 'string' ? date : undefined;
      expect(page.includes('citation_date')).toBe(exact !== undefined);
      expect(/"dateSent":"([^"]*)"/.exec(page)?.[1]).toBe(exact);
      expect(/"dateCreated":"([^"]*)"/.exec(page)?.[1]).toBe(exact);
      expect(crate.find((entity) => entity['@id'] === `d${10 + index}/`)?.dateCreated).toBe(exact);
      expect(read('cmif.xml')).toContain(
        typeof date === 'string' ? `<date when="${date}"/>` : `<date ${dates(date)}/>`
      );
    }
  });
});

/** The attributes that the index of letters has. */
const dates = ({ precision: _precision, cert: _cert, ...rest }: Dating) =>
  Object.entries(rest)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

test.each<[string, object | undefined]>([
  ['1962-11-21', { 'date-parts': [[1962, 11, 21]] }],
  ['1962~', { 'date-parts': [[1962]], circa: true }],
  [
    '1962-11/1962-12',
    {
      'date-parts': [
        [1962, 11],
        [1962, 12]
      ]
    }
  ],
  [
    '[1962-11-01..1962-11-21]',
    {
      'date-parts': [
        [1962, 11, 1],
        [1962, 11, 21]
      ],
      circa: true
    }
  ],
  ['[..1962-11-21]', undefined],
  ['1962/', undefined],
  ['1962/..', undefined]
])('a reference has %s as CSL can say it', (written, expected) => {
  expect(cslItem({ id: 'a', title: 'A', editors: [], written })['original-date']).toEqual(expected);
});
