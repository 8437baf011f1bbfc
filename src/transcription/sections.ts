/** Divisions: a heading and what stands under it, nested by the headings' depth (TEI Guidelines 4.1). */
import type { Block, Division, Transcription } from './tree.ts';

/** Puts every heading and what follows it into a division, in place. A page that begins right before a heading opens its division. */
export function makeSections(tree: Transcription): void {
  const top: Block[] = [];
  const open: { depth: number; division: Division }[] = [];
  for (const block of tree.children) {
    const innermost = () => open[open.length - 1]?.division.children ?? top;
    if (block.type !== 'heading') {
      (innermost() as Block[]).push(block);
      continue;
    }
    const lead = takePage(innermost() as Block[]);
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= block.depth) open.pop();
    const division: Division = {
      type: 'division',
      children: [...lead, block],
      ...(block.position && { position: block.position })
    };
    (innermost() as Block[]).push(division);
    open.push({ depth: block.depth, division });
  }
  tree.children = top;
}

/** Takes off the page break, and the furniture after it, that blocks end with; not a document's very first. */
function takePage(blocks: Block[]): Block[] {
  let from = blocks.length;
  while (blocks[from - 1]?.type === 'furniture') from--;
  if (blocks[from - 1]?.type !== 'pageBreak' || from === 1) return [];
  return blocks.splice(from - 1);
}
