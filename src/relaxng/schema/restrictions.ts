import { isOpen } from '../patterns/name-class.ts';
import { type Attribute, type Element, Part, type Pattern, type SchemaPlace } from '../patterns/pattern.ts';
import { partsOf } from '../patterns/reach.ts';
import { OverlapCheck } from './overlaps.ts';
import type { Problems } from './problem.ts';

/**
 * Reports what section 7 of the RELAX NG specification forbids.
 *
 * @param place that of the outermost element of the schema.
 * @param elements all that can be reached from `start`.
 */
export function checkRestrictions(
  start: Pattern,
  place: SchemaPlace,
  elements: readonly Element[],
  problems: Problems
): void {
  const placement = new PlacementCheck(problems);
  placement.check(start, 'start', 'no', place);
  const overlaps = new OverlapCheck(problems);
  const types = new Map<Pattern, ContentType>();
  for (const element of elements) {
    placement.check(element.content, 'content', 'no', element.place);
    if (contentType(element.content, types) === 'mixed up') {
      const message =
        'Typed text (data, value or list) may stand next to attributes only, not next to elements or other text.';
      problems.report('schema-restriction', message, element.place);
    }
    overlaps.check(element.content, element.place);
  }
}

type Inside = 'start' | 'content' | 'attribute' | 'list' | 'exception';

/** Whether there is a `oneOrMore` around, and in it a `group` or `interleave`. */
type Repeated = 'no' | 'yes' | 'as part of a sequence';

const FORBIDDEN: Readonly<Record<Inside, ReadonlySet<Pattern['kind']>>> = {
  start: new Set(['attribute', 'data', 'value', 'text', 'list', 'group', 'interleave', 'oneOrMore', 'empty']),
  content: new Set(),
  attribute: new Set(['element', 'attribute']),
  list: new Set(['list', 'element', 'attribute', 'text', 'interleave']),
  exception: new Set(['attribute', 'element', 'list', 'text', 'empty', 'group', 'interleave', 'oneOrMore'])
};

const NAMES: Readonly<Record<Inside, string>> = {
  start: 'the start of a schema',
  content: 'an element',
  attribute: 'an attribute',
  list: 'a list',
  exception: 'the exception of data'
};

/** Which pattern may stand in which (section 7.1), and attributes with open names (section 7.3). */
class PlacementCheck {
  readonly #problems: Problems;

  /** Patterns are shared: what was checked in the same surroundings need not be checked again. */
  readonly #seen = new Map<Inside, Map<Repeated, Set<Pattern>>>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: Pattern, inside: Inside, repeated: Repeated, place: SchemaPlace): void {
    // Between elements and text alone nothing is forbidden.
    if (inside === 'content' && (pattern.parts & (Part.attribute | Part.typedText)) === 0) return;
    if (this.#wasSeen(pattern, inside, repeated)) return;
    if (FORBIDDEN[inside].has(pattern.kind)) {
      const message = `The pattern “${pattern.kind}” may not stand in ${NAMES[inside]}.`;
      this.#problems.report('schema-restriction', message, place);
      return;
    }
    switch (pattern.kind) {
      case 'attribute':
        this.#attribute(pattern, inside, repeated);
        return this.check(pattern.body, 'attribute', 'no', pattern.place);
      case 'list':
        return this.check(pattern.body, 'list', repeated, place);
      case 'data':
        return this.check(pattern.except, 'exception', repeated, place);
      case 'oneOrMore':
        return this.check(pattern.body, inside, repeated === 'no' ? 'yes' : repeated, place);
      default: {
        const sequence = pattern.kind === 'group' || pattern.kind === 'interleave';
        const inner = sequence && repeated === 'yes' ? 'as part of a sequence' : repeated;
        for (const part of partsOf(pattern)) this.check(part, inside, inner, place);
      }
    }
  }

  #attribute(pattern: Attribute, inside: Inside, repeated: Repeated): void {
    if (repeated === 'as part of a sequence') {
      const message = 'An attribute may not be repeated as part of a group or interleave.';
      this.#problems.report('schema-restriction', message, pattern.place);
    }
    if (inside === 'content' && repeated === 'no' && isOpen(pattern.nameClass)) {
      const message =
        'An attribute with anyName or nsName must be repeated: it needs oneOrMore or zeroOrMore around it.';
      this.#problems.report('schema-restriction', message, pattern.place);
    }
  }

  #wasSeen(pattern: Pattern, inside: Inside, repeated: Repeated): boolean {
    let here = this.#seen.get(inside);
    if (!here) {
      here = new Map();
      this.#seen.set(inside, here);
    }
    let seen = here.get(repeated);
    if (!seen) {
      seen = new Set();
      here.set(repeated, seen);
    }
    const known = seen.has(pattern);
    seen.add(pattern);
    return known;
  }
}

type ContentType = 'empty' | 'elements' | 'typed text' | 'mixed up';

/** Section 7.2. */
function contentType(pattern: Pattern, known: Map<Pattern, ContentType>): ContentType {
  if ((pattern.parts & (Part.attribute | Part.typedText)) === 0) return pattern.parts === 0 ? 'empty' : 'elements';
  let type = known.get(pattern);
  if (!type) {
    type = contentTypeOf(pattern, (part) => contentType(part, known));
    known.set(pattern, type);
  }
  return type;
}

const ORDER: readonly ContentType[] = ['empty', 'elements', 'typed text', 'mixed up'];
const largest = (types: readonly ContentType[]): ContentType =>
  ORDER[types.reduce((most, type) => Math.max(most, ORDER.indexOf(type)), 0)] as ContentType;

function contentTypeOf(pattern: Pattern, of: (part: Pattern) => ContentType): ContentType {
  switch (pattern.kind) {
    case 'list':
    case 'value':
      return 'typed text';
    case 'data':
      return of(pattern.except) === 'mixed up' ? 'mixed up' : 'typed text';
    case 'attribute':
      return of(pattern.body) === 'mixed up' ? 'mixed up' : 'empty';
    case 'choice':
      return largest(pattern.members.map(of));
    case 'group':
    case 'interleave':
      return sequence(of(pattern.left), of(pattern.right));
    case 'oneOrMore':
      return sequence(of(pattern.body), of(pattern.body));
    default:
      return 'empty';
  }
}

function sequence(a: ContentType, b: ContentType): ContentType {
  const groupable = a === 'empty' || b === 'empty' || (a === 'elements' && b === 'elements');
  return groupable ? largest([a, b]) : 'mixed up';
}
