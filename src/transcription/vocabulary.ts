/**
 * The words of the notation, in one place: each with what it means, the TEI element it stands for, and the attributes it
 * takes. What may stand in an attribute list, and how it is told, is in `keys.ts`. The parser knows no other names; the
 * TEI room and the guide take theirs from here.
 */
import type { Key } from './keys.ts';

/** One word: a class of a bracketed span, a keyword in brackets, or a role of a fenced block. */
export interface Term {
  means: string;
  /** The TEI element; a space parts the parent from the child. */
  element: string;
  /** Keys of an attribute list besides those that may stand on anything (`COMMON_KEYS`). */
  keys: readonly Key[];
}

/** How large something is: TEI `att.dimensions`. */
const EXTENT = ['quantity', 'unit', 'extent', 'atLeast', 'atMost'] as const;
/** The editor's grounds: TEI `att.editLike`. */
const EDITORIAL = ['evidence', 'instant'] as const;
/** How something came to be written: TEI `att.transcriptional`, `att.written`. */
const WRITTEN = ['hand', 'status', 'cause', 'seq'] as const;
const EDIT = [...WRITTEN, 'place', 'type', 'instant', 'evidence', ...EXTENT] as const;
const NAMED = ['type', 'ref', 'key', 'role', 'when', 'from', 'to', 'notBefore', 'notAfter'] as const;

const term = (means: string, element: string, ...keys: Key[]): Term => ({ means, element, keys });

/** Classes of a bracketed span, `[text]{.class}`. */
export const SPANS = {
  unclear: term('hard to read; the reading is likely', 'unclear', 'reason', 'agent', ...EDITORIAL, ...EXTENT),
  supplied: term('text that the editor supplies', 'supplied', 'reason', ...EDITORIAL, ...EXTENT),
  sic: term('an evident error, as it stands', 'sic'),
  corr: term('a correction by the editor', 'corr', 'type', ...EDITORIAL),
  abbr: term('an abbreviation, as it stands', 'abbr', 'type'),
  expan: term('the expansion of an abbreviation', 'expan', ...EDITORIAL),
  ex: term('letters that an expansion adds', 'ex', ...EDITORIAL, ...EXTENT),
  am: term('a sign of abbreviation', 'am', 'type', ...EDITORIAL),
  orig: term('a form of the time, as it stands', 'orig'),
  reg: term('the same form regularised', 'reg', 'type', ...EDITORIAL),
  hi: term('set off by its looks: underlined, italic, spaced', 'hi', 'hand'),
  foreign: term('words in another language', 'foreign'),
  surplus: term('text that should not be there: a repetition', 'surplus', 'reason', ...EDITORIAL, ...EXTENT),
  secl: term('text that the editor takes for no part of the work', 'secl', 'reason', ...EDITORIAL, ...EXTENT),
  seg: term('a stretch of text to be named or pointed to', 'seg', 'type', 'function', 'hand', 'part'),
  quote: term('words quoted from elsewhere', 'quote', 'type'),
  q: term('words in quotation marks', 'q', 'type', 'who'),
  damage: term('text on a damaged place, still read', 'damage', 'agent', 'degree', 'type', 'group', 'hand', ...EXTENT),
  stamp: term('a stamp', 'stamp', 'type', 'when', 'notBefore', 'notAfter'),
  fw: term('furniture of the page inside a paragraph', 'fw', 'type', 'place', 'hand'),
  note: term('a note on the page, at its place in the text', 'note', 'type', 'place', 'hand', 'target'),
  restore: term('text whose cancellation was taken back', 'restore', ...EDIT),
  retrace: term('text traced over again', 'retrace', ...WRITTEN, 'place', ...EXTENT),
  mod: term('a change of any other kind', 'mod', ...EDIT),
  undo: term('a mark that takes a change back', 'undo', 'target', ...WRITTEN, 'place', ...EXTENT),
  redo: term('a mark that makes a change again', 'redo', 'target', ...WRITTEN, 'place', ...EXTENT),
  metamark: term('a mark that tells how to read: an arrow, a caret', 'metamark', 'function', 'place', 'target'),
  transpose: term('a piece of text that changes its place with others', 'seg', 'group', 'order', 'hand'),
  del: term('a deletion, where ~~ cannot stand', 'del', ...EDIT, 'sub'),
  add: term('an addition, where ^{ } cannot stand', 'add', ...EDIT, 'sub'),
  persName: term('the name of a person', 'persName', ...NAMED),
  placeName: term('the name of a place', 'placeName', ...NAMED),
  orgName: term('the name of an organisation', 'orgName', ...NAMED),
  name: term('a name', 'name', ...NAMED),
  rs: term('words that refer to somebody or something', 'rs', 'type', 'ref', 'key', 'role'),
  date: term('a date', 'date', 'type', 'when', 'from', 'to', 'notBefore', 'notAfter'),
  title: term('the title of a work', 'title', 'type', 'level', 'ref', 'key'),
  term: term('a technical term', 'term', 'type', 'ref', 'key'),
  ref: term('words that point elsewhere', 'ref', 'target', 'type'),
  ptr: term('a pointer without words', 'ptr', 'target', 'type')
} as const satisfies Record<string, Term>;

