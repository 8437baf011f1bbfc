/** What the documents of an import are called: their files in `tei/` or `transcriptions/`, and their folders in the published edition. */
import { basename, dirname, parse } from 'node:path';
import type { Imported } from './document.ts';

/** Names that the edition needs itself. */
const TAKEN = ['assets'];

/**
 * A name for each document, in their order: that of its file, with its `xml:id` or its number where the file holds several. Names that
 * would be the same, as a disk without capitals sees it, take that of the folder before them, then a number behind.
 */
export function nameDocuments(documents: readonly Pick<Imported, 'path' | 'id' | 'n'>[]): string[] {
  const taken = new Set(TAKEN);
  return documents.map(({ path, id, n }) => {
    const stem = clean(parse(path).name);
    const own = n === undefined ? stem : id === undefined ? `${stem}-${n}` : clean(id);
    const folder = clean(basename(dirname(path)));
    const candidates = [own, ...(folder === '' || folder === own ? [] : [`${folder}-${own}`])];
    let name = candidates.find((candidate) => !taken.has(key(candidate)));
    for (let number = 2; name === undefined; number++)
      if (!taken.has(key(`${own}-${number}`))) name = `${own}-${number}`;
    taken.add(key(name));
    return name;
  });
}

/** What files and folders can be called everywhere. */
function clean(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._ -]+/gu, '-')
    .replace(/^[.\s]+|[.\s-]+$/g, '');
  return safe === '' ? 'document' : safe;
}

const key = (name: string) => name.toLowerCase();
