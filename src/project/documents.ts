/** The documents of an edition, and where everything that belongs to each of them stands. */
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { PROJECT } from '../messages/project.ts';
import { refuse } from '../messages/refusal.ts';
import { reporter } from '../messages/report.ts';
import type { Edition } from './metadata.ts';

const report = reporter(PROJECT);

/** The name of the file that says what the edition is. */
export const EDITION_FILE = 'edition.yaml';

/** The prints of the whole edition. */
const PDFS = ['', '-archive', '-diplomatic', '-diplomatic-archive'].map((kind) => `edition${kind}.pdf`);
/** Names in `dist/` that belong to the edition, so that no document can have them. */
const TAKEN = new Set(['assets', 'dts', 'cmif.xml', 'ledger.schema.json', 'edition.epub', ...PDFS]);

/** What a transcription is called. */
const TRANSCRIPTION = /\.(txt|md)$/;

/** One document of an edition. Paths begin with the edition's folder, as it was given. */
export interface Document {
  /** The name of its file, without the ending. */
  stem: string;
  /** The transcription; undefined where the TEI is all there is. */
  transcription?: string;
  /** Its TEI, which may not have been written yet. */
  tei: string;
  /** Its folder in the published edition. */
  folder: string;
}

/**
 * Finds the documents of the edition in `dir`: the transcriptions (`transcriptions/*.txt`, `*.md`) and the TEI (`tei/*.xml`)
 * that has none.
 *
 * @returns the documents in the order of their stems, and a file for each that cannot be built, with the reason on it
 * @throws Refusal `project-missing` when there is none
 */
export function findDocuments(dir: string): { documents: Document[]; rejected: VFile[] } {
  const documents = new Map<string, Document>();
  const rejected: VFile[] = [];
  const reject = (path: string) => {
    const file = new VFile({ path });
    rejected.push(file);
    return file;
  };
  const add = (path: string, kind: 'transcription' | 'tei') => {
    const stem = parse(path).name;
    const other = documents.get(stem);
    if (TAKEN.has(stem)) report(reject(path), 'document-reserved', undefined, { stem });
    else if (other && kind === 'transcription')
      report(reject(path), 'document-repeated', undefined, { stem, other: other.transcription ?? other.tei });
    else if (!other)
      documents.set(stem, {
        stem,
        ...(kind === 'transcription' && { transcription: path }),
        tei: join(dir, 'tei', `${stem}.xml`),
        folder: join(dir, 'dist', stem)
      });
  };
  for (const path of list(join(dir, 'transcriptions'), TRANSCRIPTION)) add(path, 'transcription');
  for (const path of list(join(dir, 'tei'), /\.xml$/)) add(path, 'tei');
  if (documents.size + rejected.length === 0) throw refuse('project-missing', { path: dir });
  return { documents: [...documents.values()].sort((a, b) => (a.stem < b.stem ? -1 : 1)), rejected };
}

/** Says which entries under `documents` describe no document that there is. */
export function checkDescribed(edition: Edition, documents: readonly Document[], file: VFile): void {
  const stems = documents.map(({ stem }) => stem);
  for (const stem of edition.documents.keys()) {
    if (stems.includes(stem)) continue;
    const near = nearest(stem, stems);
    report(file, 'document-unknown', edition.places?.key(['documents'], stem), {
      stem,
      ...(near && { nearest: near })
    });
  }
}

/** The transcriptions of the edition in `dir`, by the names of their documents. */
export function stemsIn(dir: string): ReadonlyMap<string, string> {
  return new Map(list(join(dir, 'transcriptions'), TRANSCRIPTION).map((path) => [parse(path).name, path]));
}

/** The files in a folder whose names fit, in the order of their code points; none when there is no folder. */
function list(folder: string, name: RegExp): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && name.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((entry) => join(folder, entry));
  } catch {
    return [];
  }
}
