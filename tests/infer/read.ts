/** Reads a transcription for the tests of inference: parse, infer, encode. */
import { VFile } from 'vfile';
import { encodeTree } from '../../src/tei/encode.ts';
import { writeTei } from '../../src/tei/write.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';

export interface Reading {
  /** The body of the TEI, without ids, pointers and indentation. */
  body: string;
  /** The rules that fired, in the order in which they were reported. */
  rules: string[];
}

export function read(text: string, metadata: Partial<Metadata> = {}, off: string[] = []): Reading {
  const file = new VFile();
  const tree = infer(parse(text, file, { ...NO_METADATA, ...metadata }), file, { off });
  const tei = writeTei(encodeTree(tree, { version: '0' }));
  const body = (/<body>\n([\s\S]*)\n *<\/body>/.exec(tei)?.[1] ?? '').replace(/^ +(?=<)/gm, '');
  return {
    body: body.replace(/ (?:xml:id|corresp)="[^"]*"/g, '').replace(/ resp="#stet"/g, ''),
    rules: file.messages.map(({ ruleId }) => String(ruleId)).filter((id) => id !== 'word-joined')
  };
}
