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

/** What a break carries where a word runs on. */
export type Hyphen = Pick<Break, 'hyphen' | 'repeated' | 'keepHyphen'>;

/** Whether a line that ends so, and a next line that begins so, hold the halves of a word. */
export function dividesWord(
  before: string,
  after: string
): { first: string; sign: string; repeated: string; second: string } | undefined {
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
  const found = dividesWord(before, text.slice(next.start, Math.min(next.end, next.start + WORD)));
  if (!found) return undefined;
  const { first, sign, repeated, second } = found;
  const compound = `${first}-${second}`;
  const keeps =
    (sign === '-' || sign === '\u2010') &&
    (/^[\p{Lu}\p{N}]/u.test(second) || /\p{N}$/u.test(first) || reading.hyphenated.has(compound.toLowerCase()));
  const place = { start: rangeOn(line, line.end - 1).start, end: rangeOn(next, next.start).start };
  reportNotation(reading.file, 'word-joined', place, { word: keeps ? compound : first + second });
  return { hyphen: sign, ...(repeated && { repeated }), ...(keeps && { keepHyphen: true }) };
}