/** Words that a bracket begins with, `[page 2]`. `note` stands for `[^1]`, `anchor` for `[]{#id}`. */
export const KEYWORDS = {
  illegible: term('not readable', 'gap', 'reason', 'agent', ...EDITORIAL, ...EXTENT),
  blank: term('space left blank', 'space', 'type', 'dim', ...EXTENT),
  page: term('a page begins', 'pb', 'type', 'break', 'ed'),
  column: term('a column begins', 'cb', 'type', 'break', 'ed'),
  gathering: term('a gathering begins', 'gb', 'type', 'break', 'ed'),
  line: term('a line begins, or facts about the line that begins here', 'lb', 'type', 'break', 'ed'),
  milestone: term('another division of the page or the text begins', 'milestone', 'type', 'break', 'ed'),
  hand: term('another hand takes over', 'handShift', 'medium', 'script', 'scope'),
  begin: term('a large revision or a damage begins', 'delSpan addSpan damageSpan', ...EDIT, 'agent', 'degree', 'group'),
  end: term('it ends', 'anchor'),
  anchor: term('a point with a name', 'anchor', 'type'),
  note: term('a note is called', 'note')
} as const satisfies Record<string, Term>;

/** Roles of a fenced block, `::: {.role}` … `:::`. */
export const BLOCKS = {
  opener: term('what opens a letter', 'opener', 'hand'),
  closer: term('what closes a letter', 'closer', 'hand'),
  signed: term('a signature', 'signed', 'hand'),
  dateline: term('place and date', 'dateline', 'hand'),
  salute: term('a greeting', 'salute', 'hand'),
  address: term('an address', 'address', 'type'),
  postscript: term('a postscript', 'postscript', 'hand', 'place'),
  note: term('a note on the page', 'note', 'type', 'place', 'hand', 'target'),
  drafting: term('a drafting or clearance block', 'note', 'place', 'hand'),
  fw: term('furniture of the page', 'fw', 'type', 'place', 'hand'),
  stamp: term('a stamp', 'fw', 'type', 'place', 'hand'),
  del: term('blocks struck out', 'delSpan', ...EDIT),
  add: term('blocks added', 'addSpan', ...EDIT),
  verse: term('verse', 'lg l', 'type', 'met', 'rhyme', 'part'),
  table: term('a table', 'table row cell', 'type'),
  quote: term('paragraphs quoted from elsewhere', 'quote', 'type')
} as const satisfies Record<string, Term>;

/** What an edit's list takes: `~~ ~~`, `^{ }`, `_{ }`. */
export const EDITS: Term = term('a deletion or an addition', 'del add', ...EDIT, 'sub');

/** What the text of a note takes, `[^1]: {.authorial} …`. */
export const NOTES: Term = term('the text of a note', 'note', 'type', 'place', 'hand', 'target');

/** Classes that qualify an edit. */
export const EDIT_CLASSES = ['alone', 'restored', 'unplaced'] as const;
/** Classes of a note's text. */
export const NOTE_CLASSES = ['authorial', 'editorial'] as const;

export const SPAN_KINDS = Object.keys(SPANS) as readonly string[];
export const ROLES = Object.keys(BLOCKS) as readonly string[];

/** Two kinds of span that side by side are the alternatives of one `<choice>` (TEI Guidelines 3.5). */
export const CHOICE_PAIRS: readonly (readonly [string, string])[] = [
  ['sic', 'corr'],
  ['abbr', 'expan'],
  ['orig', 'reg']
];
