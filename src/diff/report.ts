/** What parts two versions of an edition. Everything here can be written as JSON. */
import type { LedgerRecord } from '../editions/ledger.ts';

export interface EditionDiff {
  /** The documents that differ, in the order of their names. */
  documents: DocumentDiff[];
  /** How many are alike. */
  unchanged: number;
}

export interface DocumentDiff {
  /** The name of the document. */
  stem: string;
  status: 'added' | 'removed' | 'changed';
  /** Empty where a document was added or removed. */
  texts: TextChange[];
  edits: EditChanges;
  metadata: MetadataChange[];
}

/** A place on a page: both as the source has them, the line counted from 1. */
export interface PagePlace {
  page: string | null;
  line: number | null;
}

/** One passage that reads otherwise. */
export interface TextChange {
  /** The states in which it does, as `--state` names them. */
  states: string[];
  /** Where it stands in either version. */
  old: PagePlace;
  new: PagePlace;
  /** How it read, and how it reads; one of them may be empty. */
  before: string;
  after: string;
  /** Up to 40 characters of the new version round it. */
  left: string;
  right: string;
}

export interface EditChanges {
  added: LedgerRecord[];
  removed: LedgerRecord[];
  changed: EditChange[];
}

/** An edit that is the same, and described otherwise. */
export interface EditChange {
  old: LedgerRecord;
  new: LedgerRecord;
  /** The fields that differ: `id` too, where the edit was known by its words. */
  fields: (keyof LedgerRecord)[];
}

export interface MetadataChange {
  /** The path of the element in the TEI header, and of the attribute: `fileDesc/titleStmt/title`. */
  field: string;
  /** The values that are gone, and those that are new. */
  before: string[];
  after: string[];
}
