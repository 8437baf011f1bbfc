/** The words of the interface: each language has them all, each is used, and nothing is said in other words. */
import { LANGUAGES } from '../../src/words/languages.ts';
import { entriesOf, placesIn, Words, wordsOf } from '../../src/words/words.ts';
import { keysIn, sources, wordsInPrint, wordsInScript, wordsInTemplate, wordsInTheme } from './scan.ts';

const english = entriesOf('en');
const keys = Object.keys(english);

/** All that may ask for words; the words themselves and the messages on the terminal are none of it. */
const program = [
  ...sources('xslt', '.xsl'),
  ...sources('src', '.ts', '.cts').filter(({ path }) => !/src.(messages|cli|words|relaxng|transcription)./.test(path))
];
const asked = program.map(({ text }) => keysIn(text));

describe.each(LANGUAGES)('%s', (language) => {
  const entries = entriesOf(language);

  test('has every key, in the order of the English', () => {
    expect(Object.keys(entries)).toEqual(keys);
  });

  test('has places for the same values', () => {
    for (const key of keys) {
      const places = (of: typeof entries) => placesIn(of[key] ?? '').sort();
      expect([key, places(entries)]).toEqual([key, places(english)]);
    }
  });

  test('has forms where the English has them, and no empty words', () => {
    for (const [key, entry] of Object.entries(entries)) {
      expect([key, typeof entry]).toEqual([key, typeof english[key]]);
      const texts = typeof entry === 'string' ? [entry] : Object.values(entry);
      expect([key, texts.filter((text) => text.trim() === '')]).toEqual([key, []]);
    }
  });

  test('names twelve months', () => {
    expect(wordsOf(language).say('date.months').split(' ')).toHaveLength(12);
  });
});

test('German and French are not English', () => {
  for (const language of ['de', 'fr'] as const) {
    const entries = entriesOf(language);
    const same = keys.filter((key) => JSON.stringify(entries[key]) === JSON.stringify(english[key]));
    expect(same.length).toBeLessThan(keys.length / 8);
  }
});

test('French has its spaces: none that breaks before a double sign or inside quotation marks', () => {
  const texts = Object.values(entriesOf('fr')).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry)
  );
  expect(texts.filter((text) => / [:;!?»]|« |[^\u00a0\u202f :][;!?»]|\p{L}: /u.test(text))).toEqual([]);
});

test('every key is asked for', () => {
  const unused = keys
    // The theme has these as custom properties.
    .filter((key) => !key.startsWith('theme.'))
    .filter((key) => !asked.some(({ keys: named }) => named.has(key)))
    .filter((key) => !asked.some(({ beginnings }) => [...beginnings].some((begin) => key.startsWith(begin))));
  expect(unused).toEqual([]);
  const theme = sources('theme/web', '.css')
    .map(({ text }) => text)
    .join('');
  const properties = keys.filter((key) => key.startsWith('theme.')).map((key) => `--say-${key.slice('theme.'.length)}`);
  expect(properties.filter((name) => !theme.includes(`var(${name})`))).toEqual([]);
});

test('every key that is asked for is there', () => {
  const missing = program.flatMap(({ path, text }) =>
    Array.from(text.matchAll(/\bsay(?:-count|-parts)?\('([a-z][\w.-]*)'(?! \|\|)/g), ([, key]) => key as string)
      .filter((key) => !keys.includes(key) && path !== 'xslt/common/words.xsl')
      .map((key) => `${path}: ${key}`)
  );
  expect(missing).toEqual([]);
});

test('no template has words of its own', () => {
  const found = sources('xslt', '.xsl')
    .filter(({ path }) => /xslt.(html|print|epub|word)./.test(path))
    .flatMap(({ path, text }) => wordsInTemplate(text).map((words) => `${path}:${words}`));
  expect(found).toEqual([]);
});

test('no script of a page, no style sheet and no template of the print has words of its own', () => {
  const said = (folder: string, ending: string, find: (text: string) => string[]) =>
    sources(folder, ending).flatMap(({ path, text }) => find(text).map((words) => `${path}: ${words}`));
  expect(said('src/editions/browser', '.cts', wordsInScript)).toEqual([]);
  expect(said('theme/web', '.css', wordsInTheme)).toEqual([]);
  expect(said('theme/print', '.typ', wordsInPrint)).toEqual([]);
});

test('the scan finds words where they stand', () => {
  const template = (inside: string) => `<xsl:template xmlns:xsl="x">${inside}</xsl:template>`;
  expect(wordsInTemplate(template('<p>Made with care</p>'))).toHaveLength(1);
  expect(wordsInTemplate(template('<a aria-label="Note {$n}"/>'))).toHaveLength(1);
  expect(wordsInTemplate(template(`<xsl:value-of select="if ($n) then 'Left' else 'right hand'"/>`))).toHaveLength(2);
  expect(wordsInTemplate(template(`<p class="key"><xsl:value-of select="m:say('page.text')"/> · </p>`))).toEqual([]);
  expect(wordsInScript("a.textContent = 'Next page'; b.append(`\u0024{n} of them`);")).toHaveLength(2);
  expect(wordsInTheme('a::before { content: "p. "; } b { content: attr(data-n); }')).toEqual(['"p. "']);
  expect(wordsInPrint('#let a = [Contents here]\n#let b = "see above" // see above')).toHaveLength(2);
  expect(keysIn("m:say('page.text'), m:say('views.' || $x), `kind.\u0024{y}`")).toEqual({
    keys: new Set(['page.text']),
    beginnings: new Set(['views.', 'kind.'])
  });
});

describe('saying', () => {
  const words = new Words('fr', {
    'plural.one': '0 1',
    times: { 1: 'une fois', 2: 'deux fois', other: '{count} fois' },
    edits: { one: '{count} biffure de {hand}', other: '{count} biffures de {hand}' },
    page: 'Page {n}, {unknown}'
  });

  test('places values, and leaves alone what is none', () => {
    expect(words.say('page', { n: '2{n}' })).toBe('Page 2{n}, {unknown}');
  });

  test('takes the form for exactly this number, else the singular or the plural of the language', () => {
    expect([0, 1, 2, 3].map((count) => words.count('times', count))).toEqual([
      '0 fois',
      'une fois',
      'deux fois',
      '3 fois'
    ]);
    expect([0, 1, 2].map((count) => words.count('edits', count, { hand: 'A' }))).toEqual([
      '0 biffure de A',
      '1 biffure de A',
      '2 biffures de A'
    ]);
  });
});
