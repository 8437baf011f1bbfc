/** Blocks as TEI (Guidelines chapters 3 and 4). */
import type { Element, ElementContent } from 'xast';
import type { Block, Container, Division, Inline, Item, List, Stanza, Table, Verse } from '../transcription/tree.ts';
import { type EncodingContext, plainText } from './context.ts';
import { type Attributes, element, lines, text } from './elements.ts';
import { common, encodeInline, encodePoint } from './inline.ts';

/** Roles that close a division or open it: TEI lets nothing of the text follow the one or precede the other. */
const AT_END = new Set(['closer', 'signed', 'postscript']);
const AT_START = new Set(['opener', 'salute', 'dateline']);

/** Encodes blocks that stand one after another. */
export function encodeBlocks(blocks: readonly Block[], context: EncodingContext): ElementContent[] {
  return blocks.flatMap((block, index) => encodeBlock(block, blocks, index, context));
}

function encodeBlock(block: Block, siblings: readonly Block[], index: number, context: EncodingContext): Element[] {
  switch (block.type) {
    case 'paragraph':
      return [element('p', identified('p', block, context), encodeInline(block.children, context))];
    case 'heading':
      return [element('head', common(block, context), encodeInline(block.children, context))];
    case 'division':
      return [encodeDivision(block, context)];
    case 'list':
      return [encodeList(block, context)];
    case 'field':
      return [
        element('ab', { type: 'field', ...common(block, context) }, [
          element('label', {}, [text(block.label)]),
          text(' '),
          ...encodeInline(block.children, context)
        ])
      ];
    case 'container':
      return encodeContainer(block, siblings, index, context);
    case 'verse':
      return [encodeVerse(block, context)];
    case 'table':
      return [encodeTable(block, context)];
    case 'rule':
      return [element('milestone', { unit: 'rule', ...common(block, context) })];
    case 'noteDefinition':
      return [];
    default:
      return [encodePoint(block as Inline, context)];
  }
}

/** A block's attributes with an id: the transcriber's own, or a digest of its first words. */
function identified(
  prefix: string,
  node: Parameters<typeof common>[0] & { children: readonly unknown[] },
  context: EncodingContext
): Attributes {
  const words = plainText(node.children).trim().split(/\s+/, 12).join(' ');
  return { 'xml:id': node.attributes?.id ?? context.ids.digest(prefix, words), ...common(node, context) };
}

function encodeDivision(division: Division, context: EncodingContext): Element {
  const heading = division.children.find((child) => child.type === 'heading');
  const numeral = heading?.type === 'heading' ? heading.numeral : undefined;
  const words = heading?.type === 'heading' ? plainText(heading.children) : '';
  const id = division.attributes?.id ?? context.ids.digest('d', words);
  context.depth++;
  // A heading of a rank that the nesting does not show: `## Part` with no `# Title` above it.
  const rank = heading?.type === 'heading' && heading.depth !== context.depth ? `level-${heading.depth}` : undefined;
  const attributes = { 'xml:id': id, n: numeral, rend: rank, ...common(division, context) };
  const content = encodeBlocks(division.children, context);
  context.depth--;
  return lines('div', attributes, content);
}

function encodeList(list: List, context: EncodingContext): Element {
  const content: ElementContent[] = [text('\n')];
  for (const child of list.children) {
    if (child.type === 'item') content.push(element('label', {}, [text(child.label)]), encodeItem(child, context));
    else if (child.type === 'rule') content.push(element('milestone', { unit: 'rule' }));
    else content.push(encodePoint(child, context));
    if (child.type !== 'break') content.push(text('\n'));
  }
  return element('list', common(list, context), content);
}

function encodeItem(item: Item, context: EncodingContext): Element {
  const content = encodeBlocks(item.children, context);
  return element(
    'item',
    common(item, context),
    content.flatMap((child, index) => (index === 0 ? [child] : [text('\n'), child]))
  );
}

// -------------------------------------------------------------------------------------------------------- containers

