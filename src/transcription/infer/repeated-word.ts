import { credit, type ReadingRule } from './context.ts';
import { paragraphsOf, standsAgain } from './edits.ts';
import { excerpt, plainText } from './text.ts';

/** In `~~their~~ ^{x} their` the struck word stands again right after: a false start, so it does not pair with the addition. */
export const repeatedWord: ReadingRule = (tree, context) => {
  for (const { children } of paragraphsOf(tree.children)) {
    for (const [index, node] of children.entries()) {
      if (node.type !== 'deletion' || node.attributes?.values.sub !== undefined || !standsAgain(children, index))
        continue;
      node.falseStart = true;
      credit(node, 'repeated-word', 'high');
      context.report('repeated-word', node.position, { word: excerpt(plainText(node)) });
    }
  }
};
