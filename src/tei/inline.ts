/** What stands inside a block, as TEI: each phenomenon has a file in `marks/`. */
import type { ElementContent } from 'xast';
import type { Break, Inline, Seam, Text } from '../transcription/tree.ts';
import type { EncodingContext } from './context.ts';
import { element, text } from './elements.ts';
import { encodeAddition } from './marks/addition.ts';
import { encodeAnchor } from './marks/anchor.ts';
import { encodeAside } from './marks/aside.ts';
import { encodeBreak, weakSign } from './marks/break.ts';
import { encodeChoice } from './marks/choice.ts';
import { encodeDeletion } from './marks/deletion.ts';
import { encodeFurniture } from './marks/furniture.ts';
import { encodeGap } from './marks/gap.ts';
import { encodeHandShift } from './marks/hand-shift.ts';
import { encodeMilestone } from './marks/milestone.ts';
import { encodeNoteReference } from './marks/note.ts';
import { encodePageBreak, joinedRuns } from './marks/page-break.ts';
import { encodeSpace } from './marks/space.ts';
import { encodeSpan } from './marks/span.ts';
import { encodeSpanPoint } from './marks/span-point.ts';
import { encodeSubstitution } from './marks/substitution.ts';

/** Encodes the content of a block or a mark. */
export function encodeInline(nodes: readonly Inline[], context: EncodingContext): ElementContent[] {
  const joined = joinedRuns(nodes);
  const content: ElementContent[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Inline;
    // A text is the same in both trees.
    if (node.type === 'text') content.push(node);
    else if (node.type === 'seam') {
      if (!joined.has(node)) content.push(seam(nodes[index + 1], context));
    } else if (node.type === 'break')
      content.push(...encodeBreak(node, nodes[index - 1], nodes[index + 1], joined.has(node), context));
    else for (const encoded of encodeNode(node, context)) content.push(encoded);
    const again = joined.get(node);
    if (again !== undefined) content.push(weakSign(again));
  }
  return content;
}

function encodeNode(node: Exclude<Inline, Text | Seam | Break>, context: EncodingContext): ElementContent[] {
  switch (node.type) {
    case 'deletion':
      return encodeDeletion(node, context);
    case 'addition':
      return encodeAddition(node, context);
    case 'substitution':
      return encodeSubstitution(node, context);
    case 'span':
      return encodeSpan(node, context);
    case 'choice':
      return [encodeChoice(node, context)];
    case 'gap':
      return [encodeGap(node, context)];
    case 'space':
      return [encodeSpace(node, context)];
    case 'handShift':
      return [encodeHandShift(node, context)];
    case 'noteReference':
      return [encodeNoteReference(node, context)];
    case 'pageBreak':
      return [encodePageBreak(node, context)];
    case 'milestone':
      return [encodeMilestone(node, context)];
    case 'anchor':
      return [encodeAnchor(node, context)];
    case 'spanPoint':
      return [encodeSpanPoint(node, context)];
    case 'furniture':
      return [encodeFurniture(node, context)];
    case 'aside':
      return [encodeAside(node, context)];
  }
}

/**
 * A seam, a blank line of the source inside a block: a newline. Two of them where one would be text, or the line end that an
 * `<lb/>` stands for.
 */
export function seam(after: Inline | undefined, { metadata }: EncodingContext) {
  const isTaken = metadata.lines === 'reflowed' || (after?.type === 'break' && after.written);
  return text(isTaken ? '\n\n' : '\n');
}

/** A line end between blocks: no blank line parts them. */
export const lineEnd = () => element('lb');
