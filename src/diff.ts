/** Which readings changed: two versions of an edition, or of one document, compared. */
import { VFile } from 'vfile';
import type { DocumentVersion } from './diff/index.ts';
import type { EditionDiff } from './diff/report.ts';
import { severity } from './messages/report.ts';
import { readBytes } from './project/files.ts';
import { findTei, type TeiFile } from './project/tei-files.ts';
import { decodeXmlBytes } from './project/xml-bytes.ts';
import { readXml } from './tei/read.ts';

export type { DocumentDiff, EditionDiff, TextChange } from './diff/report.ts';

export interface Compared extends EditionDiff {
  /** The files that could not be read as TEI, with the reasons. Their documents are left out of the comparison. */
  files: VFile[];
}

/**
 * Compares two versions. Each is a built edition (`dist/`), the folder of an edition (its `tei/`), a folder of TEI files, or one
 * TEI file; a file is compared with a file, whatever their names, or with the document of its name in a folder.
 *
 * Both are read anew from their TEI, so what differs is what the editors changed, not how a version of this program set it.
 *
 * @throws Refusal when one of them is not there, holds no TEI, or has not the document of the other
 */
export async function diff(old: string, now: string): Promise<Compared> {
  const { compareDocuments, wholeDocument } = await import('./diff/index.ts');
  const files: VFile[] = [];
  const compared: Compared = { documents: [], unchanged: 0, files };
  for (const { stem, before, after } of pair(findTei(old), findTei(now))) {
    if (!before || !after) {
      compared.documents.push(wholeDocument(stem, before ? 'removed' : 'added'));
      continue;
    }
    const [from, to] = [decode(before, files), decode(after, files)];
    if (from === undefined || to === undefined) continue;
    const [first, second] =
      from === to ? [] : [await versionOf(from, before, files), await versionOf(to, after, files)];
    if (from !== to && (!first || !second)) continue;
    const found = first && second && compareDocuments(stem, first, second);
    if (found) compared.documents.push(found);
    else compared.unchanged += 1;
  }
  return compared;
}

interface Pair {
  stem: string;
  before?: TeiFile;
  after?: TeiFile;
}

/** The documents of both versions, in the order of their names. */
function pair(old: ReturnType<typeof findTei>, now: ReturnType<typeof findTei>): Pair[] {
  const [oldFile, newFile] = [old.isFile ? old.documents[0] : undefined, now.isFile ? now.documents[0] : undefined];
  if (oldFile && newFile) return [{ stem: newFile.stem, before: oldFile, after: newFile }];
  if (oldFile) return [{ stem: oldFile.stem, before: oldFile, after: now.named(oldFile.stem) }];
  if (newFile) return [{ stem: newFile.stem, before: old.named(newFile.stem), after: newFile }];
  const stems = [...new Set([...old.documents, ...now.documents].map(({ stem }) => stem))].sort();
  const by = (documents: readonly TeiFile[]) => new Map(documents.map((document) => [document.stem, document]));
  const [before, after] = [by(old.documents), by(now.documents)];
  return stems.map((stem) => {
    const [left, right] = [before.get(stem), after.get(stem)];
    return { stem, ...(left && { before: left }), ...(right && { after: right }) };
  });
}

function decode({ path }: TeiFile, files: VFile[]): string | undefined {
  const file = new VFile({ path });
  const tei = decodeXmlBytes(readBytes(path), file);
  if (tei === undefined) files.push(file);
  return tei;
}

/** A document's texts, edits and metadata; undefined when it cannot be read, and `files` then has it with the reason. */
async function versionOf(tei: string, { path }: TeiFile, files: VFile[]): Promise<DocumentVersion | undefined> {
  const { transform } = await import('./editions/transform.ts');
  const { placedText } = await import('./editions/data.ts');
  const { readLedger } = await import('./editions/ledger.ts');
  const { metadataOf } = await import('./diff/index.ts');
  const { readHeader } = await import('./tei/header-summary.ts');
  const file = new VFile({ path, value: tei });
  const stages = (readHeader(tei)?.stages ?? []).map((id) => `stage:${id}` as const);
  const states = ['final', 'reading', ...stages, 'original', 'diplomatic'] as const;
  const results = await transform(tei, {
    file,
    outputs: ['ledger-json', ...states.map((state) => `places-${state}` as const)]
  });
  const root = readXml(tei, new VFile());
  if (!results || !root) {
    file.messages = file.messages.filter((message) => severity(message) === 'error');
    files.push(file);
    return undefined;
  }
  return {
    metadata: metadataOf(root),
    records: readLedger(results['ledger-json']),
    texts: new Map(states.map((state) => [state, placedText(results, state)]))
  };
}
