/**
 * The sheet: what the fixed Typst template (`theme/print`) reads. All that is a matter of words (wording, lemmata, anchors,
 * numbers of notes) is settled in it, so that the template only sets. It is an internal format: `compose.ts` makes it from a
 * print document, and nobody else writes it.
 */
import type { Edition, Style } from './document.ts';
import type { Page } from './formats.ts';
import type { TemplateWords } from './words.ts';

/** Words in the edition's own voice, and their style. */
export type Run = [text: string, style: Style | 'strike' | null];

/** A language as Typst takes it: ISO 639, ISO 3166. */
export interface SheetLanguage {
  lang: string;
  region: string | null;
}

export interface SheetText {
  t: 'run' | 'whole';
  text: string;
  style: Style | null;
  language: SheetLanguage | null;
}

export interface SheetDeletion {
  t: 'deletion';
  hand: string | null;
  content: SheetItem[];
}

export interface SheetAddition {
  t: 'addition';
  place: string;
  /** The place in words: `left margin`. */
  words: string;
  hand: string | null;
  content: SheetItem[];
}

/**
 * What stands in a line. A string is plain text; `whole` is text that is not hyphenated. `begin`, `from` and `to` are the
 * anchors of a lemma: where it begins, after its first unbreakable piece, which shows its line, and where it ends. `twin` marks,
 * after their first unbreakable piece, the same words elsewhere near it, so that they can be counted on the lemma's line.
 */
export type SheetItem =
  | string
  | SheetText
  | { t: 'begin'; id: string }
  | { t: 'from'; id: string; foot: boolean }
  | { t: 'to'; id: string }
  | { t: 'twin'; id: string; end: 'first' | 'last'; words: string; before: boolean }
  | { t: 'page'; n: string }
  | { t: 'note'; id: string }
  | { t: 'mention'; id: string }
  | { t: 'line' }
  | { t: 'sign'; text: string }
  | SheetDeletion
  | SheetAddition
  | { t: 'substitution'; deletion: SheetDeletion; addition: SheetAddition };

/** An item of a list: its label, its first paragraph, and what else stands in it. Lengths are ems from the edge of the measure. */
export interface SheetListItem {
  index: number;
  left: number;
  /** The width of the label; the words stand at `left + hang`. */
  hang: number;
  label: string;
  items: SheetItem[];
  blocks: SheetBlock[];
}

/** Lists alone hold blocks that run over pages. `index` numbers the paragraphs of the whole edition. */
export type SheetBlock =
  | { t: 'heading'; level: number; label: string | null; items: SheetItem[] }
  | {
      t: 'paragraph';
      index: number;
      /** Ems from the left edge of the measure. */
      left: number;
      indented: boolean;
      items: SheetItem[];
      language: SheetLanguage | null;
    }
  | { t: 'list'; items: SheetListItem[] }
  | { t: 'verse'; index: number; n: number; lines: { indent: number; items: SheetItem[] }[] }
  | { t: 'table'; columns: number; rows: { items: SheetItem[] }[][] }
  | { t: 'furniture'; kind: string; items: SheetItem[] }
  | { t: 'aside'; blocks: SheetBlock[] }
  | { t: 'signature'; index: number; items: SheetItem[] }
  | { t: 'rule' }
  | { t: 'page'; n: string };

export interface SheetEntry {
  /** A long lemma is shortened: `first … last`. */
  lemma: { first: string; last: string | null };
  body: Run[];
  /** The language of its readings, where that is not the edition's own. */
  language: SheetLanguage | null;
  /** Too long for the foot of a page: set at the end, with a reference at the foot. */
  long: boolean;
}

export interface SheetHeading {
  label: string;
  level: number;
  words: string;
  /** Whether it stands in the text: running heads name only those. */
  running: boolean;
}

export interface Sheet {
  edition: Edition;
  title: string;
  subtitle: string;
  author: string | null;
  language: SheetLanguage;
  /** The language of `words`: it need not be that of the texts. */
  voice: SheetLanguage;
  fonts: string[];
  page: Page;
  words: TemplateWords;
  editors: string[];
  imprint: string[];
  colophon: string[];
  licence: { name: string; url: string | null } | null;
  contents: boolean;
  statement: string[];
  /** What is true of every print of this kind, after what the editors say. */
  about: string;
  signs: [sign: Run[], meaning: string][];
  texts: {
    label: string;
    title: string;
    date: string | null;
    source: string | null;
    language: SheetLanguage | null;
    blocks: SheetBlock[];
  }[];
  headings: SheetHeading[];
  entries: Record<string, SheetEntry>;
  notes: Record<string, { n: string; content: SheetItem[]; language: SheetLanguage | null; long: boolean }>;
  emendations: [id: string, body: Run[]][];
  inferred: [id: string, body: Run[]][];
  /** In their order. The line and page of each mention is found when the text is set. */
  indexes: { label: string; words: string; names: { words: string; mentions: string[] }[] }[];
}
