import type { Aside, Block } from '../tree.ts';
import { credit, type ReadingRule, spanning } from './context.ts';
import { excerpt, linesOf, plainText, textOf } from './text.ts';

/** How a drafting or clearance block begins. */
const BEGINS = /^(?:Drafted|Classified|Cleared|Approved|Typed|Prepared|Telegraphic transmission)\b/;

/**
 * A drafting or clearance block that interrupts a sequence of labelled items is set aside: from the line that names it on, as
 * far as short lines go. The sequence goes on after it and the furniture that follows.
 */
export const outOfFlow: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  for (let index = 1; index < blocks.length; index++) {
    const first = blocks[index] as Block;
    if (blocks[index - 1]?.type !== 'list' || first.type !== 'paragraph' || !BEGINS.test(plainText(first))) continue;
    let end = index;
    while (isShortParagraph(blocks[end])) end++;
    let next = end;
    while (blocks[next]?.type === 'furniture' || blocks[next]?.type === 'pageBreak') next++;
    if (end === index || blocks[next]?.type !== 'list') continue;
    const children = blocks.slice(index, end);
    const aside: Aside = {
      type: 'aside',
      kind: 'drafting',
      children,
      ...spanning(first.position, children[children.length - 1]?.position)
    };
    blocks.splice(index, children.length, credit(aside, 'out-of-flow', 'high'));
    context.report('out-of-flow', aside.position, { line: excerpt(plainText(first)) });
  }
};

/** How many characters a line of such a block has at most. */
const LONGEST_LINE = 45;

function isShortParagraph(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && linesOf(block.children).every((line) => textOf(line).length <= LONGEST_LINE);
}
