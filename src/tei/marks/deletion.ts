/**
 * A deletion (TEI Guidelines 3.5.3, 12.3.1.4). In page furniture it is a cancelled marking, another act in another hand; a
 * restored one (a *stet*) stands in `<restore>`.
 */
import type { Element } from 'xast';
import type { Deletion } from '../../transcription/tree.ts';
import { EDITS } from '../../transcription/vocabulary.ts';
import { ownType, typed, withAna } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, element, isElement, isIgnorable } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { isWritten } from './extent.ts';
import { joinHalves, withHalf } from './joins.ts';

/** How a deletion looks when nothing else is said. */
export const STRIKETHROUGH = 'strikethrough';

export function encodeDeletion(node: Deletion, context: EncodingContext): Element[] {
  const { values = {} } = node.attributes ?? {};
  const { cancelledBy } = context.metadata;
  const isCancellation = context.inFurniture;
  const attributes = attributesOf(
    node,
    context,
    {
      rend: STRIKETHROUGH,
      ...typed(values.type, isCancellation ? 'cancellation' : undefined),
      ...(isCancellation && cancelledBy !== undefined && { hand: `#${cancelledBy}` })
    },
    { classes: ['restored'], keys: ['type'] }
  );
  const isExplicit = values.rend === STRIKETHROUGH;
  const del = element(
    'del',
    isExplicit ? withAna(attributes, 'written') : attributes,
    encodeInline(node.children, context)
  );
  const isRestored = node.attributes?.classes.includes('restored');
  return [isRestored ? element('restore', {}, [del]) : del, ...joinHalves(node, context)];
}

export function decodeDeletion(element: Element, context: DecodingContext): Deletion {
  const attributes = element.attributes as Attributes;
  const { inFurniture, metadata } = context;
  const type = ownType(attributes, ...(inFurniture ? ['cancellation'] : []));
  const isPlain = attributes.rend === STRIKETHROUGH && !isWritten(element);
  const isTheirs = inFurniture && metadata.cancelledBy !== undefined && attributes.hand === `#${metadata.cancelledBy}`;
  const handled = [...(isPlain ? ['rend'] : []), ...(isTheirs ? ['hand'] : [])];
  const found = withHalf(read(element, context, { keys: EDITS.keys, type, handled }), element, context);
  const isFalseStart = found.inferred?.some(({ rule }) => rule === 'repeated-word');
  const children = decodeInline(element.children, context);
  return {
    type: 'deletion',
    ...carried(found),
    ...(isFalseStart && { falseStart: true }),
    children,
    ...place(element)
  };
}

/** `<restore>` round one deletion and nothing else is that deletion, restored; any other is a span. */
export function decodeRestored(element: Element, context: DecodingContext): Deletion | undefined {
  const [only, second] = element.children.filter((child) => !isIgnorable(child));
  if (!isElement(only, 'del') || second || (context.isOurs && element.attributes['xml:id'])) return undefined;
  const deletion = decodeDeletion(only, context);
  const { classes = [], values = {}, ...rest } = deletion.attributes ?? {};
  return { ...deletion, attributes: { ...rest, classes: [...classes, 'restored'], values } };
}
