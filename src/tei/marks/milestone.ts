/** Other points of the layout (TEI Guidelines 3.11.3): columns, gatherings, rules drawn on the page, milestones of any unit. */
import type { Element } from 'xast';
import type { Milestone, Rule } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { type Carrying, withAna } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, element } from '../elements.ts';
import { hasAna } from './extent.ts';

/** Kinds that have an element of their own. */
export const MILESTONES: Readonly<Record<string, string>> = { column: 'cb', gathering: 'gb' };

export function encodeMilestone(node: Milestone, context: EncodingContext): Element {
  const name = MILESTONES[node.kind];
  const attributes = attributesOf(node, context, { n: node.n, ...(!name && { unit: node.kind }) });
  const isMistakable = name === undefined && node.kind === 'rule';
  return element(
    name ?? 'milestone',
    withListedNumber(node, isMistakable ? withAna(attributes, 'written') : attributes)
  );
}

/** `---`: a rule drawn on the page. */
export const encodeRule = (node: Rule, context: EncodingContext): Element =>
  element('milestone', attributesOf(node, context, { unit: 'rule' }));

const TERMS = { cb: KEYWORDS.column, gb: KEYWORDS.gathering, milestone: KEYWORDS.milestone } as const;
const KINDS: Readonly<Record<string, string>> = { cb: 'column', gb: 'gathering' };

export function decodeMilestone(element: Element, context: DecodingContext): Milestone {
  const { type, unit } = element.attributes;
  const { keys } = TERMS[element.name as keyof typeof TERMS];
  const found = read(element, context, { keys, type: type ?? undefined, handled: ['unit', 'n'] });
  const kind = KINDS[element.name] ?? unit ?? 'section';
  return { type: 'milestone', kind, ...withNumber(found, element), ...place(element) };
}

/** Notes where a list says the number that the mark itself could say. */
export function withListedNumber({ attributes: list }: Carrying, attributes: Attributes): Attributes {
  return PLAIN.test(list?.values.n ?? '') ? withAna(attributes, 'listed') : attributes;
}

/** A number stands in the mark, `[column 2]`; a name that is none stands in its list. */
export function withNumber(found: Carrying, element: Element): Carrying & { n?: string } {
  const { n } = element.attributes;
  if (n === null || n === undefined) return carried(found);
  if (PLAIN.test(n) && !hasAna(element, 'listed')) return { ...carried(found), n };
  const { classes = [], values = {}, ...rest } = found.attributes ?? {};
  return { ...carried(found), attributes: { ...rest, classes, values: { ...values, n } } };
}

/** A number that the mark itself can say: it holds a digit, or is a letter or a Roman numeral. */
const PLAIN = /^(?:[0-9A-Za-z.:_-]{0,20}[0-9][0-9A-Za-z.:_-]{0,20}|[ivxlcdmIVXLCDM]{1,12}|[A-Za-z])$/;

export const decodeRule = (element: Element, context: DecodingContext): Rule => ({
  type: 'rule',
  ...carried(read(element, context, { handled: ['unit'] })),
  ...place(element)
});
