/** A source text as lines, and its places: 1-based lines and columns, as unist counts them. */

import type { Point, Position } from 'unist';
import { lastBeginningBy } from './search.ts';

/** A line of the source, or what is left of it once a label or an indent has been read. Offsets count UTF-16 code units. */
export interface Line {
  /** Its number in the file, from 1. */
  number: number;
  /** Where the whole line begins. */
  base: number;
  /** Where what is left of it begins, and where it ends, without the line break. */
  start: number;
  end: number;
}

/** The lines of a text. `firstLine` is the line of the file on which the text begins. */
export function readLines(text: string, firstLine: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0, number = firstLine; ; number++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ number, base: start, start, end });
    if (found === -1) return lines;
    start = end + 1;
  }
}

/** The place of an offset on its line. */
export function pointOn(line: Line, offset: number): Point {
  return { line: line.number, column: offset - line.base + 1, offset };
}

/** The place of a stretch of one line; the whole of it when no offsets are given. */
export function rangeOn(line: Line, from = line.start, to = line.end): Position {
  return { start: pointOn(line, from), end: pointOn(line, to) };
}

/** The line that holds an offset, among lines in order. Logarithmic. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  return lines[lastBeginningBy(lines, ({ base }) => base, offset)] as Line;
}

/** Whether a line holds nothing but spaces and tabs. */
export function isBlank(text: string, { start, end }: Line): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** A line without the spaces at its end. */
export function trimEnd(text: string, { start, end }: Line): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at;
}
