import type { IdType } from './datatypes/datatype.ts';
import { Derivatives } from './patterns/derivatives.ts';
import { alternatives, mentioned } from './patterns/name-class.ts';
import { type Name, Names } from './patterns/names.ts';
import type { Attribute, Element, Pattern } from './patterns/pattern.ts';
import { reachable } from './patterns/reach.ts';
import { PatternTable } from './patterns/table.ts';
import { Compiler } from './schema/compile.ts';
import { Folder, NotRead, readText } from './schema/files.ts';
import { findIdTypes, type IdTypes } from './schema/id-types.ts';
import { Problems } from './schema/problem.ts';
import { checkRestrictions } from './schema/restrictions.ts';
import { Sources } from './schema/sources.ts';

/** A schema ready for {@link validate}. It remembers what it has learnt, within bounds, from document to document. */
export interface Schema {
  /** The path of the main file. */
  readonly path: string;
}

/** Which attributes are identifiers or point at them: by the name of the element, then of the attribute. */
export type IdTypesByName = ReadonlyMap<Name, ReadonlyMap<Name, IdType>>;

/** What the parts of the validator see of a schema. */
export class CompiledSchema implements Schema {
  readonly path: string;
  readonly start: Pattern;
  readonly table: PatternTable;
  readonly names: Names;
  readonly derivatives: Derivatives;
  readonly idTypes: IdTypesByName;
  readonly #definitions = new Map<Name, Element[]>();

  constructor(parts: {
    path: string;
    start: Pattern;
    table: PatternTable;
    elements: readonly Element[];
    names: Names;
    idTypes: IdTypes;
  }) {
    this.path = parts.path;
    this.start = parts.start;
    this.table = parts.table;
    this.names = parts.names;
    this.idTypes = byName(parts.idTypes, parts.names);
    this.derivatives = new Derivatives(this.table, this.names);
    for (const element of parts.elements) {
      for (const each of alternatives(element.nameClass)) {
        if (each.kind === 'name') this.#define(this.names.find(each.namespace, each.local), element);
      }
    }
  }

  /** What elements of that name may contain, wherever the schema has them; `notAllowed` when it has none. */
  contentOf(name: Name): Pattern {
    return this.table.choice((this.#definitions.get(name) ?? []).map(({ content }) => content));
  }

  #define(name: Name, element: Element): void {
    const known = this.#definitions.get(name);
    if (known) known.push(element);
    else this.#definitions.set(name, [element]);
  }
}

/** The text of a schema, with the path of the file from which other files are found. */
export interface SchemaText {
  readonly text: string;
  readonly path: string;
}

/**
 * Loads a schema in the XML syntax of RELAX NG, with all files it includes. They must lie in the folder of the main file, or
 * in the folders in that; nothing is read from elsewhere.
 *
 * @param source the path of the main file, or its text
 * @throws SchemaError with everything that was found wrong, each at its file, line and column
 */
export function loadSchema(source: string | SchemaText): Schema {
  const problems = new Problems();
  const { text, path } = typeof source === 'string' ? { text: readMain(source, problems), path: source } : source;
  const sources = new Sources(new Folder(path), problems);
  const table = new PatternTable();
  const main = { path, from: undefined };
  const root = sources.main(text, main);
  const start = new Compiler(table, sources, problems).compile(root, main);
  problems.throwIfAny();
  const { elements, attributes } = reachable(start);
  checkRestrictions(start, root.place, elements, problems);
  problems.throwIfAny();
  const idTypes = findIdTypes(elements, attributes, problems);
  problems.throwIfAny();
  table.seal();
  return new CompiledSchema({ path, start, table, elements, names: namesOf([...elements, ...attributes]), idTypes });
}

function readMain(path: string, problems: Problems): string {
  try {
    return readText(path);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return problems.fail('schema-file', `The schema cannot be read: ${error.message}.`, {
      file: path,
      line: 1,
      column: 1
    });
  }
}

function namesOf(patterns: readonly (Element | Attribute)[]): Names {
  const names = new Names();
  for (const { nameClass } of patterns)
    for (const { namespace, local } of mentioned(nameClass)) names.add(namespace, local);
  return names;
}

function byName(types: IdTypes, names: Names): IdTypesByName {
  const find = (key: string): Name => {
    const end = key.lastIndexOf('}');
    return names.find(key.slice(1, end), key.slice(end + 1));
  };
  return new Map(
    [...types].map(([element, attributes]) => [
      find(element),
      new Map([...attributes].map(([attribute, type]) => [find(attribute), type]))
    ])
  );
}
