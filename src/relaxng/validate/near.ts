/**
 * Orders names so that those come first that someone who wrote `found` probably meant: the same but for capitals, then
 * one or two letters away. Otherwise the order stays.
 */
export function nearestFirst(names: readonly string[], found: string): string[] {
  const lower = found.toLowerCase();
  const ranks = new Map(names.map((name) => [name, name.toLowerCase() === lower ? 0 : rank(name, found)]));
  return [...names].sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number));
}

const FAR = 3;
/** Longer names are not compared letter by letter. */
const LONGEST = 40;

function rank(name: string, found: string): number {
  if (found.length < 3 || found.length > LONGEST || Math.abs(name.length - found.length) >= FAR) return FAR;
  return Math.min(FAR, distance(name, found));
}

/** How many letters must be inserted, deleted or changed to get from `a` to `b` (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
