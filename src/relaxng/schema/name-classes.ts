import { alternatives, mentioned, type NameClass } from '../patterns/name-class.ts';
import { splitQName } from '../xml/names.ts';
import { type Context, enter } from './context.ts';
import type { Problems } from './problem.ts';
import type { SchemaNode } from './tree.ts';

/** Reads the names of `element` and `attribute` (RELAX NG, sections 4.8 to 4.10 and 4.16). */
export class NameClassReader {
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** The name class of `node`, and the children that are its content. */
  read(node: SchemaNode, context: Context): { nameClass: NameClass; content: readonly SchemaNode[] } {
    const name = node.attribute('name');
    if (name === undefined) {
      const [first, ...content] = node.children;
      return { nameClass: this.#checked(node, this.#nameClass(first as SchemaNode, context)), content };
    }
    // An attribute without a prefix is in no namespace, unless its own ns says otherwise.
    const namespace = node.name === 'attribute' ? (node.attribute('ns') ?? '') : context.namespace;
    return { nameClass: this.#checked(node, this.#name(name, node, namespace)), content: node.children };
  }

  #nameClass(node: SchemaNode, outer: Context): NameClass {
    const context = enter(node, outer);
    switch (node.name) {
      case 'name':
        return this.#name(node.text.trim(), node, context.namespace);
      case 'anyName':
        return { kind: 'anyName', except: this.#except(node, context) };
      case 'nsName':
        return { kind: 'nsName', namespace: context.namespace, except: this.#except(node, context) };
      default:
        return this.#choice(node.children, context);
    }
  }

  #choice(nodes: readonly SchemaNode[], context: Context): NameClass {
    const members = nodes.map((node) => this.#nameClass(node, context));
    return members.length === 1 ? (members[0] as NameClass) : { kind: 'choice', members };
  }

  #except(node: SchemaNode, context: Context): NameClass | undefined {
    const [except] = node.children;
    if (!except) return undefined;
    const nameClass = this.#choice(except.children, enter(except, context));
    for (const { kind } of alternatives(nameClass)) {
      if (kind === 'anyName' || (kind === 'nsName' && node.name === 'nsName')) {
        this.#problems.report('schema-name', `<${kind}> may not be excepted from <${node.name}>.`, except.place);
      }
    }
    return nameClass;
  }

  #name(text: string, node: SchemaNode, namespace: string): NameClass {
    const split = splitQName(text);
    const found = split?.prefix === '' ? namespace : split && node.prefixes.resolve(split.prefix);
    if (!split) this.#problems.report('schema-name', `“${text}” is not a name.`, node.place);
    else if (found === undefined) {
      this.#problems.report('schema-name', `The prefix “${split.prefix}” is not declared.`, node.place);
    }
    return { kind: 'name', namespace: found ?? '', local: split?.local ?? text };
  }

  /** Namespace declarations are no attributes, and cannot be excepted from them either (section 4.16). */
  #checked(node: SchemaNode, nameClass: NameClass): NameClass {
    if (node.name !== 'attribute') return nameClass;
    for (const { namespace, local } of mentioned(nameClass)) {
      if ((namespace === '' && local === 'xmlns') || /^http:\/\/www\.w3\.org\/2000\/xmlns\/?$/.test(namespace)) {
        this.#problems.report('schema-name', 'A namespace declaration is no attribute.', node.place);
      }
    }
    return nameClass;
  }
}
