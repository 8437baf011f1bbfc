/** Builds an edition: every document of a folder, from its transcription to its TEI and its published files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Encoded, encode } from './edition.ts';
import { PROJECT } from './messages/project.ts';
import { reporter, severity } from './messages/report.ts';
import { decodeBytes } from './project/bytes.ts';
import { checkDescribed, type Document, EDITION_FILE, findDocuments } from './project/documents.ts';
import { type Output, readBytes, readBytesIfAny, writeFiles } from './project/files.ts';
import { type Edition, NO_EDITION, readEdition } from './project/metadata.ts';
import { isSealed, seal } from './project/seal.ts';

const report = reporter(PROJECT);

export interface BuildOptions {
  /** Takes warnings for errors: a document with one is not written. */
  strict?: boolean;
  /** Encodes afresh also where the TEI was corrected by hand. */
  reencode?: boolean;
}

export interface Built {
  /** The paths written, in order. */
  written: string[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Builds the edition in `dir`.
 *
 * A document whose TEI was corrected by hand since it was written is built from that TEI. One that cannot be encoded is
 * reported and the others are built.
 *
 * @throws Refusal when there is no edition, or a file cannot be read or written
 */
export async function build(dir: string, options: BuildOptions = {}): Promise<Built> {
  const settings = new VFile({ path: join(dir, EDITION_FILE) });
  const edition = readSettings(settings);
  if (!edition) return { written: [], files: [settings] };
  const { documents, rejected } = findDocuments(dir);
  checkDescribed(edition, documents, settings);
  const files = [settings, ...rejected];
  const outputs: Output[] = [];
  for (const document of documents) {
    const { file, tei } = encodeDocument(document, edition, options);
    files.push(file);
    if (tei !== undefined) outputs.push({ path: document.tei, content: tei });
  }
  const changed = outputs.filter(({ path, content }) => !isCurrent(path, content as string));
  writeFiles(changed);
  return { written: changed.map(({ path }) => path), files };
}

/** What `edition.yaml` says; nothing when there is none, undefined when it has a mistake. */
export function readSettings(file: VFile): Edition | undefined {
  const bytes = readBytesIfAny(file.path);
  if (!bytes) return NO_EDITION;
  const source = decodeBytes(bytes, file);
  if (source === undefined) return undefined;
  file.value = source;
  return readEdition(source, file);
}

/** Reads and encodes one document; the TEI that comes back carries its seal. */
export function encodeDocument(document: Document, edition: Edition, options: BuildOptions): Encoded {
  const path = document.transcription ?? document.tei;
  const file = new VFile({ path });
  const before = readBytesIfAny(document.tei);
  const source = decodeBytes(readBytes(path), file);
  if (source === undefined || document.transcription === undefined) return { file };
  const corrected = before !== undefined && !isSealed(new TextDecoder().decode(before));
  if (corrected && !options.reencode) {
    report(file, 'tei-corrected', undefined, { path: document.tei });
    return { file };
  }
  const layers = [edition.all, edition.documents.get(document.stem) ?? {}];
  const encoded = encode(source, { path, layers, strict: options.strict === true });
  return encoded.tei === undefined ? encoded : { ...encoded, tei: seal(encoded.tei) };
}

function isCurrent(path: string, content: string): boolean {
  try {
    return readFileSync(path, 'utf8') === content;
  } catch {
    return false;
  }
}

/** Whether any message is an error, or a warning where those count as errors. */
export function hasProblems(files: readonly VFile[], strict = false): boolean {
  return files.some((file) =>
    file.messages.some((message) => severity(message) === 'error' || (strict && severity(message) === 'warning'))
  );
}
