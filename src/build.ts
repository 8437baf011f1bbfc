/** Builds an edition: every document of a folder, from its transcription to its TEI and its published files. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Encoded, encode } from './edition.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import { decodeBytes } from './project/bytes.ts';
import { checkDescribed, type Document, findDocuments } from './project/documents.ts';
import { readBytes, readBytesIfAny } from './project/files.ts';
import { readFonts } from './project/fonts.ts';
import type { Edition } from './project/metadata.ts';
import { Publication, update } from './project/publication.ts';
import { isSealed } from './project/seal.ts';
import { readSettings, settingsFile } from './project/settings.ts';
import { BOOK_FILE, bookFacts, frontSite, type Listed } from './site.ts';
import { checkLinks } from './tei/links.ts';
import { readXml } from './tei/read.ts';
import { Volume } from './volume.ts';
import { wordsOf } from './words/words.ts';

const report = reporter(PROJECT);

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
  if (!edition) return { written: [], removed: [], files: [settings] };
  const { documents, rejected } = findDocuments(dir);
  checkDescribed(edition, documents, settings);
  const fonts = edition.outputs.includes('pdf') ? readFonts(dir, edition, settings) : [];
  if (!fonts) return { written: [], removed: [], files: [settings] };
  const files = [settings, ...rejected];
  const listed: Listed[] = [];
  const books: string[] = [];
  const written: string[] = [];
  const dist = join(dir, 'dist');
  const words = wordsOf(edition.interface, edition.labels);
  const publication = new Publication(dist);
  const { publish } = await import('./publish.ts');
  const volume = new Volume(edition, words, fonts, dist);
  for (const document of documents) {
    const { tei, metadata, characters, file } = findTei(document, edition, options);
    files.push(file);
    if (tei !== undefined) written.push(...update([{ path: document.tei, content: tei }]));
    const made =
      tei === undefined
        ? undefined
        : await publish(
            document,
            { tei, file, ...(characters !== undefined && { characters }) },
            edition,
            words,
            volume
          );
    if (made) written.push(...publication.publish(made.files));
    else publication.keep(document.folder);
    if (made?.book !== undefined) books.push(made.book);
    if (made) listed.push({ document, metadata: metadata ?? (await headerOf(tei as string)) });
  }
  if (edition.outputs.includes('html') && listed.length > 0) {
    const { assets, frontPage } = await import('./editions/site.ts');
    const content = await frontPage(frontSite(edition, listed, words), words);
    written.push(...publication.publish([...assets(dist, words), { path: join(dist, 'index.html'), content }]));
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
  if (listed.length === 0) publication.keep();
  const { written: sums, removed } = publication.finish();
  return { written: [...written, ...sums], removed, files };
}

/** The TEI of a document: encoded from its transcription, unless somebody has changed it or there is no transcription. */
function findTei(document: Document, edition: Edition, { reencode, strict = false }: BuildOptions): Encoded {
  const file = new VFile({ path: document.tei });
  const bytes = readBytesIfAny(document.tei);
  const tei = bytes && decodeBytes(bytes, file);
  const isOwn = tei !== undefined && isSealed(tei);
  if (document.transcription === undefined || (bytes && !isOwn && !reencode)) {
    if (tei === undefined) return { file };
    file.value = tei;
    if (document.transcription !== undefined) report(file, 'tei-corrected', undefined, { path: document.tei });
    const root = readXml(tei, file);
    if (!root) return { file };
    checkLinks(root, file);
    return { tei, file };
  }
  const read = new VFile({ path: document.transcription });
  const source = decodeBytes(readBytes(document.transcription), read);
  if (source === undefined) return { file: read };
  return encode(source, {
    path: document.transcription,
    layers: layersOf(document, edition),
    strict,
    countsCharacters: true
  });
}

/** What the header of TEI that people wrote says of the document. */
async function headerOf(tei: string): Promise<Listed['metadata']> {
  const { readHeader } = await import('./tei/header-summary.ts');
  return readHeader(tei) ?? {};
}

function layersOf({ stem }: Document, { all, documents }: Edition) {
  return [all, documents.get(stem) ?? {}];
}
