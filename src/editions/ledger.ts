/** The ledger of revisions as data: typed records, JSON, and CSV made from the JSON. */
import { stringify } from 'csv-stringify/sync';

export type RevisionKind = 'deletion' | 'addition' | 'substitution' | 'restoration' | 'transposition' | 'cancellation';

/** One act of revision. The keys stand in the order of the columns of the CSV. */
export interface LedgerRecord {
  /** The edit's `xml:id`. */
  id: string;
  /** Counted from 1 in the order of the document. */
  n: number;
  page: string | null;
  /** Counted on its page from 1; null outside the lines of the text. */
  line: number | null;
  kind: RevisionKind;
  /** What was struck, as it stood then. */
  before: string;
  /** What was added, as first written. */
  after: string;
  /** Up to 40 characters of the final text before it, and after it. */
  left: string;
  right: string;
  place: string | null;
  rend: string | null;
  /** The id of the hand. */
  hand: string | null;
  /** The id of the stage. */
  stage: string | null;
  /** `high`, `medium`, `low`, `unknown`, or a probability. */
  cert: string | null;
  /** The inference rules that read it, parted by spaces; null when the transcriber marked it. */
  rule: string | null;
  /** A word struck and written again at once. */
  falseStart: boolean;
  /** Where the addition belongs is not known. */
  unplaced: boolean;
  /** The id of the edit that it stands inside. */
  within: string | null;
}

/** The fields of a record, in the order of the columns. */
export const COLUMNS = [
  'id',
  'n',
  'page',
  'line',
  'kind',
  'before',
  'after',
  'left',
  'right',
  'place',
  'rend',
  'hand',
  'stage',
  'cert',
  'rule',
  'falseStart',
  'unplaced',
  'within'
] as const satisfies (keyof LedgerRecord)[];

/** The records of a `ledger-json` output. */
export function readLedger(json: string): LedgerRecord[] {
  return JSON.parse(json) as LedgerRecord[];
}

/** The records as JSON, keys in the order of {@link LedgerRecord}, two spaces deep, with a newline at the end. */
export function ledgerJson(records: LedgerRecord[]): string {
  const ordered = records.map((record) => Object.fromEntries(COLUMNS.map((key) => [key, record[key] ?? null])));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/**
 * The ledger as CSV (RFC 4180, UTF-8, CRLF): a header line, then a line a record; null is an empty field.
 *
 * A field that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`) has an apostrophe before it.
 *
 * @param json a `ledger-json` output
 */
export function ledgerCsv(json: string): string {
  return stringify(readLedger(json), {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? 'yes' : 'no') }
  });
}
