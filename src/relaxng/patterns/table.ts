import type { Datatype } from '../datatypes/datatype.ts';
import { keyOf, type NameClass } from './name-class.ts';
import {
  type After,
  type Element,
  type Group,
  type Interleave,
  Part,
  type Pattern,
  type SchemaPlace
} from './pattern.ts';

/**
 * Makes patterns. Equal patterns are one object, and what cannot match or adds nothing is simplified away (RELAX NG,
 * sections 4.20 and 4.21), so that the derivatives of a pattern are few and can be remembered.
 */
export class PatternTable {
  #known = new Known();
  readonly #ofSchema = this.#known;
  #count = 0;

  readonly empty = this.#add('empty', { kind: 'empty', id: this.#id(), nullable: true, parts: 0, depth: 1 });
  readonly notAllowed = this.#add('none', { kind: 'notAllowed', id: this.#id(), nullable: false, parts: 0, depth: 1 });
  readonly text = this.#add('text', { kind: 'text', id: this.#id(), nullable: true, parts: Part.text, depth: 1 });

  /** How many patterns have been made since {@link seal} or {@link forget}. */
  get size(): number {
    return this.#known === this.#ofSchema ? 0 : this.#known.size;
  }

  /** Ends the making of the schema: what is made from now on can be forgotten. */
  seal(): void {
    this.#known = new Known();
  }

  /** Forgets what was made since {@link seal}. Patterns in use stay good; they are only no longer shared with new ones. */
  forget(): void {
    this.seal();
  }

  data(datatype: Datatype, except: Pattern): Pattern {
    const key = `data ${except.id} ${datatype.key}`;
    const known = this.#get(key);
    if (known) return known;
    const parts = Part.typedText;
    return this.#add(key, { kind: 'data', id: this.#id(), nullable: false, parts, depth: 1, datatype, except });
  }

  value(datatype: Datatype, value: string, written: string): Pattern {
    const key = `value ${datatype.key}\n${value}`;
    const known = this.#get(key);
    if (known) return known;
    const common = { id: this.#id(), nullable: false, parts: Part.typedText, depth: 1 };
    return this.#add(key, { kind: 'value', ...common, datatype, value, written });
  }

  list(body: Pattern): Pattern {
    if (body.kind === 'notAllowed') return body;
    const key = `list ${body.id}`;
    const known = this.#get(key);
    if (known) return known;
    const parts = Part.typedText;
    return this.#add(key, { kind: 'list', id: this.#id(), nullable: false, parts, depth: body.depth + 1, body });
  }

  attribute(nameClass: NameClass, body: Pattern, place: SchemaPlace): Pattern {
    if (body.kind === 'notAllowed') return body;
    const key = `attribute ${body.id} ${keyOf(nameClass)}`;
    const known = this.#get(key);
    if (known) return known;
    const common = { id: this.#id(), nullable: false, parts: Part.attribute, depth: body.depth + 1 };
    return this.#add(key, { kind: 'attribute', ...common, nameClass, body, place });
  }

  /** Every element of a schema is a pattern of its own; its content is set later. */
  element(nameClass: NameClass, place: SchemaPlace): Element {
    const common = { id: this.#id(), nullable: false, parts: Part.element, depth: 1 };
    return { kind: 'element', ...common, nameClass, place, content: this.notAllowed };
  }

  /** All members in one pattern: nested choices are opened, doubles dropped, the order does not matter. */
  choice(patterns: readonly Pattern[]): Pattern {
    const members = new Set<Pattern>();
    for (const pattern of patterns) {
      if (pattern.kind === 'choice') for (const member of pattern.members) members.add(member);
      else if (pattern.kind !== 'notAllowed') members.add(pattern);
    }
    let afters = false;
    let nullable = false;
    for (const member of members) {
      afters ||= member.kind === 'after';
      nullable ||= member.nullable && member !== this.empty;
    }
    if (nullable) members.delete(this.empty);
    const joined = afters ? this.#joinAfters([...members]) : [...members];
    if (joined.length < 2) return joined[0] ?? this.notAllowed;
    return this.#choiceOf(joined.sort((a, b) => a.id - b.id));
  }

  group(left: Pattern, right: Pattern): Pattern {
    return this.#pair('group', left, right);
  }

  interleave(left: Pattern, right: Pattern): Pattern {
    // The order does not matter.
    return left.id <= right.id ? this.#pair('interleave', left, right) : this.#pair('interleave', right, left);
  }

  oneOrMore(body: Pattern): Pattern {
    if (body.kind === 'notAllowed' || body.kind === 'empty' || body.kind === 'oneOrMore') return body;
    const key = `oneOrMore ${body.id}`;
    const known = this.#get(key);
    if (known) return known;
    const { nullable, parts, depth } = body;
    return this.#add(key, { kind: 'oneOrMore', id: this.#id(), nullable, parts, depth: depth + 1, body });
  }

  after(left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return this.notAllowed;
    const known = this.#pairOf('after', left, right);
    if (known) return known;
    const { parts, depth } = left;
    return this.#addPair({ kind: 'after', id: this.#id(), nullable: false, parts, depth: depth + 1, left, right });
  }

  #choiceOf(members: readonly Pattern[]): Pattern {
    let key = 'choice';
    for (const { id } of members) key += ` ${id}`;
    const known = this.#get(key);
    if (known) return known;
    let nullable = false;
    let parts = 0;
    let depth = 0;
    for (const member of members) {
      nullable ||= member.nullable;
      parts |= member.parts;
      depth = Math.max(depth, member.depth);
    }
    return this.#add(key, { kind: 'choice', id: this.#id(), nullable, parts, depth: depth + 1, members });
  }

  #pair(kind: 'group' | 'interleave', left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'empty') return left;
    if (right.kind === 'notAllowed' || left.kind === 'empty') return right;
    const known = this.#pairOf(kind, left, right);
    if (known) return known;
    const nullable = left.nullable && right.nullable;
    const parts = left.parts | right.parts | (kind === 'interleave' ? Part.interleave : 0);
    const depth = Math.max(left.depth, right.depth) + 1;
    return this.#addPair({ kind, id: this.#id(), nullable, parts, depth, left, right });
  }

  /**
   * Elements with the same content are joined before what follows them, and the other way round:
   * (a, x) | (a, y) is a, (x | y). What is left is almost always one single pattern.
   */
  #joinAfters(members: readonly Pattern[]): Pattern[] {
    const joined = members.filter(({ kind }) => kind !== 'after');
    const afters = members.filter((member) => member.kind === 'after');
    const rights = collect(afters, ({ left, right }) => [left, right]);
    const lefts = collect(rights, ([left, all]) => [this.choice(all), left]);
    for (const [right, all] of lefts) joined.push(this.after(this.choice(all), right));
    return joined;
  }

