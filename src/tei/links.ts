/** What no schema sees: whether pointers, spans, substitutions, dates and hands of a TEI document fit together. */
import type { VFile } from 'vfile';
import type { Element, Nodes, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { checkDates } from './dates.ts';
import { childElements } from './elements.ts';
import { targets } from './links-between.ts';
import { checkSpans } from './spans.ts';
import { walk } from './walk.ts';

/** Attributes that point. */
const POINTERS = [
  ...[
    'hand',
    'corresp',
    'target',
    'spanTo',
    'change',
    'facs',
    'next',
    'prev',
    'new',
    'resp',
    'ana',
    'start',
    'synch',
    'sameAs'
  ],
  ...['who', 'source', 'copyOf', 'decls', 'from', 'to', 'scribeRef', 'exclude', 'select', 'active', 'passive', 'mutual']
] as const;

/** What a walk over a document has found. */
export interface Survey {
  /** Elements by their `xml:id`: the first of each, and its place in the order of the document. */
  ids: ReadonlyMap<string, { element: Element; order: number }>;
  /** All elements, in the order of the document. */
  elements: readonly Element[];
}

/**
 * Reports pointers to nothing, ids that stand twice, substitutions without a half, spans without an end or across one another,
 * dates that do not fit their `@when`, and hands that wrote nothing.
 *
 * @param root as `readXml` returned it; each message stands at its element
 */
export function checkLinks(root: Root, file: VFile): void {
  const survey = surveyOf(root, file);
  for (const element of survey.elements) {
    checkPointers(element, survey, file);
    if (element.name === 'subst') checkSubstitution(element, file);
  }
  checkSpans(survey, file);
  checkDates(survey, file);
  checkHands(survey, file);
}

function surveyOf(root: Root, file: VFile): Survey {
  const ids = new Map<string, { element: Element; order: number }>();
  const elements: Element[] = [];
  walk<Nodes>(root, (node) => {
    if (node.type !== 'element') return;
    const id = node.attributes['xml:id'];
    const known = id ? ids.get(id) : undefined;
    if (id && known)
      reportTei(file, 'duplicate-xml-id', node.position, { id, line: known.element.position?.start.line ?? 1 });
    else if (id) ids.set(id, { element: node, order: elements.length });
    elements.push(node);
  });
  return { ids, elements };
}

function checkPointers(element: Element, { ids }: Survey, file: VFile): void {
  for (const attribute of POINTERS)
    for (const target of targets(element.attributes[attribute]))
      if (!ids.has(target)) reportTei(file, 'dangling-pointer', element.position, { attribute, target });
}

/** A substitution has a deletion and an addition; what is restored, or in another substitution, counts. */
function checkSubstitution(element: Element, file: VFile): void {
  const has = (name: string) => contains(element, name);
  if (!has('del') && !has('surplus')) reportTei(file, 'half-substitution', element.position, { missing: 'del' });
  else if (!has('add')) reportTei(file, 'half-substitution', element.position, { missing: 'add' });
}

/** Whether an element has a half, itself or inside what only wraps it. */
function contains(element: Element, name: string): boolean {
  return childElements(element).some(
    (child) =>
      child.name === name ||
      (['subst', 'restore', 'choice'].includes(child.name) && childElements(child, name).length > 0)
  );
}

function checkHands({ ids, elements }: Survey, file: VFile): void {
  const used = new Set<string>();
  for (const { attributes } of elements)
    for (const pointer of [attributes.hand, attributes.new, attributes.who, attributes.corresp])
      for (const target of targets(pointer)) used.add(target);
  for (const [id, { element }] of ids)
    if (element.name === 'handNote' && !used.has(id)) reportTei(file, 'unused-hand', element.position, { id });
}
