/**
 * Words that stand twice in a line: `\sameword` counts them, and gives a lemma the number that it has on its line (reledmac
 * manual, 5.3.3). It takes plain words, and nests as arguments of TeX do. A lemma whose words cannot all be counted gets no number,
 * since it would get a wrong one.
 */
import type { Style } from '../document.ts';
import { chunk } from '../lemma.ts';
import type { Sheet } from '../sheet.ts';
import type { Wrap } from './line.ts';
import type { Line } from './pieces.ts';

/** What `\sameword` can make a name of. */
const COMPARABLE = /^[\p{L}\p{M}\p{N} '’.,-]+$/u;
const COMPARABLE_STYLES: readonly (Style | null)[] = [null, 'italic', 'bold', 'smallcaps'];

interface Same {
  from: number;
  to: number;
  /** The lemmata that these words are, or are the same as: `first:12`. */
  of: Set<string>;
  /** The depths of the `\edtext`s whose lemma they are a part of, by lemma. */
  levels: Map<string, number>;
}

/**
 * @param wraps the `\edtext`s of the line
 * @param isMarkedInside whether something else hangs between two offsets
 * @returns the `\sameword`s, and which ends of lemmata they number: `first:12`, `last:12`
 */
export function samewords(
  line: Line,
  wraps: readonly Wrap[],
  sheet: Sheet,
  isMarkedInside: (from: number, to: number) => boolean
): { same: Wrap[]; numbered: Set<string> } {
  const found = new Map<string, Same>();
  const add = (from: number, to: number, of: string, level?: number) => {
    const same = found.get(`${from} ${to}`) ?? { from, to, of: new Set(), levels: new Map() };
    found.set(`${from} ${to}`, same);
    same.of.add(of);
    if (level !== undefined) same.levels.set(of, level);
  };
  for (const { at, item } of line.marks) {
    if (item.t !== 'twin') continue;
    // The mark stands after their first unbreakable piece.
    const from = at - chunk(item.words, 0, item.words.length).to;
    add(from, from + item.words.length, `${item.end}:${item.id}`);
  }
  const twinned = new Set([...found.values()].flatMap(({ of }) => [...of]));
  for (const [index, { id, from, to }] of wraps.entries()) {
    if (id === undefined) continue;
    const { first, last } = sheet.entries[id]?.lemma ?? { first: '', last: null };
    const level = wraps
      .slice(0, index + 1)
      .filter((one) => one.id !== undefined && one.to >= to && one.from <= from).length;
    if (twinned.has(`first:${id}`)) add(from, from + first.length, `first:${id}`, level);
    if (last !== null && twinned.has(`last:${id}`)) add(to - last.length, to, `last:${id}`, level);
  }
  const kept: Same[] = [];
  const uncounted = new Set<string>();
  for (const same of [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const { from, to } = same;
    const isCountable =
      COMPARABLE.test(line.text.slice(from, to)) &&
      line.pieces.every((one) => one.to <= from || one.from >= to || COMPARABLE_STYLES.includes(one.style)) &&
      !isMarkedInside(from, to) &&
      wraps.every((one) => one.to <= from || one.from >= to || (one.from <= from && one.to >= to)) &&
      kept.every((one) => one.to <= from || one.to >= to);
    if (isCountable) kept.push(same);
    else for (const lemma of same.of) uncounted.add(lemma);
  }
  const numbered = new Set<string>();
  const same = kept.flatMap(({ from, to, of, levels }): Wrap[] => {
    if ([...of].every((lemma) => uncounted.has(lemma))) return [];
    const counted = [...levels].filter(([lemma]) => !uncounted.has(lemma));
    for (const [lemma] of counted) numbered.add(lemma);
    const depths = [...new Set(counted.map(([, level]) => level))].sort();
    return [{ from, to, open: `\\sameword${depths.length > 0 ? `[${depths.join(',')}]` : ''}{`, close: '}' }];
  });
  return { same, numbered };
}
