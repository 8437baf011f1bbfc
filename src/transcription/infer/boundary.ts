/** Page boundaries among blocks: what stands before, between and after. */
import type { Block } from '../tree.ts';

/** Blocks from `start` to before `end` that part two pages. */
export interface Boundary {
  start: number;
  end: number;
}

/** What stands between the text of one page and that of the next, and is no text itself. */
const BETWEEN = new Set(['furniture', 'pageBreak', 'aside', 'anchor', 'milestone']);

/** Whether a block can stand inside a page boundary. A block that the transcriber marked as forme work can, if it is one piece. */
export function isBetween(block: Block | undefined): boolean {
  if (!block) return false;
  return BETWEEN.has(block.type) || isMarkedFurniture(block);
}

/** Forme work that the transcriber marked, `::: {.fw}`, of one paragraph. */
export function isMarkedFurniture(block: Block): boolean {
  return (
    block.type === 'container' &&
    (block.role === 'fw' || block.role === 'stamp') &&
    block.children.length === 1 &&
    block.children[0]?.type === 'paragraph'
  );
}

/** The runs of furniture and page breaks that hold a page break and stand between text and text, in order. */
export function boundaries(blocks: readonly Block[]): Boundary[] {
  const found: Boundary[] = [];
  for (let index = 0; index < blocks.length; index++) {
    let end = index;
    let pages = 0;
    for (; isBetween(blocks[end]); end++) if (blocks[end]?.type === 'pageBreak') pages++;
    if (pages > 0 && index > 0 && end < blocks.length) found.push({ start: index, end });
    index = Math.max(index, end);
  }
  return found;
}
