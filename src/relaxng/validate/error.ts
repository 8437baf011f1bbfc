import type { Place } from '../xml/places.ts';

/** What can be wrong with a document. */
export type ValidationCode =
  /** The document is not well-formed XML with namespaces; nothing after it is validated. */
  | 'not-well-formed'
  /** An element stands where none of its name may. */
  | 'unexpected-element'
  /** An element stands, or ends, where others that the schema requires by name are missing before it. */
  | 'missing-element'
  /** An element ends before its content is complete, and there is a choice of what is missing. */
  | 'incomplete-content'
  /** Text stands where only elements may. */
  | 'unexpected-text'
  /** The text of an element is not of its datatype, or not one of its values. */
  | 'bad-text'
  | 'unexpected-attribute'
  | 'missing-attribute'
  | 'bad-attribute-value'
  /** An identifier (type ID) occurs twice. */
  | 'duplicate-id'
  /** No element has the identifier that an attribute (type IDREF or IDREFS) points at. */
  | 'dangling-idref';

/**
 * One mistake in a document. The place is that of the `<` of a tag, of the name of an attribute, or of the first
 * character of text.
 */
export interface ValidationError extends Place {
  readonly code: ValidationCode;
  /** One or two sentences: what was found, and what was expected. */
  readonly message: string;
  /** What was found, as it is written: `<p>`, `</div>`, `@when`, the text or the value. */
  readonly found: string;
  /** Everything that could stand there instead, likeliest first: `<p>`, `@n`, `text`, `"value"`, `a date (…)`, `</div>`. */
  readonly expected: readonly string[];
  /** The names of the elements from the root to the one concerned: `/TEI/text/body/p`. A long middle is left out as `…`. */
  readonly path: string;
}
