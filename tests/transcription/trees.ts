/** Trees for properties: any marks inside one another, with texts full of the signs that marks are made of. */
import fc from 'fast-check';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import type { Attributes, Block, Inline, Paragraph, Text, Transcription } from '../../src/transcription/tree.ts';

/** A text with something to see in it. */
const value = fc
  .array(
    fc.constantFrom(
      ...'~~~^_{}{}[][]\\#-().:|=? a1bé',
      '~~',
      '^{',
      ']{',
      '{.hi}',
      '1. ',
      '(a) ',
      '[page]',
      '[^1]',
      '[a?]',
      ':::'
    ),
    {
      minLength: 1,
      maxLength: 12
    }
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

const text: fc.Arbitrary<Text> = value.map((text) => ({ type: 'text', value: text }));

const attributes = fc.constantFrom<Attributes | undefined>(
  undefined,
  undefined,
  { classes: [], values: { rend: 'a "b" \\c' } },
  { classes: ['alone'], values: {} },
  { classes: [], values: { cert: 'low' } }
);

const point: fc.Arbitrary<Inline> = fc.constantFrom<Inline>(
  { type: 'gap', reason: 'illegible' },
  { type: 'gap', reason: 'illegible', quantity: 3, unit: 'word' },
  { type: 'space', quantity: 1, unit: 'line' },
  { type: 'pageBreak', n: '2' },
  { type: 'milestone', kind: 'column' },
  { type: 'break', written: true, n: '4' }
);

/** Neighbouring texts are one, as the parser leaves them. */
function merged(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

const { inline } = fc.letrec<{ inline: Inline; content: Inline[] }>((tie) => ({
  content: fc.array(tie('inline'), { maxLength: 4 }).map(merged),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    point,
    fc
      .tuple(tie('content'), attributes)
      .map(([children, list]): Inline => ({ type: 'deletion', ...(list && { attributes: list }), children })),
    fc
      .tuple(tie('content'), attributes, fc.constantFrom('above', 'below', 'margin-left'))
      .map(
        ([children, list, place]): Inline => ({ type: 'addition', place, ...(list && { attributes: list }), children })
      ),
    fc
      .tuple(tie('content'), fc.constantFrom('hi', 'unclear', 'sic', 'corr'))
      .map(([children, kind]): Inline => ({ type: 'span', kind, children }))
  )
}));

/** A line: something to see at either end, so that it is no blank line and no point alone. */
const line = fc.tuple(text, fc.array(inline, { maxLength: 5 })).map(([first, rest]) => merged([first, ...rest]));

const paragraph: fc.Arbitrary<Paragraph> = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => ({
  type: 'paragraph',
  children: lines.flatMap((nodes, index): Inline[] => (index === 0 ? nodes : [{ type: 'break' }, ...nodes]))
}));

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), line)
    .map(([depth, children]): Block => ({ type: 'heading', depth, children })),
  fc
    .tuple(fc.constantFrom('1.', '(a)', '-', '- (b)'), paragraph)
    .map(([label, content]): Block => ({ type: 'list', children: [{ type: 'item', label, children: [content] }] })),
  fc.array(paragraph, { maxLength: 2 }).map((children): Block => ({ type: 'container', role: 'closer', children })),
  fc.array(line, { minLength: 1, maxLength: 2 }).map((lines): Block => {
    const children = lines.map((nodes) => ({ type: 'verseLine' as const, children: nodes }));
    return { type: 'verse', children: [{ type: 'stanza', children }] };
  }),
  fc.constant<Block>({ type: 'rule' }),
  fc.constant<Block>({ type: 'pageBreak', n: '3' })
);

/** Transcriptions; neighbouring lists are one, as the parser leaves them. */
export const transcriptions = fc.array(block, { maxLength: 5 }).map((blocks): Transcription => {
  const children: Block[] = [];
  for (const next of blocks) {
    const last = children[children.length - 1];
    if (next.type === 'list' && last?.type === 'list') last.children.push(...next.children);
    else children.push(structuredClone(next));
  }
  return { type: 'transcription', metadata: NO_METADATA, children };
});
