import type { Block, Furniture, Inline, Paragraph } from '../tree.ts';
import { boundaries } from './boundary.ts';
import { credit, type ReadingRule, spanning } from './context.ts';
import {
  excerpt,
  firstParagraph,
  isClosed,
  keyOf,
  lastParagraph,
  linesOf,
  plainText,
  textOf,
  wordsOf
} from './text.ts';

/** How many words a catchword has at most. */
const MOST_WORDS = 4;

/**
 * The last words of a page, on a line of their own (a block, or the last line of one), that the next page begins with: a
 * catchword.
 */
export const catchword: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  for (const { start, end } of boundaries(blocks)) {
    const line = blocks[start - 1] as Block;
    const next = headOf(blocks[end] as Block);
    const last = lastParagraph(line);
    if (next === undefined || !last) continue;
    const lines = linesOf(last.children);
    const words = textOf(lines[lines.length - 1] as Inline[]);
    if (!isCatchword(words, next)) continue;
    if (lines.length > 1) {
      const from = last.children.length - (lines[lines.length - 1] as Inline[]).length;
      const children = last.children.splice(from);
      last.children.push(
        { type: 'seam' },
        asCatchword({ children, ...spanning(children[0]?.position, last.position) })
      );
    } else if (line.type === 'paragraph' && start > 1) blocks[start - 1] = asCatchword(line);
    else continue;
    context.report('catchword', line.position, { line: excerpt(words) });
  }
};

/** How a page begins: with the text of its first block, a label included. */
function headOf(block: Block): string | undefined {
  const first = firstParagraph(block);
  if (!first) return undefined;
  const item = block.type === 'list' ? block.children[0] : undefined;
  return `${item?.type === 'item' ? item.label : ''} ${plainText(first).slice(0, 200)}`;
}

function isCatchword(words: string, next: string): boolean {
  const key = keyOf(words);
  if (key === '' || isClosed(words) || wordsOf(words).length > MOST_WORDS) return false;
  const head = keyOf(next);
  return head !== key && `${head} `.startsWith(`${key} `);
}

function asCatchword({ children, position }: Pick<Paragraph, 'children' | 'position'>): Furniture {
  const place = position ? { position } : {};
  return credit<Furniture>(
    { type: 'furniture', kind: 'catch', place: 'bottom', children, ...place },
    'catchword',
    'high'
  );
}
