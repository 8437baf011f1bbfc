import type { IdType } from '../datatypes/datatype.ts';
import type { Name } from '../patterns/names.ts';
import type { IdTypesByName } from '../schema.ts';

/** A place that points at an identifier. */
export interface Pointer {
  readonly token: string;
  readonly offset: number;
  readonly path: string;
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

  /** Notes an identifier. Gives the offset where it was defined before, if it was. */
  define(token: string, offset: number): number | undefined {
    const first = this.#defined.get(token);
    if (first === undefined) this.#defined.set(token, offset);
    return first;
  }

  /** Notes a place that points at an identifier. */
  point(token: string, offset: number, path: string): void {
    this.#pointers.push({ token, offset, path });
  }

  /** At the end of the document: what points at no identifier. */
  dangling(): Pointer[] {
    return this.#pointers.filter(({ token }) => !this.#defined.has(token));
  }
}
