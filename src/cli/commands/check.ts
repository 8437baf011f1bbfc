import { VFile } from 'vfile';
import { encode } from '../../edition.ts';
import { decodeBytes } from '../../project/bytes.ts';
import { dialectLayer } from '../dialect.ts';
import { inputs } from '../inputs.ts';
import { layersFor } from '../layers.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';
import { asJson } from '../report-json.ts';
import { asSarif } from '../report-sarif.ts';
import { unknownValue } from '../unknown-value.ts';

const REPORTS = ['text', 'json', 'sarif'];

/** `stet check [FILE…]`. @returns the exit code */
export async function runCheck(
  paths: string[],
  { format, dialect }: { format: string; dialect?: string }
): Promise<number> {
  if (!REPORTS.includes(format)) throw unknownValue('--format', format, REPORTS);
  const own = dialectLayer(dialect);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const source = decodeBytes(bytes, file);
    const layers = source === undefined ? undefined : layersFor(path, file);
    files.push(source === undefined || !layers ? file : encode(source, { path, layers: [...layers, ...own] }).file);
  }
  if (format === 'json') process.stdout.write(asJson(files));
  else if (format === 'sarif') process.stdout.write(asSarif(files));
  else printMessages(files, true);
  return hasProblems(files) ? 1 : 0;
}
