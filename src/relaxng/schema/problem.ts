import type { SchemaPlace } from '../patterns/pattern.ts';

/** What can be wrong with a schema; the sections are those of the RELAX NG specification. */
export type SchemaCode =
  /** A file cannot be read, or is no XML. */
  | 'unreadable-file'
  | 'not-well-formed'
  /** Files that include each other in a circle, or more of them than anyone writes. */
  | 'file-cycle'
  | 'too-large'
  /** The full syntax (section 3). */
  | 'unknown-element'
  | 'misplaced-element'
  | 'missing-element'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'bad-attribute-value'
  | 'misplaced-text'
  /** Names and name classes (sections 4.9, 4.10, 4.16). */
  | 'bad-name'
  | 'undeclared-prefix'
  | 'bad-name-class'
  /** Datatypes (sections 4.3, 4.4, 4.16). */
  | 'unknown-datatype-library'
  | 'unknown-datatype'
  | 'bad-parameter'
  | 'bad-value'
  /** Grammars (sections 4.7, 4.17, 4.18, 4.19). */
  | 'nothing-to-override'
  | 'conflicting-combine'
  | 'missing-start'
  | 'undefined-name'
  | 'recursive-definition'
  /** Restrictions (section 7). */
  | 'misplaced-pattern'
  | 'data-among-content'
  | 'overlapping-attributes'
  | 'open-attribute-name'
  | 'overlapping-interleave'
  /** ID, IDREF and IDREFS (RELAX NG DTD Compatibility, section 5). */
  | 'conflicting-id-types';
export interface SchemaProblem extends SchemaPlace {
  readonly code: SchemaCode;
  /** One sentence. */
  readonly message: string;
}

/** Thrown when a schema cannot be used. */
export class SchemaError extends Error {
  override name = 'SchemaError';

  /** All that was found, in the order in which it was found; never empty. */
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** How many problems are gathered before loading is given up. */
const MOST = 100;

/** Gathers problems, so that one attempt to load a schema shows many of them. */
export class Problems {
  readonly #found: SchemaProblem[] = [];

  /** @throws SchemaError when there are too many. */
  report(code: SchemaCode, message: string, { file, line, column }: SchemaPlace): void {
    this.#found.push({ code, message, file, line, column });
    if (this.#found.length >= MOST) this.throwIfAny();
  }

  /** @throws SchemaError */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new SchemaError(this.#found);
  }
}
