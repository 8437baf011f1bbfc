/**
 * Which marks belong together. Braces bind first, then brackets inside them, then tildes inside both: each kind is matched in
 * one pass over the tokens with a stack, so the work is linear however the marks are nested, crossed or left open.
 */

import { reportNotation } from '../messages/notation.ts';
import { beginsList, firstClass } from './attributes.ts';
import type { Reading } from './reading.ts';
import { TOKEN, type Tokens } from './scan.ts';
import { type Line, rangeOn } from './source.ts';

/** For each token, the token that closes or opens it; -1 for one that is text or stands alone. */
export type Partners = Int32Array;

/** Matches the marks of one block, and reports those that overlap or stand alone. */
export function matchMarks(reading: Reading, tokens: Tokens, lines: readonly Line[]): Partners {
  return new Matcher(reading, tokens, lines).match();
}

/** Two tildes left over inside a mark, that mark, and the tildes that are open around it. */
interface LeftOver {
  inner: number;
  mark: number;
  outer: number;
}

class Matcher {
  private readonly reading: Reading;
  private readonly tokens: Tokens;
  private readonly lines: readonly Line[];
  private readonly partners: Partners;

  constructor(reading: Reading, tokens: Tokens, lines: readonly Line[]) {
    this.reading = reading;
    this.tokens = tokens;
    this.lines = lines;
    this.partners = new Int32Array(tokens.kind.length).fill(-1);
  }

  match(): Partners {
    this.matchBraces();
    this.matchBrackets();
    this.matchTildes();
    return this.partners;
  }

  private join(open: number, close: number): void {
    this.partners[open] = close;
    this.partners[close] = open;
  }

  // ------------------------------------------------------------------------------------------------------- additions

  private matchBraces(): void {
    const { kind, start, end } = this.tokens;
    const open: number[] = [];
    for (let index = 0; index < kind.length; index++) {
      if (kind[index] === TOKEN.addition) open.push(index);
      else if (kind[index] === TOKEN.brace) {
        const opened = open.pop();
        if (opened === undefined) continue;
        if (end[opened] === start[index]) this.reportEmpty(opened, index);
        else this.join(opened, index);
      }
    }
    for (const index of open) this.reportUnclosed(index);
  }

  private reportEmpty(open: number, close: number): void {
    const place = { start: this.range(open).start, end: this.range(close).end };
    reportNotation(this.reading.file, 'empty-mark', place, { mark: `${this.sign(open)}}` });
  }

  // ----------------------------------------------------------------------------------------------------------- spans

  private matchBrackets(): void {
    const { kind } = this.tokens;
    /** Open brackets, and braces, which keep the brackets inside them to themselves. */
    const open: number[] = [];
    /** For each of these, the nearest bracket that is open outside the nearest brace, or -1. */
    const outside: number[] = [];
    /** The last bracket that was given up because the brace around it closed, and that brace. */
    let cut: { bracket: number; brace: number } | undefined;
    for (let index = 0; index < kind.length; index++) {
      const depth = open.length - 1;
      const top = depth < 0 ? -1 : (open[depth] as number);
      const isBracket = top !== -1 && kind[top] === TOKEN.bracket;
      const beyond = depth < 0 ? -1 : (outside[depth] as number);
      if (kind[index] === TOKEN.bracket) {
        open.push(index);
        outside.push(beyond);
      } else if (kind[index] === TOKEN.addition && this.partners[index] !== -1) {
        open.push(index);
        outside.push(isBracket ? top : beyond);
      } else if (kind[index] === TOKEN.brace && this.partners[index] !== -1) {
        let inner = open.pop() as number;
        for (; kind[inner] === TOKEN.bracket; inner = open.pop() as number) cut = { bracket: inner, brace: index };
        outside.length = open.length;
      } else if (kind[index] === TOKEN.bracketEnd && isBracket) {
        open.pop();
        outside.pop();
        this.closeBracket(top, index);
      } else if (kind[index] === TOKEN.bracketEnd && this.namesSpan(index)) {
        if (beyond !== -1) this.reportOverlap(top, beyond);
        else if (cut) this.reportOverlap(cut.bracket, this.partners[cut.brace] as number);
        else reportNotation(this.reading.file, 'stray-closing', this.range(index), { mark: ']' });
        cut = undefined;
      }
    }
  }

  private namesSpan(index: number): boolean {
    return firstClass(this.tokens.lists.get(index)) !== undefined;
  }

  private closeBracket(open: number, close: number): void {
    const list = this.tokens.lists.get(close);
    const { text } = this.reading;
    const end = this.tokens.end[close] as number;
    if (list) {
      if (this.reading.acceptsSpan(list)) this.join(open, close);
    } else if (beginsList(text, end) && end < (this.lines[this.tokens.line[close] as number] as Line).end)
      reportNotation(this.reading.file, 'malformed-list', this.reading.place(end, end + 1));
  }

  // ------------------------------------------------------------------------------------------------------- deletions

  /** Two tildes open a deletion, the next two in the same brace or bracket close it. */
  private matchTildes(): void {
    const { kind } = this.tokens;
    const open: number[] = [-1];
    const leftOver: LeftOver[] = [];
    /** Tildes that are open around others left over. */
    const crossed = new Set<number>();
    /** The nearest tildes open around the current mark, mark by mark. */
    const around: number[] = [-1];
    for (let index = 0; index < kind.length; index++) {
      const partner = this.partners[index] as number;
      const depth = open.length - 1;
      if (kind[index] === TOKEN.tildes) {
        const opened = open[depth] as number;
        if (opened === -1) open[depth] = index;
        else {
          this.join(opened, index);
          open[depth] = -1;
        }
      } else if (partner > index) {
        const here = open[depth] as number;
        around.push(here === -1 ? (around[depth] as number) : here);
        open.push(-1);
      } else if (partner !== -1) {
        const inner = open.pop() as number;
        const outer = around.pop() as number;
        if (inner !== -1) leftOver.push({ inner, mark: partner, outer });
      }
    }
    for (const { inner, mark, outer } of leftOver) {
      if (outer !== -1 && this.partners[outer] === -1) {
        crossed.add(outer);
        this.reportOverlap(mark, outer);
      } else if (!crossed.has(inner)) this.reportUnclosed(inner);
    }
    const last = open[0] as number;
    if (last !== -1 && !crossed.has(last)) this.reportUnclosed(last);
  }

  // -------------------------------------------------------------------------------------------------------- messages

  private range(index: number) {
    const { start, line } = this.tokens;
    const from = start[index] as number;
    return rangeOn(this.lines[line[index] as number] as Line, from, from + this.sign(index).length);
  }

  private sign(index: number): string {
    const { kind, start, end } = this.tokens;
    const from = start[index] as number;
    const length =
      kind[index] === TOKEN.brace || kind[index] === TOKEN.bracketEnd
        ? 1
        : kind[index] === TOKEN.tildes
          ? 2
          : undefined;
    return this.reading.text.slice(from, length === undefined ? end[index] : from + length);
  }

  private reportUnclosed(index: number): void {
    reportNotation(this.reading.file, 'unclosed-mark', this.range(index), { mark: this.sign(index) });
  }

  /** `inner` begins inside `outer` and would end outside it. */
  private reportOverlap(inner: number, outer: number): void {
    const { line, column } = this.range(outer).start;
    const values = { inner: this.sign(inner), outer: this.sign(outer), line, column };
    reportNotation(this.reading.file, 'overlapping-marks', this.range(inner), values);
  }
}
