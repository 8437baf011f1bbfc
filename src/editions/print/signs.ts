import type { PrintDocument } from './document.ts';
import { walk } from './walk.ts';

/** How many characters of the text are shown on either side of a sign. */
const AROUND = 20;

/**
 * A sign as a message names it: the sign, its code points, and the words of the text where it stands first.
 *
 * @param sign one or more characters that a font draws as one
 */
export function signInWords(sign: string, document: PrintDocument): string {
  const points = [...sign].map((point) => `U+${point.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  const named = `“${sign}” (${points.join(' ')})`;
  for (const text of document.texts) {
    // The walk has no order, but within a paragraph; the words are for a search in the transcription.
    let found: string | undefined;
    walk({ ...document, texts: [text] }, (part) => {
      if (found !== undefined || part.type !== 'text') return;
      const at = part.text.indexOf(sign);
      if (at >= 0) found = part.text.slice(Math.max(0, at - AROUND), at + sign.length + AROUND).trim();
    });
    if (found !== undefined) return `${named} of “${found}” in “${text.title}”`;
  }
  return named;
}
