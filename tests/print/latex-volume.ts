/** Every document of the tests as one book, and LuaLaTeX to set it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Edition, PrintDocument } from '../../src/editions/print/document.ts';
import { joinVolume } from '../../src/editions/print/volume.ts';
import { transform } from '../../src/editions/transform.ts';
import { documents } from '../editions/documents.ts';

const OUTPUTS = { reading: 'print-json', diplomatic: 'print-diplomatic-json' } as const;
const FIXTURES = ['names', 'revisions', 'right-to-left'];

/** The print documents of every case, every phenomenon, the telegram, and the cases of the print. */
export async function printDocuments(): Promise<Record<Edition, PrintDocument[]>> {
  const made: Record<Edition, PrintDocument[]> = { reading: [], diplomatic: [] };
  const own = FIXTURES.map((name) => readFileSync(`tests/print/fixtures/${name}/input.xml`, 'utf8'));
  for (const tei of [...own, ...documents().map(([, tei]) => tei)]) {
    const outputs = await transform(tei, { file: new VFile(), outputs: Object.values(OUTPUTS) });
    if (!outputs) throw new Error('One of the documents cannot be transformed.');
    for (const edition of ['reading', 'diplomatic'] as const)
      made[edition].push(JSON.parse(outputs[OUTPUTS[edition]]) as PrintDocument);
  }
  return made;
}

export function bookOf(edition: Edition, parts: readonly PrintDocument[]): PrintDocument {
  return joinVolume(edition, { title: 'Everything', language: 'en-GB' }, parts);
}

/** Why nothing can be set here, or undefined. */
export function missingTex(): string | undefined {
  if (spawnSync('lualatex', ['--version']).error !== undefined) return 'lualatex is not installed';
  const packages = ['reledmac', 'babel', 'lua-ul', 'fancyhdr', 'geometry', 'multicol'].map((name) => `${name}.sty`);
  const lacking = packages.filter((name) => spawnSync('kpsewhich', [name]).status !== 0);
  return lacking.length > 0 ? `TeX has no ${lacking.join(', ')}` : undefined;
}

/** A PDF, and what TeX said in its last run. */
export interface Typeset {
  pdf: Uint8Array;
  log: string;
}

/**
 * Sets a document as often as `docs/print.md` says, or only so often that TeX sees all of it.
 *
 * @throws with the end of the log where TeX stops at an error
 */
export function setLatex(tex: string, runs = 3): Typeset {
  const folder = mkdtempSync(join(tmpdir(), 'stet-latex-'));
  try {
    writeFileSync(join(folder, 'book.tex'), tex);
    for (let run = 0; run < runs; run++) {
      const { status } = spawnSync('lualatex', ['-interaction=nonstopmode', '-halt-on-error', 'book.tex'], {
        cwd: folder,
        // Lines of the log are not broken.
        env: { ...process.env, max_print_line: '10000' }
      });
      if (status !== 0) throw new Error(/^! .*/ms.exec(readFileSync(join(folder, 'book.log'), 'utf8'))?.[0]);
    }
    return { pdf: readFileSync(join(folder, 'book.pdf')), log: readFileSync(join(folder, 'book.log'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
