/** Language tags (BCP 47), and what somebody meant who wrote something else. */

/**
 * Whether a value is a tag of a language. Its form is checked; of the languages, those of two letters must be known (ISO 639-1), and
 * those of three may be any. Nothing longer is registered: `English` is the name of a language.
 */
export function isLanguage(value: string): boolean {
  const [language = ''] = value.split('-');
  if (!isWellFormed(value) || /^[a-z]{4,}$/i.test(language)) return false;
  return language.length !== 2 || nameOf(language) !== undefined;
}

/** The tag that a value is most likely meant to be: `en_US` is `en-US`, `German` and `deutsch` are `de`. */
export function meantLanguage(value: string): string | undefined {
  const dashed = value.trim().replaceAll('_', '-');
  if (isLanguage(dashed)) return dashed;
  const name = value.trim().toLowerCase();
  for (const tag of twoLetters())
    if (nameOf(tag)?.toLowerCase() === name || nameOf(tag, tag)?.toLowerCase() === name) return tag;
  return undefined;
}

function isWellFormed(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function* twoLetters(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters) for (const second of letters) yield first + second;
}

/** The name of a language in another one; undefined when it is not known. */
function nameOf(tag: string, within = 'en'): string | undefined {
  return new Intl.DisplayNames([within], { type: 'language', fallback: 'none' }).of(tag);
}
