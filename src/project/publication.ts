/**
 * The published folder. `SHA256SUMS` in it lists every file with its digest, as the program `sha256sum -c` checks them: readers
 * and archives can prove that nothing has changed, and the next build knows which files are its own.
 */
import { createHash } from 'node:crypto';
import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Output, readBytesIfAny, writeFiles } from './files.ts';

/** The name of the list of digests. */
export const SUMS_FILE = 'SHA256SUMS';

export class Publication {
  private readonly folder: string;
  /** The digests of the files of the build before, and of this one, by their paths below the folder. */
  private readonly before: ReadonlyMap<string, string>;
  private readonly now = new Map<string, string>();

  /** @param folder `dist/` of an edition; need not be there yet */
  constructor(folder: string) {
    this.folder = folder;
    this.before = readSums(readBytesIfAny(join(folder, SUMS_FILE)));
  }

  /** Publishes files; those that are as they should be are not written again. @returns the paths of those that were */
  publish(outputs: readonly Output[]): string[] {
    for (const { path, content } of outputs) this.now.set(this.name(path), digest(content));
    return update(outputs);
  }

  /** What is published so far, by the paths below the folder, with slashes; in the order of their code points. */
  names(): string[] {
    return [...this.now.keys()].sort();
  }

  /** Says that what was published in a folder, or at all, stays, though this build has not made it. */
  keep(folder = this.folder): void {
    const within = folder === this.folder ? '' : `${this.name(folder)}/`;
    for (const [name, sum] of this.before) if (name.startsWith(within)) this.now.set(name, sum);
  }

  /**
   * Removes what a build before has published and this one has not, unless somebody has changed it since, and writes the
   * list of digests.
   *
   * @returns the paths of the files written, and of those removed
   */
  finish(): { written: string[]; removed: string[] } {
    const removed: string[] = [];
    for (const [name, sum] of this.before) {
      if (this.now.has(name)) continue;
      const path = join(this.folder, ...name.split('/'));
      const content = readBytesIfAny(path);
      if (!content || digest(content) !== sum) continue;
      rmSync(path);
      removed.push(path);
      this.removeEmpty(dirname(path));
    }
    const sums = { path: join(this.folder, SUMS_FILE), content: writeSums(this.now) };
    return { written: this.now.size > 0 ? update([sums]) : [], removed };
  }

  private name(path: string): string {
    return relative(this.folder, path).split(sep).join('/');
  }

  private removeEmpty(folder: string): void {
    if (folder === this.folder) return;
    try {
      rmdirSync(folder);
    } catch {
      // Something else stands in it.
    }
  }
}

/** Writes those of the files that are not there as they should be; all of them, or none. @returns their paths */
export function update(outputs: readonly Output[]): string[] {
  const changed = outputs.filter(({ path, content }) => {
    const present = readBytesIfAny(path);
    return !present || !Buffer.from(content).equals(present);
  });
  writeFiles(changed);
  return changed.map(({ path }) => path);
}

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function writeSums(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');
}

/** Lines that are none of ours, and paths that lead out of the folder, say nothing. */
function readSums(list: Uint8Array | undefined): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of Buffer.from(list ?? [])
    .toString('utf8')
    .split('\n')) {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum !== undefined && name !== undefined && !name.split('/').some((part) => part === '..' || part === ''))
      sums.set(name, sum);
  }
  return sums;
}
