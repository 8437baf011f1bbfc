import type { SchemaPlace } from '../patterns/pattern.ts';
import { type Issue, issue, type SchemaRule } from '../rules.ts';

/** A file of a schema, with what is wrong in it. */
export interface SchemaFile {
  readonly path: string;
  /** Its text, if it could be read. */
  readonly text: string | undefined;
  readonly issues: readonly Issue[];
}

/** Thrown when a schema cannot be used. */
export class SchemaError extends Error {
  override name = 'SchemaError';
  /** The files of the schema in which something is wrong. */
  readonly files: readonly SchemaFile[];

  constructor(files: readonly SchemaFile[]) {
    const lines = files.flatMap(({ path, issues }) =>
      issues.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
    );
    super(lines.join('\n'));
    this.files = files;
  }
}

/** How many problems are gathered before loading is given up. */
const MOST = 100;

/** Gathers problems, so that one attempt to load a schema shows many of them. */
export class Problems {
  readonly #files = new Map<string, { path: string; text: string | undefined; issues: Issue[] }>();
  #count = 0;

  /** Begins a file, whose lines can then be shown. */
  open(path: string, text: string): void {
    this.#files.set(path, { path, text, issues: [] });
  }

  /** Notes one sentence on what is wrong. @throws SchemaError when there are too many. */
  report(rule: SchemaRule, reason: string, { file: path, line, column }: SchemaPlace): void {
    let file = this.#files.get(path);
    if (!file) {
      file = { path, text: undefined, issues: [] };
      this.#files.set(path, file);
    }
    file.issues.push(issue(rule, { line, column }, { reason }));
    if (++this.#count >= MOST) this.throwIfAny();
  }

  /** As {@link report}, where nothing can go on. @throws SchemaError */
  fail(rule: SchemaRule, reason: string, place: SchemaPlace): never {
    this.report(rule, reason, place);
    throw this.#error();
  }

  /** @throws SchemaError */
  throwIfAny(): void {
    if (this.#count > 0) throw this.#error();
  }

  #error(): SchemaError {
    return new SchemaError([...this.#files.values()].filter(({ issues }) => issues.length > 0));
  }
}
