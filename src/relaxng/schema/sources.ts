import { type Folder, NotRead } from './files.ts';
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
  readonly #folder: Folder;
  readonly #problems: Problems;
  readonly #roots = new Map<string, SchemaNode>();
  #references = 0;

  constructor(folder: Folder, problems: Problems) {
    this.#folder = folder;
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
    const href = reference.attribute('href') as string;
    const path = this.#tried(href, reference, () => this.#folder.resolve(href, from.path));
    if (path === undefined) return undefined;
    for (let file: Source | undefined = from; file; file = file.from) {
      if (file.path === path) {
        this.#problems.report('schema-file', `The file ${path} includes itself.`, reference.place);
        return undefined;
      }
    }
    if (++this.#references > MOST_REFERENCES) {
      this.#problems.fail(
        'schema-too-large',
        `Files are included more than ${MOST_REFERENCES} times.`,
        reference.place
      );
    }
    const known = this.#roots.get(path);
    if (known) return { root: known, source: { path, from } };
    const text = this.#tried(href, reference, () => this.#folder.read(path));
    return text === undefined ? undefined : { root: this.#parse(text, path), source: { path, from } };
  }

  /** What `attempt` gives; where it gives nothing, the reason is reported. */
  #tried(href: string, reference: SchemaNode, attempt: () => string): string | undefined {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      this.#problems.report('schema-file', `“${href}” cannot be read: ${error.message}.`, reference.place);
      return undefined;
    }
  }

  #parse(text: string, path: string): SchemaNode {
    this.#problems.open(path, text);
    const root = parseSchemaTree(text, path, this.#problems);
    checkSyntax(root, this.#problems);
    // What follows relies on the syntax.
    this.#problems.throwIfAny();
    this.#roots.set(path, root);
    return root;
  }
}
