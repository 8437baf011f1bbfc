/**
 * `[line 3]`: at the start of a line it says more of the line (its number, its looks); inside a line, that a line of the page begins
 * there, where the lines of the file are the transcriber's own.
 */
import type { Break } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import { COUNT, counted, type Keyword, written } from './keyword.ts';

export const line: Keyword = {
  initials: 'l',
  pattern: new RegExp(`\\[line(?: (${COUNT}))?\\]`, 'y'),
  term: KEYWORDS.line,
  read: ([, n]) => ({ type: 'break', written: true, ...counted(n) })
};

export const writeLine = ({ n }: Break) => written('line', n);
