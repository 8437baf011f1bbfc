/** Tags: their names and attributes with their namespaces, and where the attributes stand. */
import { splitQName, XML_NAMESPACE, XMLNS_NAMESPACE } from './names.ts';
import type { NamespaceScopes } from './namespaces.ts';

export interface XmlAttribute {
  /** The name as written. */
  readonly qname: string;
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  /** The name as written. */
  readonly qname: string;
  readonly namespace: string;
  readonly local: string;
  /** In the order of the document, without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: readonly (readonly [prefix: string, namespace: string])[];
  /** That of the `<` of its start tag. */
  readonly offset: number;
}

/** Thrown where a document is not well-formed XML with namespaces. */
export class NotWellFormed extends Error {
  override name = 'NotWellFormed';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** An attribute as it is written, namespace declarations among them. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** Looks up the namespaces of a tag, which enters the scope of its declarations. */
export function resolve(
  qname: string,
  written: readonly WrittenAttribute[],
  scopes: NamespaceScopes,
  offset: number
): XmlElement {
  const declarations: [prefix: string, namespace: string][] = [];
  for (const { name, value } of written) {
    if (!isDeclaration(name)) continue;
    const prefix = name.slice('xmlns:'.length);
    checkDeclaration(prefix, value, offset);
    declarations.push([prefix, value]);
  }
  scopes.open(declarations);
  const attributes: XmlAttribute[] = [];
  let prefixed = 0;
  for (const { name, value } of written) {
    if (!name.includes(':')) {
      if (name !== 'xmlns') attributes.push({ qname: name, namespace: '', local: name, value });
    } else if (!isDeclaration(name)) {
      const { prefix, local } = halves(name, offset);
      attributes.push({ qname: name, namespace: bound(prefix, scopes, offset), local, value });
      prefixed++;
    }
  }
  if (prefixed > 1) checkDoubles(attributes, offset);
  const { prefix, local } = halves(qname, offset);
  return { qname, namespace: bound(prefix, scopes, offset), local, attributes, declarations, offset };
}

const isDeclaration = (name: string): boolean =>
  name.startsWith('xmlns') && (name.length === 'xmlns'.length || name['xmlns'.length] === ':');

function halves(qname: string, start: number): { prefix: string; local: string } {
  if (!qname.includes(':')) return { prefix: '', local: qname };
  const split = splitQName(qname);
  if (!split) throw new NotWellFormed(`the name “${qname}” is not allowed with namespaces`, start);
  return split;
}

function bound(prefix: string, scopes: NamespaceScopes, start: number): string {
  const namespace = scopes.resolve(prefix);
  if (namespace === undefined || prefix === 'xmlns') {
    throw new NotWellFormed(`the namespace prefix “${prefix}” is not declared`, start);
  }
  return namespace;
}

/** Namespaces in XML 1.0, section 3, on reserved prefixes and namespaces. */
function checkDeclaration(prefix: string, namespace: string, start: number): void {
  const reserved = prefix === 'xmlns' || namespace === XMLNS_NAMESPACE;
  const xml = (prefix === 'xml') !== (namespace === XML_NAMESPACE);
  if (reserved || xml || (prefix !== '' && namespace === '')) {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    throw new NotWellFormed(`the declaration ${name}="${namespace}" is not allowed`, start);
  }
}

/** Two prefixes may stand for one namespace, so attributes can be the same under different names. */
function checkDoubles(attributes: readonly XmlAttribute[], start: number): void {
  const seen = new Set<string>();
  for (const { namespace, local, qname } of attributes) {
    const expanded = `{${namespace}}${local}`;
    if (seen.has(expanded)) throw new NotWellFormed(`the attribute ${qname} stands twice in one tag`, start);
    seen.add(expanded);
  }
}

/**
 * Where the names of the attributes begin in the start tag at `start`, which is well-formed; by the names as written. Where an entity
 * brought the tag there are none to be found. It looks for one character at a time: a pattern for a whole name or value would need as much stack as that is long.
 */
export function attributeOffsets(xml: string, start: number): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  if (xml[start] !== '<') return offsets;
  for (let at = next(TAG_NAME_END, xml, start + 1); ; ) {
    const name = next(NO_SPACE, xml, at);
    const quote = next(QUOTE, xml, name);
    if (xml[name] === '>' || xml[name] === '/' || quote === xml.length) return offsets;
    offsets.set(xml.slice(name, next(ATTRIBUTE_NAME_END, xml, name)), name);
    at = xml.indexOf(xml[quote] as string, quote + 1) + 1;
  }
}

const TAG_NAME_END = /[\s/>]/g;
const NO_SPACE = /\S/g;
const ATTRIBUTE_NAME_END = /[\s=]/g;
const QUOTE = /["']/g;

/** Where the first such character stands from an offset on; the end of the text if there is none. */
function next(character: RegExp, text: string, from: number): number {
  character.lastIndex = from;
  return character.exec(text)?.index ?? text.length;
}
