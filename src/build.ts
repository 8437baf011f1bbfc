/** Builds an edition: every document of a folder, from its transcription to its TEI and its published files. */
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { type Encoded, encode } from './edition.ts';
import type { Custom } from './editions/custom/index.ts';
import type { Published } from './letters.ts';
import { EDITIONS } from './messages/editions.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import { decodeBytes } from './project/bytes.ts';
import { checkDescribed, type Document, findDocuments } from './project/documents.ts';
import { readBytes, readBytesIfAny } from './project/files.ts';
import { readFonts } from './project/fonts.ts';
import { checkEditionHands, checkOwnHands, pointersIn } from './project/hands.ts';
import { checkImages } from './project/images.ts';
import type { Edition } from './project/metadata.ts';
import { Publication, update } from './project/publication.ts';
import { isSealed } from './project/seal.ts';
import { readSettings, settingsFile } from './project/settings.ts';
import { declareUtf8, decodeXmlBytes } from './project/xml-bytes.ts';
import type { Gathered } from './publish-edition.ts';
import type { Listed, Summary } from './site.ts';
import { imagesOf } from './tei/images.ts';
import { checkLinks } from './tei/links.ts';
import { readDocument } from './tei/read-document.ts';
import { Volume } from './volume.ts';
import { wordsOf } from './words/words.ts';

const report = reporter(PROJECT);
const reportEditions = reporter(EDITIONS);

export interface BuildOptions {
  /** Takes warnings for errors: a document with one is not written. */
  strict?: boolean;
  /** Encodes afresh also where the TEI was changed by hand. */
  reencode?: boolean;
}

