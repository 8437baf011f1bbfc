import { UNMENTIONED } from './name-class.ts';

/** A name as far as a schema tells names apart. */
export interface Name {
  /** From 0, without gaps. */
  readonly id: number;
  readonly namespace: string;
  readonly local: string;
}

/**
 * The names that a schema tells apart. All names of a namespace that the schema does not mention are one name, and so
 * are all names of all other namespaces: a document, whatever it contains, cannot make the memory of the validator grow.
 */
export class Names {
  readonly #known = new Map<string, Map<string, Name>>();
  #count = 0;
  readonly #other = this.add(UNMENTIONED, UNMENTIONED);
  get count(): number {
    return this.#count;
  }

  /** Makes a name known; only while the schema is loaded. */
  add(namespace: string, local: string): Name {
    let locals = this.#known.get(namespace);
    if (!locals) {
      locals = new Map();
      this.#known.set(namespace, locals);
      if (local !== UNMENTIONED) this.add(namespace, UNMENTIONED);
    }
    let name = locals.get(local);
    if (!name) {
      name = { id: this.#count++, namespace, local };
      locals.set(local, name);
    }
    return name;
  }

  /** The name, or the one that stands for all that are not mentioned. */
  find(namespace: string, local: string): Name {
    const locals = this.#known.get(namespace);
    if (!locals) return this.#other;
    return locals.get(local) ?? (locals.get(UNMENTIONED) as Name);
  }
}
