/** The halves of one mark: an old and a new text, or two readings side by side. */
import { arePair } from '../choice.ts';
import { isLayout } from '../pair.ts';
import type { Addition, Deletion, Inline } from '../tree.ts';

/** Joins the last two nodes: spans that are a pair into a choice; the first half of a substitution is noted down. */
export function joinHalves(nodes: Inline[], halves: Map<Inline[], Set<Inline>>): void {
  const [first, second] = nodes.slice(-2);
  if (first?.type === 'span' && second?.type === 'span' && arePair(first.kind, second.kind)) {
    const position = first.position && second.position && { start: first.position.start, end: second.position.end };
    nodes.splice(-2, 2, { type: 'choice', children: [first, second], ...(position && { position }) });
  } else if (first && second && isEdit(first) && isEdit(second)) {
    const noted = halves.get(nodes) ?? new Set();
    halves.set(nodes, noted.add(first));
  }
}

const isEdit = (node: Inline): node is Deletion | Addition => node.type === 'deletion' || node.type === 'addition';

/**
 * Keeps an edit right before a substitution from pairing with its first half: edits pair from left to right, and the sign of the
 * dialect has paired these already.
 *
 * @param first the first halves among `nodes`
 */
export function keepSubstitutions(nodes: readonly Inline[], first: ReadonlySet<Inline>): void {
  let open: Deletion | Addition | undefined;
  for (const node of nodes) {
    if (!isEdit(node)) {
      if (!isLayout(node)) open = undefined;
    } else if (!open || open.type === node.type) open = node;
    else if (first.has(node)) {
      open.attributes = { ...open.attributes, classes: ['alone'], values: open.attributes?.values ?? {} };
      open = node;
    } else open = undefined;
  }
}

/** White space alone needs no mark that only goes on over it; undefined when there is more than that. */
export function unwrapBlank(nodes: readonly Inline[]): readonly Inline[] | undefined {
  const isBlank = nodes.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
  return isBlank ? nodes : undefined;
}
