import type { Type } from './type.ts';

/**
 * Decimal numbers of any length (XML Schema Part 2, section 3.2.3). A value is kept in its canonical form (no sign but
 * `-`, no zeros that mean nothing, `0` for naught), so that nothing is lost to floating point and all work is linear.
 */
export const decimal: Type<string> = {
  label: 'a decimal number',
  whiteSpace: 'collapse',
  parse: canonicalDecimal,
  key: (value) => value,
  compare: compareDecimals,
  digits
};

/** A type of integers between two bounds (either may be missing). */
export function integer(label: string, min?: string, max?: string): Type<string> {
  return {
    ...decimal,
    label,
    parse(lexical) {
      if (!/^[+-]?\d+$/.test(lexical)) return undefined;
      const value = canonicalDecimal(lexical) as string;
      const fits =
        (min === undefined || compareDecimals(value, min) >= 0) &&
        (max === undefined || compareDecimals(value, max) <= 0);
      return fits ? value : undefined;
    }
  };
}

/** The canonical form of a decimal literal, or undefined when it is none. */
export function canonicalDecimal(lexical: string): string | undefined {
  const match = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/.exec(lexical);
  if (!match) return undefined;
  const whole = (match[2] ?? '').replace(/^0+/, '') || '0';
  const fraction = trimEnd(match[3] ?? match[4] ?? '');
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && size !== '0' ? `-${size}` : size;
}

/** Without zeros at the end; not by `/0+$/`, which takes quadratic time on many short runs of zeros. */
export function trimEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** Orders two canonical decimals. */
export function compareDecimals(a: string, b: string): number {
  const negative = a.startsWith('-');
  if (negative !== b.startsWith('-')) return negative ? -1 : 1;
  return negative ? compareSizes(b.slice(1), a.slice(1)) : compareSizes(a, b);
}

function compareSizes(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  return wholeA.length - wholeB.length || order(wholeA, wholeB) || order(fractionA, fractionB);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `totalDigits` counts the digits of the number without its point; naught before the point is not counted. */
function digits(value: string): { total: number; fraction: number } {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  return { total: (whole === '0' ? 0 : whole.length) + fraction.length, fraction: fraction.length };
}
