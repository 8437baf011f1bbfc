import { LONGEST_TEXT } from '../../patterns/pattern.ts';
import type { Block, Furniture, Heading, Inline, Paragraph } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule, spanning } from './context.ts';
import { type NumberedLine, readNumber } from './numerals.ts';
import { beginning, excerpt, isCapitals, linesOf, plainText, wordsOf } from './text.ts';

interface Candidate {
  index: number;
  /** The index of the block that ends it: furniture may stand between a lone numeral and the line in capitals. */
  end: number;
  /** None where a pattern of the metadata names the line. */
  number?: NumberedLine;
  /** The numeral alone makes no heading: a name (`V. PUTIN`) or a sentence (`I AM HERE`) may begin so. */
  weak: boolean;
}

/**
 * `I. BASIC ASSUMPTIONS`, or a lone Roman numeral and then a line in capitals, with or without furniture between, and with text
 * after it. A line that could as well begin with an initial or a pronoun (any numeral but `I.`, or one without a full stop)
 * counts only beside a heading with the number before or after it. A line that a pattern of the metadata names, with text after it,
 * is one whatever its evidence. Under headings that the transcriber marked it is one deeper.
 */
export const heading: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  const candidates = blocks.flatMap((block, index) => candidate(blocks, block, index, context) ?? []);
  const values = new Set(candidates.map(({ number }) => number?.value));
  const accepted = new Map<number, Candidate>();
  for (const found of candidates) {
    const { value = 0 } = found.number ?? {};
    if (!found.weak || values.has(value - 1) || values.has(value + 1)) accepted.set(found.index, found);
  }
  const read: Block[] = [];
  let depth = 1;
  for (let index = 0; index < blocks.length; index++) {
    const found = accepted.get(index);
    const block = blocks[index] as Block;
    if (!found) {
      if (block.type === 'heading') depth = Math.min(block.depth + 1, 6);
      read.push(block);
      continue;
    }
    const node = makeHeading(blocks.slice(index, found.end + 1) as (Paragraph | Furniture)[], found.number, depth);
    read.push(credit(node, 'heading', 'high'));
    context.report('heading', node.position, { line: excerpt(plainText(node)) });
    index = found.end;
  }
  tree.children = read;
};

function candidate(
  blocks: readonly Block[],
  block: Block,
  index: number,
  { isNamed }: InferenceContext
): Candidate | undefined {
  if (block.type !== 'paragraph' || linesOf(block.children).length > 2) return undefined;
  if (isNamed('heading', () => beginning(block, LONGEST_TEXT + 1)))
    return followsText(blocks, index) ? { index, end: index, weak: false } : undefined;
  const number = readNumber(beginning(block, 200).slice(0, 200));
  if (!number) return undefined;
  if (number.rest !== '') {
    const weak = !number.stopped || number.value !== 1 || wordsOf(number.rest).length < 2;
    return isTitle(number.rest) && followsText(blocks, index) ? { index, end: index, number, weak } : undefined;
  }
  let end = index + 1;
  while (blocks[end]?.type === 'furniture') end++;
  const title = blocks[end];
  if (title?.type !== 'paragraph' || linesOf(title.children).length > 2) return undefined;
  const text = plainText(title);
  if (!isCapitals(text) || !isTitle(text) || readNumber(text) || !followsText(blocks, end)) return undefined;
  return { index, end, number, weak: false };
}

/** Whether a line is a title in capitals: small words (`vs`, `of`) may stand between; initials alone (`M. PEI`) are a name. */
function isTitle(text: string): boolean {
  const words = wordsOf(text);
  const capitals = words.filter((word) => !/\p{Ll}/u.test(word));
  if (text.length > 120 || /[!?;,:]\s*$/.test(text) || /^\p{Lu}\.(?:\s|$)/u.test(text)) return false;
  return isCapitals(words[0] ?? '') && capitals.length * 3 >= words.length * 2 && /\p{Lu}{2}/u.test(text);
}

/** Whether anything but furniture follows, as it does under a heading. */
function followsText(blocks: readonly Block[], index: number): boolean {
  let next = index + 1;
  while (blocks[next]?.type === 'furniture' || blocks[next]?.type === 'pageBreak') next++;
  return next < blocks.length;
}

function makeHeading(
  parts: readonly (Paragraph | Furniture)[],
  number: NumberedLine | undefined,
  depth: number
): Heading {
  const children = parts.flatMap((part, at): Inline[] => {
    const content: Inline[] = part.type === 'furniture' ? [part] : part.children;
    return at === 0 ? content : [{ type: 'seam' }, ...content];
  });
  const place = spanning(parts[0]?.position, parts[parts.length - 1]?.position);
  return { type: 'heading', depth, ...(number && { numeral: number.numeral }), children, ...place };
}
