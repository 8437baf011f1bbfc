/** Dates in the words of a language; `xslt/common/dates.xsl` says the same. */
import type { Words } from './words.ts';

const DATE = String.raw`-?\d{4}(?:-\d\d){0,2}[~?%]?`;
const SPAN = new RegExp(String.raw`^(${DATE}|\.\.)?/(${DATE}|\.\.)?$`);
const WITHIN = new RegExp(String.raw`^\[(${DATE})?\.\.(${DATE})?\]$`);

/**
 * A date in words, as far as it is known.
 *
 * @param date of ISO 8601 or the Extended Date/Time Format: `1962-11-21`, `1962~`, `1962-11/1962-12`, `[1962-11-01..1962-11-21]`. What is
 *   no such date stays as it is
 */
export function dateInWords(date: string, words: Words): string {
  const given = date.trim();
  const span = SPAN.exec(given);
  if (span) return inSpan(span, ['date.span', 'date.from', 'date.to'], words) ?? date;
  const within = WITHIN.exec(given);
  if (within) return inSpan(within, ['date.between', 'date.not-before', 'date.not-after'], words) ?? date;
  return dayInWords(given, words);
}

/** Two dates, or one of them, by the keys that are for both, for the first alone and for the last alone. A doubt is said once. */
function inSpan(match: RegExpExecArray, keys: [string, string, string], words: Words): string | undefined {
  const say = (end: string | undefined) =>
    end && end !== '..' ? dayInWords(end.replace('?', '').replace('%', '~'), words) : undefined;
  const [first, last] = [say(match[1]), say(match[2])];
  const [both, begins, ends] = keys;
  if (first === undefined && last === undefined) return undefined;
  const said =
    last === undefined
      ? words.say(begins, { first: first as string })
      : first === undefined
        ? words.say(ends, { last })
        : words.say(both, { first, last });
  return /[?%]/.test(match[0]) ? words.say('date.uncertain', { date: said }) : said;
}

/** One date, with what is said of it: about 1962; 1962 (?). */
function dayInWords(date: string, words: Words): string {
  const [, plain = date, mark = ''] = /^(-?\d{4}(?:-\d\d){0,2})([~?%])$/.exec(date) ?? [];
  const said = plainInWords(plain, words);
  const about = mark === '~' || mark === '%' ? words.say('date.about', { date: said }) : said;
  return mark === '?' || mark === '%' ? words.say('date.uncertain', { date: about }) : about;
}

function plainInWords(date: string, words: Words): string {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? [];
  const name = words.say('date.months').split(' ')[Number(month) - 1];
  if (whole === undefined || name === undefined) return date;
  const key = day === undefined ? 'date.month' : day === '01' ? 'date.first' : 'date.day';
  return words.say(key, { year: Number(year), month: name, day: Number(day) });
}
