/** What the program read in a transcription that nobody had marked, as CSV: each choice with its place, and how to have it otherwise. */
import { stringify } from 'csv-stringify/sync';
import type { VFile } from 'vfile';
import { INFERENCE } from '../messages/inference.ts';

/** The file's name in the folder of a document. */
export const INFERENCES_FILE = 'inferences.csv';

/** The columns. Lines and columns count from 1, columns in UTF-16 units; the end is the place after the last character. */
const COLUMNS = ['file', 'line', 'column', 'endLine', 'endColumn', 'rule', 'chosen', 'otherwise'] as const;

/** Whether a message tells of a choice: a rule of inference, or a word that runs over a line end. */
const isChoice = (rule: string | undefined) => rule !== undefined && (rule in INFERENCE || rule === 'word-joined');

/**
 * The report (RFC 4180, UTF-8, CRLF): a header line, then a line a choice, in the order of the text. It has no other line where
 * nothing was chosen.
 *
 * @param name the transcription's path in the edition, with slashes
 * @param file the transcription with its messages, as `encode` gives them
 */
export function inferencesCsv(name: string, { messages }: VFile): string {
  const records = messages
    .filter(({ ruleId }) => isChoice(ruleId))
    .map(({ line, column, place, ruleId: rule, reason: chosen, note: otherwise }) => {
      const end = place && 'end' in place ? place.end : undefined;
      return { file: name, line, column, endLine: end?.line, endColumn: end?.column, rule, chosen, otherwise };
    });
  return stringify(records, { header: true, columns: [...COLUMNS], record_delimiter: '\r\n', escape_formulas: true });
}
