/** What encoding one document carries along. Nothing of it outlives the document. */
import type { Metadata } from '../transcription/metadata.ts';
import type { Inline, NoteDefinition } from '../transcription/tree.ts';
import type { Identifiers } from './identify.ts';

export interface EncodingContext {
  readonly metadata: Metadata;
  readonly ids: Identifiers;
  /** The texts of the notes by their label. */
  readonly notes: ReadonlyMap<string, NoteDefinition>;
  /** The first half of each substitution apart, by its shared name: the `xml:id` of its element. */
  readonly halves: Map<string, string>;
  /** The id of the anchor that ends each large revision, by its key. */
  readonly spans: Map<string, string>;
  /** The id of the anchor where a moved addition was typed, by the addition's key. */
  readonly typed: Map<string, string>;
  /** How many divisions stand around what is encoded. */
  depth: number;
  /** How many pages have begun. */
  pages: number;
  /** Whether what is encoded stands in page furniture, where a deletion is a cancelled marking. */
  inFurniture: boolean;
}

/** The characters of nodes, without their marks. */
export function plainText(nodes: readonly unknown[]): string {
  let text = '';
  for (const node of nodes as Inline[]) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'break' || node.type === 'seam') text += ' ';
    else if ('children' in node) text += plainText(node.children);
  }
  return text;
}

/** The two words before and the two after a node among its siblings: what tells equal edits apart. */
export function neighbours(siblings: readonly Inline[], index: number): string[] {
  const before = plainText(siblings.slice(Math.max(0, index - 4), index))
    .trim()
    .split(/\s+/)
    .slice(-2);
  const after = plainText(siblings.slice(index + 1, index + 5))
    .trim()
    .split(/\s+/)
    .slice(0, 2);
  return [before.join(' '), after.join(' ')];
}
