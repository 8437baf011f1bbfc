import type { Addition, Anchor, Block, Inline, Paragraph, Text, Transcription } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';
import { hasRevisions, isLone, nextKey, replaceDeletion, standsAgain } from './edits.ts';
import { beginsLower, excerpt, firstParagraph, isClosed, isRunningText, plainText, wordsOf } from './text.ts';

/** How many words a line between the lines has at most. */
const MOST_WORDS = 2;

/**
 * A word or two without closing punctuation on a line of its own, above a paragraph or as its first line, that the paragraph
 * itself strikes out: the addition that replaces the struck word. Above a paragraph only: with one lone deletion there that
 * it can replace, it replaces it (`medium`); lower case and with nothing to take it, its place is unknown (`low`). Only in
 * documents with revisions outside furniture.
 */
export const interlinearLine: ReadingRule = (tree, context) => {
  if (!hasRevisions(tree.children)) return;
  for (let index = 0; index < tree.children.length; index++) {
    const block = tree.children[index] as Block;
    const paragraph = firstParagraph(block);
    if (paragraph) readFirstLine(tree, paragraph, context);
    if (block.type === 'paragraph') readLineAbove(tree, index, block, context);
  }
};

/** The word alone in a line, or nothing. */
function wordAlone(nodes: readonly Inline[]): Text | undefined {
  const [only] = nodes;
  if (nodes.length !== 1 || only?.type !== 'text') return undefined;
  const words = wordsOf(only.value).length;
  return words > 0 && words <= MOST_WORDS && !isClosed(only.value) && !only.value.endsWith(',') ? only : undefined;
}

function readFirstLine(tree: Transcription, paragraph: Paragraph, context: InferenceContext): void {
  const word = paragraph.children[1]?.type === 'break' ? wordAlone(paragraph.children.slice(0, 1)) : undefined;
  const struck = word ? struckOut(paragraph, word.value) : -1;
  if (!word || struck === -1) return;
  const addition = lineAddition(tree, word);
  credit(replaceDeletion(paragraph.children, struck, addition), 'interlinear-line', 'high');
  paragraph.children[0] = anchorOf(addition);
  context.report('interlinear-line', word.position, { line: word.value, struck: word.value });
}

function readLineAbove(tree: Transcription, index: number, line: Paragraph, context: InferenceContext): void {
  const word = wordAlone(line.children);
  const below = firstParagraph(tree.children[index + 1]);
  if (!word || !below || !isRunningText(plainText(below))) return;
  const same = struckOut(below, word.value);
  const struck = same === -1 ? replaceable(below, word.value) : same;
  if (struck === -1 && !beginsLower(word.value)) return;
  const addition = lineAddition(tree, word);
  const at = tree.children.indexOf(line);
  tree.children[at] = anchorOf(addition);
  if (struck === -1) {
    if (tree.children[index + 1]?.type !== 'paragraph') {
      tree.children[at] = line;
      return;
    }
    addition.unplaced = true;
    below.children.unshift(credit(addition, 'interlinear-line', 'low'), { type: 'seam' });
    return context.report('interlinear-line', line.position, { line: word.value });
  }
  const replaced = excerpt(plainText(below.children[struck] as Inline));
  credit(replaceDeletion(below.children, struck, addition), 'interlinear-line', same === -1 ? 'medium' : 'high');
  context.report('interlinear-line', line.position, { line: word.value, struck: replaced });
}

function lineAddition(tree: Transcription, word: Text): Addition {
  const { position } = word;
  return {
    type: 'addition',
    place: 'above',
    key: nextKey(tree),
    typedAsLine: true,
    children: [word],
    ...(position && { position })
  };
}

const anchorOf = (addition: Addition): Anchor => ({ type: 'anchor', for: addition.key as string });

/** The deletion of a paragraph that strikes out these very words. */
function struckOut({ children }: Paragraph, words: string): number {
  return children.findIndex((node) => node.type === 'deletion' && plainText(node).trim() === words.trim());
}

/** The one lone deletion of a paragraph, if the words can replace it: it begins with the same case. */
function replaceable({ children }: Paragraph, words: string): number {
  const lone = [...children.keys()].filter((at) => children[at]?.type === 'deletion');
  const at = lone.length === 1 ? (lone[0] as number) : -1;
  if (at === -1 || !isLone(children, at) || standsAgain(children, at)) return -1;
  return beginsLower(plainText(children[at] as Inline)) === beginsLower(words) ? at : -1;
}
