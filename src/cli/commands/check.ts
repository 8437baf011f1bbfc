import { VFile } from 'vfile';
import { encode } from '../../edition.ts';
import { decodeBytes } from '../../project/bytes.ts';
import { checkOwnHands, pointersIn } from '../../project/hands.ts';
import { checkImages } from '../../project/images.ts';
import { dialectLayer } from '../dialect.ts';
import { inputs } from '../inputs.ts';
import { editionFolder, layersFor } from '../layers.ts';
import { hasProblems } from '../problems.ts';
import { report, unknownFormat } from '../reports.ts';

/** `stet check [FILE…]`. @returns the exit code */
export async function runCheck(
  paths: string[],
  { format, dialect }: { format: string; dialect?: string }
): Promise<number> {
  const unknown = unknownFormat(format);
  if (unknown) throw unknown;
  const own = dialectLayer(dialect);
  const files: VFile[] = [];
  for (const { path, bytes } of await inputs(paths)) {
    const file = new VFile({ path });
    const source = decodeBytes(bytes, file);
    const layers = source === undefined ? undefined : layersFor(path, file);
    if (source === undefined || !layers) {
      files.push(file);
      continue;
    }
    const encoded = encode(source, { path, layers: [...layers, ...own], forEdition: true });
    files.push(encoded.file);
    const folder = editionFolder(path);
    if (folder !== undefined) checkImages(encoded.images ?? [], folder, encoded.file);
    if (encoded.tei !== undefined) checkOwnHands(source, pointersIn(encoded.tei), encoded.file);
  }
  report(files, format);
  return hasProblems(files) ? 1 : 0;
}
