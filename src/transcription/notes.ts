/** Where the texts of notes stand: what is called once, and in the text itself, stands at its call. */
import type { NoteDefinition, NoteReference, TreeNode } from './tree.ts';

export interface Notes {
  /** The texts by their labels; of two with one label, the first. */
  texts: ReadonlyMap<string, NoteDefinition>;
  /** For each text that stands where it is called, that call: its first, unless that stands in a note or has an attribute list. */
  called: ReadonlyMap<NoteDefinition, NoteReference>;
}

/** Finds the notes of a tree. */
export function notesOf(tree: TreeNode): Notes {
  const texts = new Map<string, NoteDefinition>();
  const calls: NoteReference[] = [];
  const stack: { node: TreeNode; inNote: boolean }[] = [{ node: tree, inNote: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, inNote } = next;
    if (node.type === 'noteReference' && !node.attributes && !inNote) calls.push(node);
    if (node.type === 'noteDefinition' && !texts.has(node.label)) texts.set(node.label, node);
    if (!('children' in node)) continue;
    const within = inNote || node.type === 'noteDefinition';
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index] as TreeNode;
      if (child.type !== 'text') stack.push({ node: child, inNote: within });
    }
  }
  const called = new Map<NoteDefinition, NoteReference>();
  for (const call of calls) {
    const text = texts.get(call.label);
    if (text && !called.has(text)) called.set(text, call);
  }
  return { texts, called };
}
