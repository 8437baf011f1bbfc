import { append } from '../append.ts';
import type { Block, Furniture, Heading, PageBreak, Transcription, TreeNode } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { placeFurniture } from './place.ts';
import { keyOf, plainText, textStart } from './text.ts';

/**
 * A run of two furniture lines or more, one of them the document's commonest, between text and text is a page boundary. The
 * page begins before the first marking that the run repeats, else after the run's first line; a heading that a numeral begins
 * stays whole on the new page. Where the transcriber marks pages, the rule is silent.
 */
export const pageBreak: ReadingRule = (tree, context) => {
  if (firstPageBreak(tree)) return placeFurniture(tree);
  const blocks = tree.children;
  const commonest = commonestMarkings(blocks);
  const start = textStart(blocks);
  const end = blocks.findLastIndex((block) => block.type !== 'furniture');
  const read: Block[] = [];
  let page = 1;
  for (let index = 0; index < blocks.length; ) {
    const run = runAt(blocks, index);
    const isBoundary = run.lines.length > 1 && index > start && index <= end && holdsOneOf(run.lines, commonest);
    if (isBoundary) {
      const cut = Math.min(firstRepeat(run.lines) ?? 1, run.outside);
      const node: PageBreak = { type: 'pageBreak', n: String(++page) };
      append(read, blocks.slice(index, index + cut));
      read.push(credit(node, 'page-break', 'high'));
      append(read, blocks.slice(index + cut, index + run.outside));
      context.report('page-break', blocks[index + cut]?.position, { page: String(page) });
    } else append(read, blocks.slice(index, index + run.outside));
    index += run.outside;
    // The block after a run is text, and ends it.
    if (index < blocks.length) read.push(blocks[index++] as Block);
  }
  tree.children = read;
  placeFurniture(tree);
};

/**
 * A document that has any page boundary begins with its first page, whoever marked the boundary. The page before `[page 7]` is
 * the sixth; what stands before a `[page 1]` is on no page.
 */
export function openFirstPage(tree: Transcription): void {
  const first = firstPageBreak(tree);
  if (!first || tree.children[0]?.type === 'pageBreak') return;
  const number = /^\d+$/.test(first.n ?? '') ? Number(first.n) : 2;
  if (number < 2) return;
  tree.children.unshift(credit<PageBreak>({ type: 'pageBreak', n: String(number - 1) }, 'page-break', 'high'));
}

function firstPageBreak(tree: Transcription): PageBreak | undefined {
  const stack: TreeNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'pageBreak') return node;
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at] as TreeNode;
      if (child.type !== 'text') stack.push(child);
    }
  }
  return undefined;
}

interface Run {
  /** The keys of its lines. */
  lines: string[];
  /** How many of them are blocks; the others stand in the heading after them. */
  outside: number;
}

/** The furniture lines that stand together from a block on; those inside a heading that a numeral begins belong to them. */
function runAt(blocks: readonly Block[], index: number): Run {
  const lines: string[] = [];
  let at = index;
  for (; blocks[at]?.type === 'furniture'; at++) lines.push(keyOfFurniture(blocks[at] as Furniture));
  const outside = at - index;
  const next = blocks[at];
  if (next?.type === 'heading') append(lines, furnitureOf(next).map(keyOfFurniture));
  return { lines, outside };
}

const furnitureOf = (heading: Heading) =>
  heading.children.filter((node): node is Furniture => node.type === 'furniture');

const keyOfFurniture = (node: Furniture) => keyOf(plainText(node));

/** The furniture line that stands most often; several, if they stand equally often. */
function commonestMarkings(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  let most = 0;
  for (const block of blocks)
    for (const node of block.type === 'heading' ? furnitureOf(block) : block.type === 'furniture' ? [block] : []) {
      const key = keyOfFurniture(node);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      most = Math.max(most, count);
    }
  return new Set([...counts].filter(([, count]) => count === most).map(([key]) => key));
}

/** What one line of a run holds, and it with one or two lines after it: a marking may be typed on several. */
function markingsAt(lines: readonly string[], at: number): string[] {
  return [1, 2, 3].filter((size) => at + size <= lines.length).map((size) => lines.slice(at, at + size).join(' '));
}

function holdsOneOf(lines: readonly string[], markings: ReadonlySet<string>): boolean {
  return lines.some((_, at) => markingsAt(lines, at).some((marking) => markings.has(marking)));
}

/** The first line of a run with which a marking begins that stands in the run before. */
function firstRepeat(lines: readonly string[]): number | undefined {
  const seen = new Set<string>();
  for (let at = 1; at < lines.length; at++) {
    for (let from = Math.max(0, at - 3); from < at; from++) seen.add(lines.slice(from, at).join(' '));
    if (markingsAt(lines, at).some((marking) => seen.has(marking))) return at;
  }
  return undefined;
}
