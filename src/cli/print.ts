/** Diagnostics for people. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { INFERENCE } from '../messages/inference.ts';
import { type Severity, severity } from '../messages/report.ts';

/** Prints messages on standard error; in colour on a terminal, unless NO_COLOR is set. */
export function printMessages(files: readonly VFile[], all: boolean, listed?: string): void {
  const coloured = isColoured(process.stderr);
  process.stderr.write(formatMessages(files, { all, coloured, ...(listed !== undefined && { listed }) }));
}

/** Whether what is written to a stream may be in colour (https://no-color.org). */
export function isColoured({ isTTY }: { isTTY?: boolean }): boolean {
  return isTTY === true && !process.env.NO_COLOR;
}

const COLOURS: Record<Severity, string> = { error: '1;31', warning: '33', info: '36' };

/**
 * Messages as text: place, severity, sentence and rule on a line; then the line of the source with the place marked under it, and
 * what to do. The last line counts. Without `all`, what the rules of inference read is only counted; `listed` is where else it stands.
 */
export function formatMessages(
  files: readonly VFile[],
  { all, coloured, listed }: { all: boolean; coloured: boolean; listed?: string }
): string {
  const paint = (code: string, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const counts = { error: 0, warning: 0, note: 0, reading: 0 };
  let out = '';
  for (const file of files) {
    const lines = typeof file.value === 'string' ? file.value.split(/\r\n?|\n/) : [];
    for (const message of file.messages) {
      const kind = severity(message);
      const isReading = (message.ruleId ?? '') in INFERENCE;
      counts[isReading ? 'reading' : kind === 'info' ? 'note' : kind]++;
      if (isReading && !all) continue;
      const rule = paint('2', `[${message.ruleId}]`);
      out += `${paint('1', place(file, message))} ${paint(COLOURS[kind], kind)} ${visible(message.reason)} ${rule}\n`;
      if (kind !== 'info') out += excerpt(lines, message);
      if (message.note) out += paint('2', `    ${visible(message.note)}\n`);
    }
  }
  const summary = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}${count === 1 ? '' : 's'}${word === 'reading' ? ' by inference' : ''}`);
  const where = [...(listed === undefined ? [] : [`listed in ${listed}`]), ...(all ? [] : ['shown by --verbose'])];
  const hidden = counts.reading > 0 && where.length > 0 ? ` (${where.join(', ')})` : '';
  return summary.length > 0 ? `${out}${summary.join(', ')}${hidden}\n` : out;
}

function place(file: VFile, { line, column }: VFileMessage): string {
  return [file.path ?? '<input>', ...(line === undefined ? [] : [line, column ?? 1])].join(':');
}

/** The longest excerpt, in characters. */
const WIDTH = 100;

function excerpt(lines: readonly string[], { line, column = 1, place: where }: VFileMessage): string {
  const text = line === undefined ? undefined : lines[line - 1];
  if (text === undefined) return '';
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = visible(text.slice(from, from + WIDTH));
  const before = column - 1 - from;
  const end = where && 'start' in where && where.end.line === line ? where.end.column : column + 1;
  const length = Math.max(1, Math.min(end - column, shown.length - before));
  return `    ${shown}\n    ${' '.repeat(before)}${'^'.repeat(length)}\n`;
}

/** Text in which no control character reaches the terminal. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (control) => (control === '\t' ? ' ' : '\u00b7'));
}
