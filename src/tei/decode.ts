/** From TEI P5 to the tree. */

import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { type Metadata, NO_METADATA } from '../transcription/metadata.ts';
import type { Addition, Anchor, Transcription, TreeNode } from '../transcription/tree.ts';
import { decodeBlocks } from './decode-blocks.ts';
import type { DecodingContext } from './decode-inline.ts';
import { TEI_NAMESPACE } from './encode.ts';

/**
 * Decodes a TEI document, as `readXml` read it.
 *
 * Of foreign TEI it keeps all text; each element that the notation has no way to write is reported once, with its count and
 * first place.
 *
 * @returns the tree as inferred; undefined when the document is not TEI, and then `file` says so
 */
export function decodeTree(root: Root, file: VFile, metadata: Metadata = NO_METADATA): Transcription | undefined {
  const tei = root.children.find((node): node is Element => node.type === 'element');
  const namespace = tei?.attributes.xmlns ?? '';
  if (tei?.name !== 'TEI' || namespace !== TEI_NAMESPACE) {
    reportTei(file, 'not-tei', tei?.position, { name: tei?.name ?? '(none)', namespace });
    return undefined;
  }
  const unknown = new Map<string, { count: number; first: Element }>();
  const context: DecodingContext = {
    notes: [],
    joined: joinedHalves(tei),
    ends: spanEnds(tei),
    unknown: (element) => {
      const known = unknown.get(element.name);
      unknown.set(element.name, { count: (known?.count ?? 0) + 1, first: known?.first ?? element });
    }
  };
  const bodies: Element[] = [];
  visit(tei, 'element', (node) => {
    if (node.name === 'body') bodies.push(node);
  });
  const children = bodies.flatMap((body) => decodeBlocks(body.children, context));
  for (const [name, { count, first }] of unknown)
    reportTei(file, 'element-not-in-notation', first.position, { name, count });
  const tree: Transcription = { type: 'transcription', metadata, children: [...children, ...context.notes] };
  markTypedLines(tree);
  return tree;
}

/** Which additions were typed as a line of their own: those that the rule for such lines moved. */
function markTypedLines(tree: Transcription): void {
  const moved = new Set<string>();
  visit(tree, (node, _index, parent) => {
    const { type, inferred } = node as Addition;
    if (type !== 'addition') return;
    const addition = node as Addition;
    const above = (parent as TreeNode | undefined)?.type === 'substitution' ? (parent as Addition).inferred : inferred;
    if (addition.key !== undefined) moved.add(addition.key);
    if (above?.some(({ rule }) => rule === 'interlinear-line')) addition.typedAsLine = true;
  });
  visit(tree, 'anchor', (node) => {
    const anchor = node as Anchor;
    if (anchor.for !== undefined && !moved.has(anchor.for)) delete anchor.for;
  });
}

function joinedHalves(tei: Element): Map<string, string> {
  const joined = new Map<string, string>();
  let count = 0;
  visit(tei, 'element', ({ name, attributes }) => {
    if (name !== 'substJoin') return;
    count++;
    for (const target of (attributes.target ?? '').split(/\s+/)) joined.set(target.replace(/^#/, ''), `s${count}`);
  });
  return joined;
}

function spanEnds(tei: Element): Map<string, 'del' | 'add' | 'damage'> {
  const ends = new Map<string, 'del' | 'add' | 'damage'>();
  visit(tei, 'element', ({ name, attributes }) => {
    const kind = /^(del|add|damage)Span$/.exec(name)?.[1];
    if (kind && attributes.spanTo) ends.set(attributes.spanTo.replace(/^#/, ''), kind as 'del');
  });
  return ends;
}
