import { build, hasProblems } from '../../build.ts';
import { printMessages } from '../print.ts';

/** `stet build [DIR]`. @returns the exit code */
export async function runBuild(
  dir: string,
  options: { strict?: boolean; reencode?: boolean; verbose?: boolean }
): Promise<number> {
  const { written, files } = await build(dir, options);
  printMessages(files, options.verbose === true);
  for (const path of written) process.stderr.write(`wrote ${path}\n`);
  if (written.length === 0 && !hasProblems(files)) process.stderr.write('Everything is up to date.\n');
  return hasProblems(files, options.strict) ? 1 : 0;
}
