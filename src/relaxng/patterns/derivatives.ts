import type { ValueContext } from '../datatypes/datatype.ts';
import { isBlank } from '../datatypes/white-space.ts';
import { contains } from './name-class.ts';
import type { Name, Names } from './names.ts';
import type { Pattern } from './pattern.ts';
import type { PatternTable } from './table.ts';
import { ValueMatcher } from './values.ts';

/** How many patterns and derivatives are remembered before they are forgotten. */
const REMEMBERED = 100_000;

/**
 * What a pattern still asks for after a piece of a document: its derivative (James Clark, “An algorithm for RELAX NG
 * validation”, 2002). `notAllowed` means that the piece does not fit.
 *
 * Derivatives are computed once and remembered, so that a validator of a schema turns, while it works, into a finite
 * automaton. The recursion runs over patterns, whose depth is bounded when the schema is loaded; never over documents.
 */
export class Derivatives {
  readonly #table: PatternTable;
  readonly #names: Names;
  readonly #values: ValueMatcher;
  readonly #startTags = new Map<number, Pattern>();
  readonly #attributes = new Map<number, Pattern>();
  readonly #texts = new Map<number, Pattern>();
  readonly #tagEnds = new Map<number, Pattern>();

  constructor(table: PatternTable, names: Names) {
    this.#table = table;
    this.#names = names;
    this.#values = new ValueMatcher(table);
  }

  /** To be called now and then between derivatives: keeps what is remembered within bounds. */
  keepWithinBounds(): void {
    const size =
      this.#table.size + this.#startTags.size + this.#attributes.size + this.#texts.size + this.#tagEnds.size;
    if (size < REMEMBERED) return;
    this.#table.forget();
    for (const map of [this.#startTags, this.#attributes, this.#texts, this.#tagEnds]) map.clear();
  }

  /** After `<name`: a choice of {@link After} patterns, content before what follows. */
  startTag(pattern: Pattern, name: Name): Pattern {
    if (pattern.kind === 'element')
      return contains(pattern.nameClass, name.namespace, name.local)
        ? this.#table.after(pattern.content, this.#table.empty)
        : this.#table.notAllowed;
    if (!isCompound(pattern)) return this.#table.notAllowed;
    return this.#remembered(this.#startTags, pattern, name, () => this.#startTag(pattern, name));
  }

  /** After the name of an attribute: a choice of {@link After} patterns, the value before what follows. */
  attribute(pattern: Pattern, name: Name): Pattern {
    if (pattern.kind === 'attribute')
      return contains(pattern.nameClass, name.namespace, name.local)
        ? this.#table.after(pattern.body, this.#table.empty)
        : this.#table.notAllowed;
    if (!isCompound(pattern)) return this.#table.notAllowed;
    return this.#remembered(this.#attributes, pattern, name, () => this.#attribute(pattern, name));
  }

  /** After the value of an attribute whose name gave `pattern`. */
  attributeValue(pattern: Pattern, value: string, context: ValueContext): Pattern {
    if (pattern.kind === 'choice') {
      return this.#table.choice(pattern.members.map((member) => this.attributeValue(member, value, context)));
    }
    if (pattern.kind !== 'after' || !this.#values.matches(pattern.left, value, context)) return this.#table.notAllowed;
    return pattern.right;
  }

  /** After the `>` of a start tag: no more attributes. */
  startTagEnd(pattern: Pattern): Pattern {
    if (pattern.kind === 'attribute') return this.#table.notAllowed;
    if (!isCompound(pattern)) return pattern;
    return this.#remembered(this.#tagEnds, pattern, undefined, () =>
      this.#rebuilt(pattern, (part) => this.startTagEnd(part))
    );
  }

  /** The same where attributes are missing: as if they were there. */
  startTagEndWithoutAttributes(pattern: Pattern): Pattern {
    if (pattern.kind === 'attribute') return this.#table.empty;
    return this.#rebuilt(pattern, (part) => this.startTagEndWithoutAttributes(part));
  }

  /** After text that is not blank, next to elements. */
  text(pattern: Pattern): Pattern {
    if (pattern.kind === 'text') return pattern;
    if (!isCompound(pattern)) return this.#table.notAllowed;
    return this.#remembered(this.#texts, pattern, undefined, () =>
      this.#values.derive(pattern, (part) => this.text(part))
    );
  }

  /** After `text`, the whole content of an element that has no elements in it. */
  wholeText(pattern: Pattern, text: string, context: ValueContext): Pattern {
    const derivative = this.#values.text(pattern, text, context);
    return isBlank(text) ? this.#table.choice([pattern, derivative]) : derivative;
  }

  /** After an end tag, where content and what follows are still in one pattern. */
  endTag(pattern: Pattern): Pattern {
    if (pattern.kind === 'choice') return this.#table.choice(pattern.members.map((member) => this.endTag(member)));
    return pattern.kind === 'after' && pattern.left.nullable ? pattern.right : this.#table.notAllowed;
  }

  /** What follows a value or content that was wrong, as if it had been right. */
  following(pattern: Pattern): Pattern {
    if (pattern.kind === 'choice') return this.#table.choice(pattern.members.map((member) => this.following(member)));
    return pattern.kind === 'after' ? pattern.right : this.#table.notAllowed;
  }

  /** As {@link startTag}, where required elements before it are missing: as if they were there. */
  startTagAfterMissing(pattern: Pattern, name: Name): Pattern {
    if (pattern.kind === 'group') {
      const { left, right } = pattern;
      const inLeft = this.#mapAfter(this.startTagAfterMissing(left, name), (rest) => this.#table.group(rest, right));
      return this.#table.choice([inLeft, this.startTagAfterMissing(right, name)]);
    }
    return this.#startTag(pattern, name, (part) => this.startTagAfterMissing(part, name));
  }

  #startTag(pattern: Pattern, name: Name, derive = (part: Pattern): Pattern => this.startTag(part, name)): Pattern {
    const table = this.#table;
    switch (pattern.kind) {
      case 'choice':
        return table.choice(pattern.members.map(derive));
      case 'group': {
        const { left, right } = pattern;
        const inLeft = this.#mapAfter(derive(left), (rest) => table.group(rest, right));
        return left.nullable ? table.choice([inLeft, derive(right)]) : inLeft;
      }
      case 'interleave':
        return this.#eitherSide(pattern, derive, (a, b) => table.interleave(a, b));
      case 'oneOrMore':
        return this.#mapAfter(derive(pattern.body), (rest) => table.group(rest, table.choice([pattern, table.empty])));
      case 'after':
        return this.#mapAfter(derive(pattern.left), (rest) => table.after(rest, pattern.right));
      default:
        return this.startTag(pattern, name);
    }
  }

