/**
 * TEI wants some text in a body, and before what closes a division: furniture, breaks and signatures alone are none. Where there is
 * no text an empty paragraph stands for it, which decoding takes away again.
 */
import type { ElementContent } from 'xast';
import type { Block } from '../transcription/tree.ts';
import { element, isElement } from './elements.ts';

const TEXT = ['p', 'ab', 'list', 'lg', 'table', 'quote', 'div'];
const CLOSING = ['closer', 'signed', 'postscript'];

/** The content of a body, with the empty paragraph if it needs one. */
export function withFiller(content: ElementContent[]): ElementContent[] {
  if (content.some((node) => isElement(node, ...TEXT))) return content;
  const closing = content.findIndex((node) => isElement(node, ...CLOSING));
  const at = closing === -1 ? content.length : closing;
  return [...content.slice(0, at), element('p'), ...content.slice(at)];
}

/** The content of a division, which may be empty, but not begin with its end. */
export const withFillerBeforeEnd = (content: ElementContent[]): ElementContent[] =>
  content.some((node) => isElement(node, ...CLOSING)) ? withFiller(content) : content;

/** Blocks without the empty paragraph that stands for text. */
export const withoutFiller = <Some extends Block>(blocks: readonly Some[]): Some[] =>
  blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0 || block.inferred !== undefined);
