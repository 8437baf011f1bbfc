/** Words that run over a line end: `demon-`/`stration`, `demon=`/`=stration`. */
import { reportNotation } from '../messages/notation.ts';
import type { Reading } from './reading.ts';
import { type Line, rangeOn } from './source.ts';
import type { Break } from './tree.ts';

/** The signs that divide a word: hyphen-minus, equals sign, hyphen, double hyphen, not sign, soft hyphen. */
const SIGNS = '-=\u2010\u2E17\u00AC\u00AD';
/** A letter or digit before the sign: a dash after a space divides nothing. */
const BEFORE = /[\p{L}\p{M}\p{N}]+$/u;
const AFTER = /([-=\u2010\u2E17\u00AC])?([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/uy;

/** How many characters of a word are looked at. */
const WORD = 60;

/** A hyphenated word inside a line; overlapping pairs of `a-b-c` count both. */
const HYPHENATED = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)[-\u2010](?=([\p{L}\p{N}]+))/gu;

/** The words that stand hyphenated inside a line of a text, in lower case: where a line divides them they keep their hyphen. */
export function hyphenatedWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(HYPHENATED), ([, first, second]) => `${first}-${second}`.toLowerCase()));
}

/** What a break carries where a word runs on. */
export type Hyphen = Pick<Break, 'hyphen' | 'repeated' | 'keepHyphen'>;

/** The halves of a word, its sign at the line end, and the same sign where the next line repeats it. */
export interface DividedWord {
  first: string;
  sign: string;
  repeated: string;
  second: string;
}

/** The word whose halves a line that ends so, and a next line that begins so, hold. */
export function dividedWord(before: string, after: string): DividedWord | undefined {
  const sign = before.slice(-1);
  if (sign === '' || !SIGNS.includes(sign)) return undefined;
  const head = BEFORE.exec(before.slice(-WORD, -1));
  AFTER.lastIndex = 0;
  const tail = head && AFTER.exec(after);
  if (!head || !tail) return undefined;
  const repeated = tail[1] ?? '';
  if (repeated !== '' && repeated !== sign) return undefined;
  return { first: head[0], sign, repeated, second: tail[2] as string };
}

/** Reads the end of `line`, when the word that it ends in runs on at the head of `next`. */
export function readHyphen(reading: Reading, line: Line, next: Line): Hyphen | undefined {
  const { text } = reading;
  const before = text.slice(Math.max(line.start, line.end - WORD), line.end);
  const found = dividedWord(before, text.slice(next.start, Math.min(next.end, next.start + WORD)));
  if (!found) return undefined;
  const { word, ...hyphen } = joinWord(found, () => reading.hyphenated);
  const place = { start: rangeOn(line, line.end - 1).start, end: rangeOn(next, next.start).start };
  reportNotation(reading.file, 'word-joined', place, { word });
  return hyphen;
}

/**
 * Joins a word. Its hyphen stays when a capital or a digit follows, or a digit comes before, or when the word stands hyphenated
 * elsewhere.
 *
 * @param hyphenated the document's hyphenated words, asked for when they decide
 */
export function joinWord(
  { first, sign, repeated, second }: DividedWord,
  hyphenated: () => ReadonlySet<string>
): Hyphen & { word: string } {
  const compound = `${first}-${second}`;
  const keeps =
    (sign === '-' || sign === '\u2010') &&
    (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}$/u.test(first) || hyphenated().has(compound.toLowerCase()));
  return {
    word: keeps ? compound : first + second,
    hyphen: sign,
    ...(repeated && { repeated }),
    ...(keeps && { keepHyphen: true })
  };
}
