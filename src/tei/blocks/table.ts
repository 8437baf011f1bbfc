/** Tables (TEI Guidelines 14.1.1): rows of cells. */
import type { Element, ElementContent } from 'xast';
import type { Block, Table, TableCell, TableRow } from '../../transcription/tree.ts';
import { BLOCKS } from '../../transcription/vocabulary.ts';
import { typed } from '../attributes.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { childElements, element } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { trimBlock } from '../white-space.ts';
import { isInterruption } from './interruption.ts';

export function encodeTable(node: Table, context: EncodingContext): Element {
  const inner = { ...context, inDivision: false };
  const content = node.children.flatMap((child): ElementContent[] =>
    child.type === 'tableRow' ? [encodeRow(child, inner)] : encodeBlocks([child], inner)
  );
  const hasRows = node.children.some(({ type }) => type === 'tableRow');
  // TEI wants a row in a table.
  const type = typed(node.attributes?.values.type, hasRows ? undefined : 'table');
  return element(hasRows ? 'table' : 'ab', attributesOf(node, context, type, { keys: ['type'] }), content);
}

const encodeRow = (node: TableRow, context: EncodingContext): Element =>
  element(
    'row',
    attributesOf(node, context),
    node.children.map((cell) => element('cell', attributesOf(cell, context), encodeInline(cell.children, context)))
  );

/** A table; what stands in it and is neither a row nor an interruption comes before it. */
export function decodeTable(element: Element, context: DecodingContext): Block[] {
  const { type: own, subtype } = element.attributes;
  const type = (element.name === 'ab' ? subtype : own) ?? undefined;
  const found = read(element, context, { keys: BLOCKS.table.keys, type });
  const before: Block[] = [];
  const children: Table['children'] = [];
  for (const child of childElements(element)) {
    if (child.name === 'row') children.push(decodeRow(child, context));
    else
      for (const block of decodeBlocks([child], context)) {
        if (isInterruption(block)) children.push(block);
        else before.push(block);
      }
  }
  return [...before, { type: 'table', ...carried(found), children, ...place(element) }];
}

function decodeRow(element: Element, context: DecodingContext): TableRow {
  const children = childElements(element, 'cell').map((cell): TableCell => {
    const content = decodeInline(cell.children, context);
    const found = carried(read(cell, context));
    return { type: 'tableCell', ...found, children: context.isOurs ? content : trimBlock(content), ...place(cell) };
  });
  return { type: 'tableRow', ...carried(read(element, context)), children, ...place(element) };
}
