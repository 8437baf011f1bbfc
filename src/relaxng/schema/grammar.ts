import { type Context, enter } from './context.ts';
import type { Problems } from './problem.ts';
import type { Sources } from './sources.ts';
import type { SchemaNode } from './tree.ts';

/** One `start` or `define`; a start has the name `''`. */
interface Component {
  readonly name: string;
  readonly node: SchemaNode;
  readonly context: Context;
}

/** All components of one name. */
export interface Definition {
  readonly name: string;
  readonly combine: 'choice' | 'interleave';
  /** Never empty. */
  readonly parts: readonly Component[];
}

export const START = '';

/** A `grammar` element: the names that `ref` inside it sees (RELAX NG, sections 4.17 and 4.18). */
export class Grammar {
  /** The grammar around it, which `parentRef` sees. */
  readonly parent: Grammar | undefined;
  #definitions: ReadonlyMap<string, Definition> = new Map();

  constructor(parent: Grammar | undefined) {
    this.parent = parent;
  }

  get definitions(): Iterable<Definition> {
    return this.#definitions.values();
  }

  find(name: string): Definition | undefined {
    return this.#definitions.get(name);
  }

  /** Fills in what `node` defines, itself or by including files. */
  define(node: SchemaNode, context: Context, sources: Sources, problems: Problems): void {
    const inside = enter(node, { ...context, grammar: this });
    this.#definitions = combine(new Collector(sources, problems).components(node.children, inside), problems);
  }
}

class Collector {
  readonly #sources: Sources;
  readonly #problems: Problems;

  constructor(sources: Sources, problems: Problems) {
    this.#sources = sources;
    this.#problems = problems;
  }

  /** What `children` define; `div` only carries `ns` and `datatypeLibrary` (section 4.11). */
  components(children: readonly SchemaNode[], context: Context): Component[] {
    return children.flatMap((node) => {
      const inside = enter(node, context);
      if (node.name === 'div') return this.components(node.children, inside);
      if (node.name === 'include') return this.#included(node, inside);
      return [{ name: node.attribute('name') ?? START, node, context: inside }];
    });
  }

  /** The file's components, but for those that `include` itself contains (section 4.7). */
  #included(include: SchemaNode, context: Context): Component[] {
    const overriding = this.components(include.children, context);
    const file = this.#sources.follow(include, context.source);
    if (!file) return overriding;
    const { root, source } = file;
    if (root.name !== 'grammar') {
      this.#problems.report(
        'schema-syntax',
        `The file ${source.path} is included, so it must be a grammar.`,
        include.place
      );
      return overriding;
    }
    const inside = enter(root, { ...context, library: '', source });
    const included = this.components(root.children, inside);
    const names = new Set(included.map(({ name }) => name));
    for (const { name, node } of overriding) {
      if (names.has(name)) continue;
      const what = name === START ? 'a start' : `a definition of “${name}”`;
      this.#problems.report('schema-definition', `The file ${source.path} has not ${what} to be replaced.`, node.place);
    }
    const replaced = new Set(overriding.map(({ name }) => name));
    return [...included.filter(({ name }) => !replaced.has(name)), ...overriding];
  }
}

/** Joins components of the same name: one at most may be without `combine`, the others must agree (section 4.17). */
function combine(components: readonly Component[], problems: Problems): Map<string, Definition> {
  const byName = new Map<string, Component[]>();
  for (const component of components) {
    const parts = byName.get(component.name);
    if (parts) parts.push(component);
    else byName.set(component.name, [component]);
  }
  const definitions = new Map<string, Definition>();
  for (const [name, parts] of byName) {
    const what = name === START ? 'start' : `“${name}”`;
    const methods = new Set(parts.flatMap(({ node }) => node.attribute('combine') ?? []));
    const without = parts.filter(({ node }) => node.attribute('combine') === undefined);
    const second = without[1];
    if (second) {
      problems.report(
        'schema-definition',
        `There is more than one ${what} without the attribute combine.`,
        second.node.place
      );
    }
    const last = parts.at(-1);
    if (methods.size > 1 && last) {
      problems.report(
        'schema-definition',
        `For ${what} there is both combine="choice" and combine="interleave".`,
        last.node.place
      );
    }
    definitions.set(name, { name, parts, combine: methods.has('interleave') ? 'interleave' : 'choice' });
  }
  return definitions;
}
