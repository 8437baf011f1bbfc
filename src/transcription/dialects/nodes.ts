/** The nodes of marks, from what a dialect's table says of them. */
import type { Position } from 'unist';
import { COUNT } from '../marks/keyword.ts';
import type { Reading } from '../reading.ts';
import { type Line, lineAt, rangeOn, trimEnd } from '../source.ts';
import type { Addition, Attributes, Break, Deletion, Inline, Milestone, PageBreak, Paragraph, Span } from '../tree.ts';
import type { Meaning } from './dialect.ts';

type Values = Readonly<Record<string, string>>;

/** The node of a mark around some nodes. */
export function markNode(meaning: Meaning, children: Inline[], position?: Position): Deletion | Addition | Span {
  const { type, kind = 'seg', place = 'above', values = {} } = meaning;
  const attributes: Attributes | undefined =
    Object.keys(values).length > 0 ? { classes: [], values: { ...values } } : undefined;
  const shared = { ...(attributes && { attributes }), children, ...(position && { position }) };
  if (type === 'span') return { type, kind, ...shared };
  return type === 'addition' ? { type, place, ...shared } : { type, ...shared };
}

const COUNTED = new RegExp(`^(?:${COUNT})$`);

/** A gap. As in the notation, a reason of its own stands in the list too. */
export function gapNode(reason = 'illegible', values: Values = {}): Inline {
  const { quantity, unit, ...others } = values;
  const isCounted = quantity !== undefined && /^[1-9]\d{0,5}$/.test(quantity) && unit !== undefined;
  const counted = isCounted ? { quantity: Number(quantity), unit } : {};
  const said = { ...(isCounted ? others : values), ...(reason !== 'illegible' && { reason }) };
  return { type: 'gap', reason, ...counted, ...listed(said) };
}

/** A page, a line that begins where no line of the source does, or another point of the layout. A name that is no number stands in the list too. */
export function numberedNode(node: PageBreak | Break | Milestone, { n, ...values }: Values): Inline {
  if (n === undefined) return { ...node, ...listed(values) };
  const isNumber = COUNTED.test(n);
  const isOwn = isNumber || node.type === 'pageBreak';
  return { ...node, ...(isOwn && { n }), ...listed(isNumber ? values : { ...values, n }) };
}

const listed = (values: Values) =>
  Object.keys(values).length > 0 ? { attributes: { classes: [], values: { ...values } } } : {};

/** What a mark's node says, in the words of a table. */
export function meaningOf(node: Deletion | Addition | Span): Meaning {
  const values = node.attributes?.values ?? {};
  if (node.type === 'span') return { type: 'span', kind: node.kind, values };
  return node.type === 'addition' ? { type: 'addition', place: node.place, values } : { type: 'deletion', values };
}

/** A node of a table, to be put into a tree. */
export function copyOf<N extends Inline>(node: N): N {
  const copy = { ...node };
  if ('attributes' in copy && copy.attributes)
    copy.attributes = { classes: [...copy.attributes.classes], values: { ...copy.attributes.values } };
  if ('children' in copy) (copy as { children: Inline[] }).children = (copy.children as Inline[]).map(copyOf);
  return copy;
}

/** The text of a note that stands between two offsets, as paragraphs. */
export function noteText(
  reading: Reading,
  { from, to, content }: { from: number; to: number; content?: Inline[] }
): Paragraph[] {
  const { text, lines } = reading;
  if (content) return [{ type: 'paragraph', children: content, position: reading.place(from, to) }];
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let number = lineAt(lines, from).number - (lines[0] as Line).number;
  for (; number < lines.length && (lines[number] as Line).start <= to; number++) {
    const line = lines[number] as Line;
    const part = { ...line, start: Math.max(line.start, from), end: Math.min(line.end, to) };
    while (part.start < part.end && ' \t'.includes(text[part.start] as string)) part.start++;
    part.end = trimEnd(text, part);
    if (part.start === part.end) {
      open = undefined;
      continue;
    }
    const position = rangeOn(part);
    const value = text.slice(part.start, part.end);
    const last = open?.children[open.children.length - 1];
    if (!open) {
      open = { type: 'paragraph', children: [{ type: 'text', value, position }], position };
      paragraphs.push(open);
    } else if (reading.metadata.lines === 'reflowed' && last?.type === 'text') last.value += `\n${value}`;
    else {
      const start = last?.position?.end ?? position.start;
      open.children.push(
        { type: 'break', position: { start, end: position.start } },
        { type: 'text', value, position }
      );
    }
  }
  return paragraphs;
}

/** An edge of a large revision. */
export function edgeNode(edge: 'begin' | 'end', meaning: Meaning, position: Position): Inline {
  const kind = meaning.type === 'deletion' ? 'del' : 'add';
  const values = { ...(meaning.place !== undefined && { place: meaning.place }), ...meaning.values };
  const says = edge === 'begin' && Object.keys(values).length > 0;
  return { type: 'spanPoint', edge, kind, key: '', ...(says && { attributes: { classes: [], values } }), position };
}
