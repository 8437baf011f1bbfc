import type { VFile } from 'vfile';
import { severity } from '../messages/report.ts';

/** Whether any message is an error, or a warning where those count as errors. */
export function hasProblems(files: readonly VFile[], strict = false): boolean {
  return files.some((file) =>
    file.messages.some((message) => severity(message) === 'error' || (strict && severity(message) === 'warning'))
  );
}