  #attribute(pattern: Pattern, name: Name): Pattern {
    const derive = (part: Pattern): Pattern => this.attribute(part, name);
    // The order of attributes does not matter, so either side of a group may have it.
    if (pattern.kind === 'group') return this.#eitherSide(pattern, derive, (a, b) => this.#table.group(a, b));
    return this.#startTag(pattern, name, derive);
  }

  #eitherSide(
    { left, right }: { left: Pattern; right: Pattern },
    derive: (part: Pattern) => Pattern,
    combine: (left: Pattern, right: Pattern) => Pattern
  ): Pattern {
    return this.#table.choice([
      this.#mapAfter(derive(left), (rest) => combine(rest, right)),
      this.#mapAfter(derive(right), (rest) => combine(left, rest))
    ]);
  }

  /** Changes what follows in every {@link After} of a choice of them. */
  #mapAfter(pattern: Pattern, change: (right: Pattern) => Pattern): Pattern {
    if (pattern.kind === 'choice') {
      return this.#table.choice(pattern.members.map((member) => this.#mapAfter(member, change)));
    }
    return pattern.kind === 'after' ? this.#table.after(pattern.left, change(pattern.right)) : this.#table.notAllowed;
  }

  /** The pattern with its parts changed. */
  #rebuilt(pattern: Pattern, change: (part: Pattern) => Pattern): Pattern {
    switch (pattern.kind) {
      case 'choice':
        return this.#table.choice(pattern.members.map(change));
      case 'group':
        return this.#table.group(change(pattern.left), change(pattern.right));
      case 'interleave':
        return this.#table.interleave(change(pattern.left), change(pattern.right));
      case 'oneOrMore':
        return this.#table.oneOrMore(change(pattern.body));
      case 'after':
        return this.#table.after(change(pattern.left), pattern.right);
      default:
        return pattern;
    }
  }

  #remembered(map: Map<number, Pattern>, pattern: Pattern, name: Name | undefined, compute: () => Pattern): Pattern {
    const key = name ? pattern.id * this.#names.count + name.id : pattern.id;
    let derivative = map.get(key);
    if (!derivative) {
      derivative = compute();
      map.set(key, derivative);
    }
    return derivative;
  }
}

const COMPOUND: ReadonlySet<Pattern['kind']> = new Set(['choice', 'group', 'interleave', 'oneOrMore', 'after']);

/** Whether a pattern is made of patterns that stand at the same place: its derivatives are worth remembering. */
const isCompound = (pattern: Pattern): boolean => COMPOUND.has(pattern.kind);
