/** `[illegible 3 words]`: what cannot be read (TEI Guidelines 3.5.3). */
import type { Gap } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import { EXTENT, readExtent, writeExtent } from './extent.ts';
import type { Keyword } from './keyword.ts';

export const gap: Keyword = {
  initials: 'i',
  pattern: new RegExp(`\\[illegible${EXTENT}\\]`, 'y'),
  term: KEYWORDS.illegible,
  read: ([, quantity, unit], attributes) => ({
    type: 'gap',
    reason: attributes?.values.reason ?? 'illegible',
    ...readExtent(quantity, unit)
  })
};

export const writeGap = (node: Gap) => `[illegible${writeExtent(node)}]`;
