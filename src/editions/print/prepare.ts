/** What every typesetter of a print document begins with. */
import type { VFile } from 'vfile';
import { PRINT } from '../../messages/print.ts';
import { reporter } from '../../messages/report.ts';
import { type ComposeOptions, compose } from './compose.ts';
import type { PrintDocument } from './document.ts';
import { preflight } from './preflight.ts';
import type { Sheet } from './sheet.ts';

const report = reporter(PRINT);

/** The sheet of a document that can be printed, or undefined with errors on `file`. */
export function sheetOf(document: PrintDocument, options: ComposeOptions, file: VFile): Sheet | undefined {
  const checked = preflight(document, file);
  if (!checked) return undefined;
  const { sheet, unanchored } = compose(checked, options);
  for (const id of unanchored) report(file, 'print-unknown-entry', undefined, { id });
  return sheet;
}
