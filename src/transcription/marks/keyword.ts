/** What the marks that are words in brackets have in common. */
import type { Attributes, Inline } from '../tree.ts';
import type { Term } from '../vocabulary.ts';

/** A mark that is a word in brackets, with what may follow the word: `[page 2]`. */
export interface Keyword {
  /** Characters that may stand right after the bracket. */
  initials: string;
  /** The whole bracket, from `[` to `]`; sticky. */
  pattern: RegExp;
  term: Term;
  /**
   * The node, from the pattern's match and the attribute list as accepted; the reader adds `position` and `attributes`.
   *
   * @returns undefined when the bracket is no such mark after all
   */
  read(match: RegExpExecArray, attributes: Attributes | undefined): Inline | undefined;
}

/** The number of a page, a column, a line: it holds a digit, or is a letter or a roman numeral. */
export const COUNT = '[0-9A-Za-z.:_-]{0,20}[0-9][0-9A-Za-z.:_-]{0,20}|[ivxlcdmIVXLCDM]{1,12}|[A-Za-z]';

/** A count, as a node keeps it. */
export const counted = (n: string | undefined) => (n === undefined ? {} : { n });

/** A name and, after a space, a count. */
export const written = (name: string, n: string | undefined) => (n === undefined ? `[${name}]` : `[${name} ${n}]`);
