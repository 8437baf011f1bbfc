/** What cannot be read (TEI Guidelines 3.5.3, 12.3.3). */
import type { Element } from 'xast';
import type { Gap } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { withAna } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';
import { decodeExtent, encodeExtent, isWritten, withListed } from './extent.ts';

/** Why nothing is read when no other reason is given. */
export const ILLEGIBLE = 'illegible';

export function encodeGap(node: Gap, context: EncodingContext): Element {
  const attributes = attributesOf(node, context, { reason: node.reason, ...encodeExtent(node) });
  const isExplicit = node.attributes?.values.reason === ILLEGIBLE;
  return element('gap', withListed(node, isExplicit ? withAna(attributes, 'written') : attributes));
}

export function decodeGap(element: Element, context: DecodingContext): Gap {
  const { reason, type } = element.attributes;
  const { handled, extent } = decodeExtent(element);
  const isGiven = isWritten(element);
  const found = read(element, context, {
    keys: KEYWORDS.illegible.keys,
    type: type ?? undefined,
    handled: [...handled, ...(reason === ILLEGIBLE && !isGiven ? ['reason'] : [])]
  });
  return { type: 'gap', reason: reason ?? ILLEGIBLE, ...extent, ...carried(found), ...place(element) };
}
