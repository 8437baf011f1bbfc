/** What several rules do with edits: find them, move them. */
import { isBlank } from '../pair.ts';
import type { Addition, Block, Deletion, Inline, Paragraph, Substitution, Transcription } from '../tree.ts';
import { plainText } from './text.ts';

/** A key for an addition that is moved: unique in its document, and the same at every reading. */
export function nextKey(tree: Transcription & { moved?: number }): string {
  let count = 0;
  for (const block of tree.children) count += countMoved(block);
  return `moved-${count + 1}`;
}

function countMoved(node: { type: string; children?: unknown[]; key?: string }): number {
  let count = node.type === 'addition' && node.key !== undefined ? 1 : 0;
  for (const child of (node.children ?? []) as (typeof node)[]) count += countMoved(child);
  return count;
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

/** The paragraphs of a document that hold text, in order: those of lists too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'furniture' || !('children' in block)) return [];
    return paragraphsOf((block.children as unknown as Block[]).filter((child) => typeof child === 'object'));
  });
}

/** Whether a document has revisions outside its furniture. */
export function hasRevisions(blocks: readonly Block[]): boolean {
  return paragraphsOf(blocks).some(({ children }) =>
    children.some(({ type }) => type === 'deletion' || type === 'addition')
  );
}

/** Whether only white space and line ends part a deletion from an addition beside it. */
export function isLone(children: readonly Inline[], index: number): boolean {
  return !besides(children, index, -1) && !besides(children, index, 1);
}

function besides(children: readonly Inline[], index: number, step: number): boolean {
  for (let at = index + step; at >= 0 && at < children.length; at += step) {
    const node = children[at] as Inline;
    if (isBlank(node)) continue;
    return node.type === 'addition' || node.type === 'deletion';
  }
  return false;
}

/** Whether the words of a node stand again in the text right after it, an addition between them aside. */
export function standsAgain(children: readonly Inline[], index: number): boolean {
  const words = plainText(children[index] as Inline).trim();
  let at = index + 1;
  let addition = false;
  for (; at < children.length; at++) {
    const node = children[at] as Inline;
    if (node.type === 'addition' && !addition) addition = true;
    else if (!isBlank(node)) break;
  }
  const after = children[at];
  if (words === '' || after?.type !== 'text') return false;
  const head = after.value.trimStart().slice(0, words.length + 1);
  return (
    head.slice(0, words.length).toLowerCase() === words.toLowerCase() &&
    !/^[\p{L}\p{N}]/u.test(head.slice(words.length))
  );
}
