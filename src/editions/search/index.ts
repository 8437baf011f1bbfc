/**
 * The only door to Pagefind: the index of an edition, which the search page reads in the browser. Pagefind indexes in a process
 * of its own, a program that npm installs for the machine at hand; not every machine has one.
 *
 * The same records give the same bytes.
 */
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { searchRecords } from './records.ts';

/** The folder of the index, in the published edition. */
export const SEARCH_FOLDER = join('assets', 'search');

/** Of what Pagefind gives: its program and its data, none of the pages that it would make itself. */
const KEPT =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|[^/]*\.(pf_meta|pagefind)|(fragment|index|filter)\/.*)$/;

/** Above so many records, Pagefind puts several into one file: a folder of 10,000 documents stays one that can be copied. */
const MOST_FRAGMENTS = 2000;

export class SearchIndex {
  readonly #index: PagefindIndex;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** An empty index. @returns undefined where Pagefind does not run */
  static async open(): Promise<SearchIndex | undefined> {
    try {
      const { createIndex } = await import('pagefind');
      const { index } = await createIndex({ maxFragments: MOST_FRAGMENTS });
      return index && new SearchIndex(index);
    } catch {
      return undefined;
    }
  }

  /**
   * @param html a document's page
   * @param href its address from the front page
   */
  async add(html: string, href: string): Promise<void> {
    for (const record of searchRecords(html, href)) {
      const { errors } = await this.#index.addCustomRecord(record);
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
    }
  }

  /** The files of the index. It can be added to no more. */
  async files(folder: string): Promise<{ path: string; content: Uint8Array }[]> {
    const { errors, files } = await this.#index.getFiles();
    await this.#index.deleteIndex();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
    return files
      .filter(({ path }) => KEPT.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, content }) => ({ path: join(folder, SEARCH_FOLDER, ...path.split('/')), content }));
  }
}
