import type { Expected, ExpectedNames } from '../patterns/expected.ts';
import type { NamespaceScopes } from '../xml/namespaces.ts';

/** How much of a text or value a message quotes. */
const QUOTED = 60;

/** Says names as they would be written at the place where the reader of the document is. */
export class Wording {
  readonly #scopes: NamespaceScopes;

  constructor(scopes: NamespaceScopes) {
    this.#scopes = scopes;
  }

  /** `<p>`, `<tei:p>`, or `<{namespace}p>` where the namespace has no prefix; likeliest first. */
  elements(names: ExpectedNames, required: ExpectedNames, found?: string): string[] {
    return this.#ordered(names, required, found, (name) => `<${this.#element(name)}>`);
  }

  /** `@n`, `@xml:id`; likeliest first. */
  attributes(names: ExpectedNames, required: ExpectedNames, found?: string): string[] {
    return this.#ordered(names, required, found, (name) => `@${this.#attribute(name)}`);
  }

  #ordered(
    names: ExpectedNames,
    required: ExpectedNames,
    found: string | undefined,
    say: (name: Expected) => string
  ): string[] {
    const first = [...names].filter(([key]) => required.has(key));
    const rest = [...names].filter(([key]) => !required.has(key));
    // Names without end (any element) say least.
    const closed = rest.filter(([, { kind }]) => kind === 'name');
    const open = rest.filter(([, { kind }]) => kind !== 'name');
    const said = [...new Set([...first, ...closed, ...open].map(([, name]) => say(name)))];
    return found === undefined ? said : [...likeliestFirst(said, found)];
  }

  #element(name: Expected): string {
    if (name.kind === 'anyName') return 'any element';
    const prefix = this.#scopes.prefixOf(name.namespace);
    const local = name.kind === 'nsName' ? '*' : name.local;
    if (prefix === undefined) return `{${name.namespace}}${local}`;
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  #attribute(name: Expected): string {
    if (name.kind === 'anyName') return 'any attribute';
    const local = name.kind === 'nsName' ? '*' : name.local;
    if (name.namespace === '') return local;
    const prefix = this.#scopes.prefixOf(name.namespace);
    return prefix ? `${prefix}:${local}` : `{${name.namespace}}${local}`;
  }
}

/** The same names, that first which has most pairs of letters in common with `found`: it may be a slip of it. */
export function likeliestFirst(names: readonly string[], found: string): readonly string[] {
  let meant: string | undefined;
  let most = 0;
  for (const name of names) {
    const likeness = sharedPairs(name, found);
    if (likeness > most) [meant, most] = [name, likeness];
  }
  return meant === undefined ? names : [meant, ...names.filter((name) => name !== meant)];
}

/** How many of the pairs of letters next to each other two words share, from 0 to 1 (Dice's coefficient). */
function sharedPairs(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size || 1);
}

/** A word's ends count as letters; of a long text the beginning is enough. */
function pairs(word: string): ReadonlySet<string> {
  const letters = ` ${word.slice(0, QUOTED).replace(/[<>@]/g, '').toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

/** Text in quotes, on one line, without white space at its ends, cut when it is long. */
export function quote(text: string): string {
  const start = text.search(/[^ \t\n\r]/);
  const shown = start < 0 ? '' : text.slice(start, start + QUOTED + 1).replace(/\s+/g, ' ');
  return shown.length > QUOTED ? `“${shown.slice(0, QUOTED)}…”` : `“${shown.trimEnd()}”`;
}
