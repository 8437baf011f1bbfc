import type { Addition, Inline } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';
import { beside, hostsOf, isLone, replaceDeletion } from './edits.ts';
import { excerpt, plainText } from './text.ts';

/** Where a sentence ends: a full stop, a mark of question or exclamation, and white space or nothing after it. */
const SENTENCE_END = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"']*(?:\s|$)/u;

/**
 * An addition that `repeated-word` has parted from its neighbour, with exactly one lone deletion later in its sentence, is
 * read as the replacement of that deletion. No other addition is: `We ^{all} left the ~~old~~ house` is two separate edits.
 */
export const displacedAddition: ReadingRule = (tree, context) => {
  for (const { children } of hostsOf(tree)) {
    if (!children.some((node) => node.type === 'deletion' && node.falseStart)) continue;
    // From the end, so that the lone deletions of the rest of the sentence are known at each addition.
    let lone: number[] = [];
    const moves: [addition: number, deletion: number][] = [];
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index] as Inline;
      if (node.type === 'text' && SENTENCE_END.test(node.value)) lone = [];
      else if (isLone(children, index)) lone.push(index);
      else if (isParted(children, index) && lone.length === 1) {
        moves.push([index, lone[0] as number]);
        lone = [];
      }
    }
    for (const [from, to] of moves.reverse()) move(children, from, to, context);
  }
};

/** Whether an addition stands right after a false start, which it might else have replaced. */
function isParted(children: readonly Inline[], index: number): boolean {
  const addition = children[index] as Inline;
  if (addition.type !== 'addition' || addition.unplaced || addition.attributes?.values.sub !== undefined) return false;
  if (addition.attributes?.classes.includes('alone')) return false;
  const neighbour = beside(children, index, -1);
  return neighbour?.type === 'deletion' && neighbour.falseStart === true;
}

function move(children: Inline[], from: number, to: number, context: InferenceContext): void {
  const addition = children[from] as Addition;
  const struck = excerpt(plainText(children[to] as Inline));
  addition.key = context.nextKey();
  credit(replaceDeletion(children, to, addition), 'displaced-addition', 'medium');
  children[from] = { type: 'anchor', for: addition.key };
  context.report('displaced-addition', addition.position, { added: excerpt(plainText(addition)), struck });
}
