/**
 * The only door to Pagefind: the index of an edition, which the search page reads in the browser. Pagefind indexes in a process
 * of its own, a program that npm installs for the machine at hand; not every machine has one.
 *
 * The same records give the same bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

  /** The files of the index, and the licence of the program among them. It can be added to no more. */
  async files(folder: string): Promise<{ path: string; content: Uint8Array }[]> {
    const { errors, files } = await this.#index.getFiles();
    await this.#index.deleteIndex();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
    return [...files.filter(({ path }) => KEPT.test(path)), { path: 'LICENSE.txt', content: licence() }]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, content }) => ({ path: join(folder, SEARCH_FOLDER, ...path.split('/')), content }));
  }
}

/** The text of Pagefind's licence. It is looked for as Node looks for a package, since the package names no such file as its own. */
function licence(): Uint8Array {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const found = folders
    .map((folder) => join(folder, 'pagefind', 'LICENSE', 'LICENSE'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('The package pagefind is without its licence.');
  return readFileSync(found);
}
