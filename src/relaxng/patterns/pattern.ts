import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from './name-class.ts';

/** Where something stands in a schema. Lines and columns count from 1. */
export interface SchemaPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What can be in a pattern. */
export const Part = { text: 1, typedText: 2, attribute: 4, element: 8, interleave: 16 };

interface Common {
  /** Patterns are hash-consed: equal patterns are one object, known by its number. */
  readonly id: number;
  /** Whether the pattern matches nothing at all. */
  readonly nullable: boolean;
  /** What there is in it, as a sum of {@link Part}s; what is in elements and in values of attributes does not count. */
  readonly parts: number;
  /** How deep the tree of the pattern is; an element counts 1. */
  readonly depth: number;
}

/** Matches no content. */
export type Empty = Common & {
  readonly kind: 'empty';
};

/** Matches nothing, not even no content. */
export type NotAllowed = Common & {
  readonly kind: 'notAllowed';
};

export type Text = Common & {
  readonly kind: 'text';
};

export type Data = Common & {
  readonly kind: 'data';
  readonly datatype: Datatype;
  readonly except: Pattern;
};

export type Value = Common & {
  readonly kind: 'value';
  readonly datatype: Datatype;
  /** What `datatype.valueOf` gives for the value. */
  readonly value: string;
  /** As written, for messages. */
  readonly written: string;
};

export type List = Common & {
  readonly kind: 'list';
  readonly body: Pattern;
};

export type Attribute = Common & {
  readonly kind: 'attribute';
  readonly nameClass: NameClass;
  readonly body: Pattern;
  /** Of the first of the equal patterns. */
  readonly place: SchemaPlace;
};

export type Element = Common & {
  readonly kind: 'element';
  readonly nameClass: NameClass;
  readonly place: SchemaPlace;
  /** Elements may contain each other, so that the content is known only after the pattern. */
  content: Pattern;
};

export type Choice = Common & {
  readonly kind: 'choice';
  readonly members: readonly Pattern[];
};

export type Group = Common & {
  readonly kind: 'group';
  readonly left: Pattern;
  readonly right: Pattern;
};

export type Interleave = Common & {
  readonly kind: 'interleave';
  readonly left: Pattern;
  readonly right: Pattern;
};

export type OneOrMore = Common & {
  readonly kind: 'oneOrMore';
  readonly body: Pattern;
};

/** Content of an open element (`left`), and what follows the element (`right`): Clark's `After`. */
export type After = Common & {
  readonly kind: 'after';
  readonly left: Pattern;
  readonly right: Pattern;
};

/** A pattern of the simple syntax (RELAX NG, section 5), without `ref`: an element points at its content. */
export type Pattern =
  | Empty
  | NotAllowed
  | Text
  | Data
  | Value
  | List
  | Attribute
  | Element
  | Choice
  | Group
  | Interleave
  | OneOrMore
  | After;
