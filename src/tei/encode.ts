/** From the tree to TEI P5. */

import { type BuildVisitor, visit } from 'unist-util-visit';
import type { Element, ElementContent, Root } from 'xast';
import type { NoteDefinition, Transcription, TreeNode } from '../transcription/tree.ts';
import { encodeBlocks } from './blocks.ts';
import type { EncodingContext } from './context.ts';
import { element, lines, text } from './elements.ts';
import { encodeHeader } from './header.ts';
import { Identifiers } from './identify.ts';

/** The namespace of TEI P5. */
export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export interface EncodeOptions {
  /** What the document is called when its metadata has no title; usually its file's stem. */
  stem?: string;
  /** The program's version, for the header. */
  version: string;
}

/**
 * Encodes a tree, as the inference left it, as a TEI document.
 *
 * @returns an xast tree, to be written by `writeTei`; valid against `tei_all`, also when the metadata says nothing
 */
export function encodeTree(tree: Transcription, { stem = 'Untitled', version }: EncodeOptions): Root {
  const { metadata } = tree;
  const notes = new Map<string, NoteDefinition>();
  const reserved = new Set([
    'stet',
    'infer',
    ...metadata.hands.map(({ id }) => id),
    ...metadata.stages.map(({ id }) => id)
  ]);
  const rules = new Map<string, number>();
  visit(tree, (node) => {
    const known = node as TreeNode;
    if (known.type === 'noteDefinition' && !notes.has(known.label)) notes.set(known.label, known);
    if ('attributes' in known && known.attributes?.id !== undefined) reserved.add(known.attributes.id);
    if ('inferred' in known) for (const { rule } of known.inferred ?? []) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    if ('attributes' in known && known.attributes?.values.infer !== undefined)
      rules.set(known.attributes.values.infer, (rules.get(known.attributes.values.infer) ?? 0) + 1);
  });
  const context: EncodingContext = {
    metadata,
    notes,
    ids: new Identifiers(reserved),
    halves: new Map(),
    spans: new Map(),
    typed: new Map(),
    depth: 0,
    pages: 0,
    inFurniture: false
  };
  const body = lines('body', {}, withText(encodeBlocks(tree.children, context)));
  const counts = new Map<string, number>();
  const count: BuildVisitor<Element, 'element'> = (node) => {
    counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  };
  visit(body, 'element', count);
  const header = encodeHeader(metadata, { rules, counts, stem, version });
  return {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      text('\n'),
      lines('TEI', { xmlns: TEI_NAMESPACE, 'xml:lang': metadata.language ?? 'en' }, [
        header,
        lines('text', {}, [body])
      ]),
      text('\n')
    ]
  };
}

/** TEI wants some text in a body: furniture and breaks alone are none. */
function withText(content: ElementContent[]): ElementContent[] {
  const bare = ['pb', 'cb', 'gb', 'lb', 'fw', 'anchor', 'note', 'milestone', 'delSpan', 'addSpan', 'damageSpan'];
  return content.every((node) => node.type === 'element' && bare.includes(node.name))
    ? [...content, element('p')]
    : content;
}
