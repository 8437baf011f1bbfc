import { diff } from '../../diff.ts';
import { isColoured, printMessages } from '../print.ts';
import { formatDiff } from '../report-diff.ts';
import { unknownValue } from '../unknown-value.ts';

const FORMATS = ['text', 'json'];

/** `stet diff OLD NEW`. @returns the exit code, as diff(1) has it: 1 when something changed, or could not be read */
export async function runDiff(old: string, now: string, { format }: { format: string }): Promise<number> {
  if (!FORMATS.includes(format)) throw unknownValue('--format', format, FORMATS);
  const { files, ...compared } = await diff(old, now);
  printMessages(files, true);
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(compared, null, 2)}\n`
      : formatDiff(compared, { coloured: isColoured(process.stdout) })
  );
  return compared.documents.length + files.length > 0 ? 1 : 0;
}
