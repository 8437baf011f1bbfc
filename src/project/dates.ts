/** Dates in metadata: one date of ISO 8601, or what is known of a date that is a guess or a span. */
import type { Dating } from '../transcription/metadata.ts';

/** The keys of a dating that are dates. */
export const DATES = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const;

/** Pairs that say two things of one date (TEI Guidelines, `att.datable.w3c`). */
const APART = [
  ['when', 'notBefore'],
  ['when', 'notAfter'],
  ['when', 'from'],
  ['when', 'to'],
  ['from', 'notBefore'],
  ['to', 'notAfter']
] as const;

const IN_ORDER = [
  ['notBefore', 'notAfter'],
  ['notBefore', 'to'],
  ['from', 'to'],
  ['from', 'notAfter']
] as const;

/** A year, a month of it or a day of that, which the calendar has. */
export function isDate(value: string): boolean {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Why a dating cannot be one, if so: which rule of the catalogue it breaks, at which of its keys. */
export type DatingFault =
  | { rule: 'metadata-date-none'; at: undefined }
  | { rule: 'metadata-date-apart' | 'metadata-date-order'; first: string; second: string; at: string };

/** The first fault of a dating of which every date is one. */
export function datingFault(
  dating: { readonly [Key in keyof Dating]: Dating[Key] | undefined }
): DatingFault | undefined {
  if (DATES.every((key) => dating[key] === undefined)) return { rule: 'metadata-date-none', at: undefined };
  for (const [first, second] of APART)
    if (dating[first] !== undefined && dating[second] !== undefined)
      return { rule: 'metadata-date-apart', first, second, at: second };
  for (const [first, second] of IN_ORDER) {
    const [earlier, later] = [dating[first], dating[second]];
    if (earlier !== undefined && later !== undefined && isLater(earlier, later))
      return { rule: 'metadata-date-order', first: `${first}: ${earlier}`, second: `${second}: ${later}`, at: second };
  }
  return undefined;
}

/** Whether a date is later than another, as far as both go. */
function isLater(date: string, than: string): boolean {
  const [years, others] = [Number.parseInt(date, 10), Number.parseInt(than, 10)];
  if (years !== others) return years > others;
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) > than.slice(0, length);
}
