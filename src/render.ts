/** One output of one TEI document. */
import { VFile } from 'vfile';
import { ledgerCsv } from './editions/ledger.ts';
import { type OutputName, type State, transform } from './editions/transform.ts';

export type { State } from './editions/transform.ts';

/** What `render` makes: `json` and `csv` are the ledger. */
export type RenderFormat = 'html' | 'text' | 'json' | 'csv';

export interface Rendered {
  /** Undefined when nothing could be made; `file` says why. */
  output?: string;
  file: VFile;
}

/**
 * Renders a TEI document.
 *
 * @param state for `text` only: which state of the text; default `final`
 */
export async function render(
  tei: string,
  { to, state = 'final', path }: { to: RenderFormat; state?: State; path?: string }
): Promise<Rendered> {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const name: OutputName = to === 'html' ? 'html' : to === 'text' ? `text-${state}` : 'ledger-json';
  const results = await transform(tei, { file, outputs: [name] });
  const result = results?.[name];
  if (result === undefined) return { file };
  return { output: to === 'csv' ? ledgerCsv(result) : result, file };
}
