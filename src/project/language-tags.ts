/** Language tags (BCP 47), and what somebody meant who wrote something else. */

/**
 * Whether a value is a tag of a language. Its form is checked; of the languages, those of two letters must be known (ISO 639-1), and
 * those of three may be any. Nothing longer is registered: `English` is the name of a language.
 */
export function isLanguage(value: string): boolean {
  const [language = ''] = value.split('-');
  if (!isWellFormed(value) || /^[a-z]{4,}$/i.test(language)) return false;
  return language.length !== 2 || TWO_LETTERS.has(language.toLowerCase());
}

/** The tag that a value is most likely meant to be: `en_US` is `en-US`, `German` and `deutsch` are `de`. */
export function meantLanguage(value: string): string | undefined {
  const dashed = value.trim().replaceAll('_', '-');
  if (isLanguage(dashed)) return dashed;
  const name = value.trim().toLowerCase();
  for (const tag of TWO_LETTERS)
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

/** The name of a language in another one; undefined when it is not known. */
function nameOf(tag: string, within = 'en'): string | undefined {
  return new Intl.DisplayNames([within], { type: 'language', fallback: 'none' }).of(tag);
}

/** ISO 639-1, and what stood in it once. (To ask `Intl` for a name takes longer than to read the rest of the metadata.) */
const TWO_LETTERS: ReadonlySet<string> = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff
  fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn
  ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
  pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug
  uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/)
);
