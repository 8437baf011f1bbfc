import { VFile } from 'vfile';
import { reportRelaxng, type SchemaRule } from '../../messages/relaxng.ts';
import type { SchemaPlace } from '../patterns/pattern.ts';

/** Thrown when a schema cannot be used. */
export class SchemaError extends Error {
  override name = 'SchemaError';
  /** The files of the schema in which something is wrong, with the messages on them. */
  readonly files: readonly VFile[];

  constructor(files: readonly VFile[]) {
    super(files.flatMap(({ messages }) => messages.map(String)).join('\n'));
    this.files = files;
  }
}

/** How many problems are gathered before loading is given up. */
const MOST = 100;

/** Gathers problems, so that one attempt to load a schema shows many of them. */
export class Problems {
  readonly #files = new Map<string, VFile>();
  #count = 0;

  /** Begins a file; messages on it can then show its lines. */
  open(path: string, text: string): void {
    this.#files.set(path, new VFile({ path, value: text }));
  }

  /** Notes one sentence on what is wrong. @throws SchemaError when there are too many. */
  report(rule: SchemaRule, reason: string, { file: path, line, column }: SchemaPlace): void {
    let file = this.#files.get(path);
    if (!file) {
      file = new VFile({ path });
      this.#files.set(path, file);
    }
    reportRelaxng(file, rule, { line, column }, { reason });
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
    return new SchemaError([...this.#files.values()].filter(({ messages }) => messages.length > 0));
  }
}
