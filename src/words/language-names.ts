/** The names of languages in the language of the interface. */
import type { Words } from './words.ts';

/** The languages that a TEI header declares. */
const DECLARED = /<(?:[\w.-]+:)?language\s(?:[^>]*?\s)?ident\s*=\s*["']([^"'<&]+)["']/g;

/**
 * Entries for the languages that a document declares and that the words have none for (a region: `de-AT` is "Deutsch (Österreich)", a
 * language that editions are seldom in), each under `language.` and its tag in small letters. A tag for private use has no name but
 * the one that the header gives it.
 *
 * @param tei a TEI document, as text
 */
export function languageNames(tei: string, words: Words): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [, tag = ''] of tei.matchAll(DECLARED)) {
    const key = `language.${tag.toLowerCase()}`;
    if (words.has(key) || /(?:^|-)x-/i.test(tag)) continue;
    const name = nameOf(tag, words.language);
    if (name !== undefined) names[key] = name;
  }
  return names;
}

/** The name as Unicode's locale data has it; undefined where the tag is none, or its language has no name. */
function nameOf(tag: string, within: string): string | undefined {
  try {
    const known = new Intl.DisplayNames([within], { type: 'language', languageDisplay: 'standard', fallback: 'none' });
    return known.of(tag);
  } catch {
    return undefined;
  }
}
