/** The names of languages that a document declares. */
import { languageNames } from '../../src/words/language-names.ts';
import { wordsOf } from '../../src/words/words.ts';

const declared = (...tags: string[]) =>
  `<langUsage>${tags.map((tag) => `<language usage="50"\n ident="${tag}">Name</language>`).join('')}</langUsage>`;

test.each([
  ['en', 'German (Austria)'],
  ['de', 'Deutsch (Österreich)'],
  ['fr', 'allemand (Autriche)']
] as const)('in %s, with the region', (language, name) => {
  expect(languageNames(declared('de-AT'), wordsOf(language))).toEqual({ 'language.de-at': name });
});

test('a language that the words have no name for', () => {
  expect(languageNames(declared('fi', 'mul'), wordsOf('de'))).toEqual({
    'language.fi': 'Finnisch',
    'language.mul': 'Mehrsprachig'
  });
});

test('the words, and what an edition says in their stead, come first', () => {
  expect(languageNames(declared('de', 'de-AT'), wordsOf('en', { 'language.de-at': 'Viennese' }))).toEqual({});
});

test('what is no tag, of private use or unknown has the name that the header gives', () => {
  expect(languageNames(declared('x-elvish', 'de-x-wien', '', 'not a tag', 'qqq'), wordsOf('de'))).toEqual({});
});
