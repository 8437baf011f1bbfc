/**
 * Pairs edits: a deletion and an addition with nothing but white space between them, in either order, are one substitution.
 * From left to right: an edit that could pair with either neighbour pairs with the one before it. A line end, a page boundary
 * and its furniture between them part nothing. `{.alone}`, `{.restored}`, `{sub=…}` and a false start keep out of it.
 */
import type { Inline, Substitution, TreeNode } from './tree.ts';

/** Pairs the edits of a whole tree, in place. Furniture keeps its edits: they are no revision of the text. */
export function pairEdits(tree: TreeNode): void {
  const stack: TreeNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node) || node.type === 'furniture') continue;
    for (const child of node.children) if (child.type !== 'text') stack.push(child as TreeNode);
    if (node.type !== 'substitution' && node.children.some(({ type }) => type === 'deletion' || type === 'addition'))
      (node as { children: Inline[] }).children = pair(node.children as Inline[]);
  }
}

function pair(nodes: readonly Inline[]): Inline[] {
  const paired: Inline[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Inline;
    const next = canPair(node) ? nextText(nodes, index) : nodes.length;
    const other = nodes[next];
    if (!other || !canPair(other) || node.type === other.type) {
      paired.push(node);
      continue;
    }
    const position = node.position && other.position && { start: node.position.start, end: other.position.end };
    const children = nodes.slice(index, next + 1) as Substitution['children'];
    paired.push({ type: 'substitution', children, ...(position && { position }) });
    index = next;
  }
  return paired;
}

/** The index of the first node after `index` that is no layout. */
export function nextText(nodes: readonly Inline[], index: number): number {
  let next = index + 1;
  while (nodes[next] && isLayout(nodes[next] as Inline)) next++;
  return next;
}

/** White space, line ends, and what a page boundary puts into a text: what may stand between the halves of a substitution. */
export function isLayout(node: Inline): boolean {
  switch (node.type) {
    case 'text':
      return /^\s*$/.test(node.value);
    case 'break':
      return node.hyphen === undefined;
    case 'anchor':
      return node.for !== undefined;
    default:
      return node.type === 'seam' || node.type === 'furniture' || node.type === 'pageBreak';
  }
}

/** Whether an edit takes part in pairing. */
export function canPair(node: Inline): boolean {
  if (node.type !== 'deletion' && node.type !== 'addition') return false;
  const { classes = [], values = {} } = node.attributes ?? {};
  const keepsOut = classes.some((name) => name === 'alone' || name === 'restored' || name === 'unplaced');
  if (keepsOut || values.sub !== undefined) return false;
  return node.type === 'deletion' ? !node.falseStart : !node.unplaced;
}
