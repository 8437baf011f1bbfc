/** One output of one TEI document. What makes it (SaxonJS, Typst) is loaded when it is asked for. */
import { VFile } from 'vfile';
import type { PrintDocument } from './editions/print/document.ts';
import type { Site } from './editions/site.ts';
import type { OutputName, State } from './editions/transform.ts';
import { refuse } from './messages/refusal.ts';
import type { Language } from './words/languages.ts';
import { type Entries, type Words, wordsOf } from './words/words.ts';

export type { State } from './editions/transform.ts';

/** What `render` makes: `tex` is a reledmac document for LaTeX, `json` and `csv` are the ledger of revisions. */
export type RenderFormat = 'html' | 'text' | 'pdf' | 'tex' | 'epub' | 'docx' | 'json' | 'csv';
/** The formats that are bytes. */
type BinaryFormat = 'pdf' | 'epub' | 'docx';

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
  /** A PDF, a book or a Word file as bytes, anything else as text; undefined when it could not be made, and `file` says why. */
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
export async function render(tei: string, options: RenderOptions & { to: BinaryFormat }): Promise<Rendered<Uint8Array>>;
export async function render(
  tei: string,
  options: RenderOptions & { to: Exclude<RenderFormat, BinaryFormat> }
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
  if (to === 'epub') return { output: (await import('./editions/epub/book.ts')).makeBook([made], words), file };
  if (to === 'docx') return { output: await (await import('./editions/word/write.ts')).toWord(made, words), file };
  if (to !== 'pdf') return { output: made, file };
  const output = await print(made, file, words);
  return output ? { output, file } : { file };
}

/**
 * Sets a print document as a PDF.
 *
 * @param document the JSON that the stylesheets made
 * @returns undefined when it cannot be set; `file` then says why
 */
export async function print(document: string, file: VFile, words: Words): Promise<Uint8Array | undefined> {
  const { PrintError, typeset } = await import('./editions/print/typeset.ts');
  try {
    return await typeset(JSON.parse(document) as PrintDocument, { file, words });
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
    case 'epub':
      if (state === undefined) return 'epub';
      throw refuse('state-of-format', { format: to, why: 'a book has the reading text and the diplomatic one' });
    case 'docx':
      if (state === undefined || state === 'final') return 'word-json';
      throw refuse('state-of-format', {
        format: to,
        why: 'its tracked changes make the original text of the final one'
      });
    case 'html':
      if (state === undefined) return 'html';
      throw refuse('state-of-format', { format: to, why: 'a page has all states, for its reader to choose from' });
    default:
      if (state === undefined) return 'ledger-json';
      throw refuse('state-of-format', { format: to, why: 'the ledger tells what parts the states' });
  }
}
