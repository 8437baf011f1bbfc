/** Gaps and spaces of Leiden+, with their extent: `.3`, `[.?]`, `ca.13`, `lost.3lin`, `vestig.2-3char`, `vac.5`. */
import type { Inline } from '../../tree.ts';
import { gapNode } from '../nodes.ts';

/** About so many, a number, a range, or `?`; then a unit. A combining mark after a digit makes the digit a letter of the text. */
const END = '(?!\\p{M})';
const SIZE = `(?:(ca\\.)(\\d{1,6})${END}|(\\d{1,6})(?:-(\\d{1,6}))?${END}|(\\?))(lin|char)?`;
/** Dots stand for characters; a letter before `ca.` makes it part of a word. */
const DOTS = '(?:\\.(?=[\\d?])|(?<!\\p{L}\\p{M}*)(?=ca\\.\\d))';

interface Way {
  initials: string;
  pattern: RegExp;
  reason: string | undefined;
  rend?: string;
  /** The unit must be written. */
  measured?: boolean;
}

const way = (initials: string, source: string, reason: string | undefined, more: Partial<Way> = {}): Way => ({
  initials,
  pattern: new RegExp(source, 'yu'),
  reason,
  ...more
});

const WAYS: readonly Way[] = [
  way('[', `\\[${DOTS}${SIZE}(\\(\\?\\))?\\]`, 'lost'),
  way('<', `<${DOTS}${SIZE}(\\(\\?\\))?>`, 'omitted'),
  way('.c', `${DOTS}${SIZE}(\\(\\?\\) )?`, 'illegible'),
  way('l', `lost\\.${SIZE}(\\(\\?\\) )?`, 'lost', { measured: true }),
  way('v', `vestig\\.${SIZE}(\\(\\?\\) )?`, 'illegible', { measured: true, rend: 'vestiges' }),
  way('v', `vac\\.${SIZE}(\\(\\?\\) )?`, undefined)
];

const VESTIGES = /vestig /y;
const OMITTED = /\((Lines|Chars|Column): (?:(ca\.)(\d{1,6})|(\d{1,6})(?:-(\d{1,6}))?|(\?)) non transcribed(\(\?\))?\)/y;
const UNITS: Readonly<Record<string, string>> = { Lines: 'line', Chars: 'character', Column: 'column' };

/** The gap or the space that is written at an offset, and where it ends. */
export function readExtent(text: string, at: number): { node: Inline; end: number } | undefined {
  const initial = text[at] as string;
  if (initial === '(') return readOmitted(text, at);
  for (const { initials, pattern, reason, rend, measured } of WAYS) {
    if (!initials.includes(initial)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || (measured && !match[6])) continue;
    const [, about, most, low, high, open, unit, doubt] = match;
    const values = extentOf({ about, low: low ?? most, high, open }, unit === 'lin' ? 'line' : 'character');
    const said = { ...values, ...(rend && { rend }), ...(doubt && { cert: 'low' }) };
    const node = reason === undefined ? spaceNode(said) : gapNode(reason, said);
    return { node, end: pattern.lastIndex };
  }
  VESTIGES.lastIndex = at;
  if (initial !== 'v' || !VESTIGES.test(text)) return undefined;
  const node = gapNode('illegible', { extent: 'unknown', unit: 'character', rend: 'vestiges' });
  return { node, end: VESTIGES.lastIndex };
}

function readOmitted(text: string, at: number): { node: Inline; end: number } | undefined {
  OMITTED.lastIndex = at;
  const match = OMITTED.exec(text);
  if (!match) return undefined;
  const [, unit = '', about, most, low, high, open, doubt] = match;
  const values = extentOf({ about, low: low ?? most, high, open }, UNITS[unit] as string);
  return { node: gapNode('ellipsis', { ...values, ...(doubt && { cert: 'low' }) }), end: OMITTED.lastIndex };
}

type Size = Record<'about' | 'low' | 'high' | 'open', string | undefined>;

/** An extent as the keys of the notation; what is only about so much says so in words. */
function extentOf({ about, low, high, open }: Size, unit: string): Record<string, string> {
  if (open !== undefined || low === undefined) return { extent: 'unknown', unit };
  if (high !== undefined) return { atLeast: low, atMost: high, unit };
  return { quantity: low, unit, ...(about && { extent: `about ${low}` }) };
}

function spaceNode({ quantity, unit, ...values }: Record<string, string>): Inline {
  const isCounted = quantity !== undefined && /^[1-9]/.test(quantity) && unit !== undefined;
  const rest = isCounted ? values : { ...values, ...(quantity !== undefined && { quantity }), ...(unit && { unit }) };
  const listed = Object.keys(rest).length > 0 ? { attributes: { classes: [], values: rest } } : {};
  return { type: 'space', ...(isCounted && { quantity: Number(quantity), unit }), ...listed };
}

// ------------------------------------------------------------------------------------------------------------ writing

/** A gap or a space in Leiden+; undefined when it has no such way of saying it. */
export function writeExtent(node: Inline): string | undefined {
  if (node.type !== 'gap' && node.type !== 'space') return undefined;
  const { reason: _, cert, extent, rend, ...values } = node.attributes?.values ?? {};
  const quantity = node.quantity === undefined ? values.quantity : String(node.quantity);
  const unit = node.unit ?? values.unit;
  const known: Record<string, string> = { line: 'lin', character: '' };
  const size = sizeOf(quantity, extent, values.atLeast, values.atMost);
  if (size === undefined || unit === undefined) return undefined;
  const doubt = cert === 'low' ? '(?)' : '';
  if (node.type === 'gap' && node.reason === 'ellipsis') {
    const name = Object.keys(UNITS).find((one) => UNITS[one] === unit);
    return name && `(${name}: ${size} non transcribed${doubt})`;
  }
  const measure = known[unit];
  if (measure === undefined) return undefined;
  const spaced = doubt && `${doubt} `;
  const dots = `${size.startsWith('ca.') ? '' : '.'}${size}${measure}`;
  if (node.type === 'space') return `vac.${size}${measure}${spaced}`;
  if (rend === 'vestiges') return size === '?' && !measure ? 'vestig ' : `vestig.${size}${measure || 'char'}${spaced}`;
  if (node.reason === 'illegible') return dots + spaced;
  if (node.reason === 'omitted') return `<${dots}${doubt}>`;
  if (node.reason !== 'lost') return undefined;
  return measure ? `lost.${size}${measure}${spaced}` : `[${dots}${doubt}]`;
}

function sizeOf(
  quantity: string | undefined,
  extent: string | undefined,
  low: string | undefined,
  high: string | undefined
): string | undefined {
  if (extent === 'unknown') return '?';
  if (quantity !== undefined) return extent === undefined ? quantity : `ca.${quantity}`;
  return low !== undefined && high !== undefined ? `${low}-${high}` : undefined;
}
