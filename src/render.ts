/** One output of one TEI document. What makes it (SaxonJS, Typst) is loaded when it is asked for. */
import { VFile } from 'vfile';
import type { PrintDocument } from './editions/print/document.ts';
import type { Standard } from './editions/print/formats.ts';
import type { TypesetOptions } from './editions/print/typeset.ts';
import type { Site } from './editions/site.ts';
import type { LayoutOptions } from './editions/text/layout.ts';
import type { OutputName, State } from './editions/transform.ts';
import { refuse } from './messages/refusal.ts';
import type { Language } from './words/languages.ts';
import { type Entries, wordsOf } from './words/words.ts';

export type { State } from './editions/transform.ts';

/**
 * What `render` makes: `tex` is a reledmac document for LaTeX, `json` and `csv` are the ledger of revisions, and `annotations`,
 * `collation` and `aligned` the data that `docs/ledger.md` describes; `tei` is a derivative for other systems.
 */
export type RenderFormat = 'html' | 'text' | 'pdf' | 'tex' | 'epub' | 'docx' | 'json' | 'csv' | 'tei' | DataFormat;

type DataFormat = (typeof DATA_FORMATS)[number];
const DATA_FORMATS = ['annotations', 'collation', 'aligned'] as const;
const isDataFormat = (to: RenderFormat): to is DataFormat => DATA_FORMATS.some((format) => format === to);

/** What TEI is made for others. */
export const PROFILES = ['simple', 'editioncrafter'] as const;
export type Profile = (typeof PROFILES)[number];

/** How a plain text is laid out: in the lines of the page, in paragraphs, or in sentences, each on a line of its own. */
export type TextLayout = 'lines' | 'paragraphs' | 'sentences';
/** The formats that are bytes. */
type BinaryFormat = 'pdf' | 'epub' | 'docx';

export interface RenderOptions {
  to: RenderFormat;
  /**
   * The state of the text. A text has any, `final` when none is named; a print is `final` (a reading print, with its apparatus),
   * `diplomatic`, or the reading print of `original` or after a stage; a page has all of them, and a ledger has none.
   */
  state?: State;
  /** Of a text; `lines` for the diplomatic state, which alone has them, and `paragraphs` for the others. */
  layout?: TextLayout;
  /** The measure, in characters, at which the paragraphs of a text are wrapped. */
  wrap?: number;
  /** Of `tei`: in TEI simplePrint, the default, or as EditionCrafter takes it. */
  profile?: Profile;
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
 * @throws Refusal when the format has no such state or layout
 */
export async function render(tei: string, options: RenderOptions & { to: BinaryFormat }): Promise<Rendered<Uint8Array>>;
export async function render(
  tei: string,
  options: RenderOptions & { to: Exclude<RenderFormat, BinaryFormat> }
): Promise<Rendered<string>>;
export async function render(tei: string, options: RenderOptions): Promise<Rendered>;
export async function render(tei: string, options: RenderOptions): Promise<Rendered> {
  const { to, state, path, site, ...said } = options;
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  if (to === 'tei') {
    if (state !== undefined) throw refuse('state-of-format', { format: to, why: 'it has every state, as the TEI has' });
    if (options.profile === 'editioncrafter')
      return (await import('./tei/editioncrafter.ts')).forEditionCrafter(tei, file);
    return (await import('./tei/simple/write.ts')).simplePrint(tei, file);
  }
  const layout = layoutFor(options);
  if (layout) return layOutText(tei, { state: state ?? 'final', ...layout }, file);
  if (isDataFormat(to)) return renderData(tei, options, file);
  const name = outputFor(to, state);
  const words = wordsOf(said.interface, said.labels);
  const { transform } = await import('./editions/transform.ts');
  const made = (await transform(tei, { file, outputs: [name], words, ...(site && { site }) }))?.[name];
  if (made === undefined) return { file };
  if (to === 'csv') return { output: (await import('./editions/ledger.ts')).ledgerCsv(made), file };
  if (to === 'tex') {
    const { toReledmac } = await import('./editions/print/latex/reledmac.ts');
    const output = toReledmac(JSON.parse(made) as PrintDocument, { words, file });
    return output === undefined ? { file } : { output, file };
  }
  if (to === 'epub') return { output: (await import('./editions/epub/book.ts')).makeBook([made], words), file };
  if (to === 'docx') return { output: await (await import('./editions/word/write.ts')).toWord(made, words), file };
  if (to !== 'pdf') return { output: made, file };
  const output = (await print(JSON.parse(made) as PrintDocument, file, ['ua-1'], { words }))?.['ua-1'];
  return output ? { output, file } : { file };
}

/** How a text is to be laid out, where that is not how the stylesheets lay it out. @throws Refusal when it cannot be so */
function layoutFor({ to, state, layout, wrap }: RenderOptions): LayoutOptions | undefined {
  if (layout === undefined && wrap === undefined) return undefined;
  if (to !== 'text') throw refuse('layout-of-text', { why: `\`--to ${to}\` has a form of its own` });
  if (wrap !== undefined && (layout ?? 'paragraphs') !== 'paragraphs')
    throw refuse('layout-of-text', { why: 'paragraphs can be wrapped, other lines cannot' });
  if (layout === 'lines' && state !== 'diplomatic')
    throw refuse('layout-of-text', { why: 'only the diplomatic text has the lines of the page' });
  return layout === 'lines' ? undefined : { layout: layout ?? 'paragraphs', ...(wrap !== undefined && { wrap }) };
}

async function layOutText(
  tei: string,
  { state, ...layout }: LayoutOptions & { state: State },
  file: VFile
): Promise<Rendered<string>> {
  const { transform } = await import('./editions/transform.ts');
  const { layOut } = await import('./editions/text/layout.ts');
  const { readPlaces } = await import('./editions/text/pieces.ts');
  const name = `places-${state}` as const;
  const places = (await transform(tei, { file, outputs: [name] }))?.[name];
  return places === undefined ? { file } : { output: layOut(readPlaces(places), layout), file };
}

/** Annotations and collation, as `build` writes them. */
async function renderData(tei: string, options: RenderOptions, file: VFile): Promise<Rendered<string>> {
  const { to, state } = options;
  if (state !== undefined) throw refuse('state-of-format', { format: to, why: 'it is about several states' });
  const words = wordsOf(options.interface, options.labels);
  const { transform } = await import('./editions/transform.ts');
  const { dataFiles, dataOutputs } = await import('./editions/data.ts');
  const { readHeader } = await import('./tei/header-summary.ts');
  const kinds = { text: to !== 'annotations', ledger: to === 'annotations' };
  const stages = readHeader(tei)?.stages ?? [];
  const results = await transform(tei, { file, outputs: dataOutputs(kinds, stages) });
  if (!results) return { file };
  const files = dataFiles(results, kinds, { stem: file.stem ?? 'document', stages, words });
  const output = files[to === 'annotations' ? 'annotations.jsonld' : `${to}.json`];
  return output === undefined ? { file } : { output, file };
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

function outputFor(to: Exclude<RenderFormat, 'tei'>, state: State | undefined): OutputName {
  switch (to) {
    case 'text':
      return `text-${state ?? 'final'}`;
    case 'pdf':
    case 'tex':
      if (state === 'diplomatic') return 'print-diplomatic-json';
      if (state === undefined || state === 'final' || state === 'reading') return 'print-json';
      return `print-${state}`;
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
