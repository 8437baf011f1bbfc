import { importTei } from '../../import.ts';
import { refuse } from '../../messages/refusal.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

/** `stet import FILE… [--into DIR] [--keep-going]`. @returns the exit code */
export function runImport(
  paths: string[],
  { into = '.', keepGoing = false }: { into?: string; keepGoing?: boolean }
): number {
  const { documents, written, files } = importTei(paths, { into, keepGoing });
  printMessages(files, true);
  // Files that were passed over are no mistake, but then there was nothing to import either.
  if (documents.length === 0 && !hasProblems(files)) throw refuse('nothing-to-import', { paths: paths.join(', ') });
  const count = `${documents.length} document${documents.length === 1 ? '' : 's'}`;
  if (documents.length === 0) process.stderr.write('Nothing was imported.\n');
  else if (written.length === 0) process.stderr.write('Everything is there already.\n');
  else
    process.stderr.write(`${count} imported into ${into}; now run \`stet build${into === '.' ? '' : ` ${into}`}\`\n`);
  return hasProblems(files) ? 1 : 0;
}
