/** Space that the writer left blank (TEI Guidelines 12.4.1). */
import type { Element } from 'xast';
import type { Space } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';
import { decodeExtent, encodeExtent, withListed } from './extent.ts';

export const encodeSpace = (node: Space, context: EncodingContext): Element =>
  element('space', withListed(node, attributesOf(node, context, encodeExtent(node))));

export function decodeSpace(element: Element, context: DecodingContext): Space {
  const { handled, extent } = decodeExtent(element);
  const { keys } = KEYWORDS.blank;
  const found = read(element, context, { keys, type: element.attributes.type ?? undefined, handled });
  return { type: 'space', ...extent, ...carried(found), ...place(element) };
}
