import type { Derivatives } from './derivatives.ts';
import { alternatives, keyOf, type NameClass } from './name-class.ts';
import type { Name } from './names.ts';
import type { Pattern } from './pattern.ts';

/** A name class that is not a choice, as a message lists it. */
export type Expected = Exclude<
  NameClass,
  {
    kind: 'choice';
  }
>;

/** Name classes by their keys. */
export type ExpectedNames = ReadonlyMap<string, Expected>;

/** What could stand at a place. */
export interface ExpectedContent {
  readonly elements: ExpectedNames;
  /** Whether text of any kind could stand there. */
  readonly text: boolean;
}

/** The elements that could come next, and whether text could. */
export function expectedContent(pattern: Pattern): ExpectedContent {
  const elements = new Map<string, Expected>();
  let text = false;
  walk(pattern, 'next', (part) => {
    if (part.kind === 'element') for (const each of alternatives(part.nameClass)) elements.set(keyOf(each), each);
    else if (part.kind === 'text' || part.kind === 'data' || part.kind === 'value' || part.kind === 'list') text = true;
  });
  return { elements, text };
}

/** The attributes that a start tag could still have. */
export function expectedAttributes(pattern: Pattern): ExpectedNames {
  const attributes = new Map<string, Expected>();
  walk(pattern, 'all', (part) => {
    if (part.kind === 'attribute') for (const each of alternatives(part.nameClass)) attributes.set(keyOf(each), each);
  });
  return attributes;
}

/** What a value could be: literals of the schema, and descriptions of datatypes. */
export function expectedValues(pattern: Pattern): { literals: readonly string[]; descriptions: readonly string[] } {
  const literals = new Set<string>();
  const descriptions = new Set<string>();
  walk(pattern, 'all', (part) => {
    if (part.kind === 'value') literals.add(part.written);
    else if (part.kind === 'data') descriptions.add(part.datatype.label);
    else if (part.kind === 'empty') descriptions.add('no text');
  });
  return { literals: [...literals], descriptions: [...descriptions] };
}

/** The elements without which the content cannot be complete. */
export function requiredElements(pattern: Pattern): ExpectedNames {
  return required(pattern, 'element', new Map());
}

/** The attributes without which the start tag cannot be complete. */
export function requiredAttributes(pattern: Pattern): ExpectedNames {
  return required(pattern, 'attribute', new Map());
}

/** The elements that are missing before an element that {@link Derivatives.startTagAfterMissing} takes. */
export function missingBefore(pattern: Pattern, name: Name, derivatives: Derivatives): ExpectedNames {
  const reaches = (part: Pattern): boolean => derivatives.startTagAfterMissing(part, name).kind !== 'notAllowed';
  let here = pattern;
  let missing: ExpectedNames = new Map();
  for (;;) {
    switch (here.kind) {
      case 'group':
        if (reaches(here.left)) here = here.left;
        else {
          missing = new Map([...missing, ...requiredElements(here.left)]);
          here = here.right;
        }
        break;
      case 'interleave':
        here = reaches(here.left) ? here.left : here.right;
        break;
      case 'oneOrMore':
        here = here.body;
        break;
      case 'after':
        here = here.left;
        break;
      case 'choice': {
        const ways = here.members.filter(reaches);
        if (ways.length !== 1) return missing;
        here = ways[0] as Pattern;
        break;
      }
      default:
        return missing;
    }
  }
}

/** Visits the leaves of a pattern once each: all of them, or those that could come next. */
function walk(pattern: Pattern, which: 'next' | 'all', visit: (leaf: Pattern) => void): void {
  const seen = new Set<Pattern>();
  const step = (part: Pattern): void => {
    if (seen.has(part)) return;
    seen.add(part);
    switch (part.kind) {
      case 'choice':
        part.members.forEach(step);
        break;
      case 'group':
        step(part.left);
        if (which === 'all' || part.left.nullable) step(part.right);
        break;
      case 'interleave':
        step(part.left);
        step(part.right);
        break;
      case 'oneOrMore':
        step(part.body);
        break;
      case 'list':
        visit(part);
        step(part.body);
        break;
      case 'after':
        step(part.left);
        break;
      default:
        visit(part);
    }
  };
  step(pattern);
}

function required(pattern: Pattern, kind: 'element' | 'attribute', known: Map<Pattern, ExpectedNames>): ExpectedNames {
  let found = known.get(pattern);
  if (!found) {
    found = requiredOf(pattern, kind, (part) => required(part, kind, known));
    known.set(pattern, found);
  }
  return found;
}

const NONE: ExpectedNames = new Map();

function requiredOf(pattern: Pattern, kind: string, inner: (part: Pattern) => ExpectedNames): ExpectedNames {
  switch (pattern.kind) {
    case 'element':
    case 'attribute': {
      const { nameClass } = pattern;
      return pattern.kind === kind && nameClass.kind === 'name' ? new Map([[keyOf(nameClass), nameClass]]) : NONE;
    }
    case 'group':
    case 'interleave':
      return new Map([...inner(pattern.left), ...inner(pattern.right)]);
    case 'oneOrMore':
      return inner(pattern.body);
    case 'after':
      return inner(pattern.left);
    case 'choice':
      return common(pattern.members, inner);
    default:
      return NONE;
  }
}

/** What all members require; most often nothing, which the first members show. */
function common(members: readonly Pattern[], of: (part: Pattern) => ExpectedNames): ExpectedNames {
  let shared: ExpectedNames | undefined;
  for (const member of members) {
    const names = of(member);
    shared = shared ? new Map([...shared].filter(([key]) => names.has(key))) : names;
    if (shared.size === 0) return NONE;
  }
  return shared ?? NONE;
}
