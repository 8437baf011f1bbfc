/** Two readings of one place (TEI Guidelines 3.5): what is written and what is meant. */
import type { Element } from 'xast';
import type { Choice, Inline } from '../../transcription/tree.ts';
import { CHOICE_PAIRS } from '../../transcription/vocabulary.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { childElements, element } from '../elements.ts';
import { decodeSpan, encodeSpan } from './span.ts';

export const encodeChoice = (node: Choice, context: EncodingContext): Element =>
  element(
    'choice',
    attributesOf(node, context),
    node.children.flatMap((span) => encodeSpan(span, context))
  );

/** A choice of two readings that the notation has, or of other things: then what is written stands, one after another. */
export function decodeChoice(element: Element, context: DecodingContext): Inline[] {
  const readings = childElements(element);
  const kinds = readings.map(({ name }) => name);
  const isPair = CHOICE_PAIRS.some(
    ([one, other]) => kinds.length === 2 && kinds.includes(one) && kinds.includes(other)
  );
  if (!isPair) {
    context.losses.element(element);
    return decodeInline(readings, context);
  }
  const children = readings.map((reading) => decodeSpan(reading, context));
  return [{ type: 'choice', ...carried(read(element, context)), children, ...place(element) }];
}
