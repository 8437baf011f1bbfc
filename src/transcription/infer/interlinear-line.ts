import type { Addition, Anchor, Block, Inline, Paragraph, Text, Transcription } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';
import { hasRevisions, isLone, replaceDeletion } from './edits.ts';
import {
  beginsLower,
  breaksOff,
  excerpt,
  firstParagraph,
  hasMoreWords,
  isRunningText,
  keyOf,
  lastParagraph,
  plainText
} from './text.ts';

/** How many words a line between the lines has at most. */
const MOST_WORDS = 2;

/**
 * A word or two without closing punctuation on a line of its own, above a paragraph or as its first line, that the paragraph
 * itself strikes out: the addition that replaces the struck word. Above a paragraph only: with one lone deletion there that
 * it can replace, it replaces it (`medium`); lower case and with nothing to take it, its place is unknown (`low`). Only in
 * documents with revisions outside furniture. A line that recurs is none; nor is one with a capital where others like it stand
 * above paragraphs as headings, nor one in lower case that goes on from a sentence before it, or that nothing takes in a document
 * where such words stand alone again and again.
 */
export const interlinearLine: ReadingRule = (tree, context) => {
  if (!hasRevisions(tree)) return;
  const above = wordsAbove(tree);
  for (const [index, block] of tree.children.entries()) {
    const paragraph = block.type === 'paragraph' ? block : firstParagraph(block);
    const word = above.get(index);
    if (word) readLineAbove(tree, index, word, context);
    else if (paragraph) readFirstLine(paragraph, context);
  }
};

/** A word or two on a line of its own above a paragraph, and whether it may stand there as a heading does. */
interface WordAbove {
  word: Text;
  below: Paragraph;
  isHeading: boolean;
}

function wordsAbove(tree: Transcription): Map<number, WordAbove> {
  const counts = new Map<string, number>();
  const found = new Map<number, WordAbove>();
  let headings = 0;
  for (const [index, block] of tree.children.entries()) {
    const word = block.type === 'paragraph' ? wordAlone(block.children) : undefined;
    if (!word) continue;
    const key = keyOf(word.value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const below = firstParagraph(tree.children[index + 1]);
    if (!below || !isRunningText(plainText(below)) || wordAlone(below.children)) continue;
    const isHeading = !beginsLower(word.value) && struckOut(below, word.value) === -1;
    found.set(index, { word, below, isHeading });
    if (isHeading && replaceable(below, word.value) === -1) headings++;
  }
  // Where words in lower case stand alone again and again, as in examples and lists, one that nothing takes is such a word.
  const areCommon = [...counts].some(([key, count]) => count > 1 && beginsLower(key));
  for (const [index, { word, below, isHeading }] of found) {
    const recurs = (counts.get(keyOf(word.value)) ?? 0) > 1;
    const isTaken = struckOut(below, word.value) !== -1 || replaceable(below, word.value) !== -1;
    if (recurs || (isHeading && headings > 0) || (areCommon && !isTaken)) found.delete(index);
  }
  return found;
}

/** The word alone in a line, or nothing. */
function wordAlone(nodes: readonly Inline[]): Text | undefined {
  const [only] = nodes;
  if (nodes.length !== 1 || only?.type !== 'text') return undefined;
  const isShort = hasMoreWords(only.value, 0) && !hasMoreWords(only.value, MOST_WORDS);
  return isShort && /[\p{L}\p{M}\p{N}]\s*$/u.test(only.value) ? only : undefined;
}

function readFirstLine(paragraph: Paragraph, context: InferenceContext): void {
  const next = paragraph.children[1];
  const isLine = next?.type === 'break' && next.hyphen === undefined;
  const word = isLine ? wordAlone(paragraph.children.slice(0, 1)) : undefined;
  const struck = word ? struckOut(paragraph, word.value) : -1;
  if (!word || struck === -1) return;
  const addition = lineAddition(word, context);
  credit(replaceDeletion(paragraph.children, struck, addition), 'interlinear-line', 'high');
  paragraph.children[0] = anchorOf(addition);
  context.report('interlinear-line', word.position, { line: excerpt(word.value), struck: excerpt(word.value) });
}

function readLineAbove(
  tree: Transcription,
  index: number,
  { word, below }: WordAbove,
  context: InferenceContext
): void {
  const same = struckOut(below, word.value);
  const struck = same === -1 ? replaceable(below, word.value) : same;
  if (struck === -1 && (!beginsLower(word.value) || goesOn(tree.children[index - 1]))) return;
  const addition = lineAddition(word, context);
  const { position } = tree.children[index] as Block;
  tree.children[index] = anchorOf(addition);
  if (struck === -1) {
    addition.unplaced = true;
    below.children.unshift(credit(addition, 'interlinear-line', 'low'), { type: 'seam' });
    return context.report('interlinear-line', position, { line: excerpt(word.value) });
  }
  const replaced = excerpt(plainText(below.children[struck] as Inline));
  credit(replaceDeletion(below.children, struck, addition), 'interlinear-line', same === -1 ? 'medium' : 'high');
  context.report('interlinear-line', position, { line: excerpt(word.value), struck: replaced });
}

/** Whether a sentence breaks off at the end of a block, so that the next line may be its continuation. */
function goesOn(before: Block | undefined): boolean {
  if (before?.type === 'furniture') return true;
  const last = lastParagraph(before);
  return last !== undefined && breaksOff(plainText(last));
}

function lineAddition(word: Text, context: InferenceContext): Addition {
  const place = word.position ? { position: word.position } : {};
  return { type: 'addition', place: 'above', key: context.nextKey(), typedAsLine: true, children: [word], ...place };
}

const anchorOf = (addition: Addition): Anchor => ({ type: 'anchor', for: addition.key as string });

/** The first lone deletion of a paragraph that strikes out these very words. */
function struckOut({ children }: Paragraph, words: string): number {
  const key = keyOf(words).toLowerCase();
  return children.findIndex(
    (node, at) => node.type === 'deletion' && keyOf(plainText(node)).toLowerCase() === key && isLone(children, at)
  );
}

/** The one lone deletion of a paragraph, if the words can replace it: it begins with the same case. */
function replaceable({ children }: Paragraph, words: string): number {
  const lone = [...children.keys()].filter((at) => isLone(children, at));
  const at = lone.length === 1 ? (lone[0] as number) : -1;
  if (at === -1) return -1;
  return beginsLower(plainText(children[at] as Inline)) === beginsLower(words) ? at : -1;
}
