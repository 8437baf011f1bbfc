/** Lists of labelled items (TEI Guidelines 3.8); between items may stand what interrupts them. */
import type { Element, ElementContent } from 'xast';
import type { Block, Interruption, Item, List } from '../../transcription/tree.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { childElements, element, leaf, textOf, wordsOf } from '../elements.ts';
import { isInterruption } from './interruption.ts';

export function encodeList(node: List, context: EncodingContext): Element {
  const inner = { ...context, inDivision: false };
  const content = node.children.flatMap((child): ElementContent[] =>
    child.type === 'item' ? [leaf('label', child.label), encodeItem(child, inner)] : encodeBlocks([child], inner)
  );
  return element('list', attributesOf(node, context), content);
}

const encodeItem = (node: Item, context: EncodingContext): Element =>
  element('item', attributesOf(node, context), encodeBlocks(node.children, context));

/** The label of an item that has none. */
const UNLABELLED = '-';

/** A list; what stands in it and is neither an item nor an interruption comes before it. */
export function decodeList(element: Element, context: DecodingContext): Block[] {
  const before: Block[] = [];
  const children: List['children'] = [];
  let label: string | undefined;
  for (const child of childElements(element)) {
    if (child.name === 'label') label = context.isOurs ? textOf(child) : wordsOf(child);
    else if (child.name === 'item') {
      const found = read(child, context, { handled: ['n'] });
      const content = decodeBlocks(child.children, context);
      children.push({
        type: 'item',
        label: label ?? UNLABELLED,
        ...carried(found),
        children: content,
        ...place(child)
      });
      label = undefined;
    } else
      for (const block of decodeBlocks([child], context)) {
        // A list of the program's may also hold marked furniture, and texts of notes.
        if (isInterruption(block) || context.isOurs) children.push(block as Interruption);
        else before.push(block);
      }
  }
  const found = read(element, context, { type: element.attributes.type ?? undefined });
  const list: List = { type: 'list', ...carried(found), children, ...place(element) };
  return children.length === 0 ? before : [...before, list];
}
