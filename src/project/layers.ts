/** A transcription's text and all that is said about it. */
import type { VFile } from 'vfile';
import type { Metadata } from '../transcription/metadata.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Layer, merge, readFrontMatter } from './metadata.ts';

export type { Layer } from './metadata.ts';

/**
 * Takes the front matter off a transcription and puts it on top of what the edition says.
 *
 * @returns undefined when the front matter has a mistake; each is then a message on `file`
 */
export function joinLayers(
  source: string,
  layers: Layer[],
  file: VFile
): { metadata: Metadata; text: string; line: number } | undefined {
  const { matter, text, line } = splitFrontMatter(source);
  if (matter === undefined) return { metadata: merge(...layers), text, line };
  const own = readFrontMatter(matter, file, 2, mergeLayers(layers));
  return own && { metadata: merge(...layers, own), text, line };
}

const mergeLayers = (layers: Layer[]): Layer => merge(...layers);
