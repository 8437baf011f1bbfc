/** Walks everything that stands in a print document, without recursion: its depth is the input's. */
import type { Block, Item, PrintDocument, Segment } from './document.ts';

export type Part = Block | Item | Segment;

/** Calls `see` with every block, item and segment of the texts and notes, and how deep it stands; in no given order. */
export function walk({ texts }: PrintDocument, see: (part: Part, depth: number) => void): void {
  const stack: [Part, number][] = [];
  for (const { blocks, notes = [] } of texts) {
    for (const part of [...blocks, ...notes.flatMap((note) => note.content)]) stack.push([part, 1]);
  }
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [part, depth] = top;
    see(part, depth);
    for (const inner of partsOf(part)) stack.push([inner, depth + 1]);
  }
}

function partsOf(part: Part): readonly Part[] {
  switch (part.type) {
    case 'list':
      return part.items;
    case 'item':
    case 'aside':
      return part.blocks;
    case 'verse':
      return part.lines.flat();
    case 'table':
      return part.rows.flat(2);
    case 'substitution':
      return [part.deletion, part.addition];
    default:
      return 'content' in part ? part.content : [];
  }
}