  #id(): number {
    return this.#count++;
  }

  #get(key: string): Pattern | undefined {
    return this.#known.byKey.get(key) ?? this.#ofSchema.byKey.get(key);
  }

  #add(key: string, pattern: Pattern): Pattern {
    this.#known.add(key, pattern);
    return pattern;
  }

  #pairOf(kind: Pair['kind'], left: Pattern, right: Pattern): Pattern | undefined {
    return this.#known.pair(kind, left, right) ?? this.#ofSchema.pair(kind, left, right);
  }

  #addPair(pair: Pair): Pattern {
    this.#known.addPair(pair);
    return pair;
  }
}

type Pair = Group | Interleave | After;

/** Patterns by what they are made of. Pairs are by far the most, and are found by the numbers of their halves alone. */
class Known {
  readonly byKey = new Map<string, Pattern>();
  readonly #pairs = {
    group: new Map<number, Map<number, Pattern>>(),
    interleave: new Map<number, Map<number, Pattern>>(),
    after: new Map<number, Map<number, Pattern>>()
  };
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(key: string, pattern: Pattern): void {
    this.byKey.set(key, pattern);
    this.#size++;
  }

  pair(kind: Pair['kind'], left: Pattern, right: Pattern): Pattern | undefined {
    return this.#pairs[kind].get(left.id)?.get(right.id);
  }

  addPair(pair: Pair): void {
    const pairs = this.#pairs[pair.kind];
    const known = pairs.get(pair.left.id);
    if (known) known.set(pair.right.id, pair);
    else pairs.set(pair.left.id, new Map([[pair.right.id, pair]]));
    this.#size++;
  }
}

/** The values of `items` under their keys, in the order in which the keys come up. */
function collect<T, K, V>(items: Iterable<T>, entry: (item: T) => [K, V]): Map<K, V[]> {
  const found = new Map<K, V[]>();
  for (const item of items) {
    const [key, value] = entry(item);
    const values = found.get(key);
    if (values) values.push(value);
    else found.set(key, [value]);
  }
  return found;
}
