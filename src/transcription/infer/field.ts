import type { Block, Break, Field, Inline, Paragraph, Text } from '../tree.ts';
import { credit, type ReadingRule, spanning } from './context.ts';
import { ANY_LABEL, CAPITAL_LABEL, isClosed, linesOf, plainText, textOf, textStart } from './text.ts';

/**
 * Labels that heads of letters, memoranda and telegrams bear, in English, German and French; one of them is a field without
 * company, and in any case.
 */
const KNOWN = new RegExp(
  `^(?:${[
    'ACTION|INFO|SUBJECT|TO|FROM|DATE|REF|REFERENCE|CC|VIA|THROUGH|RE|FOR|ORIGIN|PRIORITY|PRECEDENCE',
    'AN|VON|BETREFF|BETR|DATUM|BEZUG|BEZ|KOPIE',
    'À|DE|OBJET|RÉF|RÉFÉRENCE|COPIE'
  ].join('|')})\\.?[ \\u00A0\\u202F]?:$`,
  'iu'
);

const MIXED_LABEL = /^\p{Lu}\p{Ll}+\.?[ \u00A0\u202F]?:(?=[ \t]+\S)/u;

/**
 * `ACTION: …`, `SUBJECT: …` before the text proper: labelled fields of the form. Every line of the block must be one; its
 * label is in capitals, or one that forms usually bear. What ends as a sentence is none, nor a label that comes again (a
 * speaker's); a label that is not usual needs another field beside it in the head.
 */
export const field: ReadingRule = (tree, context) => {
  const isUsual = (label: string) => KNOWN.test(label) || context.isNamed('field', () => label);
  const head = tree.children.slice(0, textStart(tree.children));
  const found = new Map<number, Field[]>();
  const counts = new Map<string, number>();
  for (const [index, block] of head.entries()) {
    const fields = block.type === 'paragraph' ? readFields(block, isUsual) : undefined;
    if (!fields) continue;
    found.set(index, fields);
    for (const { label } of fields) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const isForm = counts.size > 1 || [...counts.keys()].some(isUsual);
  if (!isForm || [...counts.values()].some((count) => count > 1)) return;
  const read: Block[] = [];
  for (const [index, block] of head.entries()) {
    const fields = found.get(index);
    if (!fields) read.push(block);
    for (const [at, node] of (fields ?? []).entries()) {
      if (at > 0) read.push(lineEnds(block as Paragraph)[at - 1] as Break);
      read.push(credit(node, 'field', 'high'));
      context.report('field', node.position, { label: node.label });
    }
  }
  tree.children = [...read, ...tree.children.slice(head.length)];
};

/** Whether a label, with its colon, is one that forms bear. */
type LabelTest = (label: string) => boolean;

/** The fields of a paragraph each of whose lines is one. */
function readFields(paragraph: Paragraph, isUsual: LabelTest): Field[] | undefined {
  if (lineEnds(paragraph).some(({ hyphen }) => hyphen !== undefined)) return undefined;
  const fields = linesOf(paragraph.children).map((line) => readField(line, isUsual));
  return fields.every((node): node is Field => node !== undefined) ? fields : undefined;
}

const lineEnds = ({ children }: Paragraph) => children.filter((node): node is Break => node.type === 'break');

function readField(line: Inline[], isUsual: LabelTest): Field | undefined {
  const [first, ...others] = line;
  if (first?.type !== 'text') return undefined;
  const label = [CAPITAL_LABEL, MIXED_LABEL, ANY_LABEL].map((shape) => shape.exec(first.value)?.[0]).find(Boolean);
  if (label === undefined || first.value[label.length] !== ' ') return undefined;
  if (!/^\P{Ll}+$/u.test(label) && !isUsual(label)) return undefined;
  if (isClosed(textOf(line)) && /\p{Ll}/u.test(plainText(first).slice(label.length))) return undefined;
  const value: Text = { ...first, value: first.value.slice(label.length + 1) };
  return {
    type: 'field',
    label,
    children: [value, ...others],
    ...spanning(first.position, (others[others.length - 1] ?? first).position)
  };
}
