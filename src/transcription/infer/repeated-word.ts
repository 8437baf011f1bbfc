import type { Inline } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { hostsOf, standsAgain } from './edits.ts';
import { excerpt, plainText } from './text.ts';

/**
 * In `~~their~~ ^{x} their` the struck word stands again right after: a false start, so it does not pair with the addition. A
 * deletion that the transcriber has joined (`{sub=a}`), parted (`{.alone}`) or restored is none.
 */
export const repeatedWord: ReadingRule = (tree, context) => {
  for (const { children } of hostsOf(tree)) {
    for (let index = 0; index < children.length; index++) {
      const node = children[index] as Inline;
      if (node.type !== 'deletion' || !standsAgain(children, index)) continue;
      const { classes = [], values = {} } = node.attributes ?? {};
      if (values.sub !== undefined || classes.includes('alone') || classes.includes('restored')) continue;
      node.falseStart = true;
      credit(node, 'repeated-word', 'high');
      context.report('repeated-word', node.position, { word: excerpt(plainText(node)) });
    }
  }
};
