/** From one file to the documents that it holds, as TEI that an edition can be built from. */
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { IMPORT } from '../messages/import.ts';
import { reporter } from '../messages/report.ts';
import { declareUtf8 } from '../project/xml-bytes.ts';
import { isWithinBounds } from '../tei/bounds.ts';
import { childElements } from '../tei/elements.ts';
import { XINCLUDE } from '../tei/read-document.ts';
import { writeStandalone } from '../tei/standalone.ts';
import { walk } from '../tei/walk.ts';
import { documentsOf } from './corpus.ts';
import type { Read } from './read.ts';
import { rootFault } from './root.ts';
import { resolveIncludes } from './xinclude.ts';

const report = reporter(IMPORT);

/** A document that has been imported. */
export interface Imported {
  /** The file that it was in. */
  path: string;
  /** Its `xml:id`, where it is one of several in its file. */
  id?: string;
  /** Its place among those of its file, from 1; undefined when it is alone. */
  n?: number;
  /** As it goes into the edition: to the letter as it was, where nothing had to be resolved. */
  tei: string;
  header: Element | undefined;
  language: string | undefined;
}

/** What a file was found to hold. */
export interface Found {
  documents: Imported[];
  /** The headers of the corpus round them, the outermost first. */
  corpus?: Element;
}

/**
 * Imports one file.
 *
 * @param inFolder the file was found in a folder and not named: one that is no TEI is passed over
 * @returns undefined when it cannot be imported; the error is then on the file that `read` gave for it, or for one that it includes
 */
export function importFile(path: string, read: Read, inFolder = false): Found | undefined {
  const parsed = read.xml(path);
  if (!parsed) return undefined;
  const { root, file } = parsed;
  const element = root.children.find((node): node is Element => node.type === 'element') as Element;
  const fault = rootFault(element);
  if (fault !== undefined && inFolder) {
    report(file, 'import-skipped', element.position?.start, { name: element.name, why: fault });
    return { documents: [] };
  }
  if (fault !== undefined) {
    report(file, 'import-root', element.position?.start, { name: element.name, why: fault });
    return undefined;
  }
  const doctype = root.children.find(({ type }) => type === 'doctype');
  if (doctype?.type === 'doctype' && doctype.system)
    report(file, 'import-external-subset', doctype.position?.start, { address: doctype.system });
  const includes = hasIncludes(root);
  if (includes && !isResolved(root, path, file, read)) return undefined;

  const documents = documentsOf(element);
  if (documents.length === 0) {
    report(file, 'import-no-text', element.position?.start, { name: element.name, parts: partsOf(element) });
    return undefined;
  }
  const isWhole = documents.length === 1 && element.name === 'TEI' && !includes && !doctype;
  const imported = documents.map((document, index): Imported => {
    const pages = childElements(document, 'sourceDoc')[0];
    if (pages && childElements(document, 'text').length > 0)
      report(file, 'import-two-transcriptions', pages.position?.start);
    const id = document.attributes['xml:id'];
    const header = childElements(document, 'teiHeader')[0];
    return {
      path,
      ...(documents.length > 1 && { n: index + 1, ...(typeof id === 'string' && { id }) }),
      tei: isWhole ? declareUtf8(parsed.text) : writeStandalone(around(root, element, document)),
      header,
      language: document.attributes['xml:lang'] ?? undefined
    };
  });
  const corpus = element.name === 'teiCorpus' ? childElements(element, 'teiHeader')[0] : undefined;
  return { documents: imported, ...(corpus && { corpus }) };
}

/** A document with the instructions and comments that stand before its root. */
function around(root: Root, element: Element, document: Element): Root {
  return { type: 'root', children: root.children.map((node) => (node === element ? document : node)) };
}

function hasIncludes(root: Root): boolean {
  let found = false;
  walk<Root | Element>(root, (node) => {
    if (node.type === 'element' && node.data?.namespace === XINCLUDE) found = true;
  });
  return found;
}

/** Resolves the inclusions; what they bring must keep the bounds that each file keeps. */
function isResolved(root: Root, path: string, file: VFile, read: Read): boolean {
  if (!resolveIncludes(root, path, file, read)) return false;
  return isWithinBounds(root, file);
}

function partsOf(element: Element): string {
  const names = [...new Set(childElements(element).map(({ name }) => `\`<${name}>\``))];
  return names.length === 0 ? 'nothing' : names.join(', ');
}
