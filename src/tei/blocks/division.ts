/**
 * Divisions and headings (TEI Guidelines 4.1, 4.2.1). A heading's depth is that of its division; where it is not, `@type` tells.
 * A heading that opens no division is an `<ab type="heading">`.
 */
import type { Element } from 'xast';
import type { Division, Heading, Inline } from '../../transcription/tree.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';
import { withFillerBeforeEnd, withoutFiller } from '../filler.ts';
import { encodeInline } from '../inline.ts';
import { trimBlock } from '../white-space.ts';

export function encodeDivision(node: Division, context: EncodingContext): Element {
  const heading = node.children.find((child) => child.type === 'heading');
  const numeral = heading?.type === 'heading' ? heading.numeral : undefined;
  const inner = { ...context, inDivision: true, depth: context.depth + 1 };
  return element(
    'div',
    attributesOf(node, context, { n: numeral }),
    withFillerBeforeEnd(encodeBlocks(node.children, inner))
  );
}

/** How the depth of a heading is told. */
export const levelOf = (depth: number) => `level-${depth}`;

/** @param isFirst nothing stands before it that a heading of a division cannot follow */
export function encodeHeading(node: Heading, isFirst: boolean, context: EncodingContext): Element {
  const content = encodeInline(node.children, context);
  if (!isFirst || !context.inDivision || context.depth === 0)
    return element('ab', attributesOf(node, context, { type: 'heading', subtype: levelOf(node.depth) }), content);
  const type = node.depth === context.depth ? undefined : levelOf(node.depth);
  return element('head', attributesOf(node, context, { type }), content);
}

export function decodeDivision(element: Element, context: DecodingContext): Division {
  const found = read(element, context, { type: element.attributes.type ?? undefined, handled: ['n'] });
  const children = withoutFiller(decodeBlocks(element.children, { ...context, depth: context.depth + 1 }));
  const heading = children.find((child) => child.type === 'heading');
  const { n } = element.attributes;
  if (heading && n) heading.numeral = n;
  return { type: 'division', ...carried(found), children, ...place(element) };
}

/** @param opens it opens its division */
export function decodeHeading(element: Element, context: DecodingContext, opens: boolean): Heading {
  const { type, subtype } = element.attributes;
  const level = /^level-([1-6])$/.exec((element.name === 'ab' ? subtype : type) ?? '')?.[1];
  const own = Math.min(Math.max(context.depth, 1), 6);
  const depth = level === undefined ? (opens ? own : Math.min(own + 1, 6)) : Number(level);
  const children = decodeInline(element.children, context);
  return {
    type: 'heading',
    depth,
    ...carried(read(element, context, level === undefined ? { type: type ?? undefined } : {})),
    children: context.isOurs ? children : inOneLine(children),
    ...place(element)
  };
}

/** A heading of the notation has one line: line ends inside are spaces. */
const inOneLine = (nodes: Inline[]): Inline[] =>
  trimBlock(nodes).map((node) => (node.type === 'break' && !node.written ? { type: 'text', value: ' ' } : node));
