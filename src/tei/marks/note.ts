/**
 * A note that is called in the text (TEI Guidelines 3.9.1): it stands where it is called. The text of a note that is called
 * nowhere, or in another note, or with an attribute list, stands where it was typed, `@anchored="false"`; such a call is a
 * pointer to it.
 */
import type { Element, ElementContent } from 'xast';
import type { Block, Inline, NoteDefinition, NoteReference } from '../../transcription/tree.ts';
import { NOTES } from '../../transcription/vocabulary.ts';
import { encodeBlocks } from '../blocks.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { type Attributes, element } from '../elements.ts';
import { isMadeFrom } from '../identify.ts';
import { encodeInline } from '../inline.ts';
import { holdsBlocks } from '../layout.ts';

export function encodeNoteReference(node: NoteReference, context: EncodingContext): Element {
  const definition = context.notes.get(node.label);
  if (definition && context.called.get(definition) === node) return encodeNote(definition, context);
  const attributes = { ...attributesOf(node, context, {}, { keys: ['n'] }), number: node.attributes?.values.n };
  if (!definition) return element('anchor', { ...attributes, type: 'note', n: node.label });
  return element('ptr', { ...attributes, type: 'note', n: node.label, target: `#${context.ids.of(definition)}` });
}

/** Where the text of a note was typed: nothing, when it stands where it is called and all texts end the document. */
export function encodeNoteText(node: NoteDefinition, context: EncodingContext): Element[] {
  if (!context.called.has(node)) {
    const note = encodeNote(node, context);
    return [element('note', { ...note.attributes, anchored: 'false' } as Attributes, note.children)];
  }
  return context.notesLeaveAnchors ? [element('anchor', { type: 'note', corresp: `#${context.ids.of(node)}` })] : [];
}

function encodeNote(node: NoteDefinition, context: EncodingContext): Element {
  const type = node.attributes?.classes.includes('authorial') ? 'authorial' : 'editorial';
  const own = node.attributes?.values.type;
  const attributes = attributesOf(node, context, {}, { keys: ['type', 'n'], classes: ['authorial'] });
  const number = node.attributes?.values.n;
  return element('note', { ...attributes, number, type, subtype: own, n: node.label }, contentOf(node, context));
}

/** One paragraph stands in a note without `<p>`. */
function contentOf({ children }: NoteDefinition, outer: EncodingContext): ElementContent[] {
  const context = { ...outer, inDivision: false };
  const [only, second] = children;
  return only?.type === 'paragraph' && !second ? encodeInline(only.children, context) : encodeBlocks(children, context);
}

/** What a label may hold. */
const LABEL = /^[^\s[\]{}^\\~]{1,60}$/;

/** Whether a `<note>` is the text of a note that is called: it has the label. */
export function isCalled({ attributes }: Element): boolean {
  return (attributes.type === 'editorial' || attributes.type === 'authorial') && LABEL.test(attributes.n ?? '');
}

/** A note at the place where it is called: the call is returned, the text kept for the end, unless it has a place. */
export function decodeCalledNote(element: Element, context: DecodingContext): NoteReference {
  const definition = decodeNoteText(element, context);
  if (!context.links.noteAnchors.has(element.attributes['xml:id'] ?? '')) context.notes.push(definition);
  return { type: 'noteReference', label: definition.label, ...place(element) };
}

/** The text of a note. */
export function decodeNoteText(element: Element, context: DecodingContext): NoteDefinition {
  const attributes = element.attributes as Attributes;
  const label = labelOf(element, context);
  const isOwn = ['editorial', 'authorial'].includes(attributes.type ?? '');
  const found = read(element, context, {
    keys: NOTES.keys,
    type: isOwn ? attributes.subtype : attributes.type,
    handled: ['n', 'anchored'],
    isMade: (id) => isMadeFrom(id, 'note', label)
  });
  const { classes = [], values = {}, ...rest } = found.attributes ?? {};
  const isAuthors = attributes.type === 'authorial';
  const list = { ...rest, classes: isAuthors ? ['authorial', ...classes] : classes, values };
  return {
    type: 'noteDefinition',
    label,
    ...((found.attributes || isAuthors) && { attributes: list }),
    ...(found.inferred && { inferred: found.inferred }),
    children: holdsBlocks(element.children)
      ? decodeBlocks(element.children, context)
      : paragraphOf(decodeInline(element.children, context)),
    ...place(element)
  };
}

/** Points that stand among blocks where they stand alone. */
const POINTS: ReadonlySet<string> = new Set(['pageBreak', 'milestone', 'anchor', 'spanPoint']);

function paragraphOf(children: Inline[]): Block[] {
  const [only, second] = children;
  if (only && !second && POINTS.has(only.type)) return [only as Block];
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** A note's own label, or the next number that is free. */
function labelOf({ attributes }: Element, { labels, isOurs }: DecodingContext): string {
  const own = attributes.n ?? '';
  let label = LABEL.test(own) && (isOurs || !labels.has(own)) ? own : '1';
  if (label !== own) for (let count = 2; labels.has(label); count++) label = String(count);
  labels.add(label);
  return label;
}

/** A call whose text stands elsewhere or nowhere. */
export function decodeCall(element: Element, context: DecodingContext): NoteReference {
  const found = read(element, context, { keys: [], handled: ['n', 'target'], isMade: () => false });
  return { type: 'noteReference', label: element.attributes.n ?? '', ...carried(found), ...place(element) };
}
