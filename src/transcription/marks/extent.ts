/** How much: `3 words`. TEI keeps the unit in the singular. */

/** The quantity and the unit after a keyword. No unit in the singular ends in `s`, so no plural in two. */
export const EXTENT = '(?: (\\d{1,6}(?:\\.\\d{1,3})?) ([a-z]{1,20}(?<![a-z]{2}ss)))?';

const PLURALS: Record<string, string> = { inch: 'inches', leaf: 'leaves', cm: 'cm', mm: 'mm', in: 'in', pt: 'pt' };
const SINGULARS = new Map(Object.entries(PLURALS).map(([one, many]) => [many, one]));

export interface Extent {
  quantity?: number;
  unit?: string;
}

export function readExtent(quantity: string | undefined, unit: string | undefined): Extent {
  if (quantity === undefined || unit === undefined) return {};
  return { quantity: Number(quantity), unit: SINGULARS.get(unit) ?? unit.replace(/(?<=..)s$/, '') };
}

export function writeExtent({ quantity, unit }: Extent): string {
  if (quantity === undefined) return '';
  const name = unit ?? 'character';
  return ` ${quantity} ${quantity === 1 ? name : (PLURALS[name] ?? `${name}s`)}`;
}
