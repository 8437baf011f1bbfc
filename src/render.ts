/** One output of one TEI document. What makes it (SaxonJS, Typst) is loaded when it is asked for. */
import { VFile } from 'vfile';
import type { PrintDocument } from './editions/print/document.ts';
import type { Standard } from './editions/print/formats.ts';
import type { TypesetOptions } from './editions/print/typeset.ts';
import type { Site } from './editions/site.ts';
import type { OutputName, State } from './editions/transform.ts';
import { refuse } from './messages/refusal.ts';
import type { Language } from './words/languages.ts';
import { type Entries, wordsOf } from './words/words.ts';

export type { State } from './editions/transform.ts';

/** What `render` makes: `tex` is a reledmac document for LaTeX, `json` and `csv` are the ledger of revisions. */
export type RenderFormat = 'html' | 'text' | 'pdf' | 'tex' | 'json' | 'csv';

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
  /** The language of what the program says on a page or in a print; default: English. */
  interface?: Language;
  /** What is said in the stead of the program's own words, by key. */
  labels?: Entries;
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
export async function render(tei: string, { to, state, path, site, ...said }: RenderOptions): Promise<Rendered> {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const name = outputFor(to, state);
  const words = wordsOf(said.interface, said.labels);
  const { transform } = await import('./editions/transform.ts');
  const made = (await transform(tei, { file, outputs: [name], words, ...(site && { site }) }))?.[name];
  if (made === undefined) return { file };
  if (to === 'csv') return { output: (await import('./editions/ledger.ts')).ledgerCsv(made), file };
  if (to === 'tex')
    return { output: (await import('./editions/print/reledmac.ts')).toReledmac(JSON.parse(made), words), file };
  if (to !== 'pdf') return { output: made, file };
  const output = (await print(JSON.parse(made) as PrintDocument, file, ['ua-1'], { words }))?.['ua-1'];
  return output ? { output, file } : { file };
}

/**
 * Sets a print document as a PDF of each standard.
 *
 * @returns the bytes by standard; undefined when it cannot be set, and `file` then says why
 */
export async function print(
  document: PrintDocument,
  file: VFile,
  standards: readonly Standard[],
  options: Omit<TypesetOptions, 'file'> = {}
): Promise<Partial<Record<Standard, Uint8Array>> | undefined> {
  const { PrintError, typesetEach } = await import('./editions/print/typeset.ts');
  try {
    return await typesetEach(document, standards, { ...options, file });
  } catch (error) {
    if (error instanceof PrintError) return undefined;
    throw error;
  }
}

function outputFor(to: RenderFormat, state: State | undefined): OutputName {
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
