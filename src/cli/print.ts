/** Diagnostics for people, on standard error. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Severity, severity } from '../messages/report.ts';

const COLOURS: Record<Severity, string> = { error: '31', warning: '33', info: '36' };

/**
 * Prints messages: place, severity, sentence, rule; the line of the source with the place marked under it; and what to do.
 * Without `all`, what the rules of inference read is only counted.
 */
export function printMessages(files: readonly VFile[], all: boolean): void {
  const coloured = process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  const paint = (code: string, text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let out = '';
  for (const file of files) {
    for (const message of file.messages) {
      const kind = severity(message);
      counts[kind]++;
      if (kind === 'info' && !all) continue;
      out += `${place(file, message)} ${paint(COLOURS[kind], kind)} ${message.reason} ${paint('2', `[${message.ruleId}]`)}\n`;
      if (kind !== 'info') out += excerpt(file, message);
      if (message.note) out += paint('2', `    ${message.note}\n`);
    }
  }
  const summary = (Object.keys(counts) as Severity[]).filter((kind) => counts[kind] > 0);
  const words = { error: 'error', warning: 'warning', info: 'reading' } as const;
  if (summary.length > 0)
    out += `${summary.map((kind) => `${counts[kind]} ${words[kind]}${counts[kind] === 1 ? '' : 's'}`).join(', ')}${counts.info > 0 && !all ? ' (shown by --verbose)' : ''}\n`;
  process.stderr.write(out);
}

function place(file: VFile, { line, column }: VFileMessage): string {
  return [file.path ?? '', ...(line === undefined ? [] : [line, column ?? 1])].join(':');
}

/** The longest excerpt, in characters. */
const WIDTH = 100;

function excerpt(file: VFile, { line, column = 1, place: where }: VFileMessage): string {
  if (line === undefined || typeof file.value !== 'string') return '';
  const text = file.value.split(/\r\n?|\n/)[line - 1];
  if (text === undefined) return '';
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = text.slice(from, from + WIDTH).replace(/\t/g, ' ');
  const end = where && 'start' in where && where.end.line === line ? where.end.column : column + 1;
  const length = Math.max(1, Math.min(end - column, shown.length - (column - 1 - from)));
  return `    ${shown}\n    ${' '.repeat(column - 1 - from)}${'^'.repeat(length)}\n`;
}
