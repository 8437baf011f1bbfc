/** A paragraph (TEI Guidelines 3.1). */
import type { Element } from 'xast';
import type { Block, Paragraph } from '../../transcription/tree.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element, isElement } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { trimBlock } from '../white-space.ts';

export const encodeParagraph = (node: Paragraph, context: EncodingContext): Element =>
  element('p', attributesOf(node, context), encodeInline(node.children, context));

/** Blocks that TEI lets stand inside a paragraph, and the notation does not. */
const INSIDE: readonly string[] = [
  ...['list', 'lg', 'l', 'table', 'p', 'ab', 'figure', 'floatingText', 'listBibl', 'eg', 'egXML', 'zone', 'surface']
];

/** A paragraph; where it holds other blocks, what stands before, between and after them. */
export function decodeParagraph(element: Element, context: DecodingContext): Block[] {
  const found = carried(read(element, context, { type: element.attributes.type ?? undefined }));
  if (!element.children.some((child) => isElement(child, ...INSIDE))) {
    const children = decodeInline(element.children, context);
    return [
      { type: 'paragraph', ...found, children: context.isOurs ? children : trimBlock(children), ...place(element) }
    ];
  }
  const blocks = decodeBlocks(element.children, context);
  const first = blocks.find((block): block is Paragraph => block.type === 'paragraph');
  if (first) Object.assign(first, found);
  return blocks;
}
