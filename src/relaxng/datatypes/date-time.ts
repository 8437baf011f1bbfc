import { trimEnd } from './decimal.ts';
import type { Type } from './type.ts';

const YEAR = '(?<year>-?(?:[1-9]\\d{4,}|\\d{4}))';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])';
const TIME = '(?<hour>[01]\\d|2[0-4]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d+))?';
const ZONE = '(?<zone>Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
/** A point on the time line (XML Schema Part 2, sections 3.2.7 to 3.2.14). */
interface Moment {
  /** Seconds since 1970-01-01T00:00:00, in UTC when there is a time zone. */
  readonly seconds: number;
  /** Digits after the decimal point of the seconds, without zeros at the end. */
  readonly fraction: string;
  readonly zoned: boolean;
}

export const dateTime: Type<Moment> = moment(
  'a date and time (YYYY-MM-DDThh:mm:ss)',
  `${YEAR}-${MONTH}-${DAY}T${TIME}`
);
export const date: Type<Moment> = moment('a date (YYYY-MM-DD)', `${YEAR}-${MONTH}-${DAY}`);
export const time: Type<Moment> = moment('a time (hh:mm:ss)', TIME);
export const gYearMonth: Type<Moment> = moment('a year and month (YYYY-MM)', `${YEAR}-${MONTH}`);
export const gYear: Type<Moment> = moment('a year (YYYY)', YEAR);
export const gMonthDay: Type<Moment> = moment('a month and day (--MM-DD)', `--${MONTH}-${DAY}`);
export const gDay: Type<Moment> = moment('a day (---DD)', `---${DAY}`);
export const gMonth: Type<Moment> = moment('a month (--MM)', `--${MONTH}`);

function moment(label: string, fields: string): Type<Moment> {
  const literal = new RegExp(`^${fields}${ZONE}$`);
  return {
    label,
    whiteSpace: 'collapse',
    parse: (lexical) => fromFields(literal.exec(lexical)?.groups),
    key: ({ seconds, fraction, zoned }) => `${seconds}.${fraction}${zoned ? 'Z' : ''}`,
    compare
  };
}

/** Fields that are missing are those of the first day of a leap year. */
function fromFields(fields: Readonly<Record<string, string | undefined>> | undefined): Moment | undefined {
  if (!fields) return undefined;
  const { year = '2000', month = '1', day = '1', hour = '0', minute = '0', second = '0', zone } = fields;
  const fraction = trimEnd(fields.fraction ?? '');
  // There is no year 0: the year before 1 is -1.
  const astronomical = Number(year) < 0 ? Number(year) + 1 : Number(year);
  if (Number(year) === 0 || Number(day) > daysInMonth(astronomical, Number(month))) return undefined;
  // 24:00:00 is the midnight at the end of the day.
  if (hour === '24' && (minute !== '00' || second !== '00' || fraction !== '')) return undefined;
  const days = daysSinceEpoch(astronomical, Number(month), Number(day));
  const seconds = ((days * 24 + Number(hour)) * 60 + Number(minute)) * 60 + Number(second) - offset(zone);
  return { seconds, fraction, zoned: zone !== undefined };
}

/** Seconds east of UTC. */
function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60;
}

/** The length of a month of the proleptic Gregorian calendar; year 0 is the year before 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysSinceEpoch(year: number, month: number, day: number): number {
  // Years are taken to begin in March, so that the leap day is their last day.
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + leapDays + dayOfYear - 719_468;
}

const LARGEST_OFFSET = 14 * 60 * 60;

/** A moment without a time zone may be anywhere within fourteen hours (section 3.2.7.4). */
function compare(a: Moment, b: Moment): number | undefined {
  if (a.zoned === b.zoned)
    return a.seconds - b.seconds || (a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0);
  const distance = a.seconds - b.seconds;
  return Math.abs(distance) > LARGEST_OFFSET ? distance : undefined;
}
