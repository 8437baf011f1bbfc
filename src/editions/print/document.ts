/**
 * The print document: what the stylesheets of `xslt/print` make of a TEI document and what the typesetting reads. It says
 * *what* stands in the printed edition, never how it looks: no lengths, no fonts, no lines.
 *
 * It is plain data (JSON). White space in texts is content: runs of it count as one space. Every string is text; nothing in
 * it is ever read as markup by a typesetter.
 */

/** Which print: the final text with its apparatus, or the page as it is, with strokes and interlinear words in place. */
export type Edition = 'reading' | 'diplomatic';

/** A printed edition of one document, or of several as a volume. */
export interface PrintDocument {
  edition: Edition;
  front: FrontMatter;
  /** In the order of the volume. */
  texts: PrintText[];
}

/** What stands before the text. */
export interface FrontMatter {
  title: string;
  subtitle?: string;
  /** Another text than the final one: that before revision, that after a stage, named in `stage`, or that before it was struck as a whole. */
  state?: 'original' | 'stage' | 'struck';
  stage?: string;
  author?: string;
  /** Who did what: `{ name: 'A. Editor', role: 'edited by' }`. */
  editors?: { name: string; role: string }[];
  publisher?: string;
  /** Year or date of publication, as printed. */
  date?: string;
  licence?: { name: string; url?: string };
  /** BCP 47; the language of the edition's own words. Default `en`. */
  language?: string;
  /** The editorial statement (TEI `editorialDecl` and the conventions), a paragraph a string. */
  statement?: string[];
  /** Hands and witnesses named in the apparatus: the key to their sigla. */
  sigla?: { siglum: string; meaning: string }[];
  /** ISO 8601: the date that the PDF carries as its creation date. Default: none, which is the epoch. */
  modified?: string;
}

/** One text of the edition. */
export interface PrintText {
  id: string;
  title: string;
  /** Printed under the title; an ISO 8601 date is written out. */
  date?: string;
  /** Where the source is kept, in one line. */
  source?: string;
  /** BCP 47; default: the language of the edition. */
  language?: string;
  blocks: Block[];
  /** The entries that the anchors in `blocks` name, in any order. Empty in a diplomatic print. */
  apparatus?: Entry[];
  /** The notes that the references in `blocks` name. */
  notes?: Note[];
}

// ------------------------------------------------------------------------------------------------------------ blocks

export type Block =
  | Heading
  | Paragraph
  | List
  | Field
  | Verse
  | Table
  | Furniture
  | Aside
  | Signature
  | Rule
  | PageBreak;

/** Level 1 is the outermost division of a text. */
export interface Heading {
  type: 'heading';
  level: number;
  /** The whole heading on one line, for contents and running heads, where `content` is only its first part. */
  title?: string;
  /** It goes on after what interrupted it: set as a heading, but no heading of its own. */
  continued?: boolean;
  content: Segment[];
}

/** A paragraph; `language` is BCP 47. */
export interface Paragraph {
  type: 'paragraph';
  /** It goes on after what interrupted it (a header, a page), so it is not indented. */
  continued?: boolean;
  language?: string;
  content: Segment[];
}

/** Labelled items; what interrupts a list on the page stands between them in a diplomatic print. */
export interface List {
  type: 'list';
  items: (Item | Furniture | Aside | PageBreak)[];
}

/** The label is kept as written: `1.`, `(a)`. */
export interface Item {
  type: 'item';
  label: string;
  blocks: Block[];
}

/** A labelled field of a form: `ACTION:` and what is filled in. */
export interface Field {
  type: 'field';
  label: string;
  content: Segment[];
}

/** A stanza; `n` is the number of its first line in the poem, `indents` how far in each line stands, in ems. */
export interface Verse {
  type: 'verse';
  n?: number;
  indents?: number[];
  lines: Segment[][];
}

export interface Table {
  type: 'table';
  rows: Segment[][][];
}

/** Diplomatic print only: headers, footers, stamps, catchwords. */
export interface Furniture {
  type: 'furniture';
  kind: string;
  content: Segment[];
}

/** Blocks set aside from the flow, such as a drafting block. */
export interface Aside {
  type: 'aside';
  blocks: Block[];
}

/** A closing line: signature, dateline, salute. */
export interface Signature {
  type: 'signature';
  content: Segment[];
}

export interface Rule {
  type: 'rule';
}

