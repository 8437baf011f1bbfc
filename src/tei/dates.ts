/** Dates: that their attributes are dates, and that `@when` says what the text says, where it can be read. */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { wordsOf } from './elements.ts';
import type { Survey } from './links.ts';

const ATTRIBUTES = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const;
/** TEI `teidata.temporal.w3c`: a year, a month of it, a day, with a time or without; a month or a day alone; a time alone. */
const W3C =
  /^(?:(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?|---(\d\d))(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$|^\d\d:\d\d/;

/** Elements on which `from` and `to` are no dates. */
const POINTING: ReadonlySet<string> = new Set([
  'app',
  'span',
  'biblScope',
  'citedRange',
  'arc',
  'locus',
  'timeline',
  'measure',
  'event'
]);

export function checkDates({ elements }: Survey, file: VFile): void {
  for (const element of elements) {
    if (POINTING.has(element.name)) continue;
    for (const attribute of ATTRIBUTES) {
      const value = element.attributes[attribute];
      if (value && !isDate(value) && !value.startsWith('#'))
        reportTei(file, 'date-value', element.position, { attribute, value });
    }
    if (element.name === 'date') checkText(element, file);
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

/** Compares a date's text with its `@when`: the year, where the text has one of four digits, and the day, where it is ISO 8601. */
function checkText(element: Element, file: VFile): void {
  const value = element.attributes.when;
  const text = wordsOf(element);
  if (!value || text === undefined || !isDate(value)) return;
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.exec(text);
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const differs = iso
    ? !value.startsWith(text) && !text.startsWith(value)
    : years.length === 1 && !value.startsWith(years[0] as string);
  if (differs) reportTei(file, 'date-mismatch', element.position, { text, value });
}
