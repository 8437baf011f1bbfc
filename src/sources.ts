/** What the documents of an edition are made from: their transcriptions, or TEI that somebody has written or changed. */
import { VFile } from 'vfile';
import { type Encoded, encode } from './edition.ts';
import { PROJECT } from './messages/project.ts';
import { reporter } from './messages/report.ts';
import { decodeBytes } from './project/bytes.ts';
import type { Document } from './project/documents.ts';
import { readBytes, readBytesIfAny } from './project/files.ts';
import { checkOwnHands, pointersIn } from './project/hands.ts';
import type { Edition } from './project/metadata.ts';
import { isSealed } from './project/seal.ts';
import { declareUtf8, decodeXmlBytes } from './project/xml-bytes.ts';
import type { Summary } from './site.ts';
import { edtf } from './tei/dating.ts';
import { imagesOf } from './tei/images.ts';
import { checkLinks } from './tei/links.ts';
import { readDocument } from './tei/read-document.ts';
import type { Metadata } from './transcription/metadata.ts';

const report = reporter(PROJECT);

export interface SourceOptions {
  /** Takes warnings for errors: a document with one is not written. */
  strict?: boolean;
  /** Encodes afresh also where the TEI was changed by hand. */
  reencode?: boolean;
}

/** The TEI of a document: encoded from its transcription, unless somebody has changed it or there is no transcription. */
export function findTei(document: Document, edition: Edition, { reencode, strict = false }: SourceOptions): Encoded {
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
export function noteHands(tei: string, metadata: Encoded['metadata'], file: VFile): ReadonlySet<string> {
  const pointers = pointersIn(tei);
  // Of TEI that people wrote `checkLinks` says it.
  if (metadata && metadata.hands.length > 0) checkOwnHands(String(file), pointers, file);
  return pointers;
}

/** What metadata says of a document. */
export function summaryOf({ title, author, date, language, editors }: Metadata): Summary {
  const text = typeof date === 'object' ? date.text : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date: edtf(date) }),
    ...(text !== undefined && { dateText: text }),
    ...(language !== undefined && { language }),
    ...(editors && { editors })
  };
}

/** What the header of TEI that people wrote says of the document. */
export async function headerOf(tei: string): Promise<Summary> {
  const { readHeader } = await import('./tei/header-summary.ts');
  const header = readHeader(tei);
  const language = header?.languages[0];
  return { ...header, ...(language !== undefined && { language }) };
}

function layersOf({ stem }: Document, { all, documents }: Edition) {
  return [all, documents.get(stem) ?? {}];
}
