/** `[]{#id}`: a point with a name (TEI Guidelines 17.4). */
import { KEYWORDS } from '../vocabulary.ts';
import type { Keyword } from './keyword.ts';

export const anchor: Keyword = {
  initials: ']',
  pattern: /\[\](?=\{)/y,
  term: KEYWORDS.anchor,
  read: (_match, attributes) => (attributes?.id === undefined ? undefined : { type: 'anchor' })
};

export const writeAnchor = () => '[]';
