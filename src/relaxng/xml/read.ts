import { SaxesParser } from 'saxes';
import { splitQName, XML_NAMESPACE, XMLNS_NAMESPACE } from './names.ts';
import { NamespaceScopes } from './namespaces.ts';

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

/** What hears of a document. An offset counts UTF-16 code units from 0. */
export interface XmlHandler {
  /** The namespaces of the element are in force until its `endElement`. */
  startElement(element: XmlElement): void;
  /** `offset` is that of `<` of the end tag, or of an empty element's only tag. */
  endElement(offset: number): void;
  /** Text inside the root element; markup other than tags may divide it into several calls. */
  text(text: string, offset: number): void;
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

/**
 * Reads a document and tells `handler` of it, in one pass and without recursion.
 *
 * The DTD is not read: attributes have no defaults and no entity but the five of XML is declared. Namespaces are
 * resolved here (see {@link NamespaceScopes}); an error in them makes a document not well-formed.
 *
 * @param scopes the namespaces in force, kept up to date for `handler` to ask.
 * @throws NotWellFormed at the first error.
 */
export function readXml(xml: string, handler: XmlHandler, scopes = new NamespaceScopes()): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let textStart = 0;
  let depth = 0;
  const tagStart = (): number => xml.lastIndexOf('<', parser.position - 1);

  parser.on('opentag', (tag) => {
    handler.startElement(resolve(tag.name, tag.attributes as Record<string, string>, scopes, tagStart()));
    depth++;
    textStart = parser.position;
  });
  parser.on('closetag', (tag) => {
    const start = tagStart();
    if (!tag.isSelfClosing && !closes(xml, start, tag.name)) {
      const found = /^<\/[^\s>]*/.exec(xml.slice(start, start + 100))?.[0];
      throw new NotWellFormed(`the end tag ${found}> stands where </${tag.name}> must stand`, start);
    }
    handler.endElement(start);
    scopes.close();
    depth--;
    textStart = parser.position;
  });
  parser.on('text', (text) => {
    if (depth > 0) handler.text(text, textStart);
  });
  parser.on('cdata', (text) => {
    handler.text(text, textStart + '<![CDATA['.length);
    textStart = parser.position;
  });
  parser.on('comment', () => {
    textStart = parser.position + 1;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.includes(':'))
      throw new NotWellFormed(`the target “${target}” has a colon`, xml.lastIndexOf('<?', parser.position));
    textStart = parser.position;
  });
  parser.on('error', ({ message }) => {
    throw located(message, xml, parser.position);
  });
  parser.write(xml).close();
}

function closes(xml: string, start: number, name: string): boolean {
  const end = start + 2 + name.length;
  return xml.startsWith(name, start + 2) && (xml[end] === '>' || /\s/.test(xml[end] as string));
}

/**
 * Where the names of the attributes begin in the start tag at `start`, which is well-formed; by the names as written. It looks for
 * one character at a time: a pattern for a whole name or value would need as much stack as that is long.
 */
export function attributeOffsets(xml: string, start: number): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
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

/** Looks up the namespaces of a tag, which enters the scope of its declarations. */
function resolve(
  qname: string,
  written: Readonly<Record<string, string>>,
  scopes: NamespaceScopes,
  offset: number
): XmlElement {
  const attributes: XmlAttribute[] = [];
  const declarations: [prefix: string, namespace: string][] = [];
  let prefixed = 0;
  for (const name in written) {
    const value = written[name] as string;
    if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) {
      const prefix = name.slice('xmlns:'.length);
      checkDeclaration(prefix, value, offset);
      declarations.push([prefix, value]);
    } else {
      if (name.includes(':')) prefixed++;
      attributes.push({ qname: name, namespace: '', local: name, value });
    }
  }
  scopes.open(declarations);
  const named = prefixed === 0 ? attributes : attributes.map((each) => withNamespace(each, scopes, offset));
  if (prefixed > 1) checkDoubles(named, offset);
  const { prefix, local } = halves(qname, offset);
  return { qname, namespace: bound(prefix, scopes, offset), local, attributes: named, declarations, offset };
}

function withNamespace(attribute: XmlAttribute, scopes: NamespaceScopes, start: number): XmlAttribute {
  if (!attribute.qname.includes(':')) return attribute;
  const { prefix, local } = halves(attribute.qname, start);
  return { ...attribute, namespace: bound(prefix, scopes, start), local };
}

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

/** Says the parser's message in our words where ours are clearer, at the place where the mistake begins. */
function located(message: string, xml: string, position: number): NotWellFormed {
  if (message.includes('entity')) {
    const start = xml.lastIndexOf('&', position - 1);
    const written = /^&[^;\s]{0,60};?/.exec(xml.slice(start, start + 70))?.[0] ?? '&';
    const why = message.startsWith('undefined') ? 'is not declared (a DTD is not read)' : 'is no reference';
    return new NotWellFormed(`${written} ${why}`, start);
  }
  const unclosed = /^unclosed tag: (.*)$/s.exec(message)?.[1];
  if (unclosed !== undefined) return new NotWellFormed(`<${unclosed}> is not closed`, xml.length);
  return new NotWellFormed(message.replace(/\.$/, ''), Math.max(0, position - 1));
}
