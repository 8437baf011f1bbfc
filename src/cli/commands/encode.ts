import { VFile } from 'vfile';
import { encode } from '../../edition.ts';
import { decodeBytes } from '../../project/bytes.ts';
import { inputs } from '../inputs.ts';
import { layersFor } from '../layers.ts';
import { Results } from '../outputs.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

export interface EncodeFlags {
  output?: string;
  dialect?: string;
  /** `false` for `--no-infer`, a list for `--no-infer=RULE,…`. */
  infer?: boolean | string;
  strict?: boolean;
  verbose?: boolean;
}

/** `stet encode [FILE…]`. @returns the exit code */
export async function runEncode(paths: string[], flags: EncodeFlags): Promise<number> {
  const { output, strict = false } = flags;
  const results = new Results(output, '.xml', paths.length);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const source = decodeBytes(bytes, file);
    const layers = source === undefined ? undefined : layersFor(path, file);
    if (source === undefined || !layers) {
      files.push(file);
      continue;
    }
    const off =
      flags.infer === false ? ('all' as const) : typeof flags.infer === 'string' ? flags.infer.split(',') : [];
    const own = flags.dialect === undefined ? [] : [{ dialect: flags.dialect }];
    const encoded = encode(source, { path, layers: [...layers, ...own], strict, off });
    files.push(encoded.file);
    if (encoded.tei !== undefined) results.add(path, encoded.tei);
  }
  printMessages(files, flags.verbose === true);
  results.write();
  return hasProblems(files, strict) ? 1 : 0;
}
