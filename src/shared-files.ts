/** The published files that the documents of an edition share: styles, scripts and fonts, search, the books of all, their schema and letters. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Custom } from './editions/custom/index.ts';
import type { SearchIndex } from './editions/search/index.ts';
import { lettersIndex, type Published } from './letters.ts';
import { EDITIONS } from './messages/editions.ts';
import { reporter } from './messages/report.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import { BOOK_FILE, bookFacts } from './site.ts';
import type { Volume } from './volume.ts';
import type { Words } from './words/words.ts';

const report = reporter(EDITIONS);

/** What the documents that were published have in common. At least one was. */
export interface Shared {
  words: Words;
  custom: Custom;
  volume: Volume;
  /** Of those that have pages. */
  search?: SearchIndex | undefined;
  /** Whether any of them shows an image. */
  hasImages: boolean;
  /** What of each stands in a book, when the edition makes books. */
  books: readonly string[];
  published: readonly Published[];
}

/**
 * Makes the shared files.
 *
 * @param settings takes what keeps a print of all from being set
 * @param dist the published folder
 */
export async function sharedFiles(edition: Edition, shared: Shared, settings: VFile, dist: string): Promise<Output[]> {
  const { words, custom, volume, search, hasImages, books, published } = shared;
  const files: Output[] = [];
  if (edition.outputs.includes('html')) {
    const { assets } = await import('./editions/site.ts');
    files.push(...assets(dist, { words, custom, hasImages, isSearched: search !== undefined }));
    files.push(...((await search?.files(dist)) ?? []));
  }
  if (volume.isWanted) files.push(...(await volume.set(settings)));
  if (books.length > 1) {
    const { makeBook } = await import('./editions/epub/book.ts');
    files.push({ path: join(dist, BOOK_FILE), content: makeBook(books, words, bookFacts(edition, words)) });
  }
  if (edition.outputs.includes('ledger')) files.push((await import('./editions/data.ts')).schemaFile(dist));
  return [...files, ...lettersIndex(published, edition, dist)];
}

/** The index, where the edition is to have one; where it cannot be made, the warning is on `file`. */
export async function openSearch({ outputs }: Edition, file: VFile) {
  if (!outputs.includes('html') || !outputs.includes('search')) return undefined;
  const { SearchIndex } = await import('./editions/search/index.ts');
  const search = await SearchIndex.open();
  if (!search) report(file, 'search-unavailable', undefined, { machine: `${process.platform}-${process.arch}` });
  return search;
}
