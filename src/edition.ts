/**
 * The chain: transcription → tree → TEI. Each document goes through by itself; nothing is shared between two of them.
 */
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { PROJECT } from './messages/project.ts';
import { reporter, severity } from './messages/report.ts';
import { joinLayers, type Layer } from './project/layers.ts';
import { seal } from './project/seal.ts';
import { encodeTree, type EncodeOptions as TeiOptions } from './tei/encode.ts';
import { writeTei } from './tei/write.ts';
import { characters } from './transcription/characters.ts';
import { imagesOf, type NamedImage } from './transcription/images.ts';
import { type InferOptions, infer } from './transcription/infer/index.ts';
import type { Metadata } from './transcription/metadata.ts';
import { parse } from './transcription/parse.ts';
import type { Transcription } from './transcription/tree.ts';
import { version } from './version.ts';

const report = reporter(PROJECT);

export interface EncodeOptions extends InferOptions {
  /** The file's name: its stem is the title when there is no other, and messages name it. */
  path?: string;
  /** What `edition.yaml` says of the document, the lowest first. */
  layers?: Layer[];
  /** Takes warnings for errors: then there is no TEI when there is one. */
  strict?: boolean;
  /** Also tells what an edition checks: the characters of the transcription, for its balance, and the images that it names. */
  forEdition?: boolean;
}

export interface Encoded {
  /** The TEI; undefined when nothing can be written. */
  tei?: string;
  /** What is said of the document, front matter included; undefined when that has a mistake. */
  metadata?: Metadata;
  /** The characters of the transcription less its marks, which the editions must have: see `balance`. When asked for. */
  characters?: string;
  /** The page images that the transcription names. */
  images?: NamedImage[];
  /** The transcription's file with every message on it, in the order of the text. */
  file: VFile;
}

/**
 * Encodes one transcription, with its front matter, as TEI P5.
 *
 * Errors of the notation do not stop it: the TEI then has the characters as typed. There is no TEI when the text is empty, its
 * metadata has a mistake, or it holds a character that XML cannot.
 */
export function encode(source: string, options: EncodeOptions = {}): Encoded {
  const { path, layers = [], strict = false, forEdition = false, off = [] } = options;
  const file = new VFile({ value: source, ...(path !== undefined && { path }) });
  const document = joinLayers(source, layers, file);
  if (!document) return { file };
  const encoded: Encoded = { metadata: document.metadata, file };
  if (document.text.trim() === '') {
    report(file, 'empty-transcription', undefined);
    return encoded;
  }
  const markup = XML.exec(document.text);
  if (markup) {
    const line = document.line + (markup[1] ?? '').split('\n').length - 1;
    report(file, 'transcription-is-xml', {
      line,
      column: (markup[1] ?? '').length - (markup[1] ?? '').lastIndexOf('\n')
    });
    return encoded;
  }
  file.value = document.text;
  const tei = unified()
    .use(readNotation, document)
    .use(noteSource, forEdition && encoded)
    .use(readPage, { off })
    .use(writeAsTei, { version: version(), ...(file.stem !== undefined && { stem: file.stem }) })
    .processSync(file)
    .toString();
  file.value = source;
  file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const isStopped = file.messages.some(
    (message) => FATAL.has(message.ruleId) || (strict && severity(message) !== 'info')
  );
  return isStopped ? encoded : { ...encoded, tei };
}

/** What XML begins with that is no transcription: its declaration, a document type, TEI. */
const XML = /^(\s*)<(?:\?xml\s|!DOCTYPE\s|(?:\w+:)?(?:TEI|teiCorpus)[\s>])/;

/** The errors of the notation after which there is no TEI. */
const FATAL = new Set<string | undefined>(['forbidden-character', 'unknown-dialect']);

/** Text → tree as typed. */
const readNotation: Plugin<[{ metadata: Metadata; line: number }], string, Transcription> = function (document) {
  this.parser = (text, file) => parse(text, file, document.metadata, document.line);
};

/** Tree as typed → itself; its images and its characters are noted in `into`. */
const noteSource: Plugin<[Pick<Encoded, 'characters' | 'images'>], Transcription> = (into) => (tree) => {
  into.images = imagesOf(tree);
  into.characters = characters(tree);
};

/** Tree as typed → tree as read. */
const readPage: Plugin<[InferOptions], Transcription> = (options) => (tree, file) => infer(tree, file, options);

/** Tree as read → TEI, sealed. */
const writeAsTei: Plugin<[TeiOptions], Transcription, string> = function (options) {
  this.compiler = (tree) => seal(writeTei(encodeTree(tree as Transcription, options)));
};
