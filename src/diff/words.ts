/** Where two texts differ: in which lines first, and in those in which words. */
import { diffArrays } from 'diff';
import { wordsOf } from '../editions/text/words.ts';

/** A stretch of the old text that a stretch of the new one replaces; either may be empty. Places are in UTF-16 code units. */
export interface Difference {
  old: { start: number; end: number };
  new: { start: number; end: number };
}

/** Beyond so many insertions and deletions the search would take long and tell a reader nothing: the whole is one difference. */
const MOST = 4000;

/** The differences in the order of the texts; none where they are the same. */
export function differences(old: string, now: string): Difference[] {
  if (old === now) return [];
  return compare(linesOf(old), linesOf(now)).flatMap((hunk) => {
    const inLines = compare(
      wordsOf(old.slice(hunk.old.start, hunk.old.end)).map(({ text }) => text),
      wordsOf(now.slice(hunk.new.start, hunk.new.end)).map(({ text }) => text)
    );
    return inLines.map((part) => ({ old: moved(part.old, hunk.old.start), new: moved(part.new, hunk.new.start) }));
  });
}

const moved = ({ start, end }: Difference['old'], by: number) => ({ start: start + by, end: end + by });

/** Lines with their ends. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The differences between two lists of parts, by their places in what the parts make when joined. */
function compare(old: string[], now: string[]): Difference[] {
  const changes = diffArrays(old, now, { maxEditLength: MOST });
  if (!changes) return [{ old: { start: 0, end: lengthOf(old) }, new: { start: 0, end: lengthOf(now) } }];
  const found: Difference[] = [];
  let [inOld, inNew] = [0, 0];
  let isOpen = false;
  for (const { value, added, removed } of changes) {
    const length = lengthOf(value);
    if (!added && !removed) isOpen = false;
    else if (!isOpen) {
      found.push({ old: { start: inOld, end: inOld }, new: { start: inNew, end: inNew } });
      isOpen = true;
    }
    if (!added) inOld += length;
    if (!removed) inNew += length;
    const last = found.at(-1);
    if (last && added) last.new.end = inNew;
    if (last && removed) last.old.end = inOld;
  }
  return found;
}

const lengthOf = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0);
