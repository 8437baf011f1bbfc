/**
 * The edges of a revision, or of a damage, that does not keep to one block (TEI Guidelines 12.3.1.4): an empty span element that
 * points to the anchor where it ends.
 */
import type { Element } from 'xast';
import type { SpanPoint, TreeNode } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';
import { targets } from '../links-between.ts';

/** The id of the anchor that ends what `begin` begins. */
export const endId = (begin: TreeNode, { ids }: EncodingContext): string => `end-${ids.name(begin)}`;

export function encodeSpanPoint(node: SpanPoint, context: EncodingContext): Element {
  const { begin, end: last } = context.spans.get(node.key) ?? {};
  const end = last && begin ? (context.ids.of(last) ?? endId(begin, context)) : undefined;
  if (node.edge === 'end')
    return element('anchor', {
      ...attributesOf(node, context, { 'xml:id': context.ids.of(node) ?? end }),
      type: 'end'
    });
  return element(`${node.kind}Span`, attributesOf(node, context, { spanTo: end && `#${end}` }));
}

const KINDS: Readonly<Record<string, SpanPoint['kind']>> = { delSpan: 'del', addSpan: 'add', damageSpan: 'damage' };

export function decodeSpanBegin(element: Element, context: DecodingContext): SpanPoint {
  const { type, spanTo } = element.attributes;
  const found = read(element, context, { keys: KEYWORDS.begin.keys, type: type ?? undefined, handled: ['spanTo'] });
  const key = targets(spanTo)[0] ?? '';
  const kind = KINDS[element.name] as SpanPoint['kind'];
  return { type: 'spanPoint', edge: 'begin', kind, key, ...carried(found), ...place(element) };
}

/** The end of a span, if this anchor is one. */
export function decodeSpanEnd(element: Element, context: DecodingContext): SpanPoint | undefined {
  const { 'xml:id': id = '' } = element.attributes;
  const begin = context.links.ends.get(id ?? '');
  const kind = begin && KINDS[begin.name];
  if (!kind) return undefined;
  const found = read(element, context, { keys: [], handled: ['type'], isMade: (name) => name.startsWith('end-') });
  return { type: 'spanPoint', edge: 'end', kind, key: id ?? '', ...carried(found), ...place(element) };
}
