/** The way back: TEI → tree → notation. */
import { VFile } from 'vfile';
import { decodeTree } from './tei/decode.ts';
import { readXml } from './tei/read.ts';
import { asTyped } from './transcription/as-typed.ts';
import { writeNotation } from './transcription/write.ts';

export interface Decoded {
  /** The transcription in canonical notation; undefined when the file is no TEI. */
  text?: string;
  /** The TEI's file, with every message on it. */
  file: VFile;
}

/**
 * Turns TEI back into the notation. TEI that the program wrote gives the transcription back, in canonical form and without
 * its metadata; of other TEI, what the notation cannot write is reported, and its text kept.
 *
 * @param tei a TEI P5 document, as text
 * @param path the file's name, for messages
 */
export function decode(tei: string, path?: string): Decoded {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const root = readXml(tei, file);
  const tree = root && decodeTree(root, file);
  return tree ? { text: writeNotation(asTyped(tree)), file } : { file };
}
