import { isBlank } from '../pair.ts';
import type { Addition, Inline, Transcription } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';
import { isLone, nextKey, paragraphsOf, replaceDeletion } from './edits.ts';
import { excerpt, plainText } from './text.ts';

/**
 * An addition that `repeated-word` has parted from its neighbour, with exactly one lone deletion later in its sentence, is
 * read as the replacement of that deletion.
 */
export const displacedAddition: ReadingRule = (tree, context) => {
  for (const { children } of paragraphsOf(tree.children))
    for (let index = 0; index < children.length; index++) readAddition(tree, children, index, context);
};

function readAddition(tree: Transcription, children: Inline[], index: number, context: InferenceContext): void {
  const addition = children[index] as Addition;
  if (addition.type !== 'addition' || addition.unplaced || addition.attributes?.classes.includes('alone')) return;
  let before = index - 1;
  while (before >= 0 && isBlank(children[before] as Inline)) before--;
  const neighbour = children[before];
  if (neighbour?.type !== 'deletion' || !neighbour.falseStart) return;
  const target = loneDeletion(children, index);
  if (target === undefined) return;
  addition.key = nextKey(tree);
  const struck = excerpt(plainText(children[target] as Inline));
  credit(replaceDeletion(children, target, addition), 'displaced-addition', 'medium');
  children[index] = { type: 'anchor', for: addition.key };
  context.report('displaced-addition', addition.position, { added: excerpt(plainText(addition)), struck });
}

/** The one lone deletion between an addition and the end of its sentence. */
function loneDeletion(children: readonly Inline[], index: number): number | undefined {
  const found: number[] = [];
  for (let at = index + 1; at < children.length; at++) {
    const node = children[at] as Inline;
    if (node.type === 'deletion' && !node.falseStart && isLone(children, at)) found.push(at);
    if (node.type === 'text' && /[.!?]["')\]]*(?:\s|$)/.test(node.value)) break;
  }
  return found.length === 1 ? found[0] : undefined;
}
