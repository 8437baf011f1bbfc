import { SaxesParser } from 'saxes';
import { Entities, MARK, marked } from './entities.ts';
import { NamespaceScopes } from './namespaces.ts';
import { NotWellFormed, resolve, type WrittenAttribute, type XmlElement } from './tags.ts';

export { NotWellFormed, type XmlAttribute, type XmlElement } from './tags.ts';

/** What hears of a document. An offset counts UTF-16 code units from 0. */
export interface XmlHandler {
  /** The namespaces of the element are in force until its `endElement`. */
  startElement(element: XmlElement): void;
  /** `offset` is that of `<` of the end tag, or of an empty element's only tag. */
  endElement(offset: number): void;
  /** Text inside the root element; markup other than tags may divide it into several calls. */
  text(text: string, offset: number): void;
}

/** Thrown where a document uses an entity that is not read: it may be well-formed, but nobody can say here. */
export class EntityNotRead extends NotWellFormed {
  override name = 'EntityNotRead';
}

/**
 * Reads a document and tells `handler` of it, in one pass; recursion is only into entities, which is bounded.
 *
 * Of a document type declaration the general entities that it declares itself are read, within bounds, and nothing else: attributes
 * have no defaults. What an entity stands for has the place where it is used. Namespaces are resolved here (see
 * {@link NamespaceScopes}); an error in them makes a document not well-formed.
 *
 * @param scopes the namespaces in force, kept up to date for `handler` to ask.
 * @throws NotWellFormed at the first error; EntityNotRead at the use of an entity from elsewhere or beyond bounds.
 */
export function readXml(xml: string, handler: XmlHandler, scopes = new NamespaceScopes()): void {
  new Reader(xml, handler, scopes).read(xml);
}

class Reader {
  readonly #xml: string;
  readonly #handler: XmlHandler;
  readonly #scopes: NamespaceScopes;
  #entities = new Entities();
  #depth = 0;

  constructor(xml: string, handler: XmlHandler, scopes: NamespaceScopes) {
    this.#xml = xml;
    this.#handler = handler;
    this.#scopes = scopes;
  }

  /**
   * Reads the document, or the text that an entity stands for.
   *
   * @param at where the outermost entity is used, when it is the text of one
   */
  read(text: string, at?: number): void {
    const parser = new SaxesParser({ xmlns: false, position: false, fragment: at !== undefined });
    const handler = this.#handler;
    const scopes = this.#scopes;
    let textStart = 0;
    const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
    const declare = (): void => {
      for (const name of this.#entities.names) parser.ENTITIES[name] = marked(name);
    };
    declare();

    let attributes: WrittenAttribute[] = [];
    parser.on('attribute', (attribute) => {
      attributes.push(attribute);
    });
    parser.on('opentag', ({ name }) => {
      const start = at ?? tagStart();
      const written = this.#entities.isEmpty
        ? attributes
        : attributes.map(({ name, value }) => ({ name, value: this.#valueOf(value, start) }));
      handler.startElement(resolve(name, written, scopes, start));
      attributes = [];
      this.#depth++;
      textStart = parser.position;
    });
    parser.on('closetag', (tag) => {
      const start = tagStart();
      if (!tag.isSelfClosing && !closes(text, start, tag.name)) {
        const found = /^<\/[^\s>]*/.exec(text.slice(start, start + 100))?.[0];
        throw new NotWellFormed(`the end tag ${found}> stands where </${tag.name}> must stand`, at ?? start);
      }
      handler.endElement(at ?? start);
      scopes.close();
      this.#depth--;
      textStart = parser.position;
    });
    parser.on('text', (value) => {
      if (this.#depth === 0) return;
      if (!this.#entities.isEmpty) this.#text(value, at ?? textStart, at !== undefined);
      else handler.text(value, at ?? textStart);
    });
    parser.on('cdata', (value) => {
      handler.text(value, at ?? textStart + '<![CDATA['.length);
      textStart = parser.position;
    });
    parser.on('comment', () => {
      textStart = parser.position + 1;
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target.includes(':'))
        throw new NotWellFormed(`the target “${target}” has a colon`, at ?? text.lastIndexOf('<?', parser.position));
      textStart = parser.position;
    });
    parser.on('doctype', (declaration) => {
      this.#entities = new Entities(declaration);
      const { parameterAt } = this.#entities;
      if (parameterAt !== undefined) {
        const start = parser.position - declaration.length - 1;
        throw new EntityNotRead('a parameter entity is used, and those are not read', start + parameterAt);
      }
      declare();
    });
    parser.on('error', ({ message }) => {
      const fault = located(message, text, parser.position);
      throw at === undefined ? fault : new NotWellFormed(`${fault.message}, in the text of an entity`, at);
    });
    parser.write(text).close();
  }

  /** Text with marked entities in it. Each is read where it stands. */
  #text(value: string, from: number, inEntity: boolean): void {
    let at = from;
    for (const [index, part] of value.split(MARK).entries()) {
      if (index % 2 === 0) {
        if (part !== '') this.#handler.text(part, at);
        continue;
      }
      const reference = `&${part};`;
      if (!inEntity) at = this.#xml.indexOf(reference, at);
      this.#open(part, at, (text) => this.read(text, at));
      if (!inEntity) at += reference.length;
    }
  }

  /** The value of an attribute with what its entities stand for (XML 1.0, section 3.3.3). */
  #valueOf(value: string, at: number): string {
    let whole = '';
    for (const [index, part] of value.split(MARK).entries()) {
      if (index % 2 === 0) whole += part;
      else
        this.#open(part, at, (text) => {
          if (text.includes('<'))
            throw new NotWellFormed(`the entity &${part}; brings a “<” into the value of an attribute`, at);
          whole += this.#valueOf(this.#asValue(text, at), at);
        });
    }
    return whole;
  }

  /** The text of an entity as the parser reads it in the value of an attribute. */
  #asValue(text: string, at: number): string {
    const parser = new SaxesParser({ xmlns: false, position: false, fragment: true });
    for (const name of this.#entities.names) parser.ENTITIES[name] = marked(name);
    let value = '';
    parser.on('text', (read) => {
      value += read;
    });
    parser.on('error', ({ message }) => {
      throw new NotWellFormed(`${located(message, text, parser.position).message}, in the text of an entity`, at);
    });
    parser.write(text).close();
    return value.replace(/[\t\n\r]/g, ' ');
  }

  #open(name: string, at: number, use: (text: string) => void): void {
    const refused = this.#entities.open(name, use);
    if (refused !== undefined) throw new EntityNotRead(`the entity &${name}; ${refused}`, at);
  }
}

function closes(xml: string, start: number, name: string): boolean {
  const end = start + 2 + name.length;
  return xml.startsWith(name, start + 2) && (xml[end] === '>' || /\s/.test(xml[end] as string));
}

/** Says the parser's message in our words where ours are clearer, at the place where the mistake begins. */
function located(message: string, xml: string, position: number): NotWellFormed {
  if (message.includes('entity')) {
    const start = xml.lastIndexOf('&', position - 1);
    const written = /^&[^;\s]{0,60};?/.exec(xml.slice(start, start + 70))?.[0] ?? '&';
    const why = message.startsWith('undefined') ? 'is not declared (no other file is read)' : 'is no reference';
    return new NotWellFormed(`${written} ${why}`, start);
  }
  const unclosed = /^unclosed tag: (.*)$/s.exec(message)?.[1];
  if (unclosed !== undefined) return new NotWellFormed(`<${unclosed}> is not closed`, xml.length);
  return new NotWellFormed(message.replace(/\.$/, ''), Math.max(0, position - 1));
}
