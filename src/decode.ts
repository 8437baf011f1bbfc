/** The way back: TEI → tree → notation. */
import { VFile } from 'vfile';
import { joinFrontMatter } from './project/front-matter.ts';
import { type Layer, merge } from './project/metadata.ts';
import { writeMetadata } from './project/write-metadata.ts';
import { decodeTree } from './tei/decode.ts';
import { readDocument } from './tei/read-document.ts';
import { asTyped } from './transcription/as-typed.ts';
import { dialectNamed } from './transcription/dialects/index.ts';
import { writeInDialect } from './transcription/dialects/write.ts';
import { NO_METADATA } from './transcription/metadata.ts';
import { writeNotation } from './transcription/write.ts';

export interface DecodeOptions {
  /** The file's name, for messages. */
  path?: string;
  /** What `edition.yaml` says of the document, the lowest first: front matter says only what it does not. */
  layers?: Layer[];
  /** The dialect to write; the notation itself when none is named. What a dialect cannot say is a warning on the file. */
  dialect?: string;
}

export interface Decoded {
  /** The transcription in canonical notation, or in the dialect named, below its front matter; undefined when the file is no TEI. */
  text?: string;
  /** The TEI's file, with every message on it. */
  file: VFile;
}

/**
 * Turns TEI back into the notation. TEI that the program wrote gives the transcription back, in canonical form; of other TEI,
 * what the notation cannot write is reported, and its text kept.
 *
 * @param tei a TEI P5 document, as text
 */
export function decode(tei: string, { path, layers = [], dialect: name }: DecodeOptions = {}): Decoded {
  const file = new VFile({ value: tei, ...(path !== undefined && { path }) });
  const root = readDocument(tei, file);
  const tree = root && decodeTree(root, file);
  if (!tree) return { file };
  const below = merge(...layers);
  const { title, ...rest } = tree.metadata;
  // The stem stands in for a title that nobody gave.
  const titled = title === undefined || (title === file.stem && below.title === undefined) ? rest : tree.metadata;
  const dialect = name === undefined ? undefined : dialectNamed(name);
  // Whatever dialect the transcription was written in, the text is now in the notation, or in the dialect that is asked for.
  const metadata = { ...titled, dialect: dialect?.name ?? NO_METADATA.dialect };
  const isForeign = tree.metadata === NO_METADATA && !dialect;
  const matter = isForeign ? '' : writeMetadata(metadata, below);
  const typed = asTyped(tree);
  const text = dialect ? writeInDialect(typed, dialect, file) : writeNotation(typed);
  return { text: joinFrontMatter(matter, text), file };
}
