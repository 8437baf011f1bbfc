/** What stands inside a block: TEI → nodes of the tree. */
import type { Element, ElementContent } from 'xast';
import type { Inline, Seam, Text } from '../transcription/tree.ts';
import { decodeBlocks } from './decode-blocks.ts';
import { type DecodingContext, isInferred } from './decoding.ts';
import { holdsBlocks } from './layout.ts';
import { decodeAddition } from './marks/addition.ts';
import { decodeAnchor } from './marks/anchor.ts';
import { decodeAside } from './marks/aside.ts';
import { decodeLine, LineReader } from './marks/break.ts';
import { decodeChoice } from './marks/choice.ts';
import { decodeDeletion, decodeRestored } from './marks/deletion.ts';
import { decodeFurniture } from './marks/furniture.ts';
import { decodeGap } from './marks/gap.ts';
import { decodeHandShift } from './marks/hand-shift.ts';
import { decodeMilestone } from './marks/milestone.ts';
import { decodeCall, decodeCalledNote, isCalled } from './marks/note.ts';
import { decodePageBreak } from './marks/page-break.ts';
import { decodeSpace } from './marks/space.ts';
import { decodeSpan, isSpanName } from './marks/span.ts';
import { decodeSpanBegin, decodeSpanEnd } from './marks/span-point.ts';
import { decodeSubstitution } from './marks/substitution.ts';
import { keepApart, tidy } from './white-space.ts';

/** Decodes the content of a block or a mark. */
export function decodeInline(content: readonly ElementContent[], context: DecodingContext): Inline[] {
  const nodes = decodeRun(content, context);
  return context.isOurs ? nodes : keepApart(nodes);
}

/** Decodes content in which a deletion and an addition side by side are one act. */
export function decodeRun(content: readonly ElementContent[], context: DecodingContext): Inline[] {
  const nodes: Inline[] = [];
  const lines = new LineReader(content, context);
  for (const [index, node] of content.entries()) {
    if (node.type === 'text' || node.type === 'cdata') lines.text(nodes, node.value, index);
    else if (node.type !== 'element') continue;
    else if (node.name === 'lb' || node.name === 'pc')
      lines.element(nodes, node, index, () => decodeLine(node, context));
    else if (node.name === 'fw' && lines.isInsideWord(index)) nodes.push(decodeFurniture(node, context));
    else {
      if (node.name === 'pb') lines.joinedPage(nodes, node, index);
      append(nodes, decodeElement(node, content, index, context));
    }
  }
  return context.isOurs ? lines.finish(nodes) : tidy(nodes);
}

/** Adds nodes; texts that meet are one. */
function append(nodes: Inline[], more: readonly Inline[]): void {
  for (const node of more) {
    const last = nodes[nodes.length - 1];
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else nodes.push(node);
  }
}

function decodeElement(
  element: Element,
  siblings: readonly ElementContent[],
  index: number,
  context: DecodingContext
): Inline[] {
  switch (element.data?.namespace === undefined ? element.name : '') {
    case 'del':
      return [decodeDeletion(element, context)];
    case 'add':
      return [decodeAddition(element, context)];
    case 'subst':
      return [decodeSubstitution(element, context)];
    case 'restore':
      return [decodeRestored(element, context) ?? decodeSpan(element, context)];
    case 'choice':
      return decodeChoice(element, context);
    case 'gap':
      return [decodeGap(element, context)];
    case 'space':
      return [decodeSpace(element, context)];
    case 'pb':
      return [decodePageBreak(element, context)];
    case 'cb':
    case 'gb':
    case 'milestone':
      return [decodeMilestone(element, context)];
    case 'handShift':
      return some(decodeHandShift(element, context));
    case 'delSpan':
    case 'addSpan':
    case 'damageSpan':
      return [decodeSpanBegin(element, context)];
    case 'anchor':
      if (context.isOurs && element.attributes.type === 'note') return [decodeCall(element, context)];
      return some(decodeSpanEnd(element, context) ?? decodeAnchor(element, context));
    case 'ptr':
      if (context.isOurs && element.attributes.type === 'note') return [decodeCall(element, context)];
      return [decodeSpan(element, context)];
    case 'note':
      return [decodeNote(element, context)];
    case 'fw':
      return decodeForme(element, siblings, index, context);
    case 'substJoin':
      return [];
    case 'listTranspose':
      if (!context.isOurs) context.losses.element(element);
      return [];
    default:
      if (element.data?.namespace === undefined && isSpanName(element.name) && !holdsBlocks(element.children))
        return [decodeSpan(element, context)];
      return decodeUnknown(element, context);
  }
}

const some = (node: Inline | undefined): Inline[] => (node ? [node] : []);

function decodeNote(element: Element, context: DecodingContext): Inline {
  if (isInferred(element)) return decodeAside(element, context);
  const isOnPage = element.attributes.place !== undefined || context.isOurs;
  if (isCalled(element) || !isOnPage || holdsBlocks(element.children)) return decodeCalledNote(element, context);
  return decodeSpan(element, context);
}

/** Forme work that cuts a paragraph stands between seams; other forme work is a span. */
function decodeForme(
  element: Element,
  siblings: readonly ElementContent[],
  index: number,
  context: DecodingContext
): Inline[] {
  const seam: Seam = { type: 'seam' };
  if (!context.isOurs) return [seam, decodeFurniture(element, context), { type: 'seam' }];
  const newline = context.metadata.lines === 'reflowed' ? '\n\n' : '\n';
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const cuts =
    before?.type === 'text' &&
    before.value.endsWith(newline) &&
    after?.type === 'text' &&
    after.value.startsWith(newline);
  return [cuts || isInferred(element) ? decodeFurniture(element, context) : decodeSpan(element, context)];
}

/** An element that the notation has no way to write: what it holds stands in its place. */
function decodeUnknown(element: Element, context: DecodingContext): Inline[] {
  context.losses.element(element);
  if (!holdsBlocks(element.children)) return decodeInline(element.children, context);
  // Blocks inside a mark: their texts, a seam between each two.
  return decodeBlocks(element.children, context).flatMap((block, index): Inline[] => {
    const content: Inline[] =
      block.type === 'paragraph' ? block.children : [{ type: 'text', value: plainText(block) } satisfies Text];
    return index === 0 ? content : [{ type: 'seam' }, ...content];
  });
}

/** The characters of a block, labels included. */
function plainText(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  const label = 'label' in node && typeof node.label === 'string' ? `${node.label} ` : '';
  const children = 'children' in node && Array.isArray(node.children) ? (node.children as object[]) : [];
  return label + children.map(plainText).join('');
}
