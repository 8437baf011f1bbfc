import type { Block, Furniture, Heading, Inline, Paragraph } from '../tree.ts';
import { credit, type ReadingRule, spanning } from './context.ts';
import { type NumberedLine, readNumber } from './numerals.ts';
import { excerpt, isCapitals, isClosed, linesOf, plainText, wordsOf } from './text.ts';

interface Candidate {
  index: number;
  /** The index of the block that ends it: furniture may stand between a lone numeral and the line in capitals. */
  end: number;
  number: NumberedLine;
}

/**
 * `I. BASIC ASSUMPTIONS`, or a lone numeral and then a line in capitals, with or without furniture between. A numeral
 * without a full stop counts only beside a heading with the number before or after it.
 */
export const heading: ReadingRule = (tree, context) => {
  const candidates = tree.children.flatMap((block, index) => candidate(tree.children, block, index) ?? []);
  const values = new Set(candidates.map(({ number }) => number.value));
  const accepted = candidates.filter(
    ({ number: { stopped, value } }) => stopped || values.has(value - 1) || values.has(value + 1)
  );
  for (const { index, end, number } of accepted.reverse()) {
    const parts = tree.children.slice(index, end + 1) as (Paragraph | Furniture)[];
    const children: Inline[] = parts.flatMap((part, at): Inline[] => {
      const content: Inline[] = part.type === 'furniture' ? [part] : part.children;
      return at === 0 ? content : [{ type: 'seam' }, ...content];
    });
    const node: Heading = {
      type: 'heading',
      depth: 1,
      numeral: number.numeral,
      children,
      ...spanning(parts[0]?.position, parts[parts.length - 1]?.position)
    };
    tree.children.splice(index, parts.length, credit(node, 'heading', 'high'));
    context.report('heading', node.position, { line: excerpt(plainText(node)) });
  }
};

function candidate(blocks: readonly Block[], block: Block, index: number): Candidate | undefined {
  if (block.type !== 'paragraph' || linesOf(block.children).length > 2) return undefined;
  const number = readNumber(plainText(block));
  if (!number) return undefined;
  if (number.rest !== '') return isTitle(number.rest) ? { index, end: index, number } : undefined;
  let end = index + 1;
  while (blocks[end]?.type === 'furniture') end++;
  const title = blocks[end];
  return title?.type === 'paragraph' && isTitle(plainText(title)) && isCapitals(plainText(title))
    ? { index, end, number: { ...number, stopped: true } }
    : undefined;
}

/** Whether a line is a title in capitals: small words (`vs`, `of`) may stand between. */
function isTitle(text: string): boolean {
  const words = wordsOf(text);
  const capitals = words.filter((word) => isCapitals(word));
  return words.length <= 12 && !isClosed(text) && isCapitals(words[0] ?? '') && capitals.length * 3 >= words.length * 2;
}
