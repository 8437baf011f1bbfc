/**
 * An addition (TEI Guidelines 3.5.3, 12.3.1.4). One that a rule moved to where it takes effect points to the anchor where it was
 * typed; one whose place in the text is not known is `unplaced`.
 */
import type { Element } from 'xast';
import type { Addition } from '../../transcription/tree.ts';
import { EDITS } from '../../transcription/vocabulary.ts';
import { ownType, typed } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, element } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { targets } from '../links-between.ts';
import { anchorId } from './anchor.ts';
import { joinHalves, withHalf } from './joins.ts';

export function encodeAddition(node: Addition, context: EncodingContext): Element[] {
  const { values = {}, classes = [] } = node.attributes ?? {};
  const isTypedSo = classes.includes('unplaced');
  const attributes = attributesOf(
    node,
    context,
    { place: node.place.replaceAll('-', ' '), ...typed(values.type, node.unplaced ? 'unplaced' : undefined) },
    { keys: ['type'], classes: node.unplaced && !isTypedSo ? ['unplaced'] : [] }
  );
  const typedAt = node.key === undefined ? undefined : anchorId(node.key, context);
  if (typedAt !== undefined) attributes.corresp = [`#${typedAt}`, attributes.corresp].filter(Boolean).join(' ');
  return [element('add', attributes, encodeInline(node.children, context)), ...joinHalves(node, context)];
}

export function decodeAddition(element: Element, context: DecodingContext): Addition {
  const attributes = element.attributes as Attributes;
  const key = targets(attributes.corresp).find((id) => context.links.anchors.get(id)?.attributes.type === 'typed');
  const corresp = attributes.corresp
    ?.split(/\s+/)
    .filter((token) => token !== `#${key}`)
    .join(' ');
  const own = { ...element, attributes: { ...attributes, corresp: corresp === '' ? undefined : corresp } };
  const type = ownType(attributes, 'unplaced');
  const found = withHalf(read(own, context, { keys: EDITS.keys, type, handled: ['place'] }), element, context);
  const isLine = key !== undefined && context.links.anchors.get(key)?.attributes.subtype === 'line';
  return {
    type: 'addition',
    place: attributes.place?.trim().split(/\s+/).join('-') || 'above',
    ...carried(found),
    ...(key !== undefined && { key }),
    ...(isLine && { typedAsLine: true }),
    ...(attributes.type === 'unplaced' && { unplaced: true }),
    children: decodeInline(element.children, context),
    ...place(element)
  };
}
