/**
 * Spans that a large revision begins or ends in. In a tree each paragraph has its own piece of such a span; in a dialect the pieces
 * must be written as one mark again, or the revision would overlap them.
 */
import type { Block, Inline, Span, TreeNode } from '../tree.ts';

export interface Pieces {
  /** Pieces that go on from the paragraph before, and that go on in the next: the sign between them is not written. */
  goesOnFrom: ReadonlySet<Span>;
  goesOn: ReadonlySet<Span>;
  /** Spans that overlap a large revision otherwise: they cannot be written. */
  crossing: ReadonlySet<Span>;
}

/** Looks for the pieces of such spans in the blocks of a tree. */
export function findPieces(blocks: readonly Block[]): Pieces {
  const nets = new Map<Span, number>();
  for (const block of blocks) netOf(block, nets);
  const goesOnFrom = new Set<Span>();
  const goesOn = new Set<Span>();
  /** Revisions open at the end of a piece, those from the pieces before it included. */
  const open = (span: Span) => nets.get(span) ?? 0;
  const join = (last: Inline | undefined, first: Inline | undefined): void => {
    if (last?.type !== 'span' || first?.type !== 'span' || open(last) <= 0 || !isSame(last, first)) return;
    goesOn.add(last);
    goesOnFrom.add(first);
    nets.set(first, open(first) + open(last));
    join(last.children[last.children.length - 1], first.children[0]);
  };
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    if (before?.type === 'paragraph') join(before.children[before.children.length - 1], block.children[0]);
    before = block;
  }
  const crossing = new Set<Span>();
  for (const [span, net] of nets) if (net !== 0 && !goesOn.has(span)) crossing.add(span);
  return { goesOnFrom, goesOn, crossing };
}

/** How many large revisions begin in a node less those that end in it, noted for each span that has any. */
function netOf(node: TreeNode, nets: Map<Span, number>): number {
  if (node.type === 'spanPoint') return node.edge === 'begin' ? 1 : -1;
  if (!('children' in node)) return 0;
  let net = 0;
  for (const child of node.children) net += netOf(child as TreeNode, nets);
  if (node.type === 'span' && net !== 0) nets.set(node, net);
  return net;
}

function isSame(a: Span, b: Span): boolean {
  return a.kind === b.kind && JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}
