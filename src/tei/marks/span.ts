/** Bracketed spans: `[text]{.class}`. Most classes are the name of a TEI element; the others are told apart here. */
import type { Element } from 'xast';
import type { Inline, Span } from '../../transcription/tree.ts';
import { SPANS, type Term } from '../../transcription/vocabulary.ts';
import { ownType, typed } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, element } from '../elements.ts';
import { encodeInline } from '../inline.ts';
import { furnitureType } from './furniture.ts';
import { joinPieces } from './joins.ts';

/** Elements that are empty in TEI, and those that hold characters alone: with other content the span is a `<seg>`. */
const EMPTY: ReadonlySet<string> = new Set(['undo', 'redo', 'ptr']);
const CHARACTERS: ReadonlySet<string> = new Set(['ex', 'am']);

/** Types of a `<seg>` that stand for another kind of span; a `<seg>` of the transcriber's so typed has it as subtype. */
export const SEG_TYPES = ['seg', 'transpose', 'quote', ...EMPTY, ...CHARACTERS] as const;

export function encodeSpan(node: Span, context: EncodingContext): Element[] {
  const { values = {} } = node.attributes ?? {};
  const inner = node.kind === 'fw' ? { ...context, inFurniture: true } : context;
  const content = encodeInline(node.children, inner);
  const own = ownAttributes(node);
  const keys = node.kind === 'transpose' ? ['type', 'group', 'order'] : ['type'];
  const attributes = attributesOf(node, context, own, { keys });
  if (node.kind === 'transpose') {
    const piece = { ...attributes, ...typed(values.order, 'transpose') };
    return [element('seg', piece, content), ...joinPieces(node, context)];
  }
  if (isSegment(node)) {
    return [element('seg', { ...attributes, ...typed(values.type, node.kind) }, content)];
  }
  return [element(node.kind, attributes, content)];
}

/** The type of a span's element. */
function ownAttributes({ kind, attributes }: Span): Attributes {
  const own = attributes?.values.type;
  if (kind === 'fw') return furnitureType(false, own);
  if (kind === 'note') return noteType(own, attributes?.values.n !== undefined);
  return kind === 'seg' ? typed(own, undefined, SEG_TYPES) : typed(own, undefined);
}

/**
 * The type of a note on the page: it is the author's, and the transcriber's own type is its subtype. With a number of its own it
 * must not look like a note that is called.
 */
export function noteType(own: string | undefined, isNumbered: boolean): Attributes {
  return { type: isNumbered ? 'note' : 'authorial', subtype: own };
}

/** Whether a span's content is more than its TEI element may hold. */
function isSegment({ kind, children }: Span): boolean {
  if (EMPTY.has(kind)) return children.length > 0;
  return CHARACTERS.has(kind) && children.some((child: Inline) => child.type !== 'text');
}

/** Names of elements that are spans of the same name. */
export const isSpanName = (name: string): boolean => Object.hasOwn(SPANS, name);

/** The type that the transcriber gave to a note on the page. */
export function ownNoteType({ type, subtype }: Attributes): string | undefined {
  return type === 'note' || type === 'authorial' ? subtype : type;
}

/** An element that is a bracketed span; the caller has seen to those that may be something else. */
export function decodeSpan(element: Element, context: DecodingContext): Span {
  const attributes = element.attributes as Attributes;
  const isSegment = element.name === 'seg' && isKindOfSegment(attributes.type, context);
  const kind = isSegment ? (attributes.type as string) : element.name;
  const pieces = kind === 'transpose' ? pieceValues(element, context) : {};
  const found = read(element, context, {
    keys: (SPANS as Record<string, Term>)[kind]?.keys,
    type: kind === 'transpose' ? undefined : spanType(kind, isSegment, attributes)
  });
  const { classes = [], values = {}, ...rest } = found.attributes ?? {};
  const list = { ...rest, classes, values: { ...values, ...pieces } };
  const inner = kind === 'fw' ? { ...context, inFurniture: true } : context;
  return {
    type: 'span',
    kind,
    ...carried(found),
    ...(Object.keys(pieces).length > 0 && { attributes: list }),
    children: decodeInline(element.children, inner),
    ...place(element)
  };
}

function spanType(kind: string, isSegment: boolean, attributes: Attributes): string | undefined {
  if (isSegment) return attributes.subtype;
  if (kind === 'note') return ownNoteType(attributes);
  return kind === 'seg' || kind === 'fw' ? ownType(attributes, kind) : attributes.type;
}

/** Whether a `<seg>` so typed stands for another kind of span: the program wrote it. */
const isKindOfSegment = (type: string | undefined, { isOurs }: DecodingContext) =>
  isOurs && type !== undefined && type !== 'seg' && (SEG_TYPES as readonly string[]).includes(type);

function pieceValues({ attributes }: Element, { links }: DecodingContext): Record<string, string> {
  const piece = links.pieces.get(attributes['xml:id'] ?? '');
  const order = attributes.subtype ?? undefined;
  return { ...(piece && { group: piece.group }), ...(order !== undefined && { order }) };
}
