/** What stands inside a block of TEI, as the tree: the inverse of `inline.ts`. */
import type { Element, ElementContent } from 'xast';
import type { Addition, Break, Deletion, Inline, NoteDefinition, Span, Substitution } from '../transcription/tree.ts';
import { SPAN_KINDS } from '../transcription/vocabulary.ts';
import { carried } from './decode-attributes.ts';
import { decodeBlocks } from './decode-blocks.ts';

/** What decoding one document carries along. */
export interface DecodingContext {
  notes: NoteDefinition[];
  /** Halves joined by `<substJoin>`: the id of each half's element to the name that both share. */
  joined: ReadonlyMap<string, string>;
  /** Ids of the anchors that end a span, to the kind of span. */
  ends: ReadonlyMap<string, 'del' | 'add' | 'damage'>;
  /** Tells of an element that the notation has no way to write. */
  unknown: (element: Element) => void;
}

/** Decodes the content of a block or a mark. */
export function decodeInline(nodes: readonly ElementContent[], context: DecodingContext): Inline[] {
  const content: Inline[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as ElementContent;
    if (node.type === 'text') decodeText(node.value, nodes[index + 1], content);
    else if (node.type === 'element') {
      const run = decodeHyphen(nodes, index, content);
      if (run > 0) index += run - 1;
      else content.push(...decodeElement(node, context));
    }
  }
  return content;
}

const isElement = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && node.name === name;

/** A newline before `<lb/>` is a line break of the source, and one alone a seam. */
function decodeText(value: string, next: ElementContent | undefined, content: Inline[]): void {
  for (const [index, line] of value.split('\n').entries()) {
    const last = content[content.length - 1];
    if (index > 0 && last?.type !== 'seam') content.push({ type: 'seam' });
    if (line !== '') content.push({ type: 'text', value: line });
  }
  if (value.endsWith('\n') && isElement(next, 'lb')) content.pop();
}

/** A hyphen, `<lb break="no"/>` and perhaps a second hyphen are one break. @returns how many nodes it took */
function decodeHyphen(nodes: readonly ElementContent[], index: number, content: Inline[]): number {
  const weak = (node: ElementContent | undefined) =>
    isElement(node, 'pc') && node.attributes.force === 'weak' && node.children[0]?.type === 'text'
      ? node.children[0].value
      : undefined;
  const joins = (node: ElementContent | undefined) => isElement(node, 'lb') && node.attributes.break === 'no';
  const hyphen = weak(nodes[index]);
  if (hyphen !== undefined && joins(nodes[index + 1])) {
    const repeated = weak(nodes[index + 2]);
    content.push({ type: 'break', hyphen, ...(repeated !== undefined && { repeated }) } satisfies Break);
    return repeated === undefined ? 2 : 3;
  }
  const last = content[content.length - 1];
  if (!joins(nodes[index]) || last?.type !== 'text' || !last.value.endsWith('-')) return 0;
  last.value = last.value.slice(0, -1);
  content.push({ type: 'break', hyphen: '-', keepHyphen: true });
  return 1;
}

