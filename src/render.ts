/** One output of one TEI document. */
import { VFile } from 'vfile';
import { ledgerCsv } from './editions/ledger.ts';
import { toReledmac } from './editions/print/reledmac.ts';
import { PrintError, typeset } from './editions/print/typeset.ts';
import { type OutputName, type State, transform } from './editions/transform.ts';

export type { State } from './editions/transform.ts';

/** What `render` makes: `json` and `csv` are the ledger. */
export type RenderFormat = 'html' | 'text' | 'json' | 'csv' | 'pdf' | 'tex';

export interface Rendered {
  /** Undefined when nothing could be made; `file` says why. */
  output?: string | Uint8Array;
  file: VFile;
}

/**
 * Renders a TEI document.
 *
 * @param state for `text`, which state of the text, default `final`; for `pdf` and `tex`, `diplomatic` gives the page as it is
 */
export async function render(
  tei: string,
  { to, state = 'final', path }: { to: RenderFormat; state?: State; path?: string }
): Promise<Rendered> {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const name = outputName(to, state);
  const results = await transform(tei, { file, outputs: [name] });
  const result = results?.[name];
  if (result === undefined) return { file };
  if (to === 'csv') return { output: ledgerCsv(result), file };
  if (to === 'tex') return { output: toReledmac(JSON.parse(result)), file };
  if (to !== 'pdf') return { output: result, file };
  try {
    return { output: await typeset(JSON.parse(result), { file }), file };
  } catch (error) {
    if (error instanceof PrintError) return { file };
    throw error;
  }
}

function outputName(to: RenderFormat, state: State): OutputName {
  if (to === 'html') return 'html';
  if (to === 'text') return `text-${state}`;
  if (to === 'pdf' || to === 'tex') return state === 'diplomatic' ? 'print-diplomatic-json' : 'print-json';
  return 'ledger-json';
}
