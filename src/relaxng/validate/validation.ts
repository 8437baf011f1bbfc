import type { IdType } from '../datatypes/datatype.ts';
import { isBlank, tokens } from '../datatypes/white-space.ts';
import type { Derivatives } from '../patterns/derivatives.ts';
import type { Name } from '../patterns/names.ts';
import { Part, type Pattern } from '../patterns/pattern.ts';
import type { CompiledSchema } from '../schema.ts';
import type { NamespaceScopes } from '../xml/namespaces.ts';
import type { XmlAttribute, XmlElement, XmlHandler } from '../xml/read.ts';
import { Identifiers } from './identifiers.ts';
import { Mistakes } from './mistakes.ts';
import type { Report } from './report.ts';

/**
 * What an open element returns to at its end: a pattern; undefined when the element around it is not checked; or
 * `'within'` when content and what follows could not be told apart and are still in one pattern.
 */
type Following = Pattern | undefined | 'within';

/** Follows one document through the derivatives of a schema. */
export class Validation implements XmlHandler {
  readonly #schema: CompiledSchema;
  readonly #derivatives: Derivatives;
  readonly #xml: string;
  readonly #scopes: NamespaceScopes;
  readonly #mistakes: Mistakes;
  readonly #identifiers: Identifiers;
  /** The names of the open elements, as written. */
  readonly #open: string[] = [];
  /** One for each open element, so that the depth of a document costs no stack and no deep patterns. */
  readonly #following: Following[] = [];
  /** What is asked for next; undefined inside an element that the schema does not know. */
  #state: Pattern | undefined;
  /** Whether the text now being read may be the whole content of an element, which is compared with datatypes. */
  #collecting = false;
  #text = '';
  #textOffset = 0;

  constructor(schema: CompiledSchema, xml: string, scopes: NamespaceScopes, report: Report) {
    this.#schema = schema;
    this.#derivatives = schema.derivatives;
    this.#xml = xml;
    this.#scopes = scopes;
    this.#mistakes = new Mistakes(schema, scopes, report);
    this.#identifiers = new Identifiers(schema.idTypes);
    this.#state = schema.start;
  }

