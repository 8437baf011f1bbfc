/** The way in from Word: a file with tracked changes → tree → notation. */
import { VFile } from 'vfile';
import { joinFrontMatter } from './project/front-matter.ts';
import { type Layer, merge } from './project/metadata.ts';
import { writeMetadata } from './project/write-metadata.ts';
import { writeNotation } from './transcription/write.ts';
import { readWord } from './word/read.ts';
import { Tally } from './word/tell.ts';
import { toTranscription } from './word/transcription.ts';

export interface FromWordOptions {
  /** The file's name, for messages. */
  path?: string;
  /** What `edition.yaml` says of the document, the lowest first: front matter says only what it does not. */
  layers?: Layer[];
}

export interface FromWord {
  /** The transcription in canonical notation, below its front matter; undefined when the file cannot be read. */
  text?: string;
  /** The Word file, with every message on it. They have no line and column: they name paragraphs. */
  file: VFile;
}

/**
 * Reads a Word file (`.docx`) as a transcription. Tracked insertions are additions, tracked deletions and struck words are
 * deletions, authors are hands; comments, footnotes and endnotes are notes. What the notation cannot say is told, with its count and
 * its first place; no text is lost without a word.
 */
export function transcriptionFromWord(bytes: Uint8Array, { path, layers = [] }: FromWordOptions = {}): FromWord {
  const file = new VFile({ ...(path !== undefined && { path }) });
  const tally = new Tally();
  const read = readWord(bytes, file, tally);
  if (!read) return { file };
  const tree = toTranscription(read, tally);
  tally.tell(file);
  return { text: joinFrontMatter(writeMetadata(tree.metadata, merge(...layers)), writeNotation(tree)), file };
}
