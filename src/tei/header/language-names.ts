/**
 * English names of languages (BCP 47). Those that editions are mostly in stand here: to load the names that JavaScript knows
 * takes as long as to encode a letter.
 */
const COMMON: Readonly<Record<string, string>> = {
  ang: 'Old English',
  ar: 'Arabic',
  cop: 'Coptic',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  'en-GB': 'British English',
  'en-US': 'American English',
  es: 'Spanish',
  fi: 'Finnish',
  fr: 'French',
  fro: 'Old French',
  ga: 'Irish',
  gmh: 'Middle High German',
  got: 'Gothic',
  grc: 'Ancient Greek',
  he: 'Hebrew',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  la: 'Latin',
  nl: 'Dutch',
  no: 'Norwegian',
  non: 'Old Norse',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sa: 'Sanskrit',
  sv: 'Swedish',
  syr: 'Syriac',
  tr: 'Turkish',
  yi: 'Yiddish',
  zh: 'Chinese'
};

/** The English name of a language, or its tag where there is none. */
export function languageName(tag: string): string {
  const common = Object.hasOwn(COMMON, tag) ? COMMON[tag] : undefined;
  if (common !== undefined) return common;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
