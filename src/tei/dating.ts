/** When something was written or sent: as TEI attributes (TEI Guidelines 14.4), and as one text in the Extended Date/Time Format. */
import type { Element } from 'xast';
import type { Dating, Degree } from '../transcription/metadata.ts';
import { element, text, wordsOf } from './elements.ts';

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** A date of ISO 8601 as metadata has it; a time behind it is left out. */
const DATE = /^(-?\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$/;
const DEGREE = /^(?:high|medium|low|unknown)$/;

/**
 * The attributes that say a date.
 *
 * @param date one date, or a dating; its words are not among the attributes
 */
export function datingAttributes(date: string | Dating): Record<string, string> {
  if (typeof date === 'string') return { when: date };
  const { text: _text, evidence, ...attributes } = date;
  return { ...attributes, ...(evidence !== undefined && { evidence: evidence.trim().replace(/\s+/g, ' ') }) };
}

/** The date alone: for where its words stand already. */
export function withoutWords(date: string | Dating): string | Dating {
  if (typeof date === 'string') return date;
  const { text: _text, ...dating } = date;
  return simple(dating);
}

/** An element `date`. @param words what stands in it; by default the words that the dating has */
export function dateElement(date: string | Dating, words = typeof date === 'string' ? undefined : date.text): Element {
  return element('date', datingAttributes(date), words === undefined ? [] : [text(words)]);
}

/**
 * The date that an element says by its attributes, and its words where they say something else. Attributes that exclude one another
 * are not taken together: `when` goes before all others, `from` before `notBefore`, `to` before `notAfter`.
 *
 * @returns one date where there is no more to it; undefined where no attribute is a date
 */
export function datingOf(element: Element | undefined): string | Dating | undefined {
  if (!element) return undefined;
  const found = datesIn(element.attributes);
  const dates = Object.values(found);
  if (dates.length === 0) return undefined;
  const { precision, cert, evidence } = element.attributes;
  const words = wordsOf(element);
  const dating: Dating = {
    ...found,
    ...(isDegree(precision) && { precision }),
    ...(isDegree(cert) && { cert }),
    ...(evidence && { evidence }),
    ...(words !== undefined && words !== found.when && { text: words })
  };
  return simple(dating);
}

/** One date, where there is no more to a dating. */
export const simple = (date: string | Dating): string | Dating =>
  typeof date === 'object' && date.when !== undefined && Object.keys(date).length === 1 ? date.when : date;

/** The dates among attributes, as far as they go together. */
function datesIn(attributes: Attributes): Pick<Dating, 'when' | 'notBefore' | 'notAfter' | 'from' | 'to'> {
  const date = (name: string): string | undefined => DATE.exec(attributes[name] ?? '')?.[1];
  const when = date('when');
  if (when !== undefined) return { when };
  const [from, to] = [date('from'), date('to')];
  const notBefore = from === undefined ? date('notBefore') : undefined;
  const notAfter = to === undefined ? date('notAfter') : undefined;
  return {
    ...(from !== undefined && { from }),
    ...(notBefore !== undefined && { notBefore }),
    ...(to !== undefined && { to }),
    ...(notAfter !== undefined && { notAfter })
  };
}

const isDegree = (value: string | null | undefined): value is Degree => DEGREE.test(value ?? '');

/**
 * A date in the Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/): `1962-11-21`; a span
 * `1962-11/1962-12`, open `1962-11/..`, its other end not known `1962-11/`; one day of a span `[1962-11-01..1962-11-21]`. What is not
 * exact has `~` behind its dates, what is not sure `?`, what is neither `%`. `xslt/common/dates.xsl` writes the same.
 */
export function edtf(date: string | Dating): string {
  if (typeof date === 'string') return date;
  const { when, from, to, notBefore = '', notAfter = '' } = date;
  const mark = qualifier(date);
  const said = (value: string): string => (value === '' ? '' : `${value}${mark}`);
  if (when !== undefined) return said(when);
  if (from === undefined && to === undefined) return `[${said(notBefore)}..${said(notAfter)}]`;
  // A span of which one end is known within limits only: EDTF can but say that it is not known.
  const open = (limit: string): string => (limit === '' ? '..' : '');
  return `${from === undefined ? open(notBefore) : said(from)}/${to === undefined ? open(notAfter) : said(to)}`;
}

function qualifier({ precision = 'high', cert = 'high' }: Dating): string {
  if (precision !== 'high') return cert === 'high' ? '~' : '%';
  return cert === 'high' ? '' : '?';
}

/** The same of the attributes of an element. @returns undefined where none is a date */
export function edtfOf(attributes: Attributes): string | undefined {
  const { precision, cert } = attributes;
  const dates = datesIn(attributes);
  if (Object.keys(dates).length === 0) return undefined;
  return edtf({ ...dates, ...(isDegree(precision) && { precision }), ...(isDegree(cert) && { cert }) });
}
