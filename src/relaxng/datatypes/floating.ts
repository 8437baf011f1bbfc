import type { Type } from './type.ts';

const LITERAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN]
]);

/** `double` (XML Schema Part 2, section 3.2.5). */
export const double: Type<number> = {
  label: 'a number',
  whiteSpace: 'collapse',
  parse: (lexical) => SPECIAL.get(lexical) ?? (LITERAL.test(lexical) ? Number(lexical) : undefined),
  key: (value) => String(value),
  compare: (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? undefined : a - b || 0)
};

/** `float` (section 3.2.4): the same literals, fewer values. */
export const float: Type<number> = {
  ...double,
  parse(lexical, context) {
    const value = double.parse(lexical, context);
    return value === undefined ? undefined : Math.fround(value);
  }
};
