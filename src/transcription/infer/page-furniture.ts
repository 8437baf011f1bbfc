import type { Block, Furniture, Inline, Paragraph, Transcription } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { readNumber } from './numerals.ts';
import { excerpt, isCapitals, isClosed, isRunningText, keyOf, linesOf, plainText, textStart, wordsOf } from './text.ts';

/** The most that a line of furniture holds. */
const MOST_WORDS = 8;
const MOST_LINES = 3;

/**
 * A short isolated line (or adjacent ones together) that recurs, marks and punctuation taken off, *and* that at least once
 * stands in a run of such lines, or opens the document and at least once cuts a sentence in two, is furniture wherever it
 * stands. A short block in capitals between two furniture lines is furniture too, a heading's numeral excepted. Patterns of
 * the metadata add to it.
 */
export const pageFurniture: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  const keys = blocks.map((block) => (isShort(block) ? keyOf(plainText(block)) : ''));
  const found = new Set<number>();
  for (const group of recurring(keys)) {
    if (!group.some((places) => inRun(places, group)) && !opensAndCuts(group, blocks)) continue;
    for (const places of group) for (const index of places) found.add(index);
  }
  addNeighbours(keys, found);
  const patterns = context.metadata.furniture.map((pattern) => new RegExp(pattern, 'u'));
  const named = new Set(
    [...keys.keys()].filter((index) => keys[index] !== '' && matches(blocks[index] as Block, patterns))
  );
  for (const index of between(blocks, keys, new Set([...found, ...named]))) found.add(index);
  for (const index of new Set([...found, ...named])) {
    const block = blocks[index] as Paragraph;
    const kind = named.has(index) && !found.has(index) && wordsOf(plainText(block)).length === 1 ? 'stamp' : 'header';
    const furniture: Furniture = { ...block, type: 'furniture', kind };
    blocks[index] = credit(furniture, 'page-furniture', 'high');
    context.report('page-furniture', block.position, { line: excerpt(plainText(block)) });
  }
};

function isShort(block: Block): block is Paragraph {
  if (block.type !== 'paragraph' || linesOf(block.children).length > MOST_LINES) return false;
  const text = plainText(block);
  const words = wordsOf(text).length;
  return words > 0 && words <= MOST_WORDS && !isClosed(text) && !(isRunningText(text) && !isCapitals(text));
}

/** Where a line stands: one block, or two or three adjacent blocks that hold it together. */
type Places = number[];

/** The lines that stand in two places or more. */
function recurring(keys: readonly string[]): Places[][] {
  const groups = new Map<string, Places[]>();
  for (const [index, key] of keys.entries()) if (key !== '') groups.set(key, [...(groups.get(key) ?? []), [index]]);
  for (const [index, key] of keys.entries()) {
    let joined = key;
    for (let size = 2; joined !== '' && size <= 3 && keys[index + size - 1]; size++) {
      joined += ` ${keys[index + size - 1]}`;
      groups.get(joined)?.push(Array.from({ length: size }, (_, step) => index + step));
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether another occurrence of the same line stands right beside this one. */
function inRun(places: Places, group: readonly Places[]): boolean {
  const next = (places[places.length - 1] as number) + 1;
  return group.some((other) => other[0] === next);
}

/** Whether a line opens the document and once stands between two halves of a sentence. */
function opensAndCuts(group: readonly Places[], blocks: readonly Block[]): boolean {
  const first = group[0]?.[0] as number;
  if (first > textStart(blocks)) return false;
  return group.some((places) => {
    const before = blocks[(places[0] as number) - 1];
    const after = blocks[(places[places.length - 1] as number) + 1];
    if (before?.type !== 'paragraph' || after?.type !== 'paragraph') return false;
    const [head, tail] = [plainText(before), plainText(after)];
    return isRunningText(head) && !isClosed(head) && /^\p{Ll}/u.test(tail);
  });
}

/** Recurring lines beside furniture are furniture: a run of different lines, each of which recurs. */
function addNeighbours(keys: readonly string[], found: Set<number>): void {
  const groups = recurring(keys);
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of groups) {
      const beside = group.some((places) => {
        const [first, last] = [places[0] as number, places[places.length - 1] as number];
        return (found.has(first - 1) || found.has(last + 1)) && isCapitals(keys[first] as string);
      });
      if (!beside) continue;
      for (const index of group.flat()) {
        grown ||= !found.has(index);
        found.add(index);
      }
    }
  }
}

function matches(block: Block, patterns: readonly RegExp[]): boolean {
  const text = plainText(block);
  return patterns.some((pattern) => pattern.test(text));
}

/** Short blocks in capitals that stand between two furniture lines. */
function between(blocks: readonly Block[], keys: readonly string[], furniture: ReadonlySet<number>): number[] {
  return [...keys.keys()].filter((index) => {
    if (keys[index] === '' || furniture.has(index)) return false;
    const text = plainText(blocks[index] as Block);
    const numeral = readNumber(text);
    return (
      isCapitals(text) && furniture.has(index - 1) && furniture.has(index + 1) && !(numeral && numeral.rest === '')
    );
  });
}

/** Says of each piece of furniture whether it stands at the head or the foot of its page. */
export function placeFurniture(tree: Transcription): void {
  const start = textStart(tree.children);
  const flat = tree.children.flatMap((block, index): { node: Block | Inline; index: number }[] =>
    block.type === 'heading' ? block.children.map((node) => ({ node, index })) : [{ node: block, index }]
  );
  let top = true;
  for (const { node, index } of flat) {
    if (node.type === 'pageBreak') top = true;
    else if (node.type === 'furniture') {
      if (node.kind === 'catch') continue;
      node.place = top ? 'top' : 'bottom';
      if (node.kind !== 'stamp') node.kind = top ? 'header' : 'footer';
    } else if (node.type !== 'seam' && index >= start && !(node.type === 'text' && readNumber(node.value)?.rest === ''))
      top = false;
  }
}
