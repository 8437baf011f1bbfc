/** The command line as a user meets it: the compiled program in a folder of its own, its output and its exit codes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve('lib/bundle/main.js');

/** A fresh folder for each test of a suite, and the program run in it. */
export function commandLine() {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stet-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const path = (...names: string[]) => join(dir, ...names);
  return {
    /** A path in the folder; the folder itself without names. */
    path,
    /** Writes a file into the folder. */
    file(name: string, content: string | Uint8Array): void {
      mkdirSync(path(name, '..'), { recursive: true });
      writeFileSync(path(name), content);
    },
    /** Runs the program in the folder. */
    stet(args: string[], input = '') {
      const options = { cwd: dir, input, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
      return { status, stdout, stderr };
    }
  };
}
