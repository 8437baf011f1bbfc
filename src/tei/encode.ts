/** From the tree to TEI P5. */
import type { Root } from 'xast';
import { notesOf } from '../transcription/notes.ts';
import type { Block, NoteDefinition, Transcription, TreeNode } from '../transcription/tree.ts';
import { encodeBlocks } from './blocks.ts';
import type { EncodingContext } from './context.ts';
import { element } from './elements.ts';
import { encodeFacsimile } from './facsimile.ts';
import { withFiller } from './filler.ts';
import { encodeHeader } from './header/encode.ts';
import { identify } from './identify.ts';
import { findJoins } from './marks/joins.ts';
import { overflow } from './overflow.ts';
import { walk } from './walk.ts';

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
export function encodeTree(tree: Transcription, { stem, version }: EncodeOptions): Root {
  const { metadata } = tree;
  const context = prepare(tree);
  const body = element('body', {}, withFiller(encodeBlocks(tree.children, context)));
  overflow(body);
  const facsimile = encodeFacsimile(body, metadata.images);
  const text = element('text', {}, [body]);
  const header = encodeHeader(metadata, text, { stem, version });
  const attributes = { xmlns: TEI_NAMESPACE, 'xml:lang': metadata.language ?? 'en' };
  return {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      element('TEI', attributes, [header, ...facsimile, text])
    ]
  };
}

/** Ids that the header takes. */
const HEADER_IDS = ['stet', 'infer', 'notation'];

function prepare(tree: Transcription): EncodingContext {
  const { metadata } = tree;
  const reserved = [...HEADER_IDS, ...metadata.hands.map(({ id }) => id), ...metadata.stages.map(({ id }) => id)];
  const { texts, called } = notesOf(tree);
  const spans = new Map<string, { begin?: TreeNode; end?: TreeNode }>();
  const moved = new Map<string, TreeNode>();
  walk<TreeNode>(tree, (known) => {
    if (known.type === 'spanPoint') spans.set(known.key, { ...spans.get(known.key), [known.edge]: known });
    else if (known.type === 'addition' && known.key !== undefined) moved.set(known.key, known);
  });
  return {
    metadata,
    ids: identify(tree, reserved),
    notes: texts,
    called,
    notesLeaveAnchors: !endDocument(tree, [...called.keys()]),
    joins: findJoins(tree),
    spans,
    moved,
    inFurniture: false,
    inDivision: true,
    depth: 0
  };
}

/** Whether a document ends with these texts of notes, in this order. */
function endDocument(tree: Transcription, notes: readonly NoteDefinition[]): boolean {
  let blocks: readonly Block[] = tree.children;
  for (let last = blocks[blocks.length - 1]; last?.type === 'division'; last = blocks[blocks.length - 1])
    blocks = last.children;
  const end = blocks.slice(Math.max(0, blocks.length - notes.length));
  return end.length === notes.length && end.every((block, index) => block === notes[index]);
}
