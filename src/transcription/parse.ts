/** The notation's parser: from a transcription's text to its tree, as typed. */
import type { VFile } from 'vfile';
import { reportNotation } from '../messages/notation.ts';
import { parseBlocks } from './blocks.ts';
import { checkTree } from './check.ts';
import { hyphenatedWords } from './line-break.ts';
import type { Metadata } from './metadata.ts';
import { Source } from './source.ts';
import type { Transcription } from './tree.ts';

/** Characters that XML 1.0 cannot hold: controls, lone surrogates, U+FFFE and U+FFFF. A form feed is a page break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Reads a transcription.
 *
 * @param text the transcription without its front matter; line ends may be `\n`, `\r\n` or `\r`
 * @param file takes a message for each thing that is wrong; reading goes on after each
 * @param metadata what the document's metadata says
 * @param firstLine the line of the file on which `text` begins
 * @returns the tree as typed: no substitutions, no divisions, nothing inferred
 */
export function parse(text: string, file: VFile, metadata: Metadata, firstLine = 1): Transcription {
  const source = new Source(text.replace(/\r\n?/g, '\n'), firstLine);
  for (const match of source.text.matchAll(FORBIDDEN)) {
    const code = `U+${(match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
    reportNotation(file, 'forbidden-character', source.position(match.index, match.index + 1), { code });
  }
  if (metadata.dialect !== 'stet') reportNotation(file, 'unknown-dialect', undefined, { name: metadata.dialect });
  const hyphenated = hyphenatedWords(source.text);
  const tree: Transcription = {
    type: 'transcription',
    metadata,
    children: parseBlocks({ source, file, hyphenated, lines: metadata.lines }),
    position: source.position(0, source.text.length)
  };
  checkTree(tree, file);
  return tree;
}
