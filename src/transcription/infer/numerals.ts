/** Numbers of headings: Roman numerals, with a full stop or bracket or without. */

const DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

/** A Roman numeral in capitals up to XXXIX, as people number headings; larger ones are rather words (`MIX`, `CD`). */
const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral from I to XXXIX, or undefined. */
export function romanValue(numeral: string): number | undefined {
  if (numeral === '' || !ROMAN.test(numeral)) return undefined;
  let value = 0;
  for (let at = 0; at < numeral.length; at++) {
    const digit = DIGITS[numeral[at] as string] as number;
    const next = DIGITS[numeral[at + 1] ?? ''] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}

/** A line that begins with a number: the numeral, whether a full stop or bracket follows it, and the rest. */
export interface NumberedLine {
  numeral: string;
  value: number;
  stopped: boolean;
  rest: string;
}

/** Reads the number at the head of a line, or nothing. */
export function readNumber(line: string): NumberedLine | undefined {
  const match = /^([IVX]+)([.)]?)(?:\s+(.*))?$/s.exec(line.trim());
  const value = match ? romanValue(match[1] as string) : undefined;
  if (!match || value === undefined) return undefined;
  return { numeral: match[1] as string, value, stopped: match[2] !== '', rest: match[3] ?? '' };
}
