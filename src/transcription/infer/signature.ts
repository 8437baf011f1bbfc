import type { Block, Container } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import {
  excerpt,
  isCapitals,
  isClosed,
  isRunningText,
  keyOf,
  lastParagraph,
  looksLikeVerse,
  plainText,
  textStart,
  wordsOf
} from './text.ts';

/** How many words a name has at most. */
const MOST_WORDS = 4;

/** Words that end a document and are no name. */
const ENDINGS =
  /^(?:the end|end|finis|fin|ende|amen|curtain|copy|more|over|continued|enclosures?|encl|attachments?|index)$/i;

/**
 * A short last line, a name without closing punctuation, before the closing furniture or the end, after the text proper: the
 * signature. A name is written with capitals, and in nothing but capitals only where no other line of the text is; a line that
 * stands elsewhere too (a refrain), or under verse, is none. A pattern of the metadata names others.
 */
export const signature: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  let index = blocks.length - 1;
  while (blocks[index]?.type === 'furniture' || blocks[index]?.type === 'noteDefinition') index--;
  const block = blocks[index];
  const start = textStart(blocks);
  if (block?.type !== 'paragraph' || index <= start) return;
  const text = plainText(block);
  const isSigned = block.children.length === 1 && isName(text) && endsText(blocks[index - 1]);
  if (!isSigned && !context.isNamed('signature', () => text)) return;
  if (standsElsewhere(blocks, start, index, text)) return;
  const node: Container = {
    type: 'container',
    role: 'signed',
    children: [block],
    ...(block.position && { position: block.position })
  };
  blocks[index] = credit(node, 'signature', 'high');
  context.report('signature', block.position, { line: excerpt(text) });
};

function isName(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_WORDS || ENDINGS.test(keyOf(text))) return false;
  return (
    !isClosed(text) &&
    /\p{L}\s*$/u.test(text) &&
    !/[\p{N},:/]/u.test(text) &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}

/** Whether the text comes to its end in a block: with a full stop, or with the comma of a salutation. */
function endsText(before: Block | undefined): boolean {
  const last = lastParagraph(before);
  if (!last || looksLikeVerse(last.children)) return false;
  const text = plainText(last);
  return (isRunningText(text) && isClosed(text)) || /\p{Ll},\s*$/u.test(text);
}

function standsElsewhere(blocks: readonly Block[], start: number, index: number, text: string): boolean {
  const key = keyOf(text).toLowerCase();
  const shouts = isCapitals(text) && wordsOf(text).join('').length > 1;
  return blocks.slice(start, index).some((block) => {
    if (block.type !== 'paragraph') return false;
    const other = plainText(block);
    return keyOf(other).toLowerCase() === key || (shouts && isCapitals(other));
  });
}
