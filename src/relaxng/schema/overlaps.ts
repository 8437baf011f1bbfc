import { alternatives, keyOf, type NameClass, overlap } from '../patterns/name-class.ts';
import { type Group, type Interleave, Part, type Pattern, type SchemaPlace } from '../patterns/pattern.ts';
import { partsOf } from '../patterns/reach.ts';
import type { Problems } from './problem.ts';

/** The names of the attributes or elements in a pattern, plain ones apart from the others for speed. */
interface NameSet {
  readonly plain: ReadonlyMap<string, NameClass>;
  readonly open: readonly NameClass[];
  readonly text: boolean;
}

/** Where none of these is in a pattern, nothing in it can be forbidden. */
const CHECKED = Part.attribute | Part.interleave;

const NOTHING: NameSet = { plain: new Map(), open: [], text: false };
const WITH_TEXT: NameSet = { ...NOTHING, text: true };

/**
 * Finds attributes that could stand twice in a tag (RELAX NG, section 7.3) and, in `interleave`, elements and text of
 * which it could not be told to which side they belong (section 7.4).
 */
export class OverlapCheck {
  readonly #problems: Problems;
  readonly #attributes = new NameSets('attribute');
  readonly #elements = new NameSets('element');

  /** Elements share patterns; each is checked once. */
  readonly #seen = new Set<Pattern>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Checks the content of the element at `place`. */
  check(content: Pattern, place: SchemaPlace): void {
    const open = [content];
    for (let pattern = open.pop(); pattern; pattern = open.pop()) {
      if (this.#seen.has(pattern)) continue;
      this.#seen.add(pattern);
      if (pattern.kind === 'attribute') continue;
      for (const part of partsOf(pattern)) if ((part.parts & CHECKED) !== 0) open.push(part);
      if (pattern.kind === 'group' || pattern.kind === 'interleave') this.#pair(pattern, place);
    }
  }

  #pair(pattern: Group | Interleave, place: SchemaPlace): void {
    const twice = common(this.#attributes.of(pattern.left), this.#attributes.of(pattern.right));
    if (twice) {
      const message = `The attribute ${describe(twice)} could stand twice in one tag.`;
      this.#problems.report('schema-restriction', message, place);
    }
    if (pattern.kind === 'group') return;
    const [left, right] = [this.#elements.of(pattern.left), this.#elements.of(pattern.right)];
    const shared = common(left, right);
    if (shared || (left.text && right.text)) {
      const what = shared ? `The element ${describe(shared)}` : 'Text';
      this.#problems.report('schema-restriction', `${what} is on both sides of an interleave.`, place);
    }
  }
}

/** The names in patterns, gathered once for each pattern. */
class NameSets {
  readonly #kind: 'attribute' | 'element';
  readonly #parts: number;
  readonly #known = new Map<Pattern, NameSet>();

  constructor(kind: 'attribute' | 'element') {
    this.#kind = kind;
    this.#parts = kind === 'attribute' ? Part.attribute : Part.element | Part.text;
  }

  of(pattern: Pattern): NameSet {
    let found = this.#known.get(pattern);
    if (!found) {
      found = this.#gather(pattern);
      this.#known.set(pattern, found);
    }
    return found;
  }

  #gather(pattern: Pattern): NameSet {
    if ((pattern.parts & this.#parts) === 0) return NOTHING;
    if (pattern.kind === 'text') return WITH_TEXT;
    if (pattern.kind === this.#kind && 'nameClass' in pattern) return fromNameClass(pattern.nameClass);
    if (pattern.kind === 'attribute') return NOTHING;
    return union(partsOf(pattern).map((part) => this.of(part)));
  }
}

function union(sets: readonly NameSet[]): NameSet {
  const [first = NOTHING, ...others] = new Set(sets.filter((set) => set !== NOTHING));
  if (others.length === 0) return first;
  const plain = new Map(first.plain);
  for (const set of others) for (const [key, nameClass] of set.plain) plain.set(key, nameClass);
  const open = new Set([first, ...others].flatMap((set) => set.open));
  return { plain, open: [...open], text: [first, ...others].some(({ text }) => text) };
}

function fromNameClass(nameClass: NameClass): NameSet {
  const plain = new Map<string, NameClass>();
  const open: NameClass[] = [];
  for (const each of alternatives(nameClass)) {
    if (each.kind === 'name') plain.set(keyOf(each), each);
    else open.push(each);
  }
  return { plain, open, text: false };
}

/** A name class that both sets have names of. */
function common(a: NameSet, b: NameSet): NameClass | undefined {
  if (a === NOTHING || b === NOTHING) return undefined;
  const [few, many] = a.plain.size < b.plain.size ? [a.plain, b.plain] : [b.plain, a.plain];
  for (const [key, nameClass] of few) if (many.has(key)) return nameClass;
  for (const nameClass of a.open) {
    for (const other of [...b.plain.values(), ...b.open]) if (overlap(nameClass, other)) return other;
  }
  for (const nameClass of b.open) {
    for (const other of a.plain.values()) if (overlap(nameClass, other)) return other;
  }
  return undefined;
}

function describe(nameClass: NameClass): string {
  return nameClass.kind === 'name' ? `“${nameClass.local}”` : 'with an open name';
}
