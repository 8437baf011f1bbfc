/** How much: TEI `att.dimensions`. What stands in the mark (`[illegible 3 words]`) has a number and a unit. */
import type { Element } from 'xast';
import type { Gap, Space } from '../../transcription/tree.ts';
import { withAna } from '../attributes.ts';
import type { Attributes } from '../elements.ts';

export const encodeExtent = ({ quantity, unit }: Gap | Space): Attributes =>
  quantity === undefined ? {} : { quantity: String(quantity), unit };

/** Notes where a list says what the mark itself could say. */
export function withListed({ attributes: list }: Gap | Space, attributes: Attributes): Attributes {
  const { quantity, unit } = list?.values ?? {};
  return canStandInMark(quantity, unit) ? withAna(attributes, 'listed') : attributes;
}

/** Whether what the notation takes as given was written down. */
export const isWritten = (element: Element) => hasAna(element, 'written');

export const hasAna = ({ attributes }: Element, name: string) =>
  attributes.ana?.split(/\s+/).includes(`#notation.${name}`) ?? false;

/**
 * Whether a mark can say how much: a plain number, and a unit that has a plural. Others write units in the plural (`chars`, with
 * a quantity of 1), or with signs; those stand in a list, as they are.
 */
const canStandInMark = (quantity: string | null | undefined, unit: string | null | undefined) =>
  /^\d{1,6}(?:\.\d{1,3})?$/.test(quantity ?? '') &&
  String(Number(quantity)) === quantity &&
  /^[a-z]{1,18}$/.test(unit ?? '') &&
  !/..s$/.test(unit ?? '');

/** How much an element says, and which attributes that leaves nothing to say. */
export function decodeExtent(element: Element): { handled: string[]; extent: { quantity?: number; unit?: string } } {
  const { quantity, unit } = element.attributes;
  return canStandInMark(quantity, unit) && !hasAna(element, 'listed')
    ? { handled: ['quantity', 'unit'], extent: { quantity: Number(quantity), unit: unit as string } }
    : { handled: [], extent: {} };
}
