/** Fenced blocks with a role: TEI → containers. */
import type { Element, ElementContent } from 'xast';
import type { Block, Container, Inline } from '../../transcription/tree.ts';
import { BLOCKS, type Term } from '../../transcription/vocabulary.ts';
import { ownType } from '../attributes.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, isInferred, place, read } from '../decoding.ts';
import { type Attributes, childElements, isElement } from '../elements.ts';
import { holdsBlocks } from '../layout.ts';
import { targets } from '../links-between.ts';
import { isStamp } from '../marks/furniture.ts';
import { ownNoteType } from '../marks/span.ts';
import { trimBlock } from '../white-space.ts';

/** Elements that are roles by their name. */
const ROLES: ReadonlySet<string> = new Set([
  'opener',
  'closer',
  'signed',
  'dateline',
  'salute',
  'address',
  'postscript'
]);

/** Roles that hold blocks; the others hold text. */
const OF_BLOCKS: ReadonlySet<string> = new Set(['note', 'drafting', 'quote', 'postscript']);

/** Whether an element among blocks is one with a role. */
export function isContainer(element: Element, { isOurs }: DecodingContext): boolean {
  if (element.name === 'quote') return isOurs || holdsBlocks(element.children);
  if (element.name === 'ab') return Object.hasOwn(BLOCKS, element.attributes.type ?? '');
  return ROLES.has(element.name);
}

export function decodeContainer(element: Element, context: DecodingContext): Container {
  const signed = element.name === 'closer' && isInferred(element) ? childElements(element, 'signed')[0] : undefined;
  const { role, type } = roleOf(element);
  const found = read(element, context, { keys: keysOf(role), type });
  const inner = role === 'fw' || role === 'stamp' ? { ...context, inFurniture: true } : context;
  const children = OF_BLOCKS.has(role)
    ? decodeBlocks(element.children, context)
    : decodePhrases((signed ?? element).children, inner);
  return { type: 'container', role: signed ? 'signed' : role, ...carried(found), children, ...place(element) };
}

const keysOf = (role: string) => (BLOCKS as Record<string, Term>)[role]?.keys;

/** The role of an element, and the type that the transcriber gave. */
function roleOf(element: Element): { role: string; type: string | undefined } {
  const attributes = element.attributes as Attributes;
  const { type, subtype } = attributes;
  if (element.name === 'ab') return { role: type ?? '', type: subtype };
  if (element.name === 'fw')
    return isStamp(element) && type === 'stamp'
      ? { role: 'stamp', type: subtype }
      : { role: 'fw', type: ownType(attributes, 'fw') };
  if (element.name !== 'note') return { role: element.name, type };
  return type === 'drafting' ? { role: 'drafting', type: subtype } : { role: 'note', type: ownNoteType(attributes) };
}

// ------------------------------------------------------------------------------------------------ content of a phrase

/** Text that a seam divides into paragraphs, and what stands among them. */
function decodePhrases(content: readonly ElementContent[], context: DecodingContext): Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    blocks.push(...paragraphs(decodeInline(loose, context), context));
    loose = [];
  };
  for (const child of content) {
    if (!isBlock(child, context)) {
      loose.push(child);
      continue;
    }
    flush();
    if (child.name === 'addrLine') blocks.push(...paragraphs(decodeInline(child.children, context), context));
    else blocks.push(...decodeBlocks([child], context));
  }
  flush();
  return blocks;
}

const isBlock = (child: ElementContent, context: DecodingContext): child is Element =>
  isElement(child) &&
  (['addrLine', 'p', 'list', 'lg', 'table'].includes(child.name) ||
    (child.name !== 'quote' && isContainer(child, context)));

const POINTS: ReadonlySet<Inline['type']> = new Set(['pageBreak', 'milestone', 'anchor', 'spanPoint']);

function paragraphs(nodes: readonly Inline[], { isOurs }: DecodingContext): Block[] {
  const parts: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'seam') parts.push([]);
    else (parts[parts.length - 1] as Inline[]).push(node);
  }
  return parts.flatMap((part): Block[] => {
    const children = isOurs ? part : trimBlock(part);
    const [only, second] = children;
    if (only?.type === 'milestone' && only.kind === 'rule' && !second) {
      const { kind: _, n: __, ...rule } = only;
      return [{ ...rule, type: 'rule' }];
    }
    if (only && !second && POINTS.has(only.type)) return [only as Block];
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
}

// ------------------------------------------------------------------------------------------------------------- spanned

/** Where the fenced blocks end that begin among some content, each from an empty element to its anchor. */
export class SpanEnds {
  private readonly content: readonly ElementContent[];
  private readonly context: DecodingContext;
  private places: Map<ElementContent, number> | undefined;

  constructor(content: readonly ElementContent[], context: DecodingContext) {
    this.content = content;
    this.context = context;
  }

  /** The index of the anchor that ends the block that begins with an element; undefined when none does. */
  of({ attributes }: Element, index: number): number | undefined {
    if (!this.context.isOurs || !attributes.spanTo) return undefined;
    const anchor = this.context.links.anchors.get(targets(attributes.spanTo)[0] ?? '');
    if (anchor?.attributes.type !== 'block') return undefined;
    this.places ??= new Map(this.content.map((node, at) => [node, at]));
    const end = this.places.get(anchor);
    return end !== undefined && end > index ? end : undefined;
  }
}

export function decodeSpanned(element: Element, children: Block[], context: DecodingContext): Container {
  const { type, unit } = element.attributes;
  const isMilestone = element.name === 'milestone';
  const role = isMilestone ? (unit ?? '') : element.name.replace(/Span$/, '');
  const handled = ['spanTo', ...(isMilestone ? ['unit'] : [])];
  const found = read(element, context, { keys: keysOf(role), type: type ?? undefined, handled });
  return { type: 'container', role, ...carried(found), children, ...place(element) };
}
