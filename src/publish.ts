/** The published files of one document, from its TEI. All of them come out of one transformation. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { documentSite } from './document-site.ts';
import { balance } from './editions/balance.ts';
import { mediaType } from './editions/catalogue/media-types.ts';
import type { Custom } from './editions/custom/index.ts';
import { dataFiles, dataOutputs } from './editions/data.ts';
import { manifest } from './editions/facsimile/manifest.ts';
import { type IndexKind, type Mention, readMentions } from './editions/indexes.ts';
import { INFERENCES_FILE } from './editions/inferences.ts';
import { ledgerCsv, readLedger } from './editions/ledger.ts';
import { type Practice, readPractice } from './editions/practice.ts';
import type { Site } from './editions/site.ts';
import { type OutputName, transform } from './editions/transform.ts';
import type { Images } from './images.ts';
import { EDITIONS } from './messages/editions.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import type { Document } from './project/documents.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { documentWork, type Listed, type Summary } from './site.ts';
import { readHeader } from './tei/header-summary.ts';
import type { Volume } from './volume.ts';
import type { Words } from './words/words.ts';

const report = reporter(PROJECT);
const reportEditions = reporter(EDITIONS);

/** The states of the text that are published as plain texts. */
const TEXTS = ['final', 'original', 'diplomatic'] as const;

/** One document's TEI, as `publish` takes it. */
export interface Source {
  tei: string;
  /** The characters of its transcription less its marks, where there is one: see `balance`. */
  characters?: string;
  /** What was read by inference in its transcription, where there is one: see `inferencesCsv`. */
  inferences?: string;
  /** What is said of the document. */
  said: Summary;
  /** The images that the TEI names. */
  images?: Images;
  /** Takes the messages. */
  file: VFile;
}

const NO_IMAGES: Images = { shown: {}, files: [] };

/** What is published of a document. */
export interface Published {
  outputs: Output[];
  /** The files of its folder, with their media types. */
  files: Listed['files'];
  /** What it mentions, for the indexes of the edition. */
  mentions: Mention[];
  /** How it was edited, for the principles of the edition, when the edition has pages. */
  practice?: Practice;
  /** Its page, when the edition has pages. */
  page?: string;
  /** What of the document stands in a book of the whole edition (`makeBook`), when the edition makes books. */
  book?: string;
}

/** What of the edition a document's files need. */
export interface Around {
  words: Words;
  /** Takes the prints of the document, to set them as they are and in the book of the edition. */
  volume: Volume;
  /** The indexes of the edition, which every page names. */
  indexes: readonly IndexKind[];
  /** What the edition brings of its own. */
  custom: Custom;
  /** Whether the edition has a page that searches. */
  isSearched?: boolean;
}

/**
 * Makes the files of a document's folder, and checks that its states balance.
 *
 * @returns undefined when there can be none; a print that cannot be set is left out. The reasons are on `source.file`
 */
export async function publish(
  document: Document,
  { tei, characters, inferences, said, images = NO_IMAGES, file }: Source,
  edition: Edition,
  { words, volume, indexes, custom, isSearched = false }: Around
): Promise<Published | undefined> {
  const { stem, folder } = document;
  const makes = (kind: Edition['outputs'][number]) => edition.outputs.includes(kind);
  const stages = readHeader(tei)?.stages ?? [];
  const data = { text: makes('text'), ledger: makes('ledger') };
  const outputs: OutputName[] = [
    ...TEXTS.map((state) => `text-${state}` as const),
    'text-typed',
    'ledger-json',
    ...dataOutputs(data, stages),
    ...(makes('html') ? (['html', 'names-json', 'practice-json'] as const) : []),
    ...volume.outputs,
    ...(makes('epub') ? ['epub' as const] : []),
    ...(makes('docx') ? ['word-json' as const] : [])
  ];
  const citation = makes('html')
    ? (await import('./editions/citation/cite.ts')).cite(documentWork(edition, stem, said, words), words.language)
    : undefined;
  const hasImages = Object.keys(images.shown).length > 0;
  const hasInferences = inferences !== undefined;
  const { title = stem } = said;
  const around = {
    title,
    words,
    indexes,
    isSearched,
    hasInferences,
    ...(citation && { citations: citation.references })
  };
  const siteWithout = (unset?: ReadonlySet<string>): Site => ({
    ...documentSite(stem, edition, { ...around, ...(unset && { unset }) }),
    ...(hasImages && { images: images.shown })
  });
  const results = await transform(tei, { file, outputs: [...new Set(outputs)], site: siteWithout(), words, custom });
  if (!results) return undefined;

  const uneven = balance({
    ...(characters !== undefined && { source: characters }),
    typed: results['text-typed'],
    diplomatic: results['text-diplomatic'],
    original: results['text-original'],
    final: results['text-final'],
    ledger: readLedger(results['ledger-json'])
  });
  for (const { check, found } of uneven) report(file, 'states-unbalanced', undefined, { check, found });

  const prints = await volume.add(stem, results, file);
  const unset = new Set(volume.names(stem).filter((name) => !(name in prints)));
  // The page is made with the texts, before the prints are set; it must lead to none that could not be.
  const again =
    makes('html') && unset.size > 0
      ? await transform(tei, { file: new VFile(), outputs: ['html'], site: siteWithout(unset), words, custom })
      : undefined;
  const { html } = again ?? results;
  const iiif = makes('html') && hasImages ? manifestOf(html, document, edition, file) : undefined;
  const files: Record<string, string | Uint8Array> = {
    ...(makes('html') && { 'index.html': html }),
    ...(iiif !== undefined && { 'manifest.json': iiif }),
    ...(makes('text') && Object.fromEntries(TEXTS.map((state) => [`${state}.txt`, results[`text-${state}`]]))),
    ...(makes('ledger') && {
      'ledger.json': results['ledger-json'],
      'ledger.csv': ledgerCsv(results['ledger-json'])
    }),
    ...dataFiles(results, data, { stem, stages, words }),
    ...(inferences !== undefined && { [INFERENCES_FILE]: inferences }),
    [`${stem}.xml`]: tei,
    ...(citation && { [`${stem}.bib`]: citation.bibtex, [`${stem}.ris`]: citation.ris }),
    ...prints,
    ...(makes('epub') && {
      [`${stem}.epub`]: (await import('./editions/epub/book.ts')).makeBook([results.epub], words)
    }),
    ...(makes('docx') && {
      [`${stem}.docx`]: await (await import('./editions/word/write.ts')).toWord(results['word-json'], words)
    })
  };
  return {
    outputs: [
      ...Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content })),
      ...(makes('html') ? images.files : [])
    ],
    files: Object.keys(files).map((name) => ({ name, type: mediaType(`${stem}/${name}`) })),
    mentions: makes('html') ? readMentions(results['names-json']) : [],
    ...(makes('html') && { page: html, practice: readPractice(results['practice-json']) }),
    ...(makes('epub') && { book: results.epub })
  };
}

/** The IIIF manifest of a document, where the edition has an address; what keeps it from being made is on `file`. */
function manifestOf(html: string, { stem }: Document, edition: Edition, file: VFile): string | undefined {
  const { address } = edition.publication;
  if (address === undefined) return undefined;
  const made = manifest(html, {
    base: new URL(`${encodeURIComponent(stem)}/`, address).href,
    tei: `${encodeURIComponent(stem)}.xml`
  });
  if (made && 'unknown' in made) reportEditions(file, 'image-size-unknown', undefined, { url: made.unknown });
  return made && 'json' in made ? made.json : undefined;
}
