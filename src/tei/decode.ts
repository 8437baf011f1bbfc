/** From TEI P5 to the tree. */
import type { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import type { Block, NoteDefinition, Transcription } from '../transcription/tree.ts';
import { decodeBlocks } from './decode-blocks.ts';
import { type DecodingContext, Losses } from './decoding.ts';
import { childElements, descend, textOf } from './elements.ts';
import { decodeImages } from './facsimile.ts';
import { withoutFiller } from './filler.ts';
import { applicationOf, decodeHeader } from './header/decode.ts';
import { linksOf } from './links-between.ts';
import { takeBack } from './overflow.ts';
import { assignStages } from './stages.ts';

/** How deep elements may nest before what lies deeper is read as text: far deeper than the notation goes. */
const MAX_DEPTH = 700;

/**
 * Decodes a TEI document, as `readXml` read it: the exact inverse of `encodeTree` for TEI that the program wrote.
 *
 * Of foreign TEI it keeps all text; each element and attribute that the notation has no way to write is reported once, with its
 * count and first place.
 *
 * @param root what `readXml` returned; it is used up
 * @returns the tree as inferred, with the metadata that the header states; undefined when the document is no TEI text, and then
 *   `file` says so
 */
export function decodeTree(root: Root, file: VFile): Transcription | undefined {
  const tei = root.children.find((node): node is Element => node.type === 'element');
  if (tei?.name !== 'TEI' || tei.data?.namespace !== undefined) {
    const namespace = tei?.data?.namespace ?? (tei ? (tei.attributes.xmlns ?? '') : '');
    reportTei(file, 'not-tei', tei?.position, { name: tei?.name ?? '', namespace });
    return undefined;
  }
  const texts = childElements(tei).filter(({ name }) => name === 'text' || name === 'sourceDoc');
  // A document that has both a text and a transcription of its pages says the same thing twice.
  const text = texts.find(({ name }) => name === 'text') ?? texts[0];
  if (!text) {
    reportTei(file, 'tei-without-text', tei.position);
    return undefined;
  }
  const header = descend(tei, 'teiHeader');
  const isOurs = applicationOf(header) !== undefined;
  if (isOurs) takeBack(text);
  else assignStages(root);
  const context: DecodingContext = {
    metadata: { ...decodeHeader(header, tei.attributes['xml:lang'] ?? undefined), ...decodeImages(tei) },
    isOurs,
    links: linksOf(tei),
    notes: [],
    labels: new Set(),
    losses: new Losses(),
    inFurniture: false,
    depth: 0
  };
  const blocks = decodeBlocks(flattened(text.children, file), context);
  context.losses.report(file);
  return {
    type: 'transcription',
    metadata: context.metadata,
    children: withNotes(withoutFiller(blocks), context.notes)
  };
}

/** Content in which nothing nests deeper than can be read: what lies deeper is the text of its element. */
function flattened(content: readonly ElementContent[], file: VFile): ElementContent[] {
  const stack: { element: Element; depth: number }[] = [];
  const enter = (nodes: readonly ElementContent[], depth: number) => {
    for (const node of nodes) if (node.type === 'element') stack.push({ element: node, depth });
  };
  let deepest: Element | undefined;
  enter(content, 1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth < MAX_DEPTH) enter(next.element.children, next.depth + 1);
    else if (next.element.children.some(({ type }) => type === 'element')) {
      deepest = next.element;
      next.element.children = [{ type: 'text', value: textOf(next.element) }];
    }
  }
  if (deepest) reportTei(file, 'too-deep-for-notation', deepest.position, { depth: MAX_DEPTH });
  return [...content];
}

/** The texts of the notes end the document: in its last division, if it has any. */
function withNotes(blocks: Block[], notes: readonly NoteDefinition[]): Block[] {
  let last = blocks;
  for (let end = last[last.length - 1]; end?.type === 'division'; end = last[last.length - 1])
    last = end.children as Block[];
  last.push(...notes);
  return blocks;
}
