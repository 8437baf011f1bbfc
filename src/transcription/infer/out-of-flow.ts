import type { Aside, Block, Paragraph } from '../tree.ts';
import { isBetween } from './boundary.ts';
import { credit, type InferenceContext, type ReadingRule, spanning } from './context.ts';
import { paragraphContinues } from './paragraph-continues.ts';
import { findSequences } from './sequences.ts';
import { beginsLower, breaksOff, excerpt, isRunningText, lastParagraph, linesOf, plainText, textOf } from './text.ts';

/** How a drafting or clearance block begins. */
const BEGINS = new RegExp(
  [
    '^(?:drafted|classified|cleared|typed)\\s+(?:by|in|with|for)\\b',
    '^(?:approved|prepared|reviewed|authori[sz]ed|coordinated|concurred)\\s+(?:by|in|with|for)\\s*:',
    '^(?:drafting|drafter|clearances?|concurrences?)\\s*:',
    '^(?:entworfen|verfa(?:ss|ß)t|getippt)\\s+(?:von|durch)\\b',
    '^(?:freigegeben|genehmigt|gepr(?:ü|ue)ft|mitgezeichnet)\\s+(?:von|durch)\\s*:',
    '^(?:rédigée?|dactylographiée?|tapée?)\\s+par\\b',
    '^(?:approuvée?|préparée?|vérifiée?|visée?)\\s+par\\s*:',
    '^telegraphic transmission\\b'
  ].join('|'),
  'iu'
);

/** How many characters a line of such a block has at most. */
const LONGEST_LINE = 45;

/**
 * A drafting or clearance block (`Drafted by`, `Classified by`, `Cleared in` …) that interrupts a sequence of labelled items, or
 * a sentence at the foot of a page, is set aside: from the line that names it on, as far as short lines go that end no sentence.
 * The sequence goes on after it and the furniture that follows; so does the sentence, by `paragraph-continues`.
 */
export const outOfFlow: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  const starts = new Set([...blocks.keys()].filter((index) => index > 0 && begins(blocks[index] as Block, context)));
  if (starts.size === 0) return;
  const inSequence = sequenceTest(blocks);
  const read: Block[] = [];
  let cutsSentence = false;
  for (let index = 0; index < blocks.length; index++) {
    let end = index;
    if (starts.has(index)) while (isFormBlock(blocks[end])) end++;
    let next = end;
    if (end > index) while (isBetween(blocks[next])) next++;
    const sentence = next > end && interruptsSentence(read[read.length - 1], blocks[next]);
    if (end === index || !(sentence || inSequence(blocks[index] as Block))) {
      for (end = Math.max(end, index + 1); index < end; index++) read.push(blocks[index] as Block);
      index--;
      continue;
    }
    const children = blocks.slice(index, end) as Paragraph[];
    const place = spanning(children[0]?.position, children[children.length - 1]?.position);
    const aside: Aside = { type: 'aside', kind: 'drafting', children, ...place };
    read.push(credit(aside, 'out-of-flow', 'high'));
    context.report('out-of-flow', aside.position, { line: excerpt(plainText(children[0] as Paragraph)) });
    cutsSentence ||= sentence;
    index = end - 1;
  }
  tree.children = read;
  // The block is set aside only now, so the sentence that it cut could not be joined before.
  if (cutsSentence && context.isOn('paragraph-continues')) paragraphContinues(tree, context);
};

function begins(block: Block, { isNamed }: InferenceContext): boolean {
  if (!isFormBlock(block)) return false;
  const text = plainText(block).trim();
  return BEGINS.test(text) || isNamed('out-of-flow', () => text);
}

/** Whether a block is a paragraph of short lines, none of which ends a sentence. */
function isFormBlock(block: Block | undefined): block is Paragraph {
  if (block?.type !== 'paragraph' || block.inferred) return false;
  return linesOf(block.children).every((line) => {
    const text = textOf(line).trimEnd();
    return text.length <= LONGEST_LINE && !/\p{Ll}{2}[.!?;,]$/u.test(text);
  });
}

/** A test whether a block stands between two items of one sequence. */
function sequenceTest(blocks: readonly Block[]): (block: Block) => boolean {
  const { entries, sequences } = findSequences(blocks);
  const within = new Set<Block>();
  let until = -1;
  for (const [index, { node }] of entries.entries()) {
    const sequence = sequences.get(index);
    if (sequence) until = Math.max(until, sequence.last);
    else if (index < until) within.add(node as Block);
  }
  return (block) => within.has(block);
}

function interruptsSentence(before: Block | undefined, after: Block | undefined): boolean {
  const last = lastParagraph(before);
  if (!last || after?.type !== 'paragraph') return false;
  const text = plainText(last);
  return breaksOff(text) && isRunningText(text) && beginsLower(plainText(after));
}