export interface Built {
  /** The paths of the files that were written because they were not there yet, or were different. */
  written: string[];
  /** The paths of the files that an earlier build had published, and that belong to nothing any more. */
  removed: string[];
  /** The paths of the reports of what was read by inference, of this build: one for each document with a transcription. */
  reports: string[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Builds the edition in `dir`: TEI into `tei/`, pages, texts, prints and data into `dist/`.
 *
 * A document whose TEI was changed by hand since it was written is built from that TEI. One that cannot be encoded is
 * reported, and the others are built. A mistake in `edition.yaml` stops the build before anything is written.
 *
 * @throws Refusal when there is no edition, or a file cannot be read or written
 */
export async function build(dir: string, options: BuildOptions = {}): Promise<Built> {
  const settings = settingsFile(dir);
  const edition = readSettings(settings);
  if (!edition) return { written: [], removed: [], reports: [], files: [settings] };
  const brought = await customOf(dir, edition, settings);
  if (!brought.custom) return { written: [], removed: [], reports: [], files: brought.files };
  const { custom } = brought;
  const { documents, rejected } = findDocuments(dir);
  checkDescribed(edition, documents, settings);
  const fonts = edition.outputs.includes('pdf') ? readFonts(dir, edition, settings) : [];
  if (!fonts) return { written: [], removed: [], reports: [], files: brought.files };
  const files = [...brought.files, ...rejected];
  const listed: Listed[] = [];
  const published: Published[] = [];
  const books: string[] = [];
  const reports: string[] = [];
  const written: string[] = [];
  const dist = join(dir, 'dist');
  const words = wordsOf(edition.interface, edition.labels);
  const publication = new Publication(dist);
  const hands = new Map<string, ReadonlySet<string>>();
  const { publish } = await import('./publish.ts');
  const { indexesIn } = await import('./editions/indexes.ts');
  const { INFERENCES_FILE, inferencesCsv } = await import('./editions/inferences.ts');
  const { findImages } = await import('./images.ts');
  const { entitled } = await import('./titles.ts');
  const { BOOK_FILE, bookFacts, documentHref } = await import('./site.ts');
  const search = await openSearch(edition, settings);
  const isSearched = search !== undefined;
  const volume = new Volume(edition, words, fonts, dist);
  const sources = documents.map((document) => ({ document, ...findTei(document, edition, options) }));
  const indexes = indexesIn(sources.flatMap(({ tei }) => tei ?? []));
  const mentions: Gathered['mentions'][number][] = [];
  const practices: Gathered['practices'][number][] = [];
  let hasImages = false;
  for (const { document, tei, metadata, characters, images: named = [], file } of sources) {
    files.push(file);
    checkImages(named, dir, file);
    if (tei === undefined) {
      publication.keep(document.folder);
      continue;
    }
    hands.set(document.stem, noteHands(tei, metadata, file));
    const isAlone = documents.length === 1;
    const said = entitled(metadata ?? (await headerOf(tei)), tei, isAlone ? undefined : edition.all.title, words);
    const images = findImages(tei, document, dir, file);
    // TEI that people have changed was not read from the transcription, and is not ours to write.
    const path = file.path === document.transcription ? document.transcription : undefined;
    if (path !== undefined) written.push(...update([{ path: document.tei, content: tei }]));
    const inferences = path && inferencesCsv(relative(dir, path).split(sep).join('/'), file);
    const source = {
      ...{ tei, file, said, images },
      ...(characters !== undefined && { characters }),
      ...(inferences !== undefined && { inferences })
    };
    const made = await publish(document, source, edition, { words, volume, indexes, custom, isSearched });
    if (!made) {
      publication.keep(document.folder);
      continue;
    }
    written.push(...publication.publish(made.outputs));
    if (inferences !== undefined) reports.push(join(document.folder, INFERENCES_FILE));
    listed.push({ document, metadata: said, files: made.files });
    published.push({ stem: document.stem, tei, metadata });
    for (const mention of made.mentions) mentions.push({ ...mention, stem: document.stem });
    if (made.practice) practices.push({ ...made.practice, stem: document.stem });
    if (made.book !== undefined) books.push(made.book);
    hasImages ||= Object.keys(images.shown).length > 0;
    if (made.page !== undefined) await search?.add(made.page, documentHref(document));
  }
  checkEditionHands(edition, hands, settings);
  if (edition.outputs.includes('html') && listed.length > 0) {
    const { assets } = await import('./editions/site.ts');
    const index = (await search?.files(dist)) ?? [];
    written.push(...publication.publish([...assets(dist, { words, custom, hasImages, isSearched }), ...index]));
  }
  if (volume.isWanted && listed.length > 0) written.push(...publication.publish(await volume.set(settings)));
  if (books.length > 1) {
    const { makeBook } = await import('./editions/epub/book.ts');
    const content = makeBook(books, words, bookFacts(edition, words));
    written.push(...publication.publish([{ path: join(dist, BOOK_FILE), content }]));
  }
  if (edition.outputs.includes('ledger') && listed.length > 0) {
    const { schemaFile } = await import('./editions/data.ts');
    written.push(...publication.publish([schemaFile(dist)]));
  }
  const { lettersIndex } = await import('./letters.ts');
  written.push(...publication.publish(lettersIndex(published, edition, dist)));
  // The last, for its records name every file.
  if (edition.outputs.includes('html') && listed.length > 0) {
    const { publishEdition } = await import('./publish-edition.ts');
    written.push(
      ...(await publishEdition(
        edition,
        { listed, indexes, mentions, practices, words, custom, isSearched },
        publication,
        dist
      ))
    );
  }
  if (listed.length === 0) publication.keep();
  const { written: sums, removed } = publication.finish();
  return { written: [...written, ...sums], removed, reports, files };
}

/** The index, where the edition is to have one; where it cannot be made, the warning is on `file`. */
async function openSearch({ outputs }: Edition, file: VFile) {
  if (!outputs.includes('html') || !outputs.includes('search')) return undefined;
  const { SearchIndex } = await import('./editions/search/index.ts');
  const search = await SearchIndex.open();
  if (!search)
    reportEditions(file, 'search-unavailable', undefined, { machine: `${process.platform}-${process.arch}` });
  return search;
}

/** The TEI of a document: encoded from its transcription, unless somebody has changed it or there is no transcription. */
function findTei(document: Document, edition: Edition, { reencode, strict = false }: BuildOptions): Encoded {
  const file = new VFile({ path: document.tei });
  const bytes = readBytesIfAny(document.tei);
  const tei = bytes && decodeXmlBytes(bytes, file);
  const isOwn = tei !== undefined && isSealed(tei);
  if (document.transcription === undefined || (bytes && !isOwn && !reencode)) {
    if (tei === undefined) return { file };
    file.value = tei;
    if (document.transcription !== undefined) report(file, 'tei-corrected', undefined, { path: document.tei });
    const root = readDocument(tei, file);
    if (!root) return { file };
    checkLinks(root, file);
    return { tei: declareUtf8(tei), images: imagesOf(root, file), file };
  }
  const read = new VFile({ path: document.transcription });
  const source = decodeBytes(readBytes(document.transcription), read);
  if (source === undefined) return { file: read };
  return encode(source, {
    path: document.transcription,
    layers: layersOf(document, edition),
    strict,
    forEdition: true
  });
}

/** The hands that a document's TEI points to; those of its front matter that it does not are reported. */
function noteHands(tei: string, metadata: Encoded['metadata'], file: VFile): ReadonlySet<string> {
  const pointers = pointersIn(tei);
  // Of TEI that people wrote `checkLinks` says it.
  if (metadata && metadata.hands.length > 0) checkOwnHands(String(file), pointers, file);
  return pointers;
}

/** What the edition brings of its own; undefined when something is wrong with it. */
async function customOf(dir: string, edition: Edition, settings: VFile): Promise<{ custom?: Custom; files: VFile[] }> {
  const { theme, stylesheet, places } = edition;
  const { NO_CUSTOM, readCustom } = await import('./editions/custom/index.ts');
  if (!theme && stylesheet === undefined) return { custom: NO_CUSTOM, files: [settings] };
  const said = { file: settings, place: (path: readonly PropertyKey[]) => places?.value(path) };
  const { custom, read } = await readCustom(
    dir,
    { ...(theme && { theme }), ...(stylesheet !== undefined && { stylesheet }) },
    said
  );
  const files = [settings, ...read];
  return files.some(({ messages }) => messages.some(({ fatal }) => fatal)) ? { files } : { custom, files };
}

/** What the header of TEI that people wrote says of the document. */
async function headerOf(tei: string): Promise<Summary> {
  const { readHeader } = await import('./tei/header-summary.ts');
  const header = readHeader(tei);
  const language = header?.languages[0];
  return { ...header, ...(language !== undefined && { language }) };
}

function layersOf({ stem }: Document, { all, documents }: Edition) {
  return [all, documents.get(stem) ?? {}];
}
