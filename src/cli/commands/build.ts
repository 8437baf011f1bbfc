import { build } from '../../build.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

/** `stet build [DIR]`. @returns the exit code */
export async function runBuild(
  dir: string,
  options: { strict?: boolean; reencode?: boolean; verbose?: boolean }
): Promise<number> {
  const { written, files } = await build(dir, options);
  printMessages(files, options.verbose === true);
  if (written.length > 0)
    process.stderr.write(`${written.length} files written, the edition is ${dir}/dist/index.html\n`);
  return hasProblems(files, options.strict === true) ? 1 : 0;
}
