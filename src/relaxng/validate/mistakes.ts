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
import type { CompiledSchema } from '../schema.ts';
import type { XmlAttribute, XmlElement } from '../xml/read.ts';
import type { Pointer } from './identifiers.ts';
import { nearestFirst } from './near.ts';
import type { Report } from './report.ts';
import { all, either, quote } from './wording.ts';

/** Puts into words what does not fit, and what would. */
export class Mistakes {
  readonly #schema: CompiledSchema;
  readonly #report: Report;

  constructor(schema: CompiledSchema, report: Report) {
    this.#schema = schema;
    this.#report = report;
  }

  /**
   * An element that does not fit `state`; it is not yet among the open elements.
   *
   * @param early whether it would fit if what is required before it were there.
   */
  unexpectedElement(state: Pattern, element: XmlElement, name: Name, offset: number, early: boolean): void {
    const found = `<${element.qname}>`;
    const path = `${this.#report.open.length === 0 ? '' : this.#report.path}/${element.qname}`;
    const missing = early ? missingBefore(state, name, this.#schema.derivatives) : undefined;
    if (missing && missing.size > 0) {
      const expected = this.#report.wording.elements(missing, missing);
      this.#report.add('missing-element', offset, `Before ${found}, ${all(expected)} must stand.`, {
        found,
        expected,
        path
      });
      return;
    }
    const known = this.#schema.contentOf(name).kind !== 'notAllowed';
    const where = element.namespace === '' ? 'in no namespace' : `in the namespace ${element.namespace}`;
    const what = known ? `${found} is not allowed here.` : `The schema has no element ${found} ${where}.`;
    const expected = this.#content(state, found);
    this.#report.add('unexpected-element', offset, expecting(what, expected), { found, expected, path });
  }

  incomplete(state: Pattern, ended: string, offset: number): void {
    const found = `</${ended}>`;
    const required = requiredElements(state);
    if (required.size > 0) {
      const expected = this.#report.wording.elements(required, required);
      this.#report.add('missing-element', offset, `In <${ended}>, ${all(expected)} must still stand.`, {
        found,
        expected
      });
      return;
    }
    const expected = this.#content(state);
    const what = expecting(`<${ended}> is not complete.`, expected);
    this.#report.add('incomplete-content', offset, what, { found, expected });
  }

  unexpectedText(state: Pattern, text: string, offset: number): void {
    const parent = this.#report.open.at(-1);
    const found = quote(text.trim());
    const what = `Text, ${found}, is not allowed here in <${parent}>.`;
    const expected = this.#content(state);
    this.#report.add('unexpected-text', offset, expecting(what, expected), { found, expected });
  }

  badText(state: Pattern, text: string, offset: number): void {
    const found = quote(text.trim());
    const parent = this.#report.open.at(-1);
    const what =
      text.trim() === '' ? `<${parent}> must not be empty.` : `${found} is not allowed as the text of <${parent}>.`;
    const expected = this.#values(state, text);
    this.#report.add('bad-text', offset, expecting(what, expected), { found, expected });
  }

  unexpectedAttribute(state: Pattern, element: XmlElement, attribute: XmlAttribute): void {
    const found = `@${attribute.qname}`;
    const names = expectedAttributes(state);
    const expected = this.#report.wording.attributes(names, requiredAttributes(state), found);
    const what = `The attribute ${found} is not allowed on <${element.qname}>.`;
    this.#report.add('unexpected-attribute', attribute.offset, expecting(what, expected), { found, expected });
  }

  missingAttribute(state: Pattern, element: XmlElement, offset: number): void {
    const found = `<${element.qname}>`;
    const required = requiredAttributes(state);
    const expected = this.#report.wording.attributes(
      required.size > 0 ? required : expectedAttributes(state),
      required
    );
    if (required.size === 0) {
      this.#report.add('missing-attribute', offset, expecting(`${found} lacks an attribute.`, expected), {
        found,
        expected
      });
      return;
    }
    const plural = expected.length > 1 ? 'attributes' : 'attribute';
    this.#report.add('missing-attribute', offset, `${found} lacks the ${plural} ${all(expected)}.`, {
      found,
      expected
    });
  }

  badAttributeValue(valued: Pattern, element: XmlElement, attribute: XmlAttribute): void {
    const found = quote(attribute.value);
    const what = `${found} is not allowed as the value of @${attribute.qname} on <${element.qname}>.`;
    const expected = this.#values(valued, attribute.value);
    this.#report.add('bad-attribute-value', attribute.offset, expecting(what, expected), { found, expected });
  }

  duplicateId(token: string, first: number, attribute: XmlAttribute): void {
    const what = `The identifier ${quote(token)} is already that of an element on line ${this.#report.lineOf(first)}.`;
    this.#report.add('duplicate-id', attribute.offset, what, { found: quote(token) });
  }

  danglingIdref({ token, offset, path }: Pointer): void {
    const what = `No element has the identifier ${quote(token)}.`;
    this.#report.add('dangling-idref', offset, what, { found: quote(token), path });
  }

  /** What could come next: elements, text, the end of the open element. */
  #content(state: Pattern, found?: string): string[] {
    const { elements, text } = expectedContent(state);
    const expected = this.#report.wording.elements(elements, requiredElements(state), found);
    if (text) expected.push('text');
    const open = this.#report.open.at(-1);
    const closes = state.nullable || this.#schema.derivatives.endTag(state).kind !== 'notAllowed';
    return closes && open !== undefined ? [...expected, `</${open}>`] : expected;
  }

  #values(pattern: Pattern, found: string): string[] {
    const { literals, descriptions } = expectedValues(pattern);
    return [...nearestFirst(literals, found).map((literal) => `“${literal}”`), ...descriptions];
  }
}

/** Adds what was expected to the sentence that says what was found. */
function expecting(what: string, expected: readonly string[]): string {
  return expected.length === 0 ? what : `${what} Expected ${either(expected)}.`;
}
