/**
 * The states of a text for collation: as the JSON that CollateX reads, and aligned by the model, as the JSON that CollateX writes
 * (https://interedition.github.io/collatex/doc/, "Input formats" and "Output formats").
 *
 * Aligning needs no guess. Every character of a state has its number in the transcription, so two words that begin with the
 * same character are the same word, perhaps in another form; what stands between such words, in any state, is the variant.
 */
import type { PlacedText } from './text/settle.ts';
import { type Word, wordsOf } from './text/words.ts';

/** A state of a text, named as `--state` names it. */
export interface Witness {
  id: string;
  state: PlacedText;
}

/** `t` is the word as it stands, with the white space after it; `n` is what is compared: `t` without that. */
export interface Token {
  t: string;
  n: string;
}

interface PlacedToken extends Token {
  number: number;
}

/** `{"witnesses": [{"id": …, "tokens": [{"t": …, "n": …}]}]}`, a token a line. */
export function collationJson(witnesses: readonly Witness[]): string {
  const each = witnesses.map(
    ({ id, state }) =>
      `  {"id": ${JSON.stringify(id)}, "tokens": ${list(tokensOf(state).map(tokenJson), '    ', '  ')}}`
  );
  return `{"witnesses": [\n${each.join(',\n')}\n]}\n`;
}

/**
 * `{"witnesses": [ID, …], "table": [[[TOKEN, …], …], …]}`: a row is a passage that all states have alike, or one in which they
 * differ; it has a cell for each state, with its tokens.
 */
export function alignedJson(witnesses: readonly Witness[]): string {
  const rows = align(witnesses).map((row) => JSON.stringify(row.map((cell) => cell.map(({ t, n }) => ({ t, n })))));
  return `{"witnesses": ${JSON.stringify(witnesses.map(({ id }) => id))}, "table": ${list(rows, '  ', '')}}\n`;
}

/** The rows of the table. The cells of one state, one after the other, have all its tokens. */
export function align(witnesses: readonly Witness[]): PlacedToken[][][] {
  const texts = witnesses.map(({ state }) => tokensOf(state));
  const places = texts.map((tokens) => new Map(tokens.map(({ number }, index) => [number, index])));
  const common = commonNumbers(places);
  const rows: PlacedToken[][][] = [];
  const next = texts.map(() => 0);
  /** The tokens of each state up to, and without, those given. */
  const take = (ends: number[]) => {
    const row = texts.map((tokens, index) => tokens.slice(next[index], ends[index]));
    if (row.some((cell) => cell.length > 0)) rows.push(row);
    for (const [index, end] of ends.entries()) next[index] = end;
  };
  let alike = false;
  for (const number of common) {
    const at = places.map((place) => place.get(number) as number);
    const isNeighbour = at.every((place, index) => place === next[index]);
    const [first, ...others] = at.map((place, index) => texts[index]?.[place] as PlacedToken);
    const isAlike = others.every(({ t }) => t === first?.t);
    if (!isNeighbour) take(at);
    const last = rows.at(-1);
    if (isNeighbour && alike && isAlike && last) {
      for (const [index, place] of at.entries()) {
        last[index]?.push(texts[index]?.[place] as PlacedToken);
        next[index] = place + 1;
      }
    } else take(at.map((place) => place + 1));
    alike = isAlike;
  }
  take(texts.map((tokens) => tokens.length));
  return rows;
}

function tokensOf({ text, numbers }: PlacedText): PlacedToken[] {
  return wordsOf(text).map(({ text: t, start }: Word) => ({ t, n: t.trim(), number: numbers[start] as number }));
}

/**
 * The numbers of the words that all states have, in an order that all have: passages that changed places are left out. Where a
 * number stands twice (in signs that the edition puts in, as for a gap), it is that of the last word which has it.
 */
function commonNumbers([first = new Map(), ...others]: readonly ReadonlyMap<number, number>[]): number[] {
  let common = [...first.keys()].sort((a, b) => (first.get(a) as number) - (first.get(b) as number));
  for (const place of others) {
    common = longestRising(
      common.filter((number) => place.has(number)),
      (number) => place.get(number) as number
    );
  }
  return common;
}

/** The longest part of a list, in its order, whose places rise (by patience sorting: Fredman 1975). */
function longestRising(items: readonly number[], placeOf: (item: number) => number): number[] {
  const ends: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(items[ends[middle] as number] as number) < placeOf(item)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1] as number;
    ends[low] = index;
  }
  const rising: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) rising.push(items[at] as number);
  return rising.reverse();
}

const tokenJson = ({ t, n }: Token) => JSON.stringify({ t, n });

const list = (items: readonly string[], indent: string, close: string) =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => indent + item).join(',\n')}\n${close}]`;
