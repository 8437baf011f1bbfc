/**
 * Pairs edits: a deletion and an addition with nothing but white space between them, in either order, are one substitution.
 * From left to right, each with its nearest neighbour; `{.alone}`, `{sub=…}` and a false start keep out of it.
 */
import type { Inline, Substitution, TreeNode } from './tree.ts';

/** Pairs the edits of a whole tree, in place. */
export function pairEdits(node: TreeNode): void {
  if (!('children' in node) || node.type === 'substitution') return;
  for (const child of node.children) pairEdits(child as TreeNode);
  if (node.children.some(({ type }) => type === 'deletion' || type === 'addition'))
    (node as { children: Inline[] }).children = pair(node.children as Inline[]);
}

function pair(nodes: readonly Inline[]): Inline[] {
  const paired: Inline[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Inline;
    let next = index + 1;
    while (nodes[next] && isBlank(nodes[next] as Inline)) next++;
    const other = nodes[next];
    if (!other || !canPair(node) || !canPair(other) || node.type === other.type) {
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

/** White space and line ends: what may stand between the halves of a substitution. */
export function isBlank(node: Inline): boolean {
  return (node.type === 'text' && /^\s*$/.test(node.value)) || (node.type === 'break' && node.hyphen === undefined);
}

function canPair(node: Inline): boolean {
  if (node.type !== 'deletion' && node.type !== 'addition') return false;
  const { classes = [], values = {} } = node.attributes ?? {};
  const keepsOut = classes.some((name) => name === 'alone' || name === 'restored' || name === 'unplaced');
  if (keepsOut || values.sub !== undefined) return false;
  return node.type === 'deletion' ? !node.falseStart : !node.unplaced;
}
