/** Takes TEI that others wrote into an edition: a project folder that `build` makes pages, texts and prints from. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { describe } from './import/describe.ts';
import { importFile } from './import/document.ts';
import { nameDocuments } from './import/names.ts';
import { reader } from './import/read.ts';
import { IMPORT } from './messages/import.ts';
import { refuse } from './messages/refusal.ts';
import { reporter } from './messages/report.ts';
import { EDITION_FILE, stemsIn } from './project/documents.ts';
import { type Output, readBytesIfAny } from './project/files.ts';
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
 * nothing had to be resolved goes into `tei/` to the letter. `edition.yaml` is made of what the headers have in common.
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
  const found = sources.map(({ path, inFolder }) => ({ path, inFolder, ...importFile(path, read, inFolder) }));
  if (found.some(({ documents }) => !documents) && !keepGoing) return { documents: [], written: [], files };
  // A file of a folder that another one includes is a part of that one.
  const kept = found.filter(({ path, inFolder }) => !inFolder || !read.included.has(resolve(path)));
  const documents = kept.flatMap((file) => file.documents ?? []);
  if (documents.length === 0) return { documents: [], written: [], files };

  const names = nameDocuments(documents);
  const outputs = documents.map(
    ({ tei }, at): Output => ({ path: join(into, 'tei', `${names[at]}.xml`), content: tei })
  );
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
  refuseToOverwrite(outputs, names, into);
  return { documents: names, written: update(outputs), files };
}

/** The files that a path names: itself, or the XML files of a folder and those below it, in the order of their names. */
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
      return entry.isFile() && /\.(xml|tei)$/i.test(entry.name)
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
function refuseToOverwrite(outputs: readonly Output[], names: readonly string[], into: string): void {
  for (const { path, content } of outputs) {
    const present = readBytesIfAny(path);
    if (present && !Buffer.from(content).equals(present)) throw refuse('import-exists', { path });
  }
  const transcribed = stemsIn(into);
  const same = names.find((name) => transcribed.has(name));
  if (same !== undefined) throw refuse('import-exists', { path: transcribed.get(same) as string });
}