/**
 * A page of the source begins. As a segment it stands in a text, as a block between blocks; a reading print then sets it at
 * the head of the text that follows.
 */
export interface PageBreak {
  type: 'page';
  n: string;
}

// ---------------------------------------------------------------------------------------------------------- segments

export type Segment =
  | Text
  | Sign
  | Begin
  | End
  | Point
  | PageBreak
  | NoteReference
  | Mention
  | LineBreak
  | Deletion
  | Addition
  | Substitution;

export type Style = 'italic' | 'bold' | 'smallcaps' | 'underline' | 'superscript' | 'subscript';

export interface Text {
  type: 'text';
  text: string;
  style?: Style;
  language?: string;
}

/** What the editor, not the source, says in the text: `[…]`, `[blank]`, a supplied word in brackets. */
export interface Sign {
  type: 'sign';
  kind: 'gap' | 'space' | 'supplied' | 'unclear';
  text: string;
}

/** The lemma of an entry begins. Lemmata may nest, overlap, and end in a later block. */
export interface Begin {
  type: 'begin';
  entry: string;
}

/** The lemma of an entry ends. */
export interface End {
  type: 'end';
  entry: string;
}

/** The place of an entry that has no words of its own in the text (a deletion): a word beside it becomes the lemma. */
export interface Point {
  type: 'point';
  entry: string;
}

/** The number of a note stands here. */
export interface NoteReference {
  type: 'note';
  note: string;
}

/** Kinds of names that the index tells apart. */
export const NAMED = ['person', 'place', 'organisation'] as const;

/** What follows names somebody or something, for the index. The same `key` is the same person, place or organisation. */
export interface Mention {
  type: 'mention';
  kind: (typeof NAMED)[number];
  key: string;
  /** The name as an index has it. */
  words: string;
}

/** Diplomatic print only: a line of the source ends. */
export interface LineBreak {
  type: 'line';
}

/** Diplomatic print only: struck words in place. */
export interface Deletion {
  type: 'deletion';
  hand?: string;
  content: Segment[];
}

/** Diplomatic print only: words written where `place` says (`above`, `below`, `margin left`, `inline` …; empty where it is not told). */
export interface Addition {
  type: 'addition';
  place: string;
  hand?: string;
  content: Segment[];
}

/** Diplomatic print only: an addition over what it replaces. */
export interface Substitution {
  type: 'substitution';
  deletion: Deletion;
  addition: Addition;
}

// ------------------------------------------------------------------------------------------------- apparatus and notes

/**
 * One entry of the apparatus, or of the list of emendations. The lemma is the text between its anchors.
 *
 * - `substitution`: `deleted` was replaced by the lemma, written at `place`
 * - `deletion`: `deleted` was struck at the anchor and nothing took its place
 * - `struck`: the lemma itself was struck, in a text that was struck as a whole
 * - `addition`: the lemma was added at `place`
 * - `restoration`: the lemma was struck and then let stand (stet)
 * - `unplaced`: `added` was written at `place`, and where it belongs is not known
 * - `variant`: other witnesses read otherwise (TEI `app`)
 * - `emendation`: the editor's text for what the source has, `source` (TEI `corr`, `expan`, `reg`); without `source`, words that
 *   the editor supplied (TEI `supplied`)
 */
export interface Entry {
  id: string;
  kind: 'substitution' | 'deletion' | 'struck' | 'addition' | 'restoration' | 'unplaced' | 'variant' | 'emendation';
  deleted?: Passage;
  added?: Passage;
  source?: Passage;
  /** `emendation`: why the editor supplied the words. */
  reason?: string;
  place?: string;
  /** Siglum of the hand. */
  hand?: string;
  /** Label of the stage of revision. */
  stage?: string;
  /** `variant`: the sigla of those who read as the lemma. */
  witnesses?: string[];
  /** `variant`: what others read; an empty text is an omission. */
  readings?: { text: string; witnesses: string[] }[];
  /** The rules that inferred this reading, and how sure they are. */
  inferred?: { rules: string[]; certainty: 'high' | 'medium' | 'low' };
}

/** Words that are not in the text: a string, or in parts where edits had been made in them. */
export type Passage = string | (string | EditWithin)[];

/** An edit in such words: those that stood there after it (none after a deletion), and what is said of it. */
export interface EditWithin {
  entry: Entry;
  words: Exclude<Passage, string>;
}

/** An editorial or authorial note. */
export interface Note {
  id: string;
  content: Segment[];
}
