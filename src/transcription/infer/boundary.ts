/** Page boundaries among blocks: what stands before, between and after. */
import type { Block } from '../tree.ts';

/** Blocks from `start` to before `end` that part two pages. */
export interface Boundary {
  start: number;
  end: number;
}

/** The runs of furniture and page breaks that hold a page break, in order. */
export function boundaries(blocks: readonly Block[]): Boundary[] {
  const found: Boundary[] = [];
  for (let index = 0; index < blocks.length; index++) {
    let end = index;
    let pages = 0;
    while (blocks[end]?.type === 'furniture' || blocks[end]?.type === 'pageBreak') {
      if (blocks[end]?.type === 'pageBreak') pages++;
      end++;
    }
    if (pages > 0 && index > 0) found.push({ start: index, end });
    index = Math.max(index, end);
  }
  return found;
}
