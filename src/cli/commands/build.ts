import { basename, join } from 'node:path';
import { build } from '../../build.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

/** Where the reports of what was read by inference stand. */
function listedIn(reports: readonly string[], dir: string): string | undefined {
  return reports.length > 1 ? join(dir, 'dist', '*', basename(reports[0] as string)) : reports[0];
}

/** `stet build [DIR]`. @returns the exit code */
export async function runBuild(
  dir: string,
  { verbose = false, ...options }: { strict?: boolean; reencode?: boolean; verbose?: boolean }
): Promise<number> {
  const { written, removed, reports, files } = await build(dir, options);
  printMessages(files, verbose, listedIn(reports, dir));
  if (verbose) for (const path of written) process.stderr.write(`wrote ${path}\n`);
  if (verbose) for (const path of removed) process.stderr.write(`removed ${path}\n`);
  const problems = hasProblems(files, options.strict);
  const count = (paths: string[]) => `${paths.length} file${paths.length === 1 ? '' : 's'}`;
  if (removed.length > 0) process.stderr.write(`${count(removed)} that this build no longer makes removed\n`);
  if (written.length > 0)
    process.stderr.write(`${count(written)} written; the edition is ${join(dir, 'dist', 'index.html')}\n`);
  else if (!problems) process.stderr.write('Everything is up to date.\n');
  return problems ? 1 : 0;
}
