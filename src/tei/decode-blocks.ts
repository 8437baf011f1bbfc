/** Blocks of TEI as the tree: the inverse of `blocks.ts`. Divisions are taken apart; headings keep their depth. */
import type { Element, ElementContent } from 'xast';
import type { Block, Container, Interruption, List, Stanza, TableRow, Verse } from '../transcription/tree.ts';
import { carried, inferredBy } from './decode-attributes.ts';
import { type DecodingContext, decodeInline, decodePoint } from './decode-inline.ts';

const CONTAINERS = new Set(['opener', 'closer', 'postscript', 'salute', 'dateline', 'signed', 'quote']);

/** Decodes blocks that stand one after another; white space between them is none. */
export function decodeBlocks(nodes: readonly ElementContent[], context: DecodingContext, depth = 0): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'element') return decodeBlock(node, context, depth);
    if (node.type !== 'text' || node.value.trim() === '') return [];
    return [{ type: 'paragraph', children: decodeInline([{ type: 'text', value: node.value.trim() }], context) }];
  });
}

function decodeBlock(element: Element, context: DecodingContext, depth: number): Block[] {
  const { name } = element;
  const given = element.attributes as Record<string, string>;
  const inline = () => decodeInline(element.children, context);
  switch (name) {
    case 'p':
      // A body without text has an empty paragraph, because TEI wants one.
      if (element.children.length === 0) return [];
      return [{ type: 'paragraph', children: inline(), ...carried(element) }];
    case 'div':
      return decodeBlocks(
        element.children,
        context,
        Number(/^level-([1-6])$/.exec(given.rend ?? '')?.[1] ?? depth + 1)
      );
    case 'head':
      return [{ type: 'heading', depth: Math.max(1, Math.min(6, depth)), children: inline(), ...carried(element) }];
    case 'list':
      return [decodeList(element, context)];
    case 'ab':
      return given.type === 'field'
        ? [decodeField(element, context)]
        : [container(given.type ?? 'closer', element, context)];
    case 'lb':
      return [{ type: 'break' }];
    case 'milestone':
      if (given.unit === 'rule') return [{ type: 'rule', ...carried(element, ['unit']) }];
      return [{ type: 'milestone', kind: given.unit ?? '', ...carried(element, ['unit']) }];
    case 'note':
      return [
        {
          type: 'aside',
          kind: given.type ?? 'drafting',
          children: decodeBlocks(element.children, context),
          ...carried(element, ['type'])
        }
      ];
    case 'lg':
      return [decodeVerse(element, context)];
    case 'table':
      return [
        {
          type: 'table',
          children: elements(element).map((row) => decodeRow(row, context)),
          ...carried(element)
        }
      ];
  }
  if (CONTAINERS.has(name)) return [decodeContainer(element, context)];
  const point = decodePoint(element, context);
  if (point) return [point as Block];
  context.unknown(element);
  return decodeBlocks(element.children, context, depth);
}

const elements = (element: Element) => element.children.filter((child): child is Element => child.type === 'element');

function decodeList(element: Element, context: DecodingContext): List {
  const children: List['children'] = [];
  let label = '';
  for (const child of elements(element)) {
    if (child.name === 'label') label = textOf(child);
    else if (child.name === 'item')
      children.push({ type: 'item', label, children: decodeBlocks(child.children, context), ...carried(child) });
    else children.push(...(decodeBlocks([child], context) as Interruption[]));
  }
  return { type: 'list', children, ...carried(element) };
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

function decodeField(element: Element, context: DecodingContext): Block {
  const [label, ...rest] = element.children;
  const children = decodeInline(rest, context);
  const [first] = children;
  if (first?.type === 'text') first.value = first.value.replace(/^ /, '');
  return {
    type: 'field',
    label: label?.type === 'element' ? textOf(label) : '',
    children,
    ...carried(element, ['type'])
  };
}

/** `closer` around a lone `signed` is the block `signed`. */
function decodeContainer(element: Element, context: DecodingContext): Container {
  const [only, ...more] = elements(element);
  if (element.name === 'closer' && only?.name === 'signed' && more.length === 0 && onlyElements(element)) {
    const inferred = inferredBy(element);
    return { ...container('signed', only, context), ...(inferred && { inferred }), ...carried(element) };
  }
  return container(element.name, element, context);
}

const onlyElements = (element: Element) =>
  element.children.every((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() === ''));

function container(role: string, element: Element, context: DecodingContext): Container {
  const blocks = elements(element).some(({ name }) => name === 'p');
  const children: Block[] = blocks
    ? decodeBlocks(element.children, context)
    : [{ type: 'paragraph', children: decodeInline(element.children, context) }];
  return { type: 'container', role, children, ...carried(element, element.name === 'ab' ? ['type'] : []) };
}

function decodeVerse(element: Element, context: DecodingContext): Verse {
  const stanza = (lines: Element): Stanza => ({
    type: 'stanza',
    children: elements(lines).map((line) =>
      line.name === 'l'
        ? { type: 'verseLine', children: decodeInline(line.children, context), ...carried(line) }
        : ((decodePoint(line, context) ?? { type: 'break' }) as Interruption)
    ),
    ...carried(lines, ['type'])
  });
  const inner = elements(element);
  const stanzas = inner.some(({ name }) => name === 'lg')
    ? inner.map((child) =>
        child.name === 'lg' ? stanza(child) : ((decodePoint(child, context) ?? { type: 'break' }) as Interruption)
      )
    : [stanza(element)];
  return { type: 'verse', children: stanzas, ...carried(element, ['type']) };
}

function decodeRow(row: Element, context: DecodingContext): TableRow {
  const cells = elements(row).map((cell) => ({
    type: 'tableCell' as const,
    children: decodeInline(cell.children, context),
    ...carried(cell)
  }));
  return { type: 'tableRow', children: cells, ...carried(row) };
}
