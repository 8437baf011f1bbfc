import { daysInMonth } from './date-time.ts';
import { compareDecimals, trimEnd } from './decimal.ts';
import type { Type } from './type.ts';

const LITERAL =
  /^(-)?P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;
/** A span of time (XML Schema Part 2, section 3.2.6). */
interface Duration {
  readonly sign: bigint;
  readonly months: bigint;
  readonly seconds: bigint;
  /** Digits after the decimal point of the seconds, without zeros at the end. */
  readonly fraction: string;
}

export const duration: Type<Duration> = {
  label: 'a duration (such as P1Y2M3DT4H5M)',
  whiteSpace: 'collapse',
  parse(lexical) {
    const match = LITERAL.exec(lexical);
    if (!match) return undefined;
    const [years, months, days, hours, minutes, seconds] = match.slice(2, 8).map((digits) => BigInt(digits ?? '0')) as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint
    ];
    const size = {
      months: years * 12n + months,
      seconds: ((days * 24n + hours) * 60n + minutes) * 60n + seconds,
      fraction: trimEnd(match[8] ?? '')
    };
    const nothing = size.months === 0n && size.seconds === 0n && size.fraction === '';
    return { sign: match[1] && !nothing ? -1n : 1n, ...size };
  },
  key: ({ sign, months, seconds, fraction }) => `${sign * months} ${sign * seconds} ${sign}.${fraction}`,
  compare
};

/** The months from which the specification counts to order durations: they show how long a month can be. */
const REFERENCES = [
  { year: 1696, month: 9 },
  { year: 1697, month: 2 },
  { year: 1903, month: 3 },
  { year: 1903, month: 7 }
];

/** One duration is longer when it is so from each reference; otherwise the two have no order. */
function compare(a: Duration, b: Duration): number | undefined {
  const signs = new Set(
    REFERENCES.map((from) => Math.sign(compareDecimals(secondsFrom(from, a), secondsFrom(from, b))))
  );
  return signs.size === 1 ? [...signs][0] : undefined;
}

/** The length in seconds, as a canonical decimal, of a duration that starts with the month `from`. */
function secondsFrom(from: { year: number; month: number }, { sign, months, seconds, fraction }: Duration): string {
  // The calendar repeats after 400 years.
  let days = (months / 4800n) * 146097n;
  let { year, month } = from;
  for (let rest = Number(months % 4800n); rest > 0; rest--) {
    if (sign < 0n) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    days += BigInt(daysInMonth(year, month));
    if (sign > 0n) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  const size = `${days * 86400n + seconds}${fraction === '' ? '' : `.${fraction}`}`;
  return sign < 0n && size !== '0' ? `-${size}` : size;
}
