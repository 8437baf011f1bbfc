/** One output of one TEI document. What makes it (SaxonJS, Typst) is loaded when it is asked for. */
import { VFile } from 'vfile';
import type { PrintDocument } from './editions/print/document.ts';
import type { Site } from './editions/site.ts';
import type { OutputName, State } from './editions/transform.ts';
import { refuse } from './messages/refusal.ts';

export type { State } from './editions/transform.ts';

/**
 * What `render` makes: `tex` is a reledmac document for LaTeX, `json` and `csv` are the ledger of revisions, `tei` is the document in
 * TEI simplePrint, the one profile of TEI that is written so far.
 */
export type RenderFormat = 'html' | 'text' | 'pdf' | 'tex' | 'json' | 'csv' | 'tei';

export interface RenderOptions {
  to: RenderFormat;
  /**
   * The state of the text. A text has any, `final` when none is named; a print is `final` (a reading print, with its apparatus)
   * or `diplomatic`; a page has all of them, and a ledger has none.
   */
  state?: State;
  /** The file's name, for messages. */
  path?: string;
  /** What a page says about the edition round it. */
  site?: Site;
}

export interface Rendered<Output = string | Uint8Array> {
  /** A PDF as bytes, anything else as text; undefined when it could not be made, and `file` says why. */
  output?: Output;
  /** The TEI's file, with every message on it. */
  file: VFile;
}

/**
 * Renders a TEI document.
 *
 * @param tei a TEI P5 document, as text
 * @throws Refusal when the format has no such state
 */
export async function render(tei: string, options: RenderOptions & { to: 'pdf' }): Promise<Rendered<Uint8Array>>;
export async function render(
  tei: string,
  options: RenderOptions & { to: Exclude<RenderFormat, 'pdf'> }
): Promise<Rendered<string>>;
export async function render(tei: string, options: RenderOptions): Promise<Rendered>;
export async function render(tei: string, { to, state, path, site }: RenderOptions): Promise<Rendered> {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  if (to === 'tei') {
    if (state !== undefined) throw refuse('state-of-format', { format: to, why: 'it has every state, as the TEI has' });
    return (await import('./tei/simple/write.ts')).simplePrint(tei, file);
  }
  const name = outputFor(to, state);
  const { transform } = await import('./editions/transform.ts');
  const made = (await transform(tei, { file, outputs: [name], ...(site && { site }) }))?.[name];
  if (made === undefined) return { file };
  if (to === 'csv') return { output: (await import('./editions/ledger.ts')).ledgerCsv(made), file };
  if (to === 'tex')
    return { output: (await import('./editions/print/reledmac.ts')).toReledmac(JSON.parse(made)), file };
  if (to !== 'pdf') return { output: made, file };
  const output = await print(made, file);
  return output ? { output, file } : { file };
}

/**
 * Sets a print document as a PDF.
 *
 * @param document the JSON that the stylesheets made
 * @returns undefined when it cannot be set; `file` then says why
 */
export async function print(document: string, file: VFile): Promise<Uint8Array | undefined> {
  const { PrintError, typeset } = await import('./editions/print/typeset.ts');
  try {
    return await typeset(JSON.parse(document) as PrintDocument, { file });
  } catch (error) {
    if (error instanceof PrintError) return undefined;
    throw error;
  }
}

function outputFor(to: Exclude<RenderFormat, 'tei'>, state: State | undefined): OutputName {
  switch (to) {
    case 'text':
      return `text-${state ?? 'final'}`;
    case 'pdf':
    case 'tex':
      if (state === 'diplomatic') return 'print-diplomatic-json';
      if (state === undefined || state === 'final' || state === 'reading') return 'print-json';
      throw refuse('not-built-yet', { what: `A print of the state \`${state}\`` });
    case 'html':
      if (state === undefined) return 'html';
      throw refuse('state-of-format', { format: to, why: 'a page has all states, for its reader to choose from' });
    default:
      if (state === undefined) return 'ledger-json';
      throw refuse('state-of-format', { format: to, why: 'the ledger tells what parts the states' });
  }
}
