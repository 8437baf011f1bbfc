/** All marks that are words in brackets, and how a bracket is read. */
import { type AttributeList, firstClass, readAttributes } from '../attributes.ts';
import { SPAN_KINDS } from '../vocabulary.ts';
import { anchor } from './anchor.ts';
import { gap } from './gap.ts';
import { handShift } from './hand-shift.ts';
import type { Keyword } from './keyword.ts';
import { line } from './line.ts';
import { column, gathering, milestone } from './milestone.ts';
import { noteReference } from './note.ts';
import { pageBreak } from './page-break.ts';
import { space } from './space.ts';
import { begin, end } from './span-point.ts';
import { uncertain } from './uncertain.ts';

const ALL: readonly Keyword[] = [
  anchor,
  gap,
  space,
  pageBreak,
  column,
  gathering,
  milestone,
  line,
  handShift,
  noteReference,
  begin,
  end
];

/** No bracket that is a mark by itself is longer: every part of the patterns is bounded. */
export const LONGEST_KEYWORD = 160;

/** A bracket that is a mark by itself, with the list after it. */
export interface KeywordMatch {
  keyword: Keyword;
  match: RegExpExecArray;
  list: AttributeList | undefined;
  /** Offset behind bracket and list. */
  end: number;
}

/**
 * Reads the bracket at `at` as a keyword. A class of the list that makes a span of it comes first: `[page 2]{.hi}` is a span.
 *
 * @param limit the end of the line
 */
export function readKeyword(text: string, at: number, limit: number): KeywordMatch | undefined {
  const next = text[at + 1] as string;
  for (const keyword of ALL) {
    if (keyword.initials !== next) continue;
    const found = matchKeyword(keyword, text, at, limit);
    if (found) return found;
  }
  return matchKeyword(uncertain, text, at, limit);
}

function matchKeyword(keyword: Keyword, text: string, at: number, limit: number): KeywordMatch | undefined {
  const { pattern } = keyword;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const end = at + (match?.[0].length ?? 0);
  if (!match || end > limit) return undefined;
  const list = readAttributes(text, end, limit);
  if (keyword === anchor && !list?.parts.some(({ kind }) => kind === 'id')) return undefined;
  const kind = firstClass(list)?.name;
  if (kind !== undefined && SPAN_KINDS.includes(kind)) return undefined;
  if (keyword === uncertain && !keyword.read(match, undefined)) return undefined;
  return { keyword, match, list, end: list?.end ?? end };
}
