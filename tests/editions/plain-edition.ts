/** An edition of one document of which nothing is known, built for a test. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import type { Built } from './letters-edition.ts';

export async function buildPlain(): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'stet-plain-'));
  mkdirSync(join(root, 'transcriptions'));
  writeFileSync(join(root, 'transcriptions', 'a.txt'), 'the ~~old~~ ^{new} house');
  writeFileSync(join(root, 'edition.yaml'), 'outputs: [html]\n');
  await build(root);
  const dist = join(root, 'dist');
  return {
    dist,
    read: (name) => readFileSync(join(dist, ...name.split('/')), 'utf8'),
    files: readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .sort(),
    remove: () => rmSync(root, { recursive: true })
  };
}
