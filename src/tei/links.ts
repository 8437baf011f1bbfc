/** What no schema sees: whether pointers, spans, substitutions, dates and hands of a TEI document fit together. */
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Element, Nodes, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { AttributePlaces } from './attribute-places.ts';
import { checkDates } from './dates.ts';
import { childElements } from './elements.ts';
import { targets } from './links-between.ts';
import { checkPointers } from './pointers.ts';
import { checkSpans } from './spans.ts';
import { walk } from './walk.ts';

/** What a walk over a document has found. */
export interface Survey {
  /** Elements by their `xml:id`: the first of each, and its place in the order of the document. */
  ids: ReadonlyMap<string, { element: Element; order: number }>;
  /** All elements, in the order of the document. */
  elements: readonly Element[];
  places: AttributePlaces;
}

/**
 * Reports pointers to nothing, ids that stand twice, substitutions without a half, spans without an end or across one another,
 * dates that the calendar has not, or that do not fit one another or their text, and hands that wrote nothing.
 *
 * @param root as `readXml` returned it
 * @param file takes the messages in the order of the document, each at its element or attribute; holds the document's text
 */
export function checkLinks(root: Root, file: VFile): void {
  const own = new VFile({ path: file.path, value: file.value });
  const survey = surveyOf(root, own);
  for (const element of survey.elements) if (element.name === 'subst') checkSubstitution(element, own);
  checkPointers(survey, own);
  checkSpans(survey, own);
  checkDates(survey, own);
  checkHands(survey, own);
  own.messages.sort(inOrder);
  file.messages.push(...own.messages);
}

/** Compares the places of two messages; one without a place comes first. */
export const inOrder = (a: VFileMessage, b: VFileMessage): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function surveyOf(root: Root, file: VFile): Survey {
  const ids = new Map<string, { element: Element; order: number }>();
  const elements: Element[] = [];
  const places = new AttributePlaces(file);
  walk<Nodes>(root, (node) => {
    if (node.type !== 'element') return;
    const id = node.attributes['xml:id'];
    const known = id ? ids.get(id) : undefined;
    if (id && known) {
      const line = known.element.position?.start.line ?? 1;
      reportTei(file, 'duplicate-xml-id', places.of(node, 'xml:id'), { id, line });
    } else if (id) ids.set(id, { element: node, order: elements.length });
    elements.push(node);
  });
  return { ids, elements, places };
}

/** A substitution has a deletion and an addition; what is restored, or in another substitution or half, counts. */
function checkSubstitution(element: Element, file: VFile): void {
  if (!contains(element, ['del', 'surplus']))
    reportTei(file, 'half-substitution', element.position, { missing: 'del' });
  else if (!contains(element, ['add'])) reportTei(file, 'half-substitution', element.position, { missing: 'add' });
}

/** What may stand between a substitution and its halves: an addition that was struck out again is in the deletion. */
const WRAPPERS: ReadonlySet<string> = new Set(['subst', 'restore', 'choice', 'del', 'add', 'hi', 'seg']);

/** Whether an element has a half, itself or inside what only wraps it, a few levels deep. */
function contains(element: Element, names: readonly string[], levels = 3): boolean {
  return childElements(element).some(
    (child) =>
      names.includes(child.name) || (levels > 1 && WRAPPERS.has(child.name) && contains(child, names, levels - 1))
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
