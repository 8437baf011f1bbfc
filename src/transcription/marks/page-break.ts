/** `[page 2]`: a page begins (TEI Guidelines 3.11.3). A form feed says the same. */
import type { PageBreak } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import { COUNT, counted, type Keyword, written } from './keyword.ts';

export const pageBreak: Keyword = {
  initials: 'p',
  pattern: new RegExp(`\\[page(?: (${COUNT}))?\\]`, 'y'),
  term: KEYWORDS.page,
  read: ([, n], attributes) => ({ type: 'pageBreak', ...counted(n ?? attributes?.values.n) })
};

const PLAIN = new RegExp(`^(?:${COUNT})$`);

/** A name that is no number stands in the list: `[page]{n="front cover"}`. */
export const writePageBreak = ({ n }: PageBreak) => written('page', n !== undefined && PLAIN.test(n) ? n : undefined);
