import type { Datatype } from '../datatypes/datatype.ts';
import { Datatypes } from '../datatypes/library.ts';
import type { Element, Pattern } from '../patterns/pattern.ts';
import type { PatternTable } from '../patterns/table.ts';
import { type Context, enter, valueContext } from './context.ts';
import { type Definition, Grammar, START } from './grammar.ts';
import { NameClassReader } from './name-classes.ts';
import type { Problems } from './problem.ts';
import type { Source, Sources } from './sources.ts';
import { DEEPEST, type SchemaNode } from './tree.ts';

/** How deep the content of one element may be as a pattern: the depth of all recursion while documents are validated. */
const DEEPEST_PATTERN = 250;

/** Turns a schema into patterns (RELAX NG, section 4). */
export class Compiler {
  readonly #table: PatternTable;
  readonly #sources: Sources;
  readonly #problems: Problems;
  readonly #datatypes = new Datatypes();
  readonly #nameClasses: NameClassReader;
  readonly #grammars: Grammar[] = [];
  readonly #definitions = new Map<Definition, Pattern | 'in progress'>();
  readonly #externals = new Map<Grammar | undefined, Map<string, Pattern>>();

  /** Elements whose content is still to be compiled; so an element may contain itself. */
  readonly #pending: { element: Element; content: readonly SchemaNode[]; context: Context }[] = [];
  #depth = 0;
  #recursionMatters = true;

  constructor(table: PatternTable, sources: Sources, problems: Problems) {
    this.#table = table;
    this.#sources = sources;
    this.#problems = problems;
    this.#nameClasses = new NameClassReader(problems);
  }

  /** The pattern of the whole schema. What is wrong goes to `problems`. */
  compile(root: SchemaNode, source: Source): Pattern {
    const start = this.#pattern(root, { namespace: '', library: '', grammar: undefined, source });
    this.#finish();
    // Definitions that nothing refers to must be right as well, but may contain themselves (sections 4.18 and 4.19).
    this.#recursionMatters = false;
    for (let index = 0; index < this.#grammars.length; index++) {
      for (const definition of (this.#grammars[index] as Grammar).definitions) this.#definition(definition);
      this.#finish();
    }
    return start;
  }

  #finish(): void {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      const { element, content, context } = next;
      element.content = this.#group(content, context);
      if (element.content.depth > DEEPEST_PATTERN) {
        const message = `The content of this element is nested deeper than ${DEEPEST_PATTERN}.`;
        this.#problems.report('schema-too-large', message, element.place);
      }
    }
  }

