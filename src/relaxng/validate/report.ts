import { type Issue, issue, type RuleId, type ValuesOf } from '../rules.ts';
import { Places } from '../xml/places.ts';
import { attributeOffsets } from '../xml/tags.ts';

/** Thrown to stop reading when enough errors were found. */
export class Enough extends Error {
  override name = 'Enough';
}

interface Finding {
  readonly offset: number;
  readonly tell: () => Issue;
}

/** Gathers what is found in one document, to be told in the order of the document. */
export class Report {
  readonly #xml: string;
  readonly #places: Places;
  readonly #most: number;
  readonly #findings: Finding[] = [];
  /** The tag asked for last, and where its attributes are. */
  #tag = -1;
  #attributes: ReadonlyMap<string, number> = new Map();

  /** @param most how many errors end the validation */
  constructor(xml: string, most: number) {
    this.#xml = xml;
    this.#places = new Places(xml);
    this.#most = most;
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    return this.#places.at(offset).line;
  }

  /** Notes a finding that ends the reading anyway. */
  note<Rule extends RuleId>(rule: Rule, offset: number, values: ValuesOf<Rule>): void {
    this.#findings.push({ offset, tell: () => issue(rule, this.#places.at(offset), values) });
  }

  /** Notes an error. @throws Enough when there are as many errors as were asked for */
  add<Rule extends RuleId>(rule: Rule, offset: number, values: ValuesOf<Rule>): void {
    this.note(rule, offset, values);
    const count = this.#findings.length;
    if (count < this.#most) return;
    this.note('too-many-errors', offset, { count });
    throw new Enough();
  }

  /** As {@link add}, at the name of an attribute of the tag that begins at `tag`. */
  addAtAttribute<Rule extends RuleId>(rule: Rule, tag: number, name: string, values: ValuesOf<Rule>): void {
    if (this.#tag !== tag) {
      this.#tag = tag;
      this.#attributes = attributeOffsets(this.#xml, tag);
    }
    this.add(rule, this.#attributes.get(name) ?? tag, values);
  }

  /** Everything that was found, in the order of the document. */
  get issues(): Issue[] {
    return this.#findings.sort((a, b) => a.offset - b.offset).map(({ tell }) => tell());
  }
}
