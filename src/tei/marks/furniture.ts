/**
 * Forme work (TEI Guidelines 12.6): what the page carries and the text does not. A rule reads its kind; what the transcriber
 * marked has the type that the transcriber gave, if any.
 */
import type { Element } from 'xast';
import type { Furniture } from '../../transcription/tree.ts';
import { BLOCKS } from '../../transcription/vocabulary.ts';
import { ownType, typed } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, isInferred, place, read } from '../decoding.ts';
import { type Attributes, element } from '../elements.ts';
import { encodeInline } from '../inline.ts';

export function encodeFurniture(node: Furniture, context: EncodingContext): Element {
  const own = node.attributes?.values.type;
  const type = node.inferred ? { type: node.kind } : furnitureType(node.kind === 'stamp' && own !== 'stamp', own);
  const attributes = attributesOf(
    node,
    context,
    { ...type, place: node.place?.replaceAll('-', ' ') },
    { keys: ['type'] }
  );
  return element('fw', attributes, encodeInline(node.children, { ...context, inFurniture: true }));
}

/** The type of marked forme work: a stamp is one, and anything else is what its own type says. */
export const furnitureType = (isStamp: boolean, own: string | undefined): Attributes =>
  typed(own, isStamp ? 'stamp' : undefined, ['fw', 'stamp']);

/** Forme work inside a paragraph. */
export function decodeFurniture(element: Element, context: DecodingContext): Furniture {
  const { place: where } = element.attributes;
  const type = ownType(element.attributes as Attributes, 'fw');
  const children = decodeInline(element.children, { ...context, inFurniture: true });
  const isRead = isInferred(element);
  const found = read(element, context, isRead ? { handled: ['place'] } : { keys: BLOCKS.fw.keys, type });
  const kind = isStamp(element) ? 'stamp' : (type ?? 'header');
  const placed = isRead && where ? { place: where.trim().split(/\s+/).join('-') } : {};
  return { type: 'furniture', kind, ...placed, ...carried(found), children, ...place(element) };
}

/** Whether a `<fw>` is the role `stamp`, or the type that makes it one. */
export const isStamp = ({ attributes }: Element) =>
  attributes.type === 'stamp' || (attributes.type === 'fw' && attributes.subtype === 'stamp');
