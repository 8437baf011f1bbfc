import {
  expectedAttributes,
  expectedContent,
  expectedValues,
  missingBefore,
  requiredAttributes,
  requiredElements
} from '../patterns/expected.ts';
import type { Name } from '../patterns/names.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { all, either } from '../rules.ts';
import type { CompiledSchema } from '../schema.ts';
import type { NamespaceScopes } from '../xml/namespaces.ts';
import type { XmlAttribute, XmlElement } from '../xml/read.ts';
import type { Report } from './report.ts';
import { likeliestFirst, quote, Wording } from './wording.ts';

/** Tells what does not fit, and what would. */
export class Mistakes {
  readonly #schema: CompiledSchema;
  readonly #report: Report;
  readonly #wording: Wording;

  constructor(schema: CompiledSchema, scopes: NamespaceScopes, report: Report) {
    this.#schema = schema;
    this.#report = report;
    this.#wording = new Wording(scopes);
  }

  /**
   * An element that does not fit `state`.
   *
   * @param parent the name of the element around it
   * @param early whether it would fit if what is required before it were there
   */
  unexpectedElement(state: Pattern, element: XmlElement, name: Name, parent: string | undefined, early: boolean): void {
    const found = `<${element.qname}>`;
    const missing = early ? missingBefore(state, name, this.#schema.derivatives) : undefined;
    if (missing && missing.size > 0) {
      const expected = all(this.#wording.elements(missing, missing));
      return this.#report.add('missing-element', element.offset, { found, expected });
    }
    const expected = either(this.#content(state, parent, found));
    const { namespace, offset } = element;
    if (this.#schema.contentOf(name).kind !== 'notAllowed') {
      return this.#report.add('unexpected-element', offset, { found, expected });
    }
    this.#report.add('unknown-element', offset, { found, namespace, expected });
  }

  incomplete(state: Pattern, ended: string, offset: number): void {
    const found = `</${ended}>`;
    const required = requiredElements(state);
    if (required.size > 0) {
      const expected = all(this.#wording.elements(required, required));
      return this.#report.add('missing-element', offset, { found, expected });
    }
    this.#report.add('incomplete-element', offset, { found, expected: either(this.#content(state, ended)) });
  }

  unexpectedText(state: Pattern, text: string, parent: string, offset: number): void {
    const expected = either(this.#content(state, parent));
    this.#report.add('unexpected-text', offset, { found: quote(text), parent: `<${parent}>`, expected });
  }

  wrongText(state: Pattern, text: string, parent: string, offset: number): void {
    const expected = this.#values(state, text);
    this.#report.add('wrong-text', offset, { found: quote(text), parent: `<${parent}>`, expected });
  }

  unexpectedAttribute(state: Pattern, { qname, offset }: XmlElement, attribute: XmlAttribute): void {
    const found = `@${attribute.qname}`;
    const expected = either(this.#wording.attributes(expectedAttributes(state), requiredAttributes(state), found));
    const values = { found, parent: `<${qname}>`, expected };
    this.#report.addAtAttribute('unexpected-attribute', offset, attribute.qname, values);
  }

  missingAttribute(state: Pattern, { qname, offset }: XmlElement): void {
    const required = requiredAttributes(state);
    const expected =
      required.size > 0
        ? all(this.#wording.attributes(required, required))
        : either(this.#wording.attributes(expectedAttributes(state), required));
    this.#report.add('missing-attribute', offset, { found: `<${qname}>`, expected });
  }

  wrongAttributeValue(valued: Pattern, { qname, offset }: XmlElement, attribute: XmlAttribute): void {
    this.#report.addAtAttribute('wrong-attribute-value', offset, attribute.qname, {
      found: quote(attribute.value),
      name: `@${attribute.qname}`,
      parent: `<${qname}>`,
      expected: this.#values(valued, attribute.value)
    });
  }

  /** @param first the offset of the tag that had the identifier before */
  duplicateId(id: string, first: number, tag: number, attribute: string): void {
    const line = this.#report.lineOf(first);
    this.#report.addAtAttribute('duplicate-id', tag, attribute, { id: quote(id), line });
  }

  danglingId(id: string, tag: number, attribute: string): void {
    this.#report.addAtAttribute('dangling-id', tag, attribute, { id: quote(id) });
  }

  /** What could come next: elements, text, the end of the open element. */
  #content(state: Pattern, open: string | undefined, found?: string): string[] {
    const { elements, text } = expectedContent(state);
    const expected = this.#wording.elements(elements, requiredElements(state), found);
    if (text) expected.push('text');
    const closes = state.nullable || this.#schema.derivatives.endTag(state).kind !== 'notAllowed';
    return closes && open !== undefined ? [...expected, `</${open}>`] : expected;
  }

  #values(pattern: Pattern, found: string): string {
    const { literals, descriptions } = expectedValues(pattern);
    return either([...likeliestFirst(literals, found).map(quote), ...descriptions]);
  }
}
