/** What encoding one document carries along. Nothing of it outlives the document. */
import type { Metadata } from '../transcription/metadata.ts';
import type { NoteDefinition, NoteReference, TreeNode } from '../transcription/tree.ts';
import { type Carrying, encodeAttributes } from './attributes.ts';
import type { Attributes } from './elements.ts';
import type { Identifiers } from './identify.ts';
import type { Joins } from './marks/joins.ts';

export interface EncodingContext {
  readonly metadata: Metadata;
  readonly ids: Identifiers;
  /** The texts of the notes by label. */
  readonly notes: ReadonlyMap<string, NoteDefinition>;
  /** For each text of a note that stands where it is called, that call. */
  readonly called: ReadonlyMap<NoteDefinition, NoteReference>;
  /** Whether such texts leave an anchor where they were typed: not when all of them end the document, in order. */
  readonly notesLeaveAnchors: boolean;
  /** Edits that belong together by a shared name: halves of a substitution, pieces of a transposition. */
  readonly joins: Joins;
  /** Where each large revision begins and ends, by its key. */
  readonly spans: ReadonlyMap<string, { begin?: TreeNode; end?: TreeNode }>;
  /** The moved additions, by key: the id of the anchor where each was typed is made of its id. */
  readonly moved: ReadonlyMap<string, TreeNode>;
  /** Whether what is encoded stands in page furniture, where a deletion is a cancelled marking. */
  readonly inFurniture: boolean;
  /** Whether blocks stand in a division or the body itself, where TEI lets headings, openers and closers stand. */
  readonly inDivision: boolean;
  /** How many divisions stand around. */
  readonly depth: number;
}

/** The attributes of a node: its id unless `own` has another, what its attribute list says and what rules read; all else of `own` gives way. */
export function attributesOf(
  node: TreeNode & Carrying,
  context: EncodingContext,
  own: Attributes = {},
  handled: { classes?: readonly string[]; keys?: readonly string[] } = {}
): Attributes {
  const id = context.ids.of(node);
  const named = id === undefined ? own : { 'xml:id': id, ...own };
  if (!node.attributes && !node.inferred) return named;
  return { ...named, ...encodeAttributes(node, context.metadata, handled) };
}
