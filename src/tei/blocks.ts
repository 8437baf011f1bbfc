/** Blocks as TEI (Guidelines chapters 3 and 4): each kind has a file in `blocks/`. */
import type { ElementContent } from 'xast';
import type { Block } from '../transcription/tree.ts';
import { encodeContainer } from './blocks/container.ts';
import { encodeDivision, encodeHeading } from './blocks/division.ts';
import { Edges } from './blocks/edges.ts';
import { encodeField } from './blocks/field.ts';
import { encodeList } from './blocks/list.ts';
import { encodeParagraph } from './blocks/paragraph.ts';
import { encodeTable } from './blocks/table.ts';
import { encodeVerse } from './blocks/verse.ts';
import type { EncodingContext } from './context.ts';
import { element } from './elements.ts';
import { encodeInline, lineEnd } from './inline.ts';
import { encodeRule } from './marks/milestone.ts';
import { encodeNoteText } from './marks/note.ts';

/** Encodes blocks that stand one after another. What follows a division and is none stands in one without a heading. */
export function encodeBlocks(blocks: readonly Block[], context: EncodingContext): ElementContent[] {
  const lastDivision = blocks.findLastIndex(({ type }) => type === 'division');
  const firstDivision = lastDivision === -1 ? -1 : blocks.findIndex(({ type }) => type === 'division');
  const edges = new Edges(blocks);
  const content: ElementContent[] = [];
  let loose: ElementContent[] | undefined;
  for (const [index, block] of blocks.entries()) {
    const encoded = encodeBlock(block, edges, index, context);
    if (firstDivision !== -1 && index > firstDivision && block.type === 'division') loose = undefined;
    const isLoose = firstDivision !== -1 && index > firstDivision && NEEDS_DIVISION.has(block.type);
    if (isLoose && !loose) {
      loose = [];
      content.push(element('div', {}, loose));
    }
    for (const node of encoded) (loose ?? content).push(node);
  }
  return content;
}

/** Blocks that TEI lets stand before a division and not after one. */
const NEEDS_DIVISION: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'list',
  'field',
  'verse',
  'table',
  'container',
  'heading'
]);

function encodeBlock(block: Block, edges: Edges, index: number, context: EncodingContext): ElementContent[] {
  switch (block.type) {
    case 'paragraph':
      return [encodeParagraph(block, context)];
    case 'heading':
      return [encodeHeading(block, edges.admitHeading(index), context)];
    case 'division':
      return [encodeDivision(block, context)];
    case 'list':
      return [encodeList(block, context)];
    case 'field':
      return [encodeField(block, context)];
    case 'container':
      return encodeContainer(block, edges.admitRole(block.role, index), context);
    case 'verse':
      return [encodeVerse(block, context)];
    case 'table':
      return [encodeTable(block, context)];
    case 'rule':
      return [encodeRule(block, context)];
    case 'noteDefinition':
      return encodeNoteText(block, context);
    case 'break':
      return [lineEnd()];
    default:
      return encodeInline([block], context);
  }
}
