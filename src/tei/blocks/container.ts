/**
 * Fenced blocks with a role (TEI Guidelines 4.2). A role that TEI has no place for where it stands (a closer that text follows, a
 * greeting inside an item) is an `<ab>` of that type; one that holds more than such an element can is marked off by a
 * `<milestone>` that spans it.
 */
import type { Element, ElementContent } from 'xast';
import type { Block, Container } from '../../transcription/tree.ts';
import { typed } from '../attributes.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { type Attributes, element } from '../elements.ts';
import { encodeInline, seam } from '../inline.ts';
import { furnitureType } from '../marks/furniture.ts';
import { noteType } from '../marks/span.ts';
import { endId } from '../marks/span-point.ts';

/** Roles that may stand inside an opener or a closer. */
const INNER: ReadonlySet<string> = new Set(['signed', 'salute', 'dateline', 'address']);

/** @param isAtEdge it stands among blocks where TEI lets its role stand in a division */
export function encodeContainer(node: Container, isAtEdge: boolean, context: EncodingContext): ElementContent[] {
  const { role } = node;
  const own = node.attributes?.values.type;
  const attributes = (type: Attributes = {}) => attributesOf(node, context, type, { keys: ['type'] });
  const blocks = () => encodeBlocks(node.children, { ...context, inDivision: false });
  if (role === 'del' || role === 'add')
    return encodeSpanned(node, `${role}Span`, attributes({ ...typed(own, undefined) }), context);
  if (role === 'note')
    return [element('note', attributes(noteType(own, node.attributes?.values.n !== undefined)), blocks())];
  if (role === 'drafting') return [element('note', attributes(typed(own, 'drafting')), blocks())];
  if (role === 'quote') return [element('quote', attributes(typed(own, undefined)), blocks())];
  if (role === 'fw' || role === 'stamp') {
    if (node.children.some((child) => !isPhrase(child)))
      return encodeSpanned(node, 'milestone', attributes(typed(own, undefined)), context);
    const inner = { ...context, inFurniture: true };
    return [element('fw', attributes(furnitureType(role === 'stamp', own)), encodePhrases(node.children, inner))];
  }
  const isPlaced = context.inDivision && isAtEdge;
  if (role === 'postscript' && isPlaced && startsWithText(node)) return [element('postscript', attributes(), blocks())];
  if (role === 'postscript' || !node.children.every((child) => isPhrase(child, role)))
    return encodeSpanned(node, 'milestone', attributes(typed(own, undefined)), context);
  if (role === 'signed' && node.inferred && isPlaced)
    return [element('closer', attributes(), [element('signed', {}, encodePhrases(node.children, context))])];
  if (isPlaced && role !== 'address') return [element(role, attributes(), encodePhrases(node.children, context, role))];
  return [element('ab', attributes(typed(own, role)), encodePhrases(node.children, context))];
}

// ------------------------------------------------------------------------------------------------- content of a phrase

const POINTS: ReadonlySet<Block['type']> = new Set(['pageBreak', 'milestone', 'anchor', 'spanPoint', 'rule']);

/** Whether a block can be written without a block of TEI. */
function isPhrase(block: Block, role?: string): boolean {
  if (block.type === 'container')
    return role !== undefined && isInside(role, block) && block.children.every((child) => isPhrase(child));
  return block.type === 'paragraph' ? block.children.length > 0 && !block.inferred : POINTS.has(block.type);
}

const isInside = (role: string, { role: inner }: Container) =>
  (role === 'opener' || role === 'closer') && INNER.has(inner);

/** Paragraphs run together, a seam between each two, and what stands among them. */
function encodePhrases(blocks: readonly Block[], context: EncodingContext, role?: string): ElementContent[] {
  return blocks.flatMap((block, index) => {
    const content =
      block.type === 'paragraph'
        ? encodeInline(block.children, context)
        : block.type === 'container'
          ? [encodeInner(block, context, role)]
          : encodeBlocks([block], context);
    const first = block.type === 'paragraph' ? block.children[0] : undefined;
    return index === 0 ? content : [seam(first, context), ...content];
  });
}

function encodeInner(node: Container, context: EncodingContext, role: string | undefined): Element {
  const content = encodePhrases(node.children, context);
  const type = typed(node.attributes?.values.type, undefined);
  const attributes = attributesOf(node, context, type, { keys: ['type'] });
  if (role === undefined) return element('ab', { ...attributes, ...typed(type.type, node.role) }, content);
  return element(node.role, attributes, node.role === 'address' ? addressLines(node, context) : content);
}

/** Each paragraph of an address is a line of it to TEI, which its own line ends divide. */
const addressLines = ({ children }: Container, context: EncodingContext): ElementContent[] =>
  children.flatMap((block) =>
    block.type === 'paragraph'
      ? [element('addrLine', {}, encodeInline(block.children, context))]
      : encodeBlocks([block], context)
  );

const startsWithText = ({ children }: Container) =>
  children.some(({ type }) => ['paragraph', 'list', 'field', 'verse', 'table'].includes(type));

/** Blocks from an empty element that points to the anchor where they end (TEI Guidelines 12.3.1.4). */
function encodeSpanned(
  node: Container,
  name: string,
  attributes: Attributes,
  context: EncodingContext
): ElementContent[] {
  const end = endId(node, context);
  return [
    element(name, { ...attributes, ...(name === 'milestone' && { unit: node.role }), spanTo: `#${end}` }),
    ...encodeBlocks(node.children, { ...context, inDivision: false }),
    element('anchor', { 'xml:id': end, type: 'block' })
  ];
}
