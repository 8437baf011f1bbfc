/** The page images that imported TEI names, copied into the edition where its build looks for them. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { imagesIn } from './images.ts';
import { locate } from './import/local-files.ts';
import { IMPORT } from './messages/import.ts';
import { reporter } from './messages/report.ts';
import { readBytes, readBytesIfAny, writeFiles } from './project/files.ts';
import { imageAddress } from './tei/image-address.ts';
import { imageSize } from './tei/image-size.ts';

const report = reporter(IMPORT);

/**
 * Copies images into `facsimiles/`, by the path that the TEI gives. Only files that browsers show are copied, and only from the folder
 * of the document or below it. An image that is there stays as it is; where it is another, that is told. Of what is not copied the
 * build tells what it lacks. Each image is written by itself: there may be more of them than memory holds.
 *
 * @param documents imported TEI, with the path of the file that each was in
 * @param into the folder of the edition
 * @param files takes a file for each document that there is something to say of
 * @returns the paths of the files that were written
 */
export function copyImages(
  documents: readonly { path: string; tei: string }[],
  into: string,
  files: VFile[]
): string[] {
  const written: string[] = [];
  for (const document of documents) {
    const file = new VFile({ path: document.path });
    for (const url of imagesIn(document.tei)) {
      const image = localImage(url, document.path);
      if (!image) continue;
      const path = join(into, 'facsimiles', image.path);
      const present = readBytesIfAny(path);
      if (!present) {
        writeFiles([{ path, content: image.bytes }]);
        written.push(path);
      } else if (!Buffer.from(present).equals(image.bytes)) report(file, 'import-image-kept', undefined, { path });
    }
    if (file.messages.length > 0) files.push(file);
  }
  return written;
}

/** An image beside the file that names it: its bytes, and its path from there. */
function localImage(url: string, from: string): { path: string; bytes: Uint8Array } | undefined {
  const address = imageAddress(url);
  if (address.kind !== 'file') return undefined;
  const found = locate(url.replace(/[?#].*$/s, ''), [], from);
  if (typeof found !== 'string') return undefined;
  const bytes = readBytes(found);
  return imageSize(bytes) ? { path: address.path, bytes } : undefined;
}
