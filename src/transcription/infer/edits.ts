/** What several rules do with edits: find them, tell lone ones, move them. */
import { isLayout } from '../pair.ts';
import type { Addition, Deletion, Inline, Substitution, Transcription, TreeNode } from '../tree.ts';
import { plainText } from './text.ts';

/** A node that holds the text of one block. */
export interface Host {
  children: Inline[];
}

const HOSTS = new Set(['paragraph', 'heading', 'field', 'verseLine', 'tableCell']);

/** The nodes of a document that hold its text, in order; furniture holds none. */
export function hostsOf(tree: Transcription): Host[] {
  const hosts: Host[] = [];
  const stack: TreeNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (HOSTS.has(node.type)) hosts.push(node as Host);
    else if (node.type !== 'furniture' && 'children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as TreeNode);
  }
  return hosts;
}

/** Whether a document has revisions outside its furniture. */
export function hasRevisions(tree: Transcription): boolean {
  return hostsOf(tree).some(({ children }) => children.some(({ type }) => type === 'deletion' || type === 'addition'));
}

/** Puts an addition beside the deletion at `index`: the two become one substitution, which is returned. */
export function replaceDeletion(children: Inline[], index: number, addition: Addition): Substitution {
  const deletion = children[index] as Deletion;
  const substitution: Substitution = {
    type: 'substitution',
    children: [deletion, addition],
    ...(deletion.position && { position: deletion.position })
  };
  children[index] = substitution;
  return substitution;
}

/**
 * Whether an addition from elsewhere can replace the deletion at `index`: no other edit stands beside it, it is no false start,
 * and the transcriber has not said that it stands by itself.
 */
export function isLone(children: readonly Inline[], index: number): boolean {
  const node = children[index] as Inline;
  if (node.type !== 'deletion' || node.falseStart) return false;
  const { classes = [], values = {} } = node.attributes ?? {};
  if (values.sub !== undefined || classes.includes('alone') || classes.includes('restored')) return false;
  return !isEdit(beside(children, index, -1)) && !isEdit(beside(children, index, 1)) && !standsAgain(children, index);
}

const isEdit = (node: Inline | undefined) => node?.type === 'addition' || node?.type === 'deletion';

/** The node beside another, layout between them aside. */
export function beside(children: readonly Inline[], index: number, step: 1 | -1): Inline | undefined {
  let at = index + step;
  while (children[at] && isLayout(children[at] as Inline)) at += step;
  return children[at];
}

/** Whether the words of a node stand again in the text right after it, an addition between them aside. */
export function standsAgain(children: readonly Inline[], index: number): boolean {
  const words = plainText(children[index] as Inline).trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return false;
  let at = index + 1;
  let addition = false;
  for (; at < children.length; at++) {
    const node = children[at] as Inline;
    if (node.type === 'addition' && !addition) addition = true;
    else if (!isLayout(node)) break;
  }
  const after = children[at];
  if (after?.type !== 'text') return false;
  const head = after.value.trimStart().slice(0, words.length + 1);
  return (
    head.slice(0, words.length).toLowerCase() === words.toLowerCase() &&
    !/^[\p{L}\p{N}]/u.test(head.slice(words.length))
  );
}
