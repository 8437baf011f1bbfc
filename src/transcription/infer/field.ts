import type { Field, Text } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { CAPITAL_LABEL, textStart } from './text.ts';

/** `ACTION: …`, `SUBJECT: …` on a line of its own before the text proper: a labelled field of the form. */
export const field: ReadingRule = (tree, context) => {
  const start = textStart(tree.children);
  for (const [index, block] of tree.children.entries()) {
    if (index >= start) break;
    const first = block.type === 'paragraph' ? block.children[0] : undefined;
    if (block.type !== 'paragraph' || first?.type !== 'text' || block.children.some(({ type }) => type === 'break'))
      continue;
    const label = CAPITAL_LABEL.exec(first.value)?.[0];
    if (label === undefined) continue;
    const rest: Text = { ...first, value: first.value.slice(label.length).replace(/^[ \t]/, '') };
    const node: Field = { ...block, type: 'field', label, children: [rest, ...block.children.slice(1)] };
    tree.children[index] = credit(node, 'field', 'high');
    context.report('field', block.position, { label });
  }
};
