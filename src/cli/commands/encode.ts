import { VFile } from 'vfile';
import { encode } from '../../edition.ts';
import { decodeBytes } from '../../project/bytes.ts';
import { RULES } from '../../project/vocabulary.ts';
import { isWordFile } from '../../word/signature.ts';
import { dialectLayer } from '../dialect.ts';
import { inputs } from '../inputs.ts';
import { layersFor } from '../layers.ts';
import { Results } from '../outputs.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';
import { unknownValue } from '../unknown-value.ts';

export interface EncodeFlags {
  output?: string;
  dialect?: string;
  /** `false` for `--no-infer`. */
  infer?: boolean;
  /** The rules of `--no-infer=RULE,…`. */
  inferOff?: string;
  strict?: boolean;
  verbose?: boolean;
}

/** `stet encode [FILE…]`. @returns the exit code */
export async function runEncode(paths: string[], flags: EncodeFlags): Promise<number> {
  const { output, strict = false } = flags;
  const results = new Results(output, '.xml', paths.length);
  const off = flags.infer === false ? ('all' as const) : rulesOf(flags.inferOff);
  const own = dialectLayer(flags.dialect);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const word = isWordFile(bytes)
      ? (await import('../../from-word.ts')).transcriptionFromWord(bytes, { path })
      : undefined;
    if (word) files.push(word.file);
    const source = word ? word.text : decodeBytes(bytes, file);
    const layers = source === undefined ? undefined : layersFor(path, file);
    if (source === undefined || !layers) {
      files.push(file);
      continue;
    }
    const encoded = encode(source, { path, layers: [...layers, ...own], strict, off });
    files.push(encoded.file);
    if (encoded.tei !== undefined) results.add(path, encoded.tei);
  }
  const problems = hasProblems(files, strict);
  printMessages(files, flags.verbose === true);
  if (!strict || !problems) results.write();
  return problems ? 1 : 0;
}

function rulesOf(names = ''): string[] {
  const rules = names.split(',').filter((name) => name !== '');
  for (const found of rules) if (!RULES.some((rule) => rule === found)) throw unknownValue('--no-infer', found, RULES);
  return rules;
}
