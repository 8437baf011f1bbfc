import type { IdType } from '../datatypes/datatype.ts';
import type { Name } from '../patterns/names.ts';
import type { IdTypesByName } from '../schema.ts';

/** An attribute that points at an identifier. */
export interface Pointer {
  readonly id: string;
  /** The offset of its tag. */
  readonly tag: number;
  /** Its name as written. */
  readonly attribute: string;
}

/**
 * Identifiers of a document, and what points at them (RELAX NG DTD Compatibility, section 5.3). The types of attributes
 * depend on names alone, so elements in wrong places count as well.
 */
export class Identifiers {
  readonly #types: IdTypesByName;
  readonly #defined = new Map<string, number>();
  readonly #pointers: Pointer[] = [];

  constructor(types: IdTypesByName) {
    this.#types = types;
  }

  /** The type of identifiers that an attribute of an element has, if any. */
  typeOf(element: Name, attribute: Name): IdType | undefined {
    return this.#types.get(element)?.get(attribute);
  }

  /** Notes an identifier. @returns the offset of the tag that had it before, if one had */
  define(id: string, tag: number): number | undefined {
    const first = this.#defined.get(id);
    if (first === undefined) this.#defined.set(id, tag);
    return first;
  }

  point(pointer: Pointer): void {
    this.#pointers.push(pointer);
  }

  /** At the end of the document: what points at no identifier. */
  dangling(): Pointer[] {
    return this.#pointers.filter(({ id }) => !this.#defined.has(id));
  }
}
