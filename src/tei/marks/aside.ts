/** Blocks that a rule has set aside from the flow of the text, such as a drafting block: `<note type="drafting">`. */
import type { Element } from 'xast';
import type { Aside } from '../../transcription/tree.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';

export function encodeAside(node: Aside, context: EncodingContext): Element {
  const content = encodeBlocks(node.children, { ...context, inDivision: false });
  return element('note', attributesOf(node, context, { type: node.kind }), content);
}

/** A note that a rule has set aside. */
export function decodeAside(element: Element, context: DecodingContext): Aside {
  const found = read(element, context, { handled: ['type'] });
  const kind = element.attributes.type ?? 'drafting';
  return {
    type: 'aside',
    kind,
    ...carried(found),
    children: decodeBlocks(element.children, context),
    ...place(element)
  };
}
