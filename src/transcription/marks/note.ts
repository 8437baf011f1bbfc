/** `[^1]`: a note is called; its text stands in a paragraph that begins with `[^1]: `. */
import type { NoteReference } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import type { Keyword } from './keyword.ts';

const LABEL = '[^\\s\\[\\]{}^\\\\~]{1,60}';

export const noteReference: Keyword = {
  initials: '^',
  pattern: new RegExp(`\\[\\^(${LABEL})\\]`, 'y'),
  term: KEYWORDS.note,
  read: ([, label]) => ({ type: 'noteReference', label: label as string })
};

/** The start of a note's text, at the start of a line. */
export const NOTE_TEXT = new RegExp(`\\[\\^(${LABEL})\\]:(?:[ \\t]|(?=\\n|$))`, 'y');

export const writeNoteReference = ({ label }: NoteReference) => `[^${label}]`;
