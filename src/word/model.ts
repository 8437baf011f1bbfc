/** What a Word file says, as far as a transcription needs it: paragraphs of pieces, each with the changes in which it stands. */

/** A tracked change (`w:ins`, `w:del`, or one half of a move). */
export interface Change {
  kind: 'inserted' | 'deleted';
  author: string;
  /** ISO 8601. */
  date?: string;
  /** The number of the change in the file. */
  id?: string;
  moved?: boolean;
}

export type Look = 'bold' | 'italic' | 'underline' | 'small-caps' | 'superscript' | 'subscript';

export type Piece = {
  /** The outermost first. */
  changes: Change[];
} & (
  | { type: 'text'; text: string; looks: Look[] /** Struck through by formatting. */; struck?: string; link?: string }
  | { type: 'note'; kind: NoteKind; id: string }
  | { type: 'line' }
  /** A page of the source: a page break of the file, or one that stet has written. */
  | { type: 'page'; n?: string }
);

export type NoteKind = 'footnote' | 'endnote' | 'comment';

export interface WordParagraph {
  type: 'paragraph';
  /** The id of its style. */
  style?: string;
  /** 1 to 6. */
  heading?: number;
  /** The label that Word counts for it. */
  label?: string;
  pieces: Piece[];
  /** The change of its end. */
  mark?: Change;
}

export interface WordTable {
  type: 'table';
  /** Rows of cells of paragraphs. */
  rows: WordParagraph[][][];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordNote {
  blocks: WordBlock[];
  author?: string;
}

export interface WordText {
  blocks: WordBlock[];
  /** By kind and id, `footnote 1`. */
  notes: Map<string, WordNote>;
}
