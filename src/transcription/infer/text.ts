/** What the rules see of a text: its characters without the marks, how it begins and ends, what kind of line it is. */
import type { Block, Inline, List, Paragraph, TreeNode } from '../tree.ts';

/** Stands for what cannot be read or is blank. */
const UNREAD = '\uFFFC';

/**
 * The characters of a node, struck and added ones included, the marks taken off. A line break is a space; what stands in the
 * node but not in its text (furniture, an aside) is left out. Marks nest at most 256 deep, which bounds the recursion.
 */
export function plainText(node: TreeNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return node.hyphen === undefined ? ' ' : '';
  if (node.type === 'seam') return ' ';
  if (node.type === 'gap' || node.type === 'space') return UNREAD;
  return 'children' in node ? textOf(node.children) : '';
}

/** {@link plainText} of several nodes in order. */
export function textOf(nodes: readonly TreeNode[]): string {
  let text = '';
  for (const node of nodes) if (node.type !== 'furniture' && node.type !== 'aside') text += plainText(node);
  return text;
}

/** {@link plainText} of the beginning of a block: all of its nodes up to `length` characters or somewhat more. */
export function beginning({ children }: Paragraph, length: number): string {
  let text = '';
  for (let index = 0; index < children.length && text.length < length; index++)
    text += textOf(children.slice(index, index + 1));
  return text;
}

/** The lines of a paragraph, as nodes; what stands between two of them is a break. */
export function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else (lines[lines.length - 1] as Inline[]).push(node);
  }
  return lines;
}

/** What two lines must share to be the same line: their words, without punctuation. */
export function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** The words of a text: what white space parts and what holds a letter or digit. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Whether a text has more words than `most`; no more of it is read than that takes. */
export function hasMoreWords(text: string, most: number): boolean {
  const word = /[\p{L}\p{N}]\S*/gu;
  for (let count = 0; word.test(text); ) if (++count > most) return true;
  return false;
}

/** A text for a message: on one line, at most some 40 characters. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 90));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}

/** Whether a text ends as a sentence or a clause does: `.` `!` `?` `:` `;` `…`, quotation marks and brackets after it aside. */
export function isClosed(text: string): boolean {
  return /[\p{Sentence_Terminal}:;·…][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u.test(text.slice(-20));
}

/** Whether a text breaks off inside a sentence: it ends in a word or a comma. */
export function breaksOff(text: string): boolean {
  return /[\p{L}\p{M}\p{N}\uFFFC,\-=\u2010\u2E17\u00AC\u00AD][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u.test(text.slice(-20));
}

/** Whether a text begins with a lower-case letter, quotation marks and brackets before it aside. */
export function beginsLower(text: string): boolean {
  return /^[\p{Ps}\p{Pi}\p{Pf}"'\s]*\p{Ll}/u.test(text.slice(0, 20));
}

/** Whether a text is written in capitals: at least one, and no lower-case letter. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Whether a text is prose or verse and no line of a form: it ends as a sentence, or has many
 * words, or most of them in lower case.
 */
export function isRunningText(text: string): boolean {
  if (hasMoreWords(text, 7)) return true;
  const words = wordsOf(text);
  if (words.length >= 2 && isClosed(text) && /\p{Ll}/u.test(text)) return true;
  return words.length >= 4 && words.filter(beginsLower).length * 2 > words.length;
}

/** Whether the lines of a paragraph look like verse: three or more, and each begins with a capital. */
export function looksLikeVerse(nodes: readonly Inline[]): boolean {
  const lines = linesOf(nodes);
  return lines.length >= 3 && lines.every((line) => /^[\p{Ps}\p{Pi}"'\s]*\p{Lu}/u.test(textOf(line)));
}

/** The last paragraph that a block of text ends in. */
export function lastParagraph(block: Block | undefined): Paragraph | undefined {
  if (block?.type === 'paragraph') return block;
  if (block?.type !== 'list') return undefined;
  const item = lastItem(block);
  const last = item?.children[item.children.length - 1];
  return last?.type === 'paragraph' ? last : undefined;
}

/** The first paragraph of a block of text; of a list, that of its first item. */
export function firstParagraph(block: Block | undefined): Paragraph | undefined {
  if (block?.type === 'paragraph') return block;
  const item = block?.type === 'list' ? block.children[0] : undefined;
  const first = item?.type === 'item' ? item.children[0] : undefined;
  return first?.type === 'paragraph' ? first : undefined;
}

function lastItem(list: List) {
  const last = list.children[list.children.length - 1];
  return last?.type === 'item' ? last : undefined;
}

/** Whether the text proper of a document, as opposed to the lines of its head, can begin with this block. */
export function isTextProper(block: Block): boolean {
  if (block.type === 'paragraph') return isRunningText(plainText(block)) && !isForm(block);
  return ['list', 'heading', 'verse', 'table'].includes(block.type);
}

/** The index of the block with which the text proper begins; the number of blocks where there is none. */
export function textStart(blocks: readonly Block[]): number {
  const index = blocks.findIndex(isTextProper);
  return index === -1 ? blocks.length : index;
}

/** A label in capitals with a colon and something after it: what a line of a form begins with. */
export const CAPITAL_LABEL = /^\p{Lu}[\p{Lu}\p{N}/&.' -]{0,30}:(?=[ \t]+\S)/u;

/** A label in whatever case. */
export const ANY_LABEL = /^\p{Lu}[\p{L}\p{N}/&.' -]{0,30}:(?=[ \t]+\S)/u;

/** Whether a paragraph begins with a label of a form. */
export function isLabelled(paragraph: Paragraph): boolean {
  const first = paragraph.children[0];
  return first?.type === 'text' && CAPITAL_LABEL.test(first.value);
}

/** Whether every line of a paragraph begins with a label and none ends as a sentence, or the first has its label in capitals. */
function isForm(paragraph: Paragraph): boolean {
  if (isLabelled(paragraph)) return true;
  return linesOf(paragraph.children).every((line) => {
    const text = textOf(line);
    return ANY_LABEL.test(text) && !isClosed(text);
  });
}
