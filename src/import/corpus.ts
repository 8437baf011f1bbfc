/**
 * A `teiCorpus` is as many documents as it has texts (TEI Guidelines, section 15.1). What the header of a corpus says holds for each of
 * its texts whose own header does not say it.
 */
import type { Element, ElementContent } from 'xast';
import { childElements, isElement } from '../tei/elements.ts';
import { withInherited } from './prefixes.ts';

/** Parts of a header that exist once, and whose parts are inherited one by one. */
const MERGED = ['fileDesc', 'encodingDesc', 'profileDesc'];

/** Parts of a header in the order that TEI asks for (sections 2.1.1 and 2.2); others stand in any order between them. */
const ORDER = ['titleStmt', 'editionStmt', 'extent', 'publicationStmt', 'seriesStmt', 'notesStmt', 'sourceDesc'];
const HEADER_ORDER = ['fileDesc', 'encodingDesc', 'profileDesc', 'xenoData', 'revisionDesc'];

/**
 * The documents of a root element, in its order: itself, or those of a corpus, however deep.
 *
 * @returns none when there is no text anywhere
 */
export function documentsOf(root: Element): Element[] {
  const documents: Element[] = [];
  const visit = (element: Element, outer: readonly Element[]) => {
    const inner = childElements(element).filter(isDocument);
    if (element.name === 'TEI' && hasText(element)) documents.push(inherit(element, outer));
    else for (const document of inner) visit(document, [...outer, element]);
  };
  visit(root, []);
  return documents;
}

const isDocument = ({ name, data }: Element) =>
  data?.namespace === undefined && (name === 'TEI' || name === 'teiCorpus');

export const hasText = (element: Element) =>
  childElements(element).some(
    ({ name, data }) => data?.namespace === undefined && (name === 'text' || name === 'sourceDoc')
  );

/** A document with what the corpora round it, the outermost first, say of it. */
function inherit(document: Element, outer: readonly Element[]): Element {
  let inherited = withInherited(document, outer);
  for (const corpus of [...outer].reverse()) inherited = inheritFrom(inherited, corpus);
  return inherited;
}

function inheritFrom(document: Element, corpus: Element): Element {
  const above = childElements(corpus, 'teiHeader')[0];
  const own = childElements(document, 'teiHeader')[0];
  const header = own && above ? merged(own, above, HEADER_ORDER, MERGED) : (own ?? above);
  const shared = corpus.children.filter(
    (child) => isElement(child) && child.name !== 'teiHeader' && !isDocument(child)
  );
  const rest = document.children.filter((child) => child !== own);
  return { ...document, children: [...(header ? [header] : []), ...structuredClone(shared), ...rest] };
}

/** `own`, with the children of `above` whose names it lacks; those of the names in `deep` are merged in their turn. */
function merged(own: Element, above: Element, order: readonly string[], deep: readonly string[] = []): Element {
  const names = new Set(childElements(own).map(({ name }) => name));
  const children: ElementContent[] = own.children.map((child) => {
    const other = isElement(child) && deep.includes(child.name) ? childElements(above, child.name)[0] : undefined;
    return other && isElement(child) ? merged(child, other, ORDER) : child;
  });
  for (const child of childElements(above)) {
    if (names.has(child.name)) continue;
    const rank = order.indexOf(child.name);
    const at = children.findIndex((next) => isElement(next) && rank !== -1 && order.indexOf(next.name) > rank);
    children.splice(at === -1 ? children.length : at, 0, structuredClone(child));
  }
  return { ...own, children };
}
