/**
 * The only door to SaxonJS: TEI in, any number of editions of it out, in one transformation.
 *
 * SaxonJS is loaded when a transformation is first asked for, so that encoding and checking never load it; the compiled
 * stylesheet is read once and kept for the life of the process (SaxonJS primes the object at its first run).
 * Transformations are synchronous and share nothing else. A result document never reaches a file: all are kept in memory.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { EDITIONS } from '../messages/editions.ts';
import { reporter } from '../messages/report.ts';
import { languageNames } from '../words/language-names.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type Custom, NO_CUSTOM } from './custom/index.ts';
import { finish } from './finish.ts';
import { survey } from './gate.ts';
import type { EditionPage, Site } from './site.ts';

const report = reporter(EDITIONS);

/** A state of the text; `xslt/common/state.xsl` says what stands in each. */
export type State = 'diplomatic' | 'original' | 'final' | 'reading' | `stage:${string}`;

/**
 * `text-typed` is `text-diplomatic` with moved additions where they were typed: what `balance` compares with the source.
 * `places-STATE` is `text-STATE` with what stands where in it: see `text/pieces.ts`.
 */
export type OutputName =
  | 'html'
  | EditionPage
  | 'names-json'
  | 'practice-json'
  | 'ledger-json'
  | 'print-json'
  | 'print-diplomatic-json'
  | 'print-original'
  | `print-stage:${string}`
  | 'epub'
  | 'word-json'
  | 'text-typed'
  | `text-${State}`
  | `places-${State}`;

export interface TransformOptions {
  /** Takes the messages. */
  file: VFile;
  outputs: OutputName[];
  /** What the pages say about the edition round a document. */
  site?: Site;
  /** What is said to readers; default: English. */
  words?: Words;
  /** What the edition brings of its own; default: nothing. */
  custom?: Custom;
}

/**
 * @param tei a TEI document, as text
 * @returns each output asked for, by name; undefined when the file is no well-formed TEI or a stylesheet failed, and then
 *   `file` has an error with its place
 */
export async function transform<Name extends OutputName>(
  tei: string,
  options: TransformOptions & { outputs: Name[] }
): Promise<Record<Name, string> | undefined> {
  const { file, outputs, words = wordsOf(), custom = NO_CUSTOM } = options;
  const site: Site = {
    ...options.site,
    theme: { styles: custom.theme.styles, ...(custom.theme.logo && { logo: custom.theme.logo }) }
  };
  const found = survey(tei, file);
  if (!found) return undefined;
  const unknown = outputs
    .map((name) => /^(?:text|places|print)-stage:(.*)$/s.exec(name)?.[1])
    .find((id) => id !== undefined && !found.stages.includes(id));
  if (unknown !== undefined) {
    report(file, 'unknown-stage', undefined, { id: unknown });
    return undefined;
  }
  const stylesheet = await (custom.stylesheet ?? compiled());
  const saxon = processor();
  const said = { ...words, entries: { ...words.entries, ...languageNames(found.text, words) } };
  try {
    const { resultDocuments } = saxon.transform({
      stylesheetInternal: stylesheet,
      sourceText: found.text,
      destination: 'serialized',
      stylesheetParams: { outputs, site: JSON.stringify(site), words: JSON.stringify(said) },
      deliverResultDocument: () => ({ destination: 'serialized' }),
      deliverMessage: (content) => tell(saxon.serialize(content), found.first, file)
    });
    return Object.fromEntries(
      outputs.map((name, index) => [
        name,
        finish(name, resultDocuments[`result-${index + 1}`] ?? '', custom.theme.slots, site.assets)
      ])
    ) as Record<Name, string>;
  } catch (error) {
    const { message, xsltModule, xsltLineNr } = error as Error & { xsltModule?: string; xsltLineNr?: string };
    const where = xsltModule ? ` in ${xsltModule.replace(/^.*\//, '')}${xsltLineNr ? `, line ${xsltLineNr}` : ''}` : '';
    report(file, 'stylesheet-failed', undefined, { reason: message, where });
    return undefined;
  }
}

/** SaxonJS. (Not by `import()`, for which Node looks through two megabytes for what the package exports.) */
const processor = () => createRequire(import.meta.url)('saxon-js') as typeof import('saxon-js')['default'];

let stylesheet: Promise<object> | undefined;

/** The stylesheet as `scripts/compile-xslt.js` leaves it; the path is the same from `src` and from `lib`. */
function compiled(): Promise<object> {
  stylesheet ??= readFile(new URL('../../lib/xslt/edition.sef.json', import.meta.url), 'utf8').then(
    (text) => JSON.parse(text) as object
  );
  return stylesheet;
}

/** A message of `xslt/prepare/report.xsl`, as a diagnostic at the element's first place. */
function tell(message: string, first: Map<string, Point>, file: VFile) {
  const [, kind, name = '', count = ''] = /<m:(\w+)[^>]*? name="([^"]*)" count="(\d+)"/.exec(message) ?? [];
  const place = first.get(name.replace(/^.*:/, ''));
  if (kind === 'foreign') report(file, 'foreign-element', place, { name, count: Number(count) });
  if (kind === 'unanchored') report(file, 'span-without-anchor', place, { name, count: Number(count) });
}
