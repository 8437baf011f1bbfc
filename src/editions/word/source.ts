/** What the stylesheets make of a text for a word processor (`word-json`, see `xslt/word/word.xsl`). Plain data. */
import type { Block } from '../print/document.ts';

export interface WordSource {
  title: string;
  author?: string;
  /** The date of the document, in words. */
  date?: string;
  publisher?: string;
  /** BCP 47. */
  language?: string;
  /** ISO 8601: when the edition was last changed. */
  modified?: string;
  /** The text before revision, and the text after it. */
  original: WordText;
  final: WordText;
  /** The editor's notes, which both texts call. */
  editorial: WordNote[];
  /** What is known of the edits that the anchors in the texts name. */
  edits: Edit[];
}

export interface WordText {
  blocks: Block[];
  /** The author's notes. */
  notes: WordNote[];
}

export interface WordNote {
  id: string;
  blocks: Block[];
}

export interface Edit {
  id: string;
  /** The hand's name. */
  hand?: string;
  /** ISO 8601: when its stage was, where the document says so. */
  date?: string;
}
