import type { Block, Furniture } from '../tree.ts';
import { boundaries } from './boundary.ts';
import { credit, type ReadingRule } from './context.ts';
import { firstParagraph, isClosed, keyOf, plainText, wordsOf } from './text.ts';

/** How many words a catchword has at most. */
const MOST_WORDS = 4;

/** The last words of a page, on a line of their own, that the next page begins with: a catchword. */
export const catchword: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  for (const { start, end } of boundaries(blocks)) {
    const line = blocks[start - 1] as Block;
    const next = firstParagraph(blocks[end]);
    if (line.type !== 'paragraph' || !next) continue;
    const words = plainText(line);
    const key = keyOf(words);
    const head = `${keyOf(plainText(next).slice(0, words.length + 40))} `;
    if (key === '' || isClosed(words) || wordsOf(words).length > MOST_WORDS || !head.startsWith(`${key} `)) continue;
    const furniture: Furniture = { ...line, type: 'furniture', kind: 'catch', place: 'bottom' };
    blocks[start - 1] = credit(furniture, 'catchword', 'high');
    context.report('catchword', line.position, { line: words });
  }
};
