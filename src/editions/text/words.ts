/**
 * A text in words. The rule is our own, so that a text is parted alike in every version of Node (`Intl.Segmenter` follows the
 * tables of its ICU).
 */

/** A word, or signs of punctuation that stand together, with the white space after it. */
export interface Word {
  /** As it stands. Joined, the words of a text are the text. */
  text: string;
  start: number;
}

/** Letters, marks and figures; an apostrophe or a hyphen between two of them does not part a word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]+\s*|\s+/gu;

/** The words of a text, in its order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index }));
}
