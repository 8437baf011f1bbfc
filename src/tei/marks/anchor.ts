/**
 * A point with a name (TEI Guidelines 17.4): the transcriber's own, or the place where an addition was typed that a rule has
 * moved to where it takes effect; `subtype="line"` when it was typed as a line of its own, without a mark.
 */
import type { Element } from 'xast';
import type { Addition, Anchor } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';

/** The id of the anchor where the addition with this key was typed; undefined when there is no such addition. */
export function anchorId(key: string, { moved, ids }: EncodingContext): string | undefined {
  const addition = moved.get(key);
  return addition && `typed-${ids.of(addition)}`;
}

export function encodeAnchor(node: Anchor, context: EncodingContext): Element {
  if (node.for === undefined) return element('anchor', attributesOf(node, context));
  const isLine = (context.moved.get(node.for) as Addition | undefined)?.typedAsLine;
  return element('anchor', {
    'xml:id': anchorId(node.for, context),
    type: 'typed',
    ...(isLine && { subtype: 'line' })
  });
}

/** @returns undefined for an anchor without a name, which the notation cannot write */
export function decodeAnchor(element: Element, context: DecodingContext): Anchor | undefined {
  const { type, 'xml:id': id } = element.attributes;
  if (type === 'typed' && id) return { type: 'anchor', for: id, ...place(element) };
  const found = read(element, context, { keys: KEYWORDS.anchor.keys, type: type ?? undefined, isMade: () => false });
  if (found.attributes?.id !== undefined) return { type: 'anchor', ...carried(found), ...place(element) };
  context.losses.element(element);
  return undefined;
}
