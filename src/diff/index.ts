/** Which readings changed between two versions of a document: texts, edits and metadata. The files are found in `src/diff.ts`. */
import type { LedgerRecord } from '../editions/ledger.ts';
import { compareEdits } from './edits.ts';
import { compareMetadata, type Metadata } from './metadata.ts';
import type { DocumentDiff } from './report.ts';
import { compareTexts, type Texts } from './texts.ts';

export { type Metadata, metadataOf } from './metadata.ts';
export type {
  DocumentDiff,
  EditChange,
  EditChanges,
  EditionDiff,
  MetadataChange,
  PagePlace,
  TextChange
} from './report.ts';

/** A document as one version has it. */
export interface DocumentVersion {
  metadata: Metadata;
  records: readonly LedgerRecord[];
  texts: Texts;
}

/** @returns undefined when nothing differs */
export function compareDocuments(stem: string, old: DocumentVersion, now: DocumentVersion): DocumentDiff | undefined {
  const texts = compareTexts(old.texts, now.texts);
  const edits = compareEdits(old.records, now.records);
  const metadata = compareMetadata(old.metadata, now.metadata);
  const count = texts.length + edits.added.length + edits.removed.length + edits.changed.length + metadata.length;
  return count === 0 ? undefined : { stem, status: 'changed', texts, edits, metadata };
}

/** A document that only one version has. */
export function wholeDocument(stem: string, status: 'added' | 'removed'): DocumentDiff {
  return { stem, status, texts: [], edits: { added: [], removed: [], changed: [] }, metadata: [] };
}
