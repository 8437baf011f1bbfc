/** TEI attributes as attribute lists and inferences: the inverse of `attributes.ts`. */
import type { Element } from 'xast';
import type { Attributes, Certainty, Inference } from '../transcription/tree.ts';
import { isDigest } from './identify.ts';

const SAME = [
  'type',
  'n',
  'rend',
  'reason',
  'unit',
  'quantity',
  'facs',
  'when',
  'ref',
  'target',
  'medium',
  'cert'
] as const;

/** What rules read, from `@ana` where the program is responsible for it. */
export function inferredBy({ attributes }: Element): Inference[] | undefined {
  if (attributes.resp !== '#stet') return undefined;
  const rules = (attributes.ana ?? '').split(/\s+/).filter((target) => target.startsWith('#infer.'));
  const cert = (attributes.cert ?? 'high') as Certainty;
  return rules.length === 0 ? undefined : rules.map((target) => ({ rule: target.slice('#infer.'.length), cert }));
}

/**
 * The attribute list of an element, without what its node says by itself.
 *
 * @param own the names of attributes that the node says
 */
export function writtenAttributes(
  element: Element,
  own: readonly string[] = [],
  classes: string[] = []
): Attributes | undefined {
  const given = element.attributes as Record<string, string>;
  const inferred = inferredBy(element) !== undefined;
  const values: Record<string, string> = {};
  for (const key of SAME) {
    const value = given[key];
    if (value !== undefined && !own.includes(key) && !(inferred && key === 'cert')) values[key] = value;
  }
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && !own.includes(key)) values[key] = value;
  };
  put('place', given.place?.replaceAll(' ', '-'));
  put('hand', given.hand?.replace(/^#/, ''));
  put('stage', given.change?.replace(/^#/, ''));
  put('lang', given['xml:lang']);
  if (!inferred) {
    put('resp', given.resp?.replace(/^#/, ''));
    put('infer', given.ana?.startsWith('#infer.') ? given.ana.slice('#infer.'.length) : undefined);
  }
  const id = given['xml:id'];
  const named = id !== undefined && !isDigest(id);
  if (!named && classes.length === 0 && Object.keys(values).length === 0) return undefined;
  return { ...(named && { id }), classes, values };
}

/** Attributes and inferences of a node, ready to be spread into it. */
export function carried(element: Element, own: readonly string[] = [], classes: string[] = []) {
  const attributes = writtenAttributes(element, own, classes);
  const inferred = inferredBy(element);
  return { ...(attributes && { attributes }), ...(inferred && { inferred }) };
}
