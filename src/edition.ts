/**
 * The chain: transcription → tree → TEI. Each document goes through by itself; nothing is shared between two of them.
 */

import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Root as XmlRoot } from 'xast';
import { PROJECT } from './messages/project.ts';
import { reporter, severity } from './messages/report.ts';
import { joinLayers, type Layer } from './project/layers.ts';
import { encodeTree } from './tei/encode.ts';
import { writeTei } from './tei/write.ts';
import { characters } from './transcription/characters.ts';
import { type InferOptions, infer } from './transcription/infer/index.ts';
import type { Metadata } from './transcription/metadata.ts';
import { parse } from './transcription/parse.ts';
import type { Transcription } from './transcription/tree.ts';
import { version } from './version.ts';

const reportProject = reporter(PROJECT);

export interface EncodeOptions extends InferOptions {
  /** The file's name: its stem is the title when there is no other, and messages name it. */
  path?: string;
  /** What `edition.yaml` says of the document, the lowest first. */
  layers?: Layer[];
  /** Takes warnings for errors: then nothing is written when there is one. */
  strict?: boolean;
}

export interface Encoded {
  /** The TEI; undefined when nothing can be written. */
  tei?: string;
  /** The characters of the transcription less its marks, which the editions must have: see `balance`. */
  characters?: string;
  /** The transcription's file with every message on it. */
  file: VFile;
}

/**
 * Encodes one transcription as TEI P5.
 *
 * Errors of the notation do not stop it: the TEI then has the characters as typed. Nothing is written when the text is empty,
 * its metadata has a mistake, or it holds a character that XML cannot.
 */
export function encode(source: string, { path, layers = [], strict = false, off }: EncodeOptions = {}): Encoded {
  const file = new VFile({ value: source, ...(path !== undefined && { path }) });
  const parts = joinLayers(source, layers, file);
  if (!parts) return { file };
  const { metadata, text, line } = parts;
  if (text.trim() === '') {
    reportProject(file, 'empty-transcription', undefined);
    return { file };
  }
  file.value = text;
  let counted = '';
  const tei = String(
    unified()
      .use(notation, metadata, line)
      .use(counting, (count: string) => {
        counted = count;
      })
      .use(readingThePage, off === undefined ? {} : { off })
      .use(teiCompiler, file.stem)
      .processSync(file)
  );
  file.value = source;
  sortMessages(file);
  const refused = file.messages.some(
    (message) =>
      message.ruleId === 'forbidden-character' ||
      message.ruleId === 'unknown-dialect' ||
      (strict && severity(message) !== 'info')
  );
  return refused ? { file } : { tei, characters: counted, file };
}

/** The parser of the notation. */
function notation(this: import('unified').Processor, metadata: Metadata, firstLine: number): void {
  this.parser = (text, file) => parse(text, file, metadata, firstLine) as never;
}

/** Counts the characters of the tree as typed. */
function counting(done: (characters: string) => void) {
  return (tree: unknown) => done(characters(tree as Transcription));
}

/** The rules of inference, as a transformer. */
function readingThePage(options: InferOptions) {
  return (tree: unknown, file: VFile) => {
    infer(tree as Transcription, file, options);
  };
}

/** The compiler to TEI. */
function teiCompiler(this: import('unified').Processor, stem: string | undefined): void {
  this.compiler = (tree) => {
    const root: XmlRoot = encodeTree(tree as unknown as Transcription, {
      version: version(),
      ...(stem !== undefined && { stem })
    });
    return writeTei(root);
  };
}

/** Puts messages in the order of the document. */
function sortMessages(file: VFile): void {
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
