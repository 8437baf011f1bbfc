import type { VFile } from 'vfile';
import { severity } from '../messages/report.ts';
import { version } from '../version.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Diagnostics as SARIF 2.1.0 (OASIS), for editors and continuous integration. */
export function asSarif(files: readonly VFile[]): string {
  const messages = files.flatMap((file) => file.messages.map((message) => ({ file, message })));
  const rules = new Map(messages.map(({ message }) => [message.ruleId as string, message]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'stet',
            version: version(),
            rules: [...rules].map(([id, message]) => ({ id, help: { text: message.note ?? '' } }))
          }
        },
        columnKind: 'utf16CodeUnits',
        results: messages.map(({ file, message }) => ({
          ruleId: message.ruleId,
          level: LEVELS[severity(message)],
          message: { text: message.reason },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.path },
                ...(message.line !== undefined && {
                  region: { startLine: message.line, startColumn: message.column ?? 1 }
                })
              }
            }
          ]
        }))
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
