/** What a datatype library offers to RELAX NG: which strings a type allows, and which of them mean the same. */

/** What a value may depend on besides its text: the namespaces in force where it stands. */
export interface ValueContext {
  /** The namespace of a prefix, `''` for no default namespace, undefined for an undeclared prefix. */
  resolve(prefix: string): string | undefined;
}

/** The kinds of attributes of DTDs that point at each other (RELAX NG DTD Compatibility, section 5). */
export type IdType = 'ID' | 'IDREF' | 'IDREFS';

/** A datatype with its parameters applied. */
export interface Datatype {
  /** The same for two datatypes that are the same. */
  readonly key: string;
  /** For messages, with its article: `an integer`, `a date (YYYY-MM-DD)`. */
  readonly label: string;
  readonly idType: IdType | undefined;
  /** Whether `literal`, as it stands in the document, belongs to the type. */
  allows(literal: string, context: ValueContext): boolean;
  /** A string that is equal for two literals with the same value; undefined when the type does not allow the literal. */
  valueOf(literal: string, context: ValueContext): string | undefined;
}

/** A `param` of a `data` pattern. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** Why a datatype cannot be had: an unknown library or type, or a parameter that does not fit. */
export interface DatatypeProblem {
  /** One sentence. */
  readonly problem: string;
  /** The parameter that does not fit. */
  readonly parameter?: Parameter;
}
