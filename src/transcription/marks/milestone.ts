/** `[column 2]`, `[gathering B]`, `[milestone section 3]`: other points of the layout (TEI Guidelines 3.11.3). */
import type { Milestone } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import { COUNT, counted, type Keyword, written } from './keyword.ts';

export const column: Keyword = {
  initials: 'c',
  pattern: new RegExp(`\\[column(?: (${COUNT}))?\\]`, 'y'),
  term: KEYWORDS.column,
  read: ([, n]) => ({ type: 'milestone', kind: 'column', ...counted(n) })
};

export const gathering: Keyword = {
  initials: 'g',
  pattern: new RegExp(`\\[gathering(?: (${COUNT}))?\\]`, 'y'),
  term: KEYWORDS.gathering,
  read: ([, n]) => ({ type: 'milestone', kind: 'gathering', ...counted(n) })
};

export const milestone: Keyword = {
  initials: 'm',
  pattern: new RegExp(`\\[milestone (?!(?:column|gathering)\\b)([a-z][a-z-]{0,30})(?: (${COUNT}))?\\]`, 'y'),
  term: KEYWORDS.milestone,
  read: ([, kind, n]) => ({ type: 'milestone', kind: kind as string, ...counted(n) })
};

export const writeMilestone = ({ kind, n }: Milestone) =>
  written(kind === 'column' || kind === 'gathering' ? kind : `milestone ${kind}`, n);