function encodeContainer(
  container: Container,
  siblings: readonly Block[],
  index: number,
  context: EncodingContext
): Element[] {
  const { role } = container;
  const attributes = common(container, context);
  switch (role) {
    case 'del':
    case 'add':
      return encodeLargeRevision(container, attributes, context);
    case 'note':
    case 'drafting':
      return [
        lines(
          'note',
          { type: role === 'drafting' ? 'drafting' : 'editorial', ...attributes },
          encodeBlocks(container.children, context)
        )
      ];
    case 'fw':
    case 'stamp': {
      const inner = { ...context, inFurniture: true };
      return [
        element('fw', { ...(role === 'stamp' && { type: 'stamp' }), ...attributes }, mixed(container.children, inner))
      ];
    }
    case 'quote':
      return [lines('quote', attributes, encodeBlocks(container.children, context))];
    case 'postscript':
      return allowed(role, siblings, index)
        ? [lines('postscript', attributes, encodeBlocks(container.children, context))]
        : [element('ab', { type: role, ...attributes }, mixed(container.children, context))];
    case 'signed':
      return allowed(role, siblings, index)
        ? [element('closer', attributes, [element('signed', {}, mixed(container.children, context))])]
        : [element('ab', { type: role, ...attributes }, mixed(container.children, context))];
    case 'address':
      return [element('ab', { type: role, ...attributes }, mixed(container.children, context))];
    default:
      return allowed(role, siblings, index)
        ? [element(role, attributes, mixed(container.children, context))]
        : [element('ab', { type: role, ...attributes }, mixed(container.children, context))];
  }
}

/** Whether TEI lets a block with this role stand here: openers before, closers after all text of their division. */
function allowed(role: string, siblings: readonly Block[], index: number): boolean {
  const others = AT_END.has(role) ? siblings.slice(index + 1) : siblings.slice(0, index);
  const same = AT_END.has(role) ? AT_END : AT_START;
  return others.every(
    (block) =>
      ['furniture', 'pageBreak', 'milestone', 'anchor', 'spanPoint', 'aside', 'rule', 'heading'].includes(block.type) ||
      (block.type === 'container' && same.has(block.role))
  );
}

/** The content of blocks run together, a seam between each two: for elements that hold no paragraphs. */
function mixed(blocks: readonly Block[], context: EncodingContext): ElementContent[] {
  return blocks.flatMap((block, index) => {
    const content: ElementContent[] =
      block.type === 'container'
        ? [element(innerName(block.role), common(block, context), mixed(block.children, context))]
        : block.type === 'paragraph' || block.type === 'field'
          ? encodeInline(block.children, context)
          : encodeBlock(block, blocks, index, context);
    return index === 0 ? content : [text('\n'), ...content];
  });
}

const innerName = (role: string) => (['signed', 'dateline', 'salute'].includes(role) ? role : 'seg');

/** A deletion or addition that runs over blocks: an empty span element and the anchor where it ends (Guidelines 12.3.1.4). */
function encodeLargeRevision(container: Container, attributes: Attributes, context: EncodingContext): Element[] {
  const end = context.ids.unique(`typed-end-${context.spans.size + 1}`);
  context.spans.set(`container-${context.spans.size}`, end);
  return [
    element(`${container.role}Span`, { spanTo: `#${end}`, ...attributes }),
    ...container.children.flatMap((block, index) => encodeBlock(block, container.children, index, context)),
    element('anchor', { 'xml:id': end })
  ];
}

// --------------------------------------------------------------------------------------------------- verse and tables

function encodeVerse(verse: Verse, context: EncodingContext): Element {
  const stanzas = verse.children.map((child) =>
    child.type === 'stanza' ? encodeStanza(child, context) : encodePoint(child as Inline, context)
  );
  return lines('lg', { type: 'verse', ...common(verse, context) }, stanzas);
}

function encodeStanza(stanza: Stanza, context: EncodingContext): Element {
  const verses = stanza.children.map((child) =>
    child.type === 'verseLine'
      ? element('l', common(child, context), encodeInline(child.children, context))
      : encodePoint(child as Inline, context)
  );
  return lines('lg', { type: 'stanza', ...common(stanza, context) }, verses);
}

function encodeTable(table: Table, context: EncodingContext): Element {
  const rows = table.children.map((row) => {
    if (row.type !== 'tableRow') return encodePoint(row as Inline, context);
    const cells = row.children.map((cell) =>
      element('cell', common(cell, context), encodeInline(cell.children, context))
    );
    return element('row', common(row, context), cells);
  });
  return lines('table', common(table, context), rows);
}
