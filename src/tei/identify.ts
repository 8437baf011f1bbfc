/**
 * Identifiers that survive edits elsewhere: digests of what a thing is and of the words around it.
 */
import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LETTERS = 7;

/** Gives out the ids of one document: each once, equal digests told apart by `-2`, `-3` in document order. */
export class Identifiers {
  private readonly taken: Map<string, number>;

  /** @param reserved ids that stand in the document already: hands, stages, the transcriber's own. */
  constructor(reserved: Iterable<string> = []) {
    this.taken = new Map(Array.from(reserved, (id) => [id, 1]));
  }

  /** An id that begins with `prefix` and is made of a digest of `parts`. */
  digest(prefix: string, ...parts: string[]): string {
    const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
    let id = `${prefix}-`;
    for (let index = 0; index < LETTERS; index++) id += ALPHABET[(bytes[index] as number) % ALPHABET.length];
    return this.unique(id);
  }

  /** `wanted`, or `wanted-2` … when it is taken. */
  unique(wanted: string): string {
    for (;;) {
      const count = (this.taken.get(wanted) ?? 0) + 1;
      this.taken.set(wanted, count);
      if (count === 1) return wanted;
      const next = `${wanted}-${count}`;
      if (!this.taken.has(next)) {
        this.taken.set(next, 1);
        return next;
      }
    }
  }
}

/** Whether an id is one that {@link Identifiers} made, which the notation does not show. */
export function isDigest(id: string): boolean {
  return /^(?:[edp]-[a-km-np-z2-9]{7}(?:-\d+)?|page-.+|typed-.+)$/.test(id);
}
