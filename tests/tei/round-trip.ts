/** What the tests of the way there and back share. */
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { decodeTree } from '../../src/tei/decode.ts';
import { encodeTree } from '../../src/tei/encode.ts';
import { readXml } from '../../src/tei/read.ts';
import { writeTei } from '../../src/tei/write.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import type { Addition, Anchor, SpanPoint, Transcription, TreeNode } from '../../src/transcription/tree.ts';

/** A transcription as the rules read it. */
export function readTranscription(text: string, metadata: Metadata = NO_METADATA): Transcription {
  const file = new VFile();
  return infer(parse(text, file, metadata), file);
}

export const encode = (tree: Transcription): string => writeTei(encodeTree(tree, { version: '0', stem: 'test' }));

/** TEI that the tests know to be well-formed, as a tree. */
export function decode(tei: string, file = new VFile()): Transcription {
  const root = readXml(tei, file);
  const tree = root && decodeTree(root, file);
  if (!tree) throw new Error(`${file.messages.join('\n')}\n${tei}`);
  return tree;
}

/** A tree without places, and with its keys called after their order: the same for trees that mean the same. */
export function comparable(tree: Transcription): Transcription {
  const copy = structuredClone(tree);
  removePosition(copy, { force: true });
  const keys = new Map<string, string>();
  const nameOf = (key: string) => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, `key-${keys.size + 1}`);
    return `key-${keys.size}`;
  };
  const visit = (node: TreeNode) => {
    // An id that stands twice is an error of the notation; in TEI the second is told apart.
    if ('attributes' in node && node.attributes?.id) node.attributes.id = node.attributes.id.replace(/-\d+$/, '');
    if ('inferred' in node && node.inferred) {
      // The TEI has one certainty an element: that of the least certain rule.
      const order = ['low', 'medium', 'high'] as const;
      const cert = order.find((name) => node.inferred?.some((inference) => inference.cert === name)) ?? 'high';
      for (const inference of node.inferred) inference.cert = cert;
    }
    if (node.type === 'addition' && node.key !== undefined) (node as Addition).key = nameOf(node.key);
    else if (node.type === 'anchor' && node.for !== undefined) (node as Anchor).for = nameOf(node.for);
    else if (node.type === 'spanPoint') (node as SpanPoint).key = nameOf(node.key);
    if ('children' in node) for (const child of node.children) visit(child as TreeNode);
  };
  visit(copy);
  return copy;
}