  startElement(element: XmlElement): void {
    this.#derivatives.keepWithinBounds();
    if (this.#collecting) this.#leaveText();
    const name = this.#schema.names.find(element.namespace, element.local);
    this.#enter(element, name);
    for (const attribute of element.attributes) this.#attribute(element, name, attribute);
    if (this.#state) this.#endStartTag(this.#state, element);
    this.#collecting = this.#state !== undefined && (this.#state.parts & Part.typedText) !== 0;
  }

  text(text: string, offset: number): void {
    if (!this.#state) return;
    if (this.#collecting) {
      if (this.#text === '') this.#textOffset = offset;
      this.#text += text;
    } else if (!isBlank(text)) this.#textAmongElements(this.#state, text, offset);
  }

  endElement(offset: number): void {
    let complete = true;
    if (this.#state && this.#collecting) complete = this.#wholeText(this.#state, offset);
    if (this.#state && complete && !this.#closes(this.#state))
      this.#mistakes.incomplete(this.#state, this.#parent, offset);
    const following = this.#following.pop();
    if (following !== 'within') this.#state = following;
    else if (this.#state) {
      const next = this.#derivatives.endTag(this.#state);
      this.#state = next.kind === 'notAllowed' ? this.#derivatives.following(this.#state) : next;
    }
    this.#untangle();
    this.#collecting = false;
    this.#text = '';
    this.#open.pop();
  }

  /** The end of the document. */
  end(): void {
    for (const { id, tag, attribute } of this.#identifiers.dangling()) this.#mistakes.danglingId(id, tag, attribute);
  }

  /** After `<name`: `#state` becomes the content, `#following` gets what comes after. */
  #enter(element: XmlElement, name: Name): void {
    const state = this.#state;
    if (!state) {
      this.#open.push(element.qname);
      this.#following.push(undefined);
      this.#state = this.#definedContent(name);
      return;
    }
    let opened = this.#derivatives.startTag(state, name);
    if (opened.kind === 'notAllowed') {
      opened = this.#derivatives.startTagAfterMissing(state, name);
      const early = opened.kind !== 'notAllowed';
      this.#mistakes.unexpectedElement(state, element, name, this.#open.at(-1), early);
    }
    this.#open.push(element.qname);
    if (opened.kind === 'notAllowed') {
      this.#following.push(state);
      this.#state = this.#definedContent(name);
    } else {
      this.#following.push('within');
      this.#state = opened;
      this.#untangle();
    }
  }

  /** Separates content from what follows as soon as there is only one of each. */
  #untangle(): void {
    const last = this.#following.length - 1;
    if (this.#following[last] !== 'within' || this.#state?.kind !== 'after') return;
    this.#following[last] = this.#state.right;
    this.#state = this.#state.left;
  }

  #definedContent(name: Name): Pattern | undefined {
    const content = this.#schema.contentOf(name);
    return content.kind === 'notAllowed' ? undefined : content;
  }

  #attribute(element: XmlElement, elementName: Name, attribute: XmlAttribute): void {
    const name = this.#schema.names.find(attribute.namespace, attribute.local);
    const idType = this.#identifiers.typeOf(elementName, name);
    if (idType) this.#identify(idType, element.offset, attribute);
    if (!this.#state) return;
    const valued = this.#derivatives.attribute(this.#state, name);
    if (valued.kind === 'notAllowed') {
      this.#mistakes.unexpectedAttribute(this.#state, element, attribute);
      return;
    }
    const next = this.#derivatives.attributeValue(valued, attribute.value, this.#scopes);
    if (next.kind !== 'notAllowed') this.#state = next;
    else {
      this.#mistakes.wrongAttributeValue(valued, element, attribute);
      this.#state = this.#derivatives.following(valued);
    }
  }

  #identify(type: IdType, tag: number, { qname, value }: XmlAttribute): void {
    const words = tokens(value);
    const [id] = words;
    // A value of several words, or none, is reported as not of its type.
    if (id === undefined || (type !== 'IDREFS' && words.length > 1)) return;
    if (type === 'ID') {
      const first = this.#identifiers.define(id, tag);
      if (first !== undefined) this.#mistakes.duplicateId(id, first, tag, qname);
    } else for (const id of words) this.#identifiers.point({ id, tag, attribute: qname });
  }

  #endStartTag(state: Pattern, element: XmlElement): void {
    this.#state = this.#derivatives.startTagEnd(state);
    if (this.#state.kind === 'notAllowed') {
      this.#mistakes.missingAttribute(state, element);
      this.#state = this.#derivatives.startTagEndWithoutAttributes(state);
    }
    this.#untangle();
  }

  /** Text that is not blank, next to elements. */
  #textAmongElements(state: Pattern, text: string, offset: number): void {
    const next = this.#derivatives.text(state);
    if (next.kind !== 'notAllowed') this.#state = next;
    else this.#mistakes.unexpectedText(state, text, this.#parent, this.#firstCharacter(offset));
  }

  /** An element comes after text that was kept as if it were the whole content. */
  #leaveText(): void {
    this.#collecting = false;
    if (this.#state && !isBlank(this.#text)) this.#textAmongElements(this.#state, this.#text, this.#textOffset);
    this.#text = '';
  }

  /** Compares the whole content with what is asked for. Gives false when it was wrong. */
  #wholeText(state: Pattern, end: number): boolean {
    const next = this.#derivatives.wholeText(state, this.#text, this.#scopes);
    const fits = next.kind !== 'notAllowed' && this.#closes(next);
    // Where there could be elements as well, no text is content that is incomplete.
    if (!fits && !(isBlank(this.#text) && (state.parts & Part.element) !== 0)) {
      const offset = isBlank(this.#text) ? end : this.#firstCharacter(this.#textOffset);
      this.#mistakes.wrongText(state, this.#text, this.#parent, offset);
      return false;
    }
    this.#state = next;
    return true;
  }

  /** Whether the end tag of the open element may come now. */
  #closes(state: Pattern): boolean {
    if (this.#following.at(-1) !== 'within') return state.nullable;
    return this.#derivatives.endTag(state).kind !== 'notAllowed';
  }

  /** The name of the open element. */
  get #parent(): string {
    return this.#open.at(-1) as string;
  }

  #firstCharacter(offset: number): number {
    const blank = /[ \t\n\r]*/y;
    blank.lastIndex = offset;
    blank.test(this.#xml);
    return blank.lastIndex;
  }
}
