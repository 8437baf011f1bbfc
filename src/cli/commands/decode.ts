import { VFile } from 'vfile';
import { decode } from '../../decode.ts';
import { decodeXmlBytes } from '../../project/xml-bytes.ts';
import { dialectLayer } from '../dialect.ts';
import { inputs } from '../inputs.ts';
import { layersFor } from '../layers.ts';
import { Results } from '../outputs.ts';
import { printMessages } from '../print.ts';
import { hasProblems } from '../problems.ts';

/** `stet decode TEI…`. @returns the exit code */
export async function runDecode(
  paths: string[],
  { output, dialect }: { output?: string; dialect?: string }
): Promise<number> {
  dialectLayer(dialect);
  const results = new Results(output, '.txt', paths.length);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const tei = decodeXmlBytes(bytes, file);
    const layers = tei === undefined ? undefined : layersFor(path, file);
    if (tei === undefined || !layers) {
      files.push(file);
      continue;
    }
    const decoded = decode(tei, { path, layers, ...(dialect !== undefined && { dialect }) });
    files.push(decoded.file);
    if (decoded.text !== undefined) results.add(path, decoded.text);
  }
  printMessages(files, true);
  results.write();
  return hasProblems(files) ? 1 : 0;
}
