/** The print speaks the language of the interface; the text keeps its own; the wording of the apparatus can be another house's. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { compose } from '../../src/editions/print/compose.ts';
import type { Entry, PrintDocument } from '../../src/editions/print/document.ts';
import { entryBody, type LemmaUse, placeInWords } from '../../src/editions/print/wording.ts';
import { transform } from '../../src/editions/transform.ts';
import { dateInWords } from '../../src/words/dates.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';

/** What an entry says, words of the apparatus between underscores. */
const said = (entry: Omit<Entry, 'id'>, language: (typeof LANGUAGES)[number], use: LemmaUse = {}, labels = {}) =>
  entryBody({ id: 'e', ...entry }, use, wordsOf(language, labels))
    .map(([text, style]) => (style === 'italic' ? `_${text}_` : text))
    .join('');

test.each([
  [
    { kind: 'substitution', deleted: 'X', place: 'above' },
    '_above del. _X',
    '_über gestr. _X',
    '_interl. sup., pour _X_ biff._'
  ],
  [
    { kind: 'substitution', deleted: 'X', place: 'left margin' },
    '_in left margin for del. _X',
    '_am linken Rand für gestr. _X',
    '_en marge de gauche pour _X_ biff._'
  ],
  [
    { kind: 'substitution', deleted: 'X', place: 'overleaf' },
    '_overleaf for del. _X',
    '_overleaf für gestr. _X',
    '_overleaf pour _X_ biff._'
  ],
  [{ kind: 'substitution', deleted: 'X' }, '_after del. _X', '_nach gestr. _X', '_après _X_ biff._'],
  [{ kind: 'deletion', deleted: 'X' }, '_after del. _X', '_nach gestr. _X', '_après _X_ biff._'],
  [{ kind: 'addition', place: 'above' }, '_added above line_', '_über der Zeile hinzugef._', '_add. interl. sup._'],
  [{ kind: 'addition' }, '_added_', '_hinzugef._', '_add._'],
  [{ kind: 'restoration' }, '_del., then restored_', '_gestr. und wiederhergestellt_', '_biff., puis rétabli_'],
  [
    { kind: 'unplaced', added: 'X', place: 'above' },
    'X_ added above line, place in the text not known_',
    'X_ über der Zeile hinzugef., Ort im Text unbekannt_',
    'X_ add. interl. sup., emplacement inconnu dans le texte_'
  ],
  [{ kind: 'emendation', source: 'X' }, '_source reads _X', '_in der Vorlage _X', '_la source porte _X']
] satisfies [Omit<Entry, 'id'>, string, string, string][])('%j', (entry, ...expected) => {
  expect(LANGUAGES.map((language) => said(entry, language))).toEqual(expected);
});

test('an edition words its apparatus as its house does', () => {
  const labels = { 'apparatus.substitution.above': 'for <{deleted}> above the line' };
  expect(said({ kind: 'substitution', deleted: 'unfulfilled', place: 'above' }, 'en', {}, labels)).toBe(
    '_for <_unfulfilled_> above the line_'
  );
});

test('what stands in the text is never taken for a place of a value', () => {
  expect(said({ kind: 'substitution', deleted: '{place} {deleted}', place: 'up' }, 'en')).toBe(
    '_up for del. _{place} {deleted}'
  );
  expect(said({ kind: 'unplaced', added: '{how}', place: 'above' }, 'de')).toBe(
    '{how}_ über der Zeile hinzugef., Ort im Text unbekannt_'
  );
});

test('places and dates', () => {
  expect(LANGUAGES.map((language) => placeInWords('margin left', wordsOf(language)))).toEqual([
    'left margin',
    'linker Rand',
    'marge de gauche'
  ]);
  const dates = ['1962-11-21', '1962-11-01', '1962-11', '1962', '1962-13', 'spring'];
  expect(dates.map((date) => dateInWords(date, wordsOf('fr')))).toEqual([
    '21 novembre 1962',
    '1er novembre 1962',
    'novembre 1962',
    '1962',
    '1962-13',
    'spring'
  ]);
  expect(dateInWords('1962-11-01', wordsOf('de'))).toBe('1. November 1962');
});

test('a German print of an English telegram: its own words are German, the text is English', async () => {
  const words = wordsOf('de');
  const tei = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
  const made = await transform(tei, { file: new VFile(), outputs: ['print-json'], words });
  const { sheet } = compose(JSON.parse(made?.['print-json'] ?? '') as PrintDocument, {
    format: 'a5',
    families: [],
    words
  });
  expect([sheet.voice.lang, sheet.language.lang]).toEqual(['de', 'en']);
  expect(sheet.texts.map(({ language, date }) => [language?.lang, date])).toEqual([['en', '21. November 1962']]);
  expect(sheet.subtitle).toBe('Lesetext mit einem Apparat der Textänderungen');
  expect(sheet.headings.map(({ words: heading }) => heading)).toContain('Zu dieser Ausgabe');
});
