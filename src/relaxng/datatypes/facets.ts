import type { Parameter, ValueContext } from './datatype.ts';
import { canonicalDecimal } from './decimal.ts';
import { PatternMatcher } from './regex/automaton.ts';
import { PatternSyntaxError } from './regex/scanner.ts';
import type { Type } from './type.ts';
import { normalise } from './white-space.ts';

/** A parameter as it is checked, and as a message says it after the label of the type. */
export interface Facet<V> {
  readonly label: string;
  allows(value: V, lexical: string): boolean;
}

/**
 * Compiles a parameter of a type (XML Schema Part 2, section 4.3). In RELAX NG several patterns must all match, and
 * `enumeration` and `whiteSpace` are not to be had (XML Schema datatypes for RELAX NG, section 2).
 *
 * @returns why not, as the rest of a sentence that begins with the name of the parameter, when it does not fit.
 */
export function facet<V>(type: Type<V>, { name, value }: Parameter, context: ValueContext): Facet<V> | string {
  switch (name) {
    case 'pattern':
      return pattern(value);
    case 'length':
    case 'minLength':
    case 'maxLength':
      return lengthFacet(type, name, value);
    case 'minInclusive':
    case 'maxInclusive':
    case 'minExclusive':
    case 'maxExclusive':
      return bound(type, name, value, context);
    case 'totalDigits':
    case 'fractionDigits':
      return digitsFacet(type, name, value);
    default:
      return 'is not a parameter of this type';
  }
}

function pattern<V>(source: string): Facet<V> | string {
  try {
    const matcher = new PatternMatcher(source);
    return { label: `matching ${source}`, allows: (_, lexical) => matcher.matches(lexical) };
  } catch (error) {
    if (error instanceof PatternSyntaxError) return `is no regular expression: ${error.message}`;
    throw error;
  }
}

const LENGTHS = {
  length: { word: 'exactly', fits: (found: number, asked: number) => found === asked },
  minLength: { word: 'at least', fits: (found: number, asked: number) => found >= asked },
  maxLength: { word: 'at most', fits: (found: number, asked: number) => found <= asked }
};

function lengthFacet<V>(type: Type<V>, name: keyof typeof LENGTHS, text: string): Facet<V> | string {
  const asked = count(text);
  if (asked === undefined) return 'must be a number that is not negative';
  const measure = type.length;
  if (!measure) return 'does not fit a type whose values have no length';
  const { word, fits } = LENGTHS[name];
  return { label: `of ${word} ${asked} characters`, allows: (value) => fits(measure(value), asked) };
}

const BOUNDS = {
  minInclusive: { word: 'not below', fits: (order: number) => order >= 0 },
  maxInclusive: { word: 'not above', fits: (order: number) => order <= 0 },
  minExclusive: { word: 'above', fits: (order: number) => order > 0 },
  maxExclusive: { word: 'below', fits: (order: number) => order < 0 }
};

function bound<V>(type: Type<V>, name: keyof typeof BOUNDS, text: string, context: ValueContext): Facet<V> | string {
  const compare = type.compare;
  if (!compare) return 'does not fit a type whose values have no order';
  const limit = type.parse(normalise(text, type.whiteSpace), context);
  if (limit === undefined) return `must itself be ${type.label}`;
  const { word, fits } = BOUNDS[name];
  return {
    label: `${word} ${text}`,
    allows(value) {
      const order = compare(value, limit);
      return order !== undefined && fits(order);
    }
  };
}

function digitsFacet<V>(type: Type<V>, name: 'totalDigits' | 'fractionDigits', text: string): Facet<V> | string {
  const asked = count(text);
  const measure = type.digits;
  if (!measure) return 'does not fit a type that is not decimal';
  if (asked === undefined || (name === 'totalDigits' && asked === 0)) return 'must be a number that is not negative';
  return name === 'totalDigits'
    ? { label: `of at most ${asked} digits`, allows: (value) => measure(value).total <= asked }
    : { label: `of at most ${asked} digits after the point`, allows: (value) => measure(value).fraction <= asked };
}

function count(text: string): number | undefined {
  const value = canonicalDecimal(text.trim());
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
