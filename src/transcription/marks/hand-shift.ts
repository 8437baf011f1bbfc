/** `[hand jfk]`: another hand takes over (TEI Guidelines 12.2.1). */
import type { HandShift } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import type { Keyword } from './keyword.ts';

export const handShift: Keyword = {
  initials: 'h',
  pattern: /\[hand ([\p{L}_][\p{L}\p{N}_.-]{0,60})\]/uy,
  term: KEYWORDS.hand,
  read: ([, hand]) => ({ type: 'handShift', hand: hand as string })
};

export const writeHandShift = ({ hand }: HandShift) => `[hand ${hand}]`;
