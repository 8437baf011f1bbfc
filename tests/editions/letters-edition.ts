/** The edition of four letters in `letters/`, built for a test. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';

export interface Built {
  /** The published folder. */
  dist: string;
  read(name: string): string;
  /** Every published file, by its path in the folder, with slashes. */
  files: string[];
  remove(): void;
}

/** Copies the edition to `root`, with more lines in its `edition.yaml`. */
export function copyLetters(root: string, more = ''): void {
  for (const name of ['edition.yaml', 'transcriptions', 'tei'])
    cpSync(join('tests', 'editions', 'letters', name), join(root, name), { recursive: true });
  const settings = join(root, 'edition.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}${more}`);
}

/** Builds it; what is printed takes its time and is left out. @param change makes of the text of `edition.yaml` another */
export async function buildLetters(change = (yaml: string) => yaml): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'stet-letters-'));
  copyLetters(root, 'outputs: [html, text, ledger]\n');
  const settings = join(root, 'edition.yaml');
  writeFileSync(settings, change(readFileSync(settings, 'utf8')));
  await build(root);
  const dist = join(root, 'dist');
  return {
    dist,
    read: (name) => readFileSync(join(dist, ...name.split('/')), 'utf8'),
    files: readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dist.length + 1)
          .replaceAll('\\', '/')
      )
      .sort(),
    remove: () => rmSync(root, { recursive: true })
  };
}
