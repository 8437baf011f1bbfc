import type { VFile } from 'vfile';
import { severity } from '../messages/report.ts';

/** Diagnostics for programs: one JSON array, a record a message. Lines and columns count from 1. */
export function asJson(files: readonly VFile[]): string {
  const records = files.flatMap((file) =>
    file.messages.map((message) => ({
      file: file.path,
      line: message.line,
      column: message.column,
      ...(message.place &&
        'start' in message.place && { endLine: message.place.end.line, endColumn: message.place.end.column }),
      severity: severity(message),
      rule: message.ruleId,
      message: message.reason,
      help: message.note,
      url: message.url
    }))
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}
