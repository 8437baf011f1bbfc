import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severity } from '../messages/report.ts';
import { version } from '../version.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Diagnostics as SARIF 2.1.0 (OASIS), for editors and continuous integration. */
export function asSarif(files: readonly VFile[]): string {
  const messages = files.flatMap((file) => file.messages.map((message) => ({ file, message })));
  const guide = new Map(messages.map(({ message }) => [message.ruleId as string, message.url]));
  const rules = [...guide.keys()];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stet', version: version(), rules: rules.map((id) => asRule(id, guide.get(id))) } },
        columnKind: 'utf16CodeUnits',
        results: messages.map(({ file, message }) => ({
          ruleId: message.ruleId,
          ruleIndex: rules.indexOf(message.ruleId as string),
          level: LEVELS[severity(message)],
          message: { text: message.note ? `${message.reason} ${message.note}` : message.reason },
          locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(file) }, ...region(message) } }]
        }))
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A rule, with its place in the guide. That is a path in the package, so it is no `helpUri`, which must be absolute. */
const asRule = (id: string, url: string | undefined) => ({ id, ...(url && { help: { text: `See ${url}.` } }) });

/** The path as a relative URI reference. */
function addressOf({ path = '' }: VFile): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function region({ line, column = 1, place }: VFileMessage) {
  if (line === undefined) return {};
  const end = place && 'start' in place ? { endLine: place.end.line, endColumn: place.end.column } : {};
  return { region: { startLine: line, startColumn: column, ...end } };
}
