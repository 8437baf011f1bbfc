/** What is cited: a document of an edition or the edition itself, as CSL-JSON (https://docs.citationstyles.org). */

/** What there is to be said in a reference. */
export interface Work {
  /** A name for the entry in files of references. */
  id: string;
  title: string;
  author?: string;
  /** When the document was written; ISO 8601, as precise as known, or the Extended Date/Time Format. */
  written?: string;
  /** The same in words, where it is no date of ISO 8601. */
  writtenInWords?: string;
  /** The title of the edition that the document stands in. */
  edition?: string;
  editors: readonly { name: string; role: string }[];
  publisher?: string;
  /** When the edition was published; ISO 8601, as precise as known. */
  published?: string;
  address?: string;
  doi?: string;
  /** BCP 47. */
  language?: string;
}

type Name = { literal: string } | { family: string; given: string };
type CslDate = { 'date-parts': number[][]; circa?: true };

/** One item of CSL-JSON. */
export type CslItem = Record<string, string | Name[] | CslDate>;

/** Roles of those who edit, in the languages of the interface; xslt/html/metadata.xsl has the same. */
const EDITS = /edit|édit|edier|herausg|hrsg|(?:^|\W)hg(?:\W|$)|établi/i;

/** A work as CSL-JSON; what is not known is not said. */
export function cslItem(work: Work): CslItem {
  const {
    id,
    title,
    author,
    written,
    writtenInWords = written,
    edition,
    editors,
    publisher,
    published,
    address,
    doi,
    language
  } = work;
  const original = written === undefined || names(title, written) ? undefined : cslDating(written);
  const named = editors.filter(({ role }) => EDITS.test(role));
  return {
    id,
    type: edition === undefined ? 'book' : 'chapter',
    title,
    ...(author !== undefined && { author: [personalName(author)] }),
    ...(written !== undefined && { note: `Written ${writtenInWords}.` }),
    ...(original && { 'original-date': original }),
    ...(edition !== undefined && { 'container-title': edition }),
    ...(named.length > 0 && { editor: named.map(({ name }) => personalName(name)) }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { issued: cslDate(published) }),
    ...(address !== undefined && { URL: address }),
    ...(doi !== undefined && { DOI: doi }),
    ...(language !== undefined && { language })
  };
}

/** Whether a title has a day or month in words, as the titles of letters do: it is not said twice. */
function names(title: string, date: string): boolean {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return false;
  const words =
    day === undefined ? [`${name} ${year}`] : [`${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`];
  return words.some((said) => title.includes(said));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** `Family, Given` is filed and inverted as styles want it; any other name stands as it is. */
export function personalName(name: string): Name {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (family === undefined || given === undefined || /^(?:jr|sr|ltd|inc|esq|ph\.?d|i{1,3}|iv)\.?$/i.test(given))
    return { literal: name };
  return { family: family.trim(), given: given.trim() };
}

/** The name as it is read: `Given Family`. */
export function naturalName(name: string): string {
  const parts = personalName(name);
  return 'literal' in parts ? parts.literal : `${parts.given} ${parts.family}`;
}

/** The DOI among the identifiers of a publication, without an address before it. */
export function doiOf(identifiers: readonly { type?: string; value: string }[] = []): string | undefined {
  const found = identifiers.find(
    ({ type, value }) => /^doi$/i.test(type ?? '') || /^https?:\/\/(?:dx\.)?doi\.org\//.test(value)
  );
  return found?.value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
}

/**
 * A date of the Extended Date/Time Format. CSL has spans, and days that are about right: one day within a time is that time, about.
 *
 * @returns undefined where one end is open, which CSL cannot say
 */
function cslDating(date: string): CslDate | undefined {
  const within = date.startsWith('[');
  const ends = within ? date.slice(1, -1).split('..') : date.split('/');
  if (ends.some((end) => !/^-?\d/.test(end))) return undefined;
  const parts = ends.flatMap((end) => cslDate(end)['date-parts']);
  return { 'date-parts': parts, ...((within || /[~?%]/.test(date)) && { circa: true }) };
}

const cslDate = (date: string): CslDate => ({
  'date-parts': [[...(/^-?\d+(?:-\d+)*/.exec(date)?.[0].matchAll(/(?:^-)?\d+/g) ?? [])].map(Number)]
});
