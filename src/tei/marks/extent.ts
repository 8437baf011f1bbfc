/** How much: TEI `att.dimensions`. What stands in the mark (`[illegible 3 words]`) has a number and a unit. */
import type { Element } from 'xast';
import type { Gap, Space } from '../../transcription/tree.ts';
import { withAna } from '../attributes.ts';
import type { Attributes } from '../elements.ts';

export const encodeExtent = ({ quantity, unit }: Gap | Space): Attributes =>
  quantity === undefined ? {} : { quantity: String(quantity), unit };

/** Notes where a list says what the mark itself could say. */
export function withListed({ attributes: list }: Gap | Space, attributes: Attributes): Attributes {
  const isListed = list?.values.quantity !== undefined && list.values.unit !== undefined;
  return isListed ? withAna(attributes, 'listed') : attributes;
}

/** Whether what the notation takes as given was written down. */
export const isWritten = (element: Element) => hasAna(element, 'written');

export const hasAna = ({ attributes }: Element, name: string) =>
  attributes.ana?.split(/\s+/).includes(`#notation.${name}`) ?? false;

/** How much an element says, and which attributes that leaves nothing to say. */
export function decodeExtent(element: Element): { handled: string[]; extent: { quantity?: number; unit?: string } } {
  const { quantity, unit } = element.attributes;
  const inMark =
    /^\d{1,6}(?:\.\d{1,3})?$/.test(quantity ?? '') && /^[a-z]{1,20}$/.test(unit ?? '') && !hasAna(element, 'listed');
  return inMark
    ? { handled: ['quantity', 'unit'], extent: { quantity: Number(quantity), unit: unit as string } }
    : { handled: [], extent: {} };
}
