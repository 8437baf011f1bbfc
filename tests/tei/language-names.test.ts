/** English names of languages: those that stand in the table are the ones that JavaScript would give. */
import { languageName } from '../../src/tei/header/language-names.ts';

test.each(['en', 'de', 'fr', 'grc', 'la', 'en-GB', 'yi'])('%s is called as the system calls it', (tag) => {
  expect(languageName(tag)).toBe(new Intl.DisplayNames('en', { type: 'language' }).of(tag));
});

test('a language that the table has not is looked up, and what is no tag stands for itself', () => {
  expect(languageName('sw')).toBe('Swahili');
  expect(languageName('not a tag')).toBe('not a tag');
  expect(languageName('constructor')).toBe('constructor');
});
