/**
 * What a dialect is: signs that other projects write, and what each means in the tree. The reader (`read.ts`) and the writer
 * (`write.ts`) are the same for all; a dialect brings its table.
 */
import type { Inline, Span } from '../tree.ts';

/** What a pair of signs makes of the text between them. */
export interface Meaning {
  type: 'deletion' | 'addition' | 'span';
  /** The kind of a span, one of the classes of the notation. */
  kind?: string;
  /** Where an addition stands; `above` when not given. */
  place?: string;
  /** Further attributes, by the keys of the notation. */
  values?: Readonly<Record<string, string>>;
}

/** What a sign does where it stands. */
export type Sign =
  /** A mark begins. With `beside`, the mark and that span are the alternatives of a choice. With `turns`, a `turn` must follow. */
  | { is: 'open'; name: string; meaning: Meaning; beside?: Span; turns?: boolean }
  /** The innermost mark of that name ends; `values` are said of it at its end. */
  | { is: 'close'; name: string; values?: Readonly<Record<string, string>> }
  /** The first half of the mark of that name ends and its second half begins; with `choice`, both are one choice. */
  | { is: 'turn'; name: string; meaning: Meaning; values?: Readonly<Record<string, string>> }
  /** A mark by itself. */
  | { is: 'point'; node: Inline }
  /** A note, whose text stands between two offsets; `content` when the dialect has marks in notes. */
  | { is: 'note'; from: number; to: number; content?: Inline[]; values?: Readonly<Record<string, string>> }
  /** Characters that are written otherwise than they are. */
  | { is: 'text'; value: string }
  /** A block ends here, and another begins. */
  | { is: 'block' }
  /** What the dialect can say and the tree cannot. */
  | { is: 'uncovered' }
  /** One of two signs, where the other is missing. */
  | { is: 'lone' }
  /** What looks like a sign of the dialect and is none. */
  | { is: 'unknown'; nearest: string | undefined };

/** A sign at its place; offsets count UTF-16 code units. */
export interface Token {
  start: number;
  end: number;
  sign: Sign;
}

/** The signs around a mark, and what of the mark they leave unsaid, as it is written in the notation. */
export interface Signs {
  open: string;
  close: string;
  unsaid: string[];
}

export interface Dialect {
  name: string;
  /** All signs of a text, in its order, none inside another. Linear in the text. */
  scan(text: string): Token[];
  /** The signs for a mark; undefined when the dialect has none. */
  signs(meaning: Meaning): Signs | undefined;
  /** Opening signs that others begin with: text right after a shorter one can make it a longer one. */
  opens?: readonly string[];
  /** A mark by itself; undefined when the dialect has none. */
  point(node: Inline, write: (nodes: readonly Inline[]) => string): { text: string; unsaid: string[] } | undefined;
  /** The alternatives of a choice; undefined when the dialect cannot write them. */
  choice?(first: Span, second: Span, write: (span: Span) => string): string | undefined;
  /** How two such halves side by side are written as one substitution; `doubt` at the end of a half says `cert=low` of it. */
  substitution?: { halves: readonly [Meaning, Meaning]; open: string; turn: string; close: string; doubt?: string };
  /** Signs around the text of a note, where notes stand in the text itself. */
  note?: { open: string; close: string };
  /** Keeps text from being read as a sign, where the dialect has a way to. */
  escape?(text: string): string;
  /** A blank line parts nothing, and a hyphen at a line end divides no word: the dialect has signs for both. */
  loose?: { open: string; close: string };
}
