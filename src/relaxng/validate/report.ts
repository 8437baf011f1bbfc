import type { VFile } from 'vfile';
import { type RELAXNG, type RelaxngRule, reportRelaxng } from '../../messages/relaxng.ts';
import { Places } from '../xml/places.ts';
import { attributeOffsets } from '../xml/tags.ts';

/** Thrown to stop reading when enough errors were found. */
export class Enough extends Error {
  override name = 'Enough';
}

type ValuesOf<Rule extends RelaxngRule> = Parameters<(typeof RELAXNG)[Rule]['text']>[0];

interface Finding {
  readonly offset: number;
  tell(file: VFile): void;
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
  note<Rule extends RelaxngRule>(rule: Rule, offset: number, values: ValuesOf<Rule>): void {
    const tell = (file: VFile): void => {
      reportRelaxng(file, rule, this.#places.at(offset), ...([values] as never));
    };
    this.#findings.push({ offset, tell });
  }

  /** Notes an error. @throws Enough when there are as many errors as were asked for */
  add<Rule extends RelaxngRule>(rule: Rule, offset: number, values: ValuesOf<Rule>): void {
    this.note(rule, offset, values);
    const count = this.#findings.length;
    if (count < this.#most) return;
    this.note('too-many-errors', offset, { count });
    throw new Enough();
  }

  /** As {@link add}, at the name of an attribute of the tag that begins at `tag`. */
  addAtAttribute<Rule extends RelaxngRule>(rule: Rule, tag: number, name: string, values: ValuesOf<Rule>): void {
    if (this.#tag !== tag) {
      this.#tag = tag;
      this.#attributes = attributeOffsets(this.#xml, tag);
    }
    this.add(rule, this.#attributes.get(name) ?? tag, values);
  }

  /** Puts everything on the file. @returns how many errors there are */
  tell(file: VFile): number {
    for (const finding of this.#findings.sort((a, b) => a.offset - b.offset)) finding.tell(file);
    return this.#findings.length;
  }
}
