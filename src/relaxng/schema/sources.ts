import { type ReadFile, resolveHref } from './files.ts';
import type { Problems } from './problem.ts';
import { checkSyntax } from './syntax.ts';
import { parseSchemaTree, type SchemaNode } from './tree.ts';

/** How many times a schema may name another file; a schema in which files include each other twice grows without end. */
const MOST_REFERENCES = 10_000;

/** A file of a schema on the way from the main file to here. */
export interface Source {
  readonly path: string;
  readonly from: Source | undefined;
}

/** The files of one schema. Each is read and parsed once. */
export class Sources {
  readonly #read: ReadFile;
  readonly #problems: Problems;
  readonly #roots = new Map<string, SchemaNode>();
  #references = 0;

  constructor(read: ReadFile, problems: Problems) {
    this.#read = read;
    this.#problems = problems;
  }

  /** The outermost element of the main file, whose text is given. */
  main(text: string, source: Source): SchemaNode {
    return this.#parse(text, source.path);
  }

  /**
   * The file that an `include` or `externalRef` names.
   *
   * @returns undefined when it cannot be had; the problem is reported.
   * @throws SchemaError when it is not well-formed.
   */
  follow(reference: SchemaNode, from: Source): { root: SchemaNode; source: Source } | undefined {
    const path = resolveHref(reference.attribute('href') as string, from.path);
    for (let file: Source | undefined = from; file; file = file.from) {
      if (file.path === path) {
        this.#problems.report('file-cycle', `The file ${path} includes itself.`, reference.place);
        return undefined;
      }
    }
    if (++this.#references > MOST_REFERENCES) {
      this.#problems.report('too-large', `Files are included more than ${MOST_REFERENCES} times.`, reference.place);
      this.#problems.throwIfAny();
    }
    const root = this.#roots.get(path) ?? this.#open(path, reference);
    return root && { root, source: { path, from } };
  }

  #open(path: string, reference: SchemaNode): SchemaNode | undefined {
    let text: string;
    try {
      text = this.#read(path);
    } catch (error) {
      const message = `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
      this.#problems.report('unreadable-file', message, reference.place);
      return undefined;
    }
    return this.#parse(text, path);
  }

  #parse(text: string, path: string): SchemaNode {
    const root = parseSchemaTree(text, path, this.#problems);
    checkSyntax(root, this.#problems);
    // What follows relies on the syntax.
    this.#problems.throwIfAny();
    this.#roots.set(path, root);
    return root;
  }
}
