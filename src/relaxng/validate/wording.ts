import type { Expected, ExpectedNames } from '../patterns/expected.ts';
import type { NamespaceScopes } from '../xml/namespaces.ts';
import { nearestFirst } from './near.ts';

/** How many things a message lists before it says how many more there are. */
const LISTED = 8;
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
    return found === undefined ? said : nearestFirst(said, found);
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

/** `a`, `a or b`, `a, b or c`, `a, b or 7 more`. */
export function either(things: readonly string[]): string {
  const shown = things.length > LISTED + 1 ? [...things.slice(0, LISTED), `${things.length - LISTED} more`] : things;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function all(things: readonly string[]): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** Text in quotes, on one line, cut when it is long. */
export function quote(text: string): string {
  const start = text.slice(0, QUOTED + 1).replace(/\s+/g, ' ');
  return text.length > QUOTED ? `“${start.slice(0, QUOTED)}…”` : `“${start}”`;
}
