/** Another hand takes over (TEI Guidelines 12.2.1). */
import type { Element } from 'xast';
import type { HandShift } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { decodePointer, pointer } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';

export const encodeHandShift = (node: HandShift, context: EncodingContext): Element =>
  element('handShift', attributesOf(node, context, { new: pointer(node.hand) }));

/** @returns undefined where no hand of the document is named */
export function decodeHandShift(element: Element, context: DecodingContext): HandShift | undefined {
  const hand = decodePointer(element.attributes.new ?? '');
  const found = read(element, context, { keys: KEYWORDS.hand.keys, handled: ['new'] });
  if (/^[\p{L}_][\p{L}\p{N}_.-]{0,60}$/u.test(hand))
    return { type: 'handShift', hand, ...carried(found), ...place(element) };
  context.losses.element(element);
  return undefined;
}
