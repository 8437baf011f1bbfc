import { isBlank } from '../datatypes/white-space.ts';
import type { SchemaPlace } from '../patterns/pattern.ts';
import type { SchemaRule } from '../rules.ts';
import { XML_NAMESPACE } from '../xml/names.ts';
import { Places } from '../xml/places.ts';
import { NotWellFormed, readXml, type XmlAttribute, type XmlElement, type XmlHandler } from '../xml/read.ts';
import type { Problems } from './problem.ts';

export const RELAX_NG = 'http://relaxng.org/ns/structure/1.0';

const WITH_TEXT: ReadonlySet<string> = new Set(['name', 'param', 'value']);
const TRIMMED: ReadonlySet<string> = new Set(['name', 'type', 'combine']);

/** How deep elements of a schema may be nested, and patterns once definitions are put in their places. */
export const DEEPEST = 500;

/** A file of a schema, as far as places in it are told. */
class FilePlaces {
  readonly #path: string;
  readonly #places: Places;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#places = new Places(text);
  }

  at(offset: number): SchemaPlace {
    return { file: this.#path, ...this.#places.at(offset) };
  }
}

/** An element of a schema, without annotations: elements and attributes of other namespaces are left out. */
export class SchemaNode {
  readonly name: string;
  /** Attributes without a namespace; `name`, `type` and `combine` without white space at their ends (section 4.2). */
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: Prefixes;
  readonly children: SchemaNode[] = [];
  /** Text in it; kept only where text may stand. */
  text = '';
  readonly #file: FilePlaces;
  readonly #offset: number;

  constructor(
    name: string,
    attributes: SchemaNode['attributes'],
    prefixes: Prefixes,
    file: FilePlaces,
    offset: number
  ) {
    this.name = name;
    this.attributes = attributes;
    this.prefixes = prefixes;
    this.#file = file;
    this.#offset = offset;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Worked out when asked for. */
  get place(): SchemaPlace {
    return this.#file.at(this.#offset);
  }
}

/** The namespace declarations in force at an element of a schema. */
export class Prefixes {
  readonly #outer: Prefixes | undefined;
  readonly #own: ReadonlyMap<string, string>;

  constructor(own: XmlElement['declarations'], outer?: Prefixes) {
    this.#own = new Map(own);
    this.#outer = outer;
  }

  resolve(prefix: string): string | undefined {
    return this.#own.get(prefix) ?? this.#outer?.resolve(prefix);
  }
}

const XML_PREFIX = new Prefixes([['xml', XML_NAMESPACE]]);

/**
 * Parses a file of a schema (RELAX NG, section 4.1 and 4.2).
 *
 * @throws SchemaError when the file is not well-formed or too deep; everything else goes to `problems`.
 */
export function parseSchemaTree(xml: string, path: string, problems: Problems): SchemaNode {
  const file = new FilePlaces(path, xml);
  const builder = new TreeBuilder(file, problems);
  try {
    readXml(xml, builder);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    problems.fail(
      'schema-not-well-formed',
      `The schema is not well-formed XML: ${error.message}.`,
      file.at(error.offset)
    );
  }
  return builder.root as SchemaNode;
}

const NO_ATTRIBUTES: SchemaNode['attributes'] = new Map();

class TreeBuilder implements XmlHandler {
  root: SchemaNode | undefined;
  readonly #file: FilePlaces;
  readonly #problems: Problems;
  readonly #open: SchemaNode[] = [];
  /** How many elements of an annotation are open. */
  #foreign = 0;

  constructor(file: FilePlaces, problems: Problems) {
    this.#file = file;
    this.#problems = problems;
  }

  startElement(element: XmlElement): void {
    const { offset } = element;
    const parent = this.#open.at(-1);
    if (this.#foreign > 0 || (element.namespace !== RELAX_NG && parent)) {
      if (this.#foreign === 0 && parent && WITH_TEXT.has(parent.name)) {
        this.#report('schema-syntax', `<${parent.name}> may contain only text.`, offset);
      }
      this.#foreign++;
      return;
    }
    if (this.#open.length >= DEEPEST) {
      this.#problems.fail('schema-too-large', `Elements are nested deeper than ${DEEPEST}.`, this.#file.at(offset));
    }
    const node = this.#node(element, parent);
    if (parent) parent.children.push(node);
    else this.root = node;
    this.#open.push(node);
  }

  endElement(): void {
    if (this.#foreign > 0) this.#foreign--;
    else this.#open.pop();
  }

  text(text: string, offset: number): void {
    const parent = this.#open.at(-1);
    if (this.#foreign > 0 || !parent) return;
    if (WITH_TEXT.has(parent.name)) parent.text += text;
    else if (!isBlank(text)) {
      const start = offset + text.search(/[^ \t\n\r]/);
      this.#report('schema-syntax', `<${parent.name}> may not contain text.`, start);
    }
  }

  #node({ qname, namespace, local, attributes, declarations, offset }: XmlElement, parent?: SchemaNode): SchemaNode {
    if (namespace !== RELAX_NG) {
      this.#report('schema-syntax', `<${qname}> is not in the namespace of RELAX NG, ${RELAX_NG}.`, offset);
    }
    const outer = parent?.prefixes ?? XML_PREFIX;
    const prefixes = declarations.length === 0 ? outer : new Prefixes(declarations, outer);
    return new SchemaNode(local, this.#own(attributes, offset), prefixes, this.#file, offset);
  }

  #own(attributes: readonly XmlAttribute[], offset: number): SchemaNode['attributes'] {
    if (attributes.length === 0) return NO_ATTRIBUTES;
    const own = new Map<string, string>();
    for (const { qname, namespace, local, value } of attributes) {
      if (namespace === '') own.set(local, TRIMMED.has(local) ? value.trim() : value);
      else if (namespace === RELAX_NG)
        this.#report('schema-syntax', `The attribute ${qname} must have no prefix.`, offset);
    }
    return own;
  }

  #report(rule: SchemaRule, reason: string, offset: number): void {
    this.#problems.report(rule, reason, this.#file.at(offset));
  }
}
