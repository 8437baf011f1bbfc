import type { NamespaceScopes } from '../xml/namespaces.ts';
import { Places } from '../xml/places.ts';
import type { ValidationCode, ValidationError } from './error.ts';
import { Wording } from './wording.ts';

/** Thrown to stop reading when enough errors were found. */
export class Enough extends Error {
  override name = 'Enough';
}

interface Finding {
  readonly code: ValidationCode;
  readonly offset: number;
  readonly message: string;
  readonly found: string;
  readonly expected: readonly string[];
  readonly path: string;
}

/** How many names of a path are shown at its beginning and at its end. */
const SHOWN = { first: 8, last: 24 };

/** Gathers what is found in one document. */
export class Report {
  readonly wording: Wording;
  /** The names of the open elements, as written. */
  readonly open: string[] = [];
  readonly #places: Places;
  readonly #most: number;
  readonly #findings: Finding[] = [];

  constructor(xml: string, scopes: NamespaceScopes, most: number) {
    this.wording = new Wording(scopes);
    this.#places = new Places(xml);
    this.#most = most;
  }

  /** The line of an offset. */
  lineOf(offset: number): number {
    return this.#places.at(offset).line;
  }

  get path(): string {
    const { open } = this;
    const { first, last } = SHOWN;
    const names = open.length > first + last ? [...open.slice(0, first), '…', ...open.slice(-last)] : open;
    return `/${names.join('/')}`;
  }

  /**
   * Notes an error.
   *
   * @throws Enough when there are as many errors as were asked for.
   */
  add(
    code: ValidationCode,
    offset: number,
    message: string,
    { found, expected = [], path = this.path }: { found: string; expected?: readonly string[]; path?: string }
  ): void {
    this.#findings.push({ code, offset, message, found, expected, path });
    if (this.#findings.length >= this.#most) throw new Enough();
  }

  /** All errors in the order of the document. */
  errors(): ValidationError[] {
    return this.#findings
      .sort((a, b) => a.offset - b.offset)
      .map(({ code, offset, message, found, expected, path }) => ({
        code,
        ...this.#places.at(offset),
        message,
        found,
        expected,
        path
      }));
  }
}