  #pattern(node: SchemaNode, outer: Context): Pattern {
    if (this.#depth >= DEEPEST) {
      this.#problems.fail('schema-too-large', `Definitions are nested deeper than ${DEEPEST}.`, node.place);
    }
    this.#depth++;
    const pattern = this.#patternOf(node, enter(node, outer));
    this.#depth--;
    return pattern;
  }

  #patternOf(node: SchemaNode, context: Context): Pattern {
    const table = this.#table;
    switch (node.name) {
      case 'element':
        return this.#element(node, context);
      case 'attribute':
        return this.#attribute(node, context);
      case 'group':
        return this.#group(node.children, context);
      case 'interleave':
        return balanced(this.#all(node.children, context), (a, b) => table.interleave(a, b), table.empty);
      case 'choice':
        return table.choice(this.#all(node.children, context));
      case 'optional':
        return table.choice([this.#group(node.children, context), table.empty]);
      case 'zeroOrMore':
        return table.choice([table.oneOrMore(this.#group(node.children, context)), table.empty]);
      case 'oneOrMore':
        return table.oneOrMore(this.#group(node.children, context));
      case 'mixed':
        return table.interleave(table.text, this.#group(node.children, context));
      case 'list':
        return table.list(this.#group(node.children, context));
      case 'ref':
        return this.#reference(node, context.grammar, 'of this grammar');
      case 'parentRef':
        return this.#reference(node, context.grammar?.parent, 'of the grammar around this one');
      case 'externalRef':
        return this.#external(node, context);
      case 'grammar':
        return this.#grammar(node, context);
      case 'value':
        return this.#value(node, context);
      case 'data':
        return this.#data(node, context);
      case 'empty':
        return table.empty;
      case 'text':
        return table.text;
      default:
        return table.notAllowed;
    }
  }

  #all(nodes: readonly SchemaNode[], context: Context): Pattern[] {
    return nodes.map((node) => this.#pattern(node, context));
  }

  #group(nodes: readonly SchemaNode[], context: Context): Pattern {
    return balanced(this.#all(nodes, context), (a, b) => this.#table.group(a, b), this.#table.empty);
  }

  #element(node: SchemaNode, context: Context): Pattern {
    const { nameClass, content } = this.#nameClasses.read(node, context);
    const element = this.#table.element(nameClass, node.place);
    this.#pending.push({ element, content, context });
    return element;
  }

  #attribute(node: SchemaNode, context: Context): Pattern {
    const { nameClass, content } = this.#nameClasses.read(node, context);
    const [value] = content;
    return this.#table.attribute(nameClass, value ? this.#pattern(value, context) : this.#table.text, node.place);
  }

  #reference(node: SchemaNode, grammar: Grammar | undefined, where: string): Pattern {
    const name = node.attribute('name') as string;
    const definition = grammar?.find(name);
    if (definition) return this.#definition(definition, node);
    this.#problems.report('schema-definition', `“${name}” is not defined among the definitions ${where}.`, node.place);
    return this.#table.notAllowed;
  }

  #definition(definition: Definition, reference?: SchemaNode): Pattern {
    const known = this.#definitions.get(definition);
    if (known === 'in progress') {
      if (!this.#recursionMatters) return this.#table.notAllowed;
      const message = `“${definition.name}” contains itself without an element between.`;
      const { place } = reference ?? (definition.parts[0] as Definition['parts'][number]).node;
      this.#problems.report('schema-definition', message, place);
      return this.#table.notAllowed;
    }
    if (known) return known;
    this.#definitions.set(definition, 'in progress');
    const parts = definition.parts.map(({ node, context }) => this.#group(node.children, context));
    const pattern =
      definition.combine === 'choice'
        ? this.#table.choice(parts)
        : balanced(parts, (a, b) => this.#table.interleave(a, b), this.#table.empty);
    this.#definitions.set(definition, pattern);
    return pattern;
  }

  #grammar(node: SchemaNode, context: Context): Pattern {
    const grammar = new Grammar(context.grammar);
    this.#grammars.push(grammar);
    grammar.define(node, context, this.#sources, this.#problems);
    const start = grammar.find(START);
    if (start) return this.#definition(start);
    this.#problems.report('schema-definition', 'The grammar has no <start>.', node.place);
    return this.#table.notAllowed;
  }

  /** The same file in the same surroundings is compiled once, so that files that refer to files twice cannot multiply. */
  #external(node: SchemaNode, context: Context): Pattern {
    const file = this.#sources.follow(node, context.source);
    if (!file) return this.#table.notAllowed;
    const { root, source } = file;
    let known = this.#externals.get(context.grammar);
    if (!known) {
      known = new Map();
      this.#externals.set(context.grammar, known);
    }
    const key = `${context.namespace}\n${source.path}`;
    let pattern = known.get(key);
    if (!pattern) {
      pattern = this.#pattern(root, { ...context, library: '', source });
      known.set(key, pattern);
    }
    return pattern;
  }

  #value(node: SchemaNode, context: Context): Pattern {
    const type = node.attribute('type');
    const datatype = this.#datatype(node, type === undefined ? '' : context.library, type ?? 'token', context);
    const value = datatype?.valueOf(node.text, valueContext(node, context));
    if (datatype && value !== undefined) return this.#table.value(datatype, value, node.text.trim());
    if (datatype)
      this.#problems.report('schema-datatype', `The value “${node.text}” is not ${datatype.label}.`, node.place);
    return this.#table.notAllowed;
  }

  #data(node: SchemaNode, context: Context): Pattern {
    const datatype = this.#datatype(node, context.library, node.attribute('type') as string, context);
    const except = node.children.find(({ name }) => name === 'except');
    const excepted = except ? this.#all(except.children, enter(except, context)) : [];
    return datatype ? this.#table.data(datatype, this.#table.choice(excepted)) : this.#table.notAllowed;
  }

  #datatype(node: SchemaNode, library: string, name: string, context: Context): Datatype | undefined {
    const nodes = node.children.filter((child) => child.name === 'param');
    const parameters = nodes.map((param) => ({ name: param.attribute('name') as string, value: param.text }));
    const found = this.#datatypes.find(library, name, parameters, valueContext(node, context));
    if (!('problem' in found)) return found;
    const at = parameters.findIndex(
      (each) => each.name === found.parameter?.name && each.value === found.parameter.value
    );
    this.#problems.report('schema-datatype', found.problem, (nodes[at] ?? node).place);
    return undefined;
  }
}

/** Combines many patterns by halves, so that a long list does not become a deep pattern. */
function balanced(patterns: readonly Pattern[], combine: (a: Pattern, b: Pattern) => Pattern, none: Pattern): Pattern {
  let row = patterns;
  while (row.length > 1) {
    const halved: Pattern[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [first, second] = [row[at] as Pattern, row[at + 1]];
      halved.push(second ? combine(first, second) : first);
    }
    row = halved;
  }
  return row[0] ?? none;
}
