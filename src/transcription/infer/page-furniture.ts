import { LONGEST_TEXT } from '../../patterns/pattern.ts';
import type { Furniture, Paragraph } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { folios } from './folio.ts';
import { furnitureLines, type ShortLine, shortLines } from './furniture-evidence.ts';
import { readNumber } from './numerals.ts';
import { placeFurniture } from './place.ts';
import { beginning, CAPITAL_LABEL, excerpt, isCapitals, plainText, textStart } from './text.ts';

/**
 * A short isolated line (or adjacent ones together) that recurs, marks and punctuation taken off, *and* that at least once
 * stands in a run of such lines, or opens the document and at least once cuts a sentence in two, is furniture wherever it
 * stands. A short block in capitals between two furniture lines, between text and text, is furniture too, a heading's numeral
 * excepted. So is a typed page number (`folios`). Patterns of the metadata add to it; a single word in capitals that only they
 * name is a stamp.
 */
export const pageFurniture: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  const named = new Set<number>();
  for (const [index, block] of blocks.entries())
    if (block.type === 'paragraph' && context.isNamed('page-furniture', () => beginning(block, LONGEST_TEXT + 1)))
      named.add(index);
  const numbers = folios(blocks, (index) => named.has(index));
  const lines = shortLines(blocks);
  const found = furnitureLines(blocks, lines, new Set([...named, ...numbers.keys()]));
  for (const index of [...named, ...numbers.keys()]) found.add(index);
  // A number may stand beside furniture that stands beside the page.
  for (const [index, place] of folios(blocks, (other) => found.has(other) && !numbers.has(other))) {
    numbers.set(index, place);
    found.add(index);
  }
  for (const index of between(lines, found, textStart(blocks))) found.add(index);
  for (const index of [...found].sort((a, b) => a - b)) {
    const block = blocks[index] as Paragraph;
    const text = plainText(block);
    const line = lines[index];
    const stamp = named.has(index) && isCapitals(text) && /^\S+$/.test(text.trim()) && (line?.count ?? 1) === 1;
    const place = numbers.get(index);
    const kind = place ? 'pageNum' : stamp ? 'stamp' : 'header';
    const furniture: Furniture = { ...block, type: 'furniture', kind, ...(place && { place }) };
    blocks[index] = credit(furniture, 'page-furniture', 'high');
    context.report('page-furniture', block.position, { line: excerpt(text) });
  }
  placeFurniture(tree);
};

/**
 * Short blocks in capitals right between two furniture lines. Not in the head of the document, where a title may stand between
 * two markings; not a line that recurs elsewhere as text, a numbered heading or a labelled field.
 */
function between(lines: readonly (ShortLine | undefined)[], found: ReadonlySet<number>, start: number): number[] {
  const added: number[] = [];
  for (const index of found) {
    const line = lines[index + 1];
    if (!line || index < start || found.has(index + 1) || !found.has(index + 2)) continue;
    if (line.capitals && line.count === 1 && !readNumber(line.text) && !CAPITAL_LABEL.test(line.text))
      added.push(index + 1);
  }
  return added;
}
