/** What the validator of RELAX NG finds, as messages on files. Its rules and sentences are its own. */
import type { VFile } from 'vfile';
import type { Issue } from '../relaxng/rules.ts';
import { say } from './report.ts';

export { RULES as RELAXNG } from '../relaxng/rules.ts';

/** Puts what the validator found in a document, or in a file of a schema, on that file. */
export function reportIssues(file: VFile, issues: readonly Issue[]): void {
  for (const { rule, severity, message, help, line, column } of issues)
    say(file, rule, { line, column }, severity, message, help);
}
