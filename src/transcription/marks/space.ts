/** `[blank 2 lines]`: space that the writer left blank (TEI Guidelines 12.4.1). */
import type { Space } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import { EXTENT, readExtent, writeExtent } from './extent.ts';
import type { Keyword } from './keyword.ts';

export const space: Keyword = {
  initials: 'b',
  pattern: new RegExp(`\\[blank${EXTENT}\\]`, 'y'),
  term: KEYWORDS.blank,
  read: ([, quantity, unit]) => ({ type: 'space', ...readExtent(quantity, unit) })
};

export const writeSpace = (node: Space) => `[blank${writeExtent(node)}]`;
