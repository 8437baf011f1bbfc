/** Verse (TEI Guidelines 3.13): stanzas, each an `<lg>` of lines, in one `<lg type="verse">`. */
import type { Element, ElementContent } from 'xast';
import type { Block, Stanza, Verse, VerseLine } from '../../transcription/tree.ts';
import { BLOCKS } from '../../transcription/vocabulary.ts';
import { ownType, typed } from '../attributes.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, childElements, element } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { trimBlock } from '../white-space.ts';
import { isInterruption } from './interruption.ts';

export function encodeVerse(node: Verse, context: EncodingContext): Element {
  const inner = { ...context, inDivision: false };
  const content = node.children.flatMap((child): ElementContent[] =>
    child.type === 'stanza' ? encodeStanza(child, inner) : encodeBlocks([child], inner)
  );
  const attributes = attributesOf(node, context, typed(node.attributes?.values.type, 'verse'), { keys: ['type'] });
  // TEI wants a line in a group of lines.
  return element(
    node.children.some((child) => child.type === 'stanza' && hasLines(child)) ? 'lg' : 'ab',
    attributes,
    content
  );
}

const hasLines = ({ children }: Stanza) => children.some(({ type }) => type === 'verseLine');

function encodeStanza(node: Stanza, context: EncodingContext): ElementContent[] {
  const content = node.children.flatMap((child): ElementContent[] =>
    child.type === 'verseLine'
      ? [element('l', attributesOf(child, context), encodeInline(child.children, context))]
      : encodeBlocks([child], context)
  );
  return hasLines(node) ? [element('lg', attributesOf(node, context, { type: 'stanza' }), content)] : content;
}

/** What a group of lines holds, in order: stanzas, what interrupts them, and blocks that are no verse. */
type Part = Stanza | Block;

/** A group of lines, or of groups of lines, or a line that stands alone; other blocks inside divide it. */
export function decodeVerse(element: Element, context: DecodingContext): Block[] {
  const type = ownType(element.attributes as Attributes, 'verse');
  const found = element.name === 'l' ? {} : carried(read(element, context, { keys: BLOCKS.verse.keys, type }));
  const isGroup = element.name === 'ab' || childElements(element, 'lg').length > 0;
  const parts = element.name === 'l' || !isGroup ? decodeStanza(element, context) : decodeGroup(element, context);
  const blocks: Block[] = [];
  const verse = (): Verse => {
    const last = blocks[blocks.length - 1];
    if (last?.type === 'verse') return last;
    const begun: Verse = { type: 'verse', ...found, children: [], ...place(element) };
    blocks.push(begun);
    return begun;
  };
  if (parts.length === 0) verse();
  for (const part of parts) {
    if (part.type === 'stanza' || isInterruption(part)) verse().children.push(part);
    else blocks.push(part);
  }
  return blocks;
}

function decodeGroup(element: Element, context: DecodingContext): Part[] {
  return childElements(element).flatMap((child): Part[] => {
    if (child.name === 'l') return decodeStanza(child, context);
    if (child.name !== 'lg') return decodeBlocks([child], context);
    return childElements(child, 'lg').length > 0 ? decodeGroup(child, context) : decodeStanza(child, context);
  });
}

/** A group of lines, or a line alone. A block in it that is none of verse divides it. */
function decodeStanza(element: Element, context: DecodingContext): Part[] {
  if (element.name === 'l') return [{ type: 'stanza', children: [decodeLine(element, context)] }];
  const type = ownType(element.attributes as Attributes, 'stanza');
  const found = element.attributes.type === 'verse' ? {} : carried(read(element, context, { type }));
  const parts: Part[] = [];
  for (const child of childElements(element)) {
    for (const piece of child.name === 'l' ? [decodeLine(child, context)] : decodeBlocks([child], context)) {
      const last = parts[parts.length - 1];
      if (piece.type !== 'verseLine' && !isInterruption(piece)) parts.push(piece);
      else if (last?.type === 'stanza') last.children.push(piece);
      else parts.push({ type: 'stanza', ...found, children: [piece], ...place(element) });
    }
  }
  return parts;
}

function decodeLine(element: Element, context: DecodingContext): VerseLine {
  const children = decodeInline(element.children, context);
  return {
    type: 'verseLine',
    ...carried(read(element, context, { handled: ['n'] })),
    children: context.isOurs ? children : trimBlock(children),
    ...place(element)
  };
}
