/** Which sign closes which: marks contain one another, however deep and over however many lines and pages, and do not overlap. */
import { reportNotation } from '../../messages/notation.ts';
import type { Reading } from '../reading.ts';
import type { Token } from './dialect.ts';

/** For each token the one that its mark goes on with: an opening one's turn or close, a turn's close; -1 for all else. */
export type Followers = number[];

interface Open {
  index: number;
  /** The turn, once it has been seen. */
  turn: number;
}

interface Crossed {
  index: number;
  /** The opening sign of the mark that ended before this one. */
  outer: number;
}

/** Matches the signs of a text in one walk; each that lacks its counterpart is reported, and stays text. */
export function matchSigns(reading: Reading, tokens: readonly Token[]): Followers {
  return new Matcher(reading, tokens).match();
}

class Matcher {
  private readonly reading: Reading;
  private readonly tokens: readonly Token[];
  private readonly followers: Followers;
  private readonly open: Open[] = [];
  /** How many marks of a name are open. */
  private readonly counts = new Map<string, number>();
  private readonly crossed = new Map<string, Crossed[]>();

  constructor(reading: Reading, tokens: readonly Token[]) {
    this.reading = reading;
    this.tokens = tokens;
    this.followers = new Array<number>(tokens.length).fill(-1);
  }

  match(): Followers {
    for (const [index, { sign }] of this.tokens.entries()) {
      if (sign.is === 'open') {
        this.open.push({ index, turn: -1 });
        this.counts.set(sign.name, (this.counts.get(sign.name) ?? 0) + 1);
      } else if (sign.is === 'close') this.close(index, sign.name);
      else if (sign.is === 'turn') this.turn(index, sign.name);
      else if (sign.is === 'lone') this.reportLone(index);
      else if (sign.is === 'uncovered')
        reportNotation(this.reading.file, 'uncovered-tag', this.place(index), { tag: this.written(index) });
      else if (sign.is === 'unknown')
        reportNotation(this.reading.file, 'unknown-tag', this.place(index), {
          tag: this.written(index),
          nearest: sign.nearest
        });
    }
    for (const { index } of this.open) this.reportLone(index);
    for (const marks of this.crossed.values()) for (const { index } of marks) this.reportLone(index);
    return this.followers;
  }

  private name(index: number): string {
    const { sign } = this.tokens[index] as Token;
    return 'name' in sign ? sign.name : '';
  }

  /** Brings the innermost open mark of a name to the top: those inside it that are still open cross it. */
  private reach(name: string): Open | undefined {
    if (!this.counts.get(name)) return undefined;
    const inside: number[] = [];
    let top = this.open[this.open.length - 1] as Open;
    for (; this.name(top.index) !== name; top = this.open[this.open.length - 1] as Open) {
      this.pop();
      inside.push(top.index);
    }
    for (const index of inside.reverse()) {
      const inner = this.name(index);
      const marks = this.crossed.get(inner) ?? [];
      marks.push({ index, outer: top.index });
      this.crossed.set(inner, marks);
    }
    return top;
  }

  private pop(): void {
    const { index } = this.open.pop() as Open;
    const name = this.name(index);
    this.counts.set(name, (this.counts.get(name) ?? 0) - 1);
  }

  private close(index: number, name: string): void {
    const opened = this.reach(name);
    if (!opened) return this.refuse(index, name);
    this.pop();
    const { sign } = this.tokens[opened.index] as Token;
    if (sign.is === 'open' && sign.turns && opened.turn === -1) {
      this.reportLone(opened.index);
      return this.reportLone(index);
    }
    if (opened.turn === -1) this.followers[opened.index] = index;
    else {
      this.followers[opened.index] = opened.turn;
      this.followers[opened.turn] = index;
    }
  }

  private turn(index: number, name: string): void {
    const top = this.open[this.open.length - 1];
    if (top && this.name(top.index) === name && top.turn === -1) top.turn = index;
  }

  private refuse(index: number, name: string): void {
    const mark = this.crossed.get(name)?.pop();
    if (!mark) return this.reportLone(index);
    const { line, column } = this.place(mark.outer).start;
    const values = { inner: this.written(mark.index), outer: this.written(mark.outer), line, column };
    reportNotation(this.reading.file, 'overlapping-marks', this.place(mark.index), values);
  }

  private place(index: number) {
    const { start, end } = this.tokens[index] as Token;
    return this.reading.place(start, end);
  }

  private written(index: number): string {
    const { start, end } = this.tokens[index] as Token;
    return this.reading.text.slice(start, end);
  }

  private reportLone(index: number): void {
    reportNotation(this.reading.file, 'unmatched-tag', this.place(index), { tag: this.written(index) });
  }
}
