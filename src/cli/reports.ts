import type { VFile } from 'vfile';
import type { Refusal } from '../messages/refusal.ts';
import { printMessages } from './print.ts';
import { asJson } from './report-json.ts';
import { asSarif } from './report-sarif.ts';
import { unknownValue } from './unknown-value.ts';

const FORMATS = ['text', 'json', 'sarif'];

/** What `--format` says, if it is no format. */
export function unknownFormat(format: string): Refusal | undefined {
  return FORMATS.includes(format) ? undefined : unknownValue('--format', format, FORMATS);
}

/** Tells all diagnostics: for people on standard error, for programs on standard output. */
export function report(files: readonly VFile[], format: string): void {
  if (format === 'json') process.stdout.write(asJson(files));
  else if (format === 'sarif') process.stdout.write(asSarif(files));
  else printMessages(files, true);
}
