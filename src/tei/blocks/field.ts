/** A labelled field of a form: `<ab type="field">`; one space parts the label from what follows. */
import type { Element } from 'xast';
import type { Field } from '../../transcription/tree.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element, leaf, text, textOf } from '../elements.ts';
import { encodeInline } from '../inline.ts';

export const encodeField = (node: Field, context: EncodingContext): Element =>
  element('ab', attributesOf(node, context, { type: 'field' }), [
    leaf('label', node.label),
    text(' '),
    ...encodeInline(node.children, context)
  ]);

export function decodeField(element: Element, context: DecodingContext): Field {
  const [label, ...rest] = element.children;
  const [first, ...others] = rest;
  const content = first?.type === 'text' ? [text(first.value.replace(/^[ \n]/, '')), ...others] : rest;
  return {
    type: 'field',
    label: label ? textOf(label).trim() : '',
    ...carried(read(element, context)),
    children: decodeInline(content, context),
    ...place(element)
  };
}