function decodeElement(element: Element, context: DecodingContext): Inline[] {
  const { name } = element;
  const given = element.attributes as Record<string, string>;
  const inner = () => decodeInline(element.children, context);
  switch (name) {
    case 'lb':
      return [{ type: 'break' }];
    case 'del':
      return [decodeDeletion(element, context, [])];
    case 'restore': {
      const [only] = element.children.filter((child) => child.type === 'element');
      if (isElement(only, 'del')) return [decodeDeletion(only, context, ['restored'])];
      return [{ type: 'span', kind: 'restore', children: inner(), ...carried(element) }];
    }
    case 'add':
      return [decodeAddition(element, context)];
    case 'subst':
      return [{ type: 'substitution', children: inner() as Substitution['children'], ...carried(element) }];
    case 'substJoin':
      return [];
    case 'choice':
      return [
        { type: 'choice', children: inner().filter((node): node is Span => node.type === 'span'), ...carried(element) }
      ];
    case 'gap':
      return [
        {
          type: 'gap',
          reason: given.reason ?? 'illegible',
          ...extent(given),
          ...carried(element, ['reason', 'quantity', 'unit'])
        }
      ];
    case 'space':
      return [{ type: 'space', ...extent(given), ...carried(element, ['quantity', 'unit']) }];
    case 'handShift':
      return [{ type: 'handShift', hand: (given.new ?? '').replace(/^#/, ''), ...carried(element) }];
    case 'note':
      return decodeNote(element, context);
    case 'ref':
      if (given.type === 'note') return [{ type: 'noteReference', label: given.n ?? '' }];
  }
  const point = decodePoint(element, context);
  if (point) return [point];
  if ((SPAN_KINDS as readonly string[]).includes(name))
    return [{ type: 'span', kind: name, children: inner(), ...carried(element) }];
  context.unknown(element);
  return inner();
}

/** The points and pieces that stand among blocks as well as inside them. */
export function decodePoint(element: Element, context: DecodingContext): Inline | undefined {
  const given = element.attributes as Record<string, string>;
  switch (element.name) {
    case 'pb': {
      const counted = given.resp === '#stet' && given.ana === undefined;
      return {
        type: 'pageBreak',
        ...(given.n !== undefined && !counted && { n: given.n }),
        ...(given.break === 'no' && { joins: true }),
        ...carried(element, ['n', 'resp'])
      };
    }
    case 'cb':
    case 'gb':
      return {
        type: 'milestone',
        kind: element.name === 'cb' ? 'column' : 'gathering',
        ...(given.n !== undefined && { n: given.n }),
        ...carried(element, ['n'])
      };
    case 'fw': {
      const children = decodeInline(element.children, context);
      return {
        type: 'furniture',
        kind: given.type ?? 'header',
        ...(given.place !== undefined && { place: given.place }),
        children,
        ...carried(element, ['type', 'place'])
      };
    }
    case 'anchor': {
      const id = given['xml:id'] ?? '';
      const kind = context.ends.get(id);
      if (kind) return { type: 'spanPoint', edge: 'end', kind, key: id };
      if (given.type === 'typed') return { type: 'anchor', for: id };
      return { type: 'anchor', ...carried(element) };
    }
    case 'delSpan':
    case 'addSpan':
    case 'damageSpan': {
      const kind = element.name.replace('Span', '') as 'del';
      return {
        type: 'spanPoint',
        edge: 'begin',
        kind,
        key: (given.spanTo ?? '').replace(/^#/, ''),
        ...carried(element)
      };
    }
    default:
      return undefined;
  }
}

function decodeDeletion(element: Element, context: DecodingContext, classes: string[]): Deletion {
  const given = element.attributes as Record<string, string>;
  const own = given.type === 'cancellation' ? ['type', 'hand'] : [];
  if (given.rend === 'strikethrough') own.push('rend');
  const node: Deletion = {
    type: 'deletion',
    children: decodeInline(element.children, context),
    ...carried(element, own, classes)
  };
  if (node.inferred?.some(({ rule }) => rule === 'repeated-word')) node.falseStart = true;
  return joinHalf(node, element, context);
}

function decodeAddition(element: Element, context: DecodingContext): Addition {
  const given = element.attributes as Record<string, string>;
  const place = given.place ?? 'above';
  const marked = place === 'below' ? 'below' : 'above';
  const unplaced = given.type === 'unplaced';
  const own = [...(place === marked ? ['place'] : []), ...(unplaced ? ['type'] : [])];
  const node: Addition = {
    type: 'addition',
    place: marked,
    children: decodeInline(element.children, context),
    ...carried(element, own, unplaced && !given.corresp ? ['unplaced'] : [])
  };
  if (unplaced) node.unplaced = true;
  if (given.corresp?.startsWith('#typed-')) node.key = given.corresp.slice(1);
  return joinHalf(node, element, context);
}

function joinHalf<Half extends Deletion | Addition>(node: Half, element: Element, context: DecodingContext): Half {
  const name = context.joined.get(element.attributes['xml:id'] ?? '');
  if (name === undefined) return node;
  const { classes = [], values = {}, ...rest } = node.attributes ?? {};
  return { ...node, attributes: { ...rest, classes, values: { ...values, sub: name } } };
}

/** A note of its own becomes a reference and, at the end of the document, its text; a drafting note is an aside. */
function decodeNote(element: Element, context: DecodingContext): Inline[] {
  const given = element.attributes as Record<string, string>;
  const blocks = element.children.some((child) => isElement(child, 'p'));
  const children = blocks
    ? decodeBlocks(element.children, context)
    : [{ type: 'paragraph' as const, children: decodeInline(element.children, context) }];
  if (given.type !== 'editorial' && given.type !== 'authorial')
    return [{ type: 'aside', kind: given.type ?? 'drafting', children, ...carried(element, ['type']) }];
  const label = given.n ?? String(context.notes.length + 1);
  const classes = given.type === 'authorial' ? ['authorial'] : [];
  context.notes.push({ type: 'noteDefinition', label, children, ...carried(element, ['type', 'n'], classes) });
  return [{ type: 'noteReference', label }];
}

function extent({ quantity, unit }: Record<string, string>) {
  const count = Number(quantity);
  return quantity === undefined || !Number.isFinite(count) ? {} : { quantity: count, unit: unit ?? 'character' };
}
