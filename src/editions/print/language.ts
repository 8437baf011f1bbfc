import type { SheetLanguage } from './sheet.ts';

/**
 * A BCP 47 tag as Typst takes languages: an ISO 639 code and an ISO 3166 region. What is no such tag (`und`, `x-private`, a
 * name) gives null, and the language of what surrounds it stays.
 */
export function languageOf(tag: string | undefined): SheetLanguage | null {
  const match = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/iu.exec(tag ?? '');
  const lang = match?.[1]?.toLowerCase();
  if (!lang || ['und', 'mul', 'zxx', 'mis'].includes(lang)) return null;
  return { lang, region: match?.[2]?.toUpperCase() ?? null };
}
