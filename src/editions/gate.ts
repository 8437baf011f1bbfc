/**
 * The strict gate before SaxonJS, whose own parser lets malformed XML pass, knows no places and no entities. The file is read as
 * every XML file is (`tei/read.ts`), and the place of each element's first occurrence is kept for messages about it.
 */
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { EDITIONS } from '../messages/editions.ts';
import { reporter } from '../messages/report.ts';
import { resolveBases } from '../tei/bases.ts';
import { readDocument } from '../tei/read-document.ts';
import { assignStages, stagesOf } from '../tei/stages.ts';
import { writeStandalone } from '../tei/standalone.ts';

const report = reporter(EDITIONS);

/** What the gate lets through. */
export interface Survey {
  /** The document as SaxonJS may read it: entities are resolved, edits have their stages and images their addresses. */
  text: string;
  /** Where each element name first occurs outside of the header (1-based). */
  first: Map<string, Point>;
  /** The ids of the stages that the header declares. */
  stages: string[];
}

/** @returns undefined when the file is not well-formed, not whole or no TEI text; then `file` says so, with the place. */
export function survey(tei: string, file: VFile): Survey | undefined {
  const tree = readDocument(tei, file);
  if (!tree) return undefined;
  const first = new Map<string, Point>();
  let root: string | undefined;
  for (const { element, inHeader } of elements(tree)) {
    root ??= element.name;
    if (!inHeader && !first.has(element.name) && element.position) first.set(element.name, element.position.start);
  }
  if (root !== 'TEI' || !(first.has('text') || first.has('sourceDoc'))) {
    report(file, 'tei-no-text', first.get(root ?? ''), { found: root ?? '' });
    return undefined;
  }
  const stages = stagesOf(tree).flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  const isOtherwise = [assignStages(tree), resolveBases(tree), /<!DOCTYPE/.test(tei)].includes(true);
  return { text: isOtherwise ? writeStandalone(tree) : tei, first, stages };
}

/** All elements in the order of the document. No recursion: XML may be deep. */
function* elements(tree: Root): Generator<{ element: Element; inHeader: boolean }> {
  const waiting: { node: Root | Element; inHeader: boolean }[] = [{ node: tree, inHeader: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, inHeader } = next;
    if (node.type === 'element') yield { element: node, inHeader };
    const headed = inHeader || (node.type === 'element' && node.name === 'teiHeader');
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child?.type === 'element') waiting.push({ node: child, inHeader: headed });
    }
  }
}
