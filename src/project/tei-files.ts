/** The TEI of an edition, wherever it stands: beside its pages, in the folder of the edition, or by itself. */
import { readdirSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { refuse } from '../messages/refusal.ts';
import { readBytes } from './files.ts';

export interface TeiFile {
  /** The name of the document. */
  stem: string;
  path: string;
}

export interface TeiFiles {
  /** Whether a file was named, not a folder. */
  isFile: boolean;
  /** In the order of their names. */
  documents: TeiFile[];
  /** The document of a name. @throws Refusal `document-missing` when there is none */
  named(stem: string): TeiFile;
}

/**
 * Finds TEI: a file; of the folder of an edition, what is in its `tei/`; of a built edition, `STEM/STEM.xml`; of any other folder,
 * its `.xml` files.
 *
 * @throws Refusal when there is nothing of the name, or no TEI in it
 */
export function findTei(path: string): TeiFiles {
  const isFile = !isFolder(path);
  if (isFile) readBytes(path);
  const documents = isFile ? [{ stem: parse(path).name, path }] : inFolder(path);
  if (documents.length === 0) throw refuse('tei-missing', { path });
  return {
    isFile,
    documents: documents.sort((a, b) => (a.stem < b.stem ? -1 : 1)),
    named: (stem) => {
      const found = documents.find((document) => document.stem === stem);
      if (!found) throw refuse('document-missing', { path, stem });
      return found;
    }
  };
}

function inFolder(folder: string): TeiFile[] {
  const inTei = xmlFiles(join(folder, 'tei'));
  if (inTei.length > 0) return inTei;
  const built = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ stem: name, path: join(folder, name, `${name}.xml`) }))
    .filter(({ path }) => exists(path));
  return built.length > 0 ? built : xmlFiles(folder);
}

function xmlFiles(folder: string): TeiFile[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.xml$/.test(entry.name))
    .map(({ name }) => ({ stem: parse(name).name, path: join(folder, name) }));
}

const exists = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
