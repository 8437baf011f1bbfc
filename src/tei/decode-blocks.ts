/** Blocks: TEI → nodes of the tree. */
import type { Element, ElementContent } from 'xast';
import type { Block } from '../transcription/tree.ts';
import { decodeContainer, decodeSpanned, isContainer, SpanEnds } from './blocks/container-decode.ts';
import { decodeDivision, decodeHeading } from './blocks/division.ts';
import { decodeField } from './blocks/field.ts';
import { Flow } from './blocks/flow.ts';
import { decodeList } from './blocks/list.ts';
import { decodeParagraph } from './blocks/paragraph.ts';
import { decodeSurface } from './blocks/surface.ts';
import { decodeTable } from './blocks/table.ts';
import { decodeVerse } from './blocks/verse.ts';
import { decodeInline } from './decode-inline.ts';
import { type DecodingContext, isInferred, place } from './decoding.ts';
import { isElement, isIgnorable } from './elements.ts';
import { decodeAside } from './marks/aside.ts';
import { isWritten } from './marks/extent.ts';
import { decodeFurniture } from './marks/furniture.ts';
import { decodeRule } from './marks/milestone.ts';
import { decodeNoteText, isCalled } from './marks/note.ts';

/** Points and pieces that stand among blocks as well as inside them. */
const POINTS: ReadonlySet<string> = new Set([
  ...['pb', 'cb', 'gb', 'lb', 'milestone', 'anchor', 'fw', 'note', 'delSpan', 'addSpan', 'damageSpan'],
  ...['substJoin', 'listTranspose']
]);

/** Elements round blocks of which the notation says nothing. */
const PASSED: ReadonlySet<string> = new Set([
  'front',
  'back',
  'group',
  'body',
  'text',
  'sourceDoc',
  'surfaceGrp',
  'floatingText'
]);

/** Elements that TEI puts among blocks and the notation does not know. */
const UNKNOWN: ReadonlySet<string> = new Set([
  ...[
    'div1',
    'div2',
    'div3',
    'div4',
    'div5',
    'div6',
    'div7',
    'sp',
    'stage',
    'speaker',
    'trailer',
    'byline',
    'argument'
  ],
  ...[
    'epigraph',
    'figure',
    'titlePage',
    'docTitle',
    'listBibl',
    'cit',
    'castList',
    'set',
    'spGrp',
    'line',
    'u',
    'listPerson'
  ],
  ...[
    'person',
    'listPlace',
    'place',
    'listOrg',
    'org',
    'entry',
    'superEntry',
    'eg',
    'egXML',
    'schemaSpec',
    'biblStruct',
    'msDesc'
  ]
]);

/** Decodes what stands at the level of blocks. Text that stands there by itself is a paragraph. */
export function decodeBlocks(content: readonly ElementContent[], context: DecodingContext): Block[] {
  const flow = new Flow(context);
  const ends = new SpanEnds(content, context);
  for (let index = 0; index < content.length; index++) {
    const node = content[index] as ElementContent;
    if (node.type !== 'element' || node.data?.namespace !== undefined) {
      if (flow.isOpen || !isIgnorable(node)) flow.text(node);
      continue;
    }
    const end = ends.of(node, index);
    if (end !== undefined) {
      flow.block(decodeSpanned(node, decodeBlocks(content.slice(index + 1, end), context), context));
      index = end;
    } else if (!POINTS.has(node.name)) {
      const blocks = decodeBlock(node, context, !flow.hasText);
      if (blocks) flow.block(...blocks);
      else flow.text(node);
    } else if (flow.isOpen) flow.text(node);
    else flow.block(...decodePoint(node, context));
  }
  return flow.finish();
}

/** The blocks of an element; undefined when it is none and stands in a paragraph. */
function decodeBlock(element: Element, context: DecodingContext, isFirst: boolean): Block[] | undefined {
  switch (element.name) {
    case 'p':
      return decodeParagraph(element, context);
    case 'div':
      return [decodeDivision(element, context)];
    case 'head':
      return [decodeHeading(element, context, isFirst)];
    case 'list':
      return decodeList(element, context);
    case 'lg':
    case 'l':
      return decodeVerse(element, context);
    case 'table':
      return decodeTable(element, context);
    case 'ab':
      return decodeAnonymous(element, context);
    case 'surface':
    case 'zone':
      return decodeSurface(element, context);
    default:
      if (PASSED.has(element.name)) return decodeBlocks(element.children, context);
      if (isContainer(element, context)) return [decodeContainer(element, context)];
      return UNKNOWN.has(element.name) ? decodeUnknown(element, context) : undefined;
  }
}

/** `<ab>` is what the encoder makes of blocks that TEI has no better place for; others' are paragraphs. */
function decodeAnonymous(element: Element, context: DecodingContext): Block[] {
  const { type } = element.attributes;
  if (type === 'field' && isElement(element.children[0], 'label')) return [decodeField(element, context)];
  if (!context.isOurs) return decodeParagraph(element, context);
  if (type === 'heading') return [decodeHeading(element, context, false)];
  if (type === 'verse') return decodeVerse(element, context);
  if (type === 'table') return decodeTable(element, context);
  return isContainer(element, context) ? [decodeContainer(element, context)] : decodeParagraph(element, context);
}

function decodePoint(element: Element, context: DecodingContext): Block[] {
  const { type, unit, corresp, anchored } = element.attributes;
  const isRead = isInferred(element);
  switch (element.name) {
    case 'lb':
      return [{ type: 'break', ...place(element) }];
    case 'milestone':
      if (unit === 'rule' && !isWritten(element)) return [decodeRule(element, context)];
      break;
    case 'anchor':
      if (context.isOurs && type === 'note' && corresp) return notePlace(corresp.slice(1), context);
      break;
    case 'fw':
      return [isRead ? decodeFurniture(element, context) : decodeContainer(element, context)];
    case 'note':
      if (isRead) return [decodeAside(element, context)];
      if (isCalled(element) && (anchored === 'false' || !context.isOurs)) return [decodeNoteText(element, context)];
      return [decodeContainer(element, context)];
  }
  return decodeInline([element], context) as Block[];
}

/** The text of a note that stands where it is called, at the place where it was typed. */
function notePlace(id: string, context: DecodingContext): Block[] {
  const note = context.links.notes.get(id);
  return note ? [decodeNoteText(note, context)] : [];
}

function decodeUnknown(element: Element, context: DecodingContext): Block[] {
  context.losses.element(element);
  return decodeBlocks(element.children, context);
}
