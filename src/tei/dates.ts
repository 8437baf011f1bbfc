/** Dates: that their attributes are dates, in their order, and that `@when` says what the text says, where it can be read. */
import type { VFile } from 'vfile';
import { reportTei } from '../messages/tei.ts';
import { readDate } from './date-words.ts';
import { wordsOf } from './elements.ts';
import type { Survey } from './links.ts';

const ATTRIBUTES = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const;

/** Pairs of attributes of which the first must not be later than the second (TEI Guidelines 14.4.2). */
const IN_ORDER = [
  ['notBefore', 'notAfter'],
  ['from', 'to'],
  ['notBefore', 'when'],
  ['when', 'notAfter']
] as const;

/** TEI `teidata.temporal.w3c`: a year, a month of it, a day, with a time or without; a month or a day alone; a time alone. */
const W3C =
  /^(?:(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?|---(\d\d))(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$|^\d\d:\d\d/;

/** Elements on which `from` and `to` are no dates. */
const POINTING: ReadonlySet<string> = new Set([
  ...['app', 'span', 'biblScope', 'citedRange', 'arc', 'locus', 'timeline', 'measure', 'redirect', 'cRefPattern']
]);

/** Checks every date of a document. Dates by another calendar than that of `@when` are compared with nothing. */
export function checkDates({ elements, places }: Survey, file: VFile): void {
  for (const element of elements) {
    if (POINTING.has(element.name) || element.data?.namespace !== undefined) continue;
    for (const attribute of ATTRIBUTES) {
      const value = element.attributes[attribute];
      if (value && !isDate(value) && !value.startsWith('#'))
        reportTei(file, 'date-value', places.of(element, attribute), { attribute, value });
    }
    for (const [first, second] of IN_ORDER) {
      const [earlier, later] = [element.attributes[first], element.attributes[second]];
      if (earlier && later && isLater(earlier, later))
        reportTei(file, 'date-order', places.of(element, second), { first, earlier, second, later });
    }
    const { when, calendar } = element.attributes;
    if (element.name !== 'date' || !when || calendar || !isDate(when)) continue;
    const text = wordsOf(element);
    if (text !== undefined && differs(text, when))
      reportTei(file, 'date-mismatch', places.of(element, 'when'), { text, value: when });
  }
}

function isDate(value: string): boolean {
  const match = W3C.exec(value);
  if (!match) return false;
  const [, year, monthOfYear, dayOfMonth, monthAlone, dayOfAlone, dayAlone] = match;
  const month = Number(monthOfYear ?? monthAlone ?? 1);
  const day = Number(dayOfMonth ?? dayOfAlone ?? dayAlone ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(month, year === undefined ? 2000 : Number(year));
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The year, month and day of a date that has a year, as far as it goes. */
function partsOf(value: string): number[] {
  const [, ...parts] = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}

/** Whether a date is later than another, as far as both go. */
function isLater(value: string, than: string): boolean {
  const others = partsOf(than);
  for (const [index, part] of partsOf(value).entries()) {
    const other = others[index];
    if (other === undefined || part < other) return false;
    if (part > other) return true;
  }
  return false;
}

/** Whether a text names another year, month or day than a date; or, where the text is a date of ISO 8601 itself, is another. */
function differs(text: string, when: string): boolean {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return !when.startsWith(text) && !text.startsWith(when);
  const { year, month, day } = readDate(text);
  const [, ...alone] = /^--(\d\d)(?:-(\d\d))?/.exec(when) ?? [];
  const [whenYear, whenMonth, whenDay] = alone.length > 0 ? [undefined, ...alone.map(Number)] : partsOf(when);
  const isOther = (said: number | undefined, meant: number | undefined) =>
    said !== undefined && meant !== undefined && !Number.isNaN(meant) && said !== meant;
  return isOther(year, whenYear) || isOther(month, whenMonth) || isOther(day, whenDay);
}
