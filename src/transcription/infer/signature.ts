import type { Container } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { breaksOff, excerpt, isClosed, plainText, textStart, wordsOf } from './text.ts';

/** How many words a name has at most. */
const MOST_WORDS = 4;

/** A short last line, a name without closing punctuation, before the closing furniture or the end: the signature. */
export const signature: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  let index = blocks.length - 1;
  while (blocks[index]?.type === 'furniture') index--;
  const block = blocks[index];
  const before = blocks[index - 1];
  if (block?.type !== 'paragraph' || !before || index <= textStart(blocks)) return;
  const text = plainText(block);
  const words = wordsOf(text);
  const isName = words.length > 0 && words.length <= MOST_WORDS && words.every((word) => /^\p{Lu}/u.test(word));
  const closed = before.type === 'list' || (before.type === 'paragraph' && isClosed(plainText(before)));
  if (!isName || isClosed(text) || !breaksOff(text) || !closed || block.children.length > 1) return;
  const node: Container = {
    type: 'container',
    role: 'signed',
    children: [block],
    ...(block.position && { position: block.position })
  };
  blocks[index] = credit(node, 'signature', 'high');
  context.report('signature', block.position, { line: excerpt(text) });
};
