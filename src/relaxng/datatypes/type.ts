import type { IdType, ValueContext } from './datatype.ts';
import type { WhiteSpace } from './white-space.ts';

/** A type of a library before parameters are applied; `V` is how a value is kept while it is compared. */
export interface Type<V> {
  /** For messages, with its article. */
  readonly label: string;
  readonly whiteSpace: WhiteSpace;
  readonly idType?: IdType;
  /** The value that `lexical` (white space already normalised) stands for, or undefined. */
  parse(lexical: string, context: ValueContext): V | undefined;
  /** Equal strings for equal values. */
  key(value: V): string;
  /** Less than 0, 0 or more than 0; undefined for two values without an order. Missing in types without an order. */
  compare?(a: V, b: V): number | undefined;
  /** What the facets `length`, `minLength` and `maxLength` count. Missing in types without a length. */
  length?(value: V): number;
  /** How many digits a decimal has: all, and after the point. Missing in other types. */
  digits?(value: V): {
    total: number;
    fraction: number;
  };
}

/** A type whose values are its normalised literals, of which `test` allows some. */
export function textual(label: string, test: (lexical: string) => boolean, more?: Partial<Type<string>>): Type<string> {
  return {
    label,
    whiteSpace: 'collapse',
    parse: (lexical) => (test(lexical) ? lexical : undefined),
    key: (value) => value,
    length: countCharacters,
    ...more
  };
}

/** Unicode characters, not UTF-16 code units. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) count--;
  }
  return count;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
