/** Takes TEI that others wrote, and Word files, into an edition: a project folder that `build` makes pages, texts and prints from. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, parse, resolve } from 'node:path';
import { VFile } from 'vfile';
import { transcriptionFromWord } from './from-word.ts';
import { describe } from './import/describe.ts';
import { importFile } from './import/document.ts';
import { nameDocuments } from './import/names.ts';
import { reader } from './import/read.ts';
import { copyImages } from './imported-images.ts';
import { IMPORT } from './messages/import.ts';
import { refuse } from './messages/refusal.ts';
import { reporter } from './messages/report.ts';
import { EDITION_FILE, stemsIn } from './project/documents.ts';
import { type Output, readBytes, readBytesIfAny } from './project/files.ts';
import { update } from './project/publication.ts';
import { writeMetadata } from './project/write-metadata.ts';
import { NO_METADATA } from './transcription/metadata.ts';

const report = reporter(IMPORT);

export interface ImportOptions {
  /** The folder of the edition; the current one when none is named. It is made where there is none. */
  into?: string;
  /** Imports what can be imported, and leaves out the files that cannot. */
  keepGoing?: boolean;
}

export interface ImportResult {
  /** The names of the documents, in their order. */
  documents: string[];
  /** The paths of the files that were written because they were not there yet. */
  written: string[];
  /** Every file that was read, with its messages. */
  files: VFile[];
}

/**
 * Imports TEI P5: files, and folders of them. Inclusions and entities are resolved, a corpus becomes a document a text; a file in which
 * nothing had to be resolved goes into `tei/` to the letter. `edition.yaml` is made of what the headers have in common. Word files become
 * transcriptions. Images that the TEI names, in its own folder or below, go into `facsimiles/`.
 *
 * With an error in any file nothing is written, unless `keepGoing` says so. A file that is there already, and other, is never
 * overwritten; an edition that is there keeps its `edition.yaml` and gets the new documents.
 *
 * @param paths files and folders
 * @throws Refusal when a path is not there, there is nothing to import, or a document of that name is there already
 */
export function importTei(
  paths: readonly string[],
  { into = '.', keepGoing = false }: ImportOptions = {}
): ImportResult {
  const files: VFile[] = [];
  const read = reader(files);
  const sources = paths.flatMap((path) => find(path));
  if (sources.length === 0) throw refuse('nothing-to-import', { paths: paths.join(', ') });
  const words = sources.filter(({ path }) => isWord(path)).map(({ path }) => ({ path, text: fromWord(path, files) }));
  const found = sources
    .filter(({ path }) => !isWord(path))
    .map(({ path, inFolder }) => ({ path, inFolder, ...importFile(path, read, inFolder) }));
  const isWhole = found.every(({ documents }) => documents) && words.every(({ text }) => text !== undefined);
  if (!isWhole && !keepGoing) return { documents: [], written: [], files };
  // A file of a folder that another one includes is a part of that one.
  const kept = found.filter(({ path, inFolder }) => !inFolder || !read.included.has(resolve(path)));
  const documents = kept.flatMap((file) => file.documents ?? []);
  const transcriptions = words.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
  if (documents.length + transcriptions.length === 0) return { documents: [], written: [], files };

  const names = nameDocuments([...documents, ...transcriptions]);
  const outputs = [
    ...documents.map(({ tei }, at): Output => ({ path: join(into, 'tei', `${names[at]}.xml`), content: tei })),
    ...transcriptions.map(
      ({ text }, at): Output => ({
        path: join(into, 'transcriptions', `${names[documents.length + at]}.txt`),
        content: text
      })
    )
  ];
  const settings = join(into, EDITION_FILE);
  if (readBytesIfAny(settings)) {
    const file = new VFile({ path: settings });
    report(file, 'import-edition-kept', undefined);
    files.push(file);
  } else {
    const corpus = kept.length === 1 ? kept[0]?.corpus : undefined;
    const layer = describe(documents, corpus, editionName(paths, into));
    outputs.push({ path: settings, content: writeMetadata({ ...NO_METADATA, ...layer }, {}) });
  }
  refuseToOverwrite(outputs, into);
  const written = update(outputs);
  return { documents: names, written: [...written, ...copyImages(documents, into, files)], files };
}

const isWord = (path: string) => /\.docx$/i.test(path);

/** The transcription that a Word file is read as; its messages join `files`. */
function fromWord(path: string, files: VFile[]): string | undefined {
  const { text, file } = transcriptionFromWord(readBytes(path), { path });
  files.push(file);
  return text;
}

/** The files that a path names: itself, or the XML and Word files of a folder and those below it, in the order of their names. */
function find(path: string): { path: string; inFolder: boolean }[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw refuse('file-missing', { path });
  if (stats.isFile()) return [{ path, inFolder: false }];
  if (!stats.isDirectory()) throw refuse('file-unreadable', { path, reason: 'it is neither a file nor a folder' });
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return find(join(path, entry.name));
      return entry.isFile() && /\.(xml|tei|docx)$/i.test(entry.name)
        ? [{ path: join(path, entry.name), inFolder: true }]
        : [];
    });
}

/** What the edition is called when no header says it: as the folder that was imported, or that it goes to. */
function editionName(paths: readonly string[], into: string): string {
  const [only] = paths;
  const isFolder = paths.length === 1 && only !== undefined && statSync(only).isDirectory();
  return basename(resolve(isFolder ? only : into));
}

/** @throws Refusal `import-exists` when a document of a name is there that is another */
function refuseToOverwrite(outputs: readonly Output[], into: string): void {
  const transcribed = stemsIn(into);
  for (const { path, content } of outputs) {
    const present = readBytesIfAny(path);
    if (present && !Buffer.from(content).equals(present)) throw refuse('import-exists', { path });
    if (present || path === join(into, EDITION_FILE)) continue;
    const { name } = parse(path);
    const other = transcribed.get(name) ?? join(into, 'tei', `${name}.xml`);
    if (readBytesIfAny(other)) throw refuse('import-exists', { path: other });
  }
}
