/** Which edits are written as one substitution, where a dialect has a sign for it. */
import { isDeepStrictEqual } from 'node:util';
import { canPair, nextText } from '../pair.ts';
import type { Inline } from '../tree.ts';
import type { Dialect, Meaning } from './dialect.ts';

/** Whether two nodes, one after the other, are what the dialect's sign for a substitution says. */
export function isSubstitution(node: Inline, next: Inline, { substitution }: Dialect): boolean {
  if (!substitution) return false;
  const { halves, doubt } = substitution;
  return isHalf(node, halves[0], doubt) && isHalf(next, halves[1], doubt);
}

/** Whether the edit at `index` must not pair with the substitution after it: that one's sign says so already. */
export function isKept(nodes: readonly Inline[], index: number, dialect: Dialect): boolean {
  const node = nodes[index] as Inline;
  if (node.type !== 'deletion' && node.type !== 'addition') return false;
  if (node.attributes?.id !== undefined || node.attributes?.classes.join() !== 'alone') return false;
  const next = nextText(nodes, index);
  const [first, second] = nodes.slice(next, next + 2);
  return first !== undefined && second !== undefined && isSubstitution(first, second, dialect);
}

/** The index of the edit with which the one at `index` pairs; -1 where there is none. */
export function partnerOf(nodes: readonly Inline[], index: number): number {
  const node = nodes[index] as Inline;
  if (!canPair(node)) return -1;
  const next = nextText(nodes, index);
  const other = nodes[next];
  return other && canPair(other) && other.type !== node.type ? next : -1;
}

/** Whether a node is such a half of a substitution, and nothing else is said of it. */
function isHalf(node: Inline, half: Meaning, doubt: string | undefined): boolean {
  if (node.type !== half.type || (node.type !== 'deletion' && node.type !== 'addition')) return false;
  const { cert, ...values } = node.attributes?.values ?? {};
  if (cert !== undefined && (cert !== 'low' || doubt === undefined)) return false;
  if (node.attributes?.id !== undefined || node.attributes?.classes.length) return false;
  const isPlaced = node.type === 'deletion' || node.place === half.place;
  return isPlaced && isDeepStrictEqual({ ...half.values }, values);
}
