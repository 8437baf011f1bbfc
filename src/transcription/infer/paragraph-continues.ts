import type { Block, Inline, Paragraph } from '../tree.ts';
import { boundaries } from './boundary.ts';
import { credit, type ReadingRule } from './context.ts';
import { breaksOff, isLabelled, isRunningText, lastParagraph, plainText } from './text.ts';

/** A paragraph that breaks off at a page boundary and goes on after it, with no label and no heading there, is one paragraph. */
export const paragraphContinues: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  for (const { start, end } of boundaries(blocks).reverse()) {
    const before = lastParagraph(blocks[start - 1]);
    const after = blocks[end];
    if (!before || after?.type !== 'paragraph' || isLabelled(after)) continue;
    const [head, tail] = [plainText(before), plainText(after)];
    if (!breaksOff(head) || !isRunningText(head)) continue;
    before.children.push(
      ...blocks.slice(start, end).flatMap((block): Inline[] => [{ type: 'seam' }, block as Inline]),
      { type: 'seam' },
      ...after.children
    );
    credit<Paragraph>(before, 'paragraph-continues', 'high');
    for (const inherited of after.inferred ?? [])
      if (inherited.rule !== 'paragraph-continues') before.inferred?.push(inherited);
    blocks.splice(start, end - start + 1);
    const lastWords = head.trim().split(/\s+/).slice(-3).join(' ');
    const firstWords = tail.trim().split(/\s+/).slice(0, 3).join(' ');
    context.report('paragraph-continues', (after as Block).position, { before: lastWords, after: firstWords });
  }
};
