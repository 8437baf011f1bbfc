/**
 * What only the whole text shows: ids, hands and stages, halves and pieces, the texts of notes, the edges of large revisions. What
 * lacks its counterpart goes back to the characters that were typed.
 */
import type { Position } from 'unist';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import { append } from './append.ts';
import type { Reading } from './reading.ts';
import type {
  Attributes,
  Block,
  NoteDefinition,
  NoteReference,
  Paragraph,
  SpanPoint,
  Text,
  Transcription,
  TreeNode
} from './tree.ts';

/** Checks a tree as parsed, in place: gives the edges of each large revision their key, and takes back what has no counterpart. */
export function settle(tree: Transcription, reading: Reading): void {
  const census = new Census(reading);
  census.count(tree);
  const lone = census.finish();
  if (lone.size > 0) takeBack(tree, reading, lone);
}

/** Keys whose value may be a pointer, `#id`, into the document. */
const POINTING = ['target', 'corresp', 'ref', 'who', 'source', 'facs', 'resp'] as const;

/** Ids that the TEI has of the program's own giving: pages, notes, edits, blocks (docs/encoding.md). */
const OF_THE_TEI = /^(?:page|note|typed|end|[epd])-|^(?:stet|infer|notation)\b|\(/;

class Census {
  private readonly reading: Reading;
  private readonly hands: string[];
  private readonly stages: string[];
  private readonly ids = new Map<string, number>();
  private readonly pointers: { key: string; target: string; place: Position | undefined }[] = [];
  private readonly halves = new Map<string, { types: Set<string>; place: Position | undefined }>();
  private readonly pieces = new Map<string, { orders: number[]; place: Position | undefined }>();
  private readonly open: SpanPoint[] = [];
  private edges = 0;
  private readonly called = new Map<string, NoteReference>();
  private readonly defined = new Map<string, NoteDefinition>();
  private readonly lone = new Set<TreeNode>();

  constructor(reading: Reading) {
    this.reading = reading;
    this.hands = reading.metadata.hands.map(({ id }) => id);
    this.stages = reading.metadata.stages.map(({ id }) => id);
  }

  /** Counts a node and all inside it. Not deeper than marks and blocks may nest. */
  count(node: TreeNode): void {
    if ('attributes' in node && node.attributes) this.countAttributes(node.attributes, node);
    if (node.type === 'handShift') this.checkHand(node.hand, node.position);
    else if (node.type === 'spanPoint') this.countEdge(node);
    else if (node.type === 'noteReference') this.once(this.called, node);
    else if (node.type === 'noteDefinition') this.once(this.defined, node);
    if ('children' in node) for (const child of node.children) if (child.type !== 'text') this.count(child as TreeNode);
  }

  /** Reports what has no counterpart. */
  finish(): ReadonlySet<TreeNode> {
    const { file } = this.reading;
    for (const point of this.open) this.refuseEdge(point);
    this.checkPointers();
    for (const [name, { types, place }] of this.halves)
      if (types.size < 2) reportNotation(file, 'lone-half', place, { name });
    for (const [name, { orders, place }] of this.pieces) {
      const whole = orders.length > 1 && orders.sort((a, b) => a - b).every((order, index) => order === index + 1);
      if (!whole) reportNotation(file, 'lone-piece', place, { name });
    }
    for (const [label, node] of this.called) {
      if (this.defined.has(label)) continue;
      reportNotation(file, 'note-without-text', node.position, { label });
      this.lone.add(node);
    }
    for (const [label, node] of this.defined) {
      if (node.children.length === 0) reportNotation(file, 'empty-note', labelPlace(node), { label });
      if (this.called.has(label)) continue;
      reportNotation(file, 'text-without-note', labelPlace(node), { label });
      this.lone.add(node);
    }
    return this.lone;
  }

  private countAttributes({ id, classes, values }: Attributes, node: TreeNode): void {
    const { file } = this.reading;
    const place = node.position;
    if (id !== undefined) {
      const line = this.ids.get(id);
      if (line !== undefined) reportNotation(file, 'repeated-id', place, { id, line });
      else this.ids.set(id, place?.start.line ?? 0);
    }
    if (values.hand !== undefined) this.checkHand(values.hand, place);
    for (const key of POINTING)
      for (const token of values[key]?.split(/\s+/) ?? [])
        if (token.startsWith('#')) this.pointers.push({ key, target: token.slice(1), place });
    const { stage, sub, group, order } = values;
    if (stage !== undefined && !this.stages.includes(stage) && !this.stages[Number(stage) - 1])
      reportNotation(file, 'undeclared-stage', place, { stage, nearest: nearest(stage, this.stages) });
    if (sub !== undefined) {
      const half = this.halves.get(sub) ?? { types: new Set<string>(), place };
      half.types.add(node.type);
      this.halves.set(sub, half);
    }
    if (node.type === 'span' && node.kind === 'transpose' && !classes.includes('alone'))
      this.countPiece(group, order, place);
  }

  private countPiece(group = '', order: string | undefined, place: Position | undefined): void {
    const piece = this.pieces.get(group) ?? { orders: [], place };
    piece.orders.push(Number(order ?? 0));
    this.pieces.set(group, piece);
  }

  private checkHand(hand: string, place: Position | undefined): void {
    if (!this.hands.includes(hand))
      reportNotation(this.reading.file, 'undeclared-hand', place, { hand, nearest: nearest(hand, this.hands) });
  }

  /** A pointer names a mark of the transcription, a hand, a stage, or something of the TEI that the program names itself. */
  private checkPointers(): void {
    const known = new Set([...this.ids.keys(), ...this.hands, ...this.stages]);
    for (const { key, target, place } of this.pointers) {
      if (target === '' || known.has(target) || OF_THE_TEI.test(target)) continue;
      reportNotation(this.reading.file, 'pointer-to-nothing', place, { key, target, nearest: nearest(target, known) });
    }
  }

  private countEdge(node: SpanPoint): void {
    const begin = this.open[this.open.length - 1];
    if (node.edge === 'begin') this.open.push(node);
    else if (begin?.kind === node.kind) {
      this.open.pop();
      node.key = begin.key = `span-${++this.edges}`;
    } else this.refuseEdge(node);
  }

  private refuseEdge(node: SpanPoint): void {
    reportNotation(this.reading.file, 'unmatched-edge', node.position, { edge: `${node.edge} ${node.kind}` });
    this.lone.add(node);
  }

  private once<N extends NoteReference | NoteDefinition>(seen: Map<string, N>, node: N): void {
    const { label } = node;
    if (!seen.has(label)) {
      seen.set(label, node);
      return;
    }
    reportNotation(this.reading.file, 'repeated-note', labelPlace(node), { label });
    this.lone.add(node);
  }
}

/** The place of a note's label, without its text. */
function labelPlace({ type, label, position }: NoteReference | NoteDefinition): Position | undefined {
  if (!position) return undefined;
  const { start } = position;
  const length = label.length + (type === 'noteDefinition' ? 4 : 3);
  return { start, end: { ...start, column: start.column + length, offset: (start.offset ?? 0) + length } };
}

// ------------------------------------------------------------------------------------------------------------ as text

/** Puts the characters that were typed in place of lone nodes. */
function takeBack(node: TreeNode, reading: Reading, lone: ReadonlySet<TreeNode>): void {
  if (!('children' in node)) return;
  const children: TreeNode[] = [];
  for (const child of node.children as TreeNode[]) {
    const isLone = lone.has(child);
    if (!isLone || child.type === 'noteDefinition') takeBack(child, reading, lone);
    if (!isLone) addMerged(children, child);
    else if (child.type === 'noteDefinition') append(children, paragraphs(child, reading));
    else addMerged(children, asTyped(child, node.type, reading));
  }
  (node as { children: TreeNode[] }).children = children;
}

/** A point as the text that was typed, in what may stand inside `parent`. */
function asTyped({ position }: TreeNode, parent: TreeNode['type'], reading: Reading): TreeNode {
  const place = position && { position };
  const value = reading.text.slice(position?.start.offset, position?.end.offset);
  const text: Text = { type: 'text', value, ...place };
  switch (parent) {
    case 'transcription':
    case 'container':
    case 'noteDefinition':
    case 'item':
      return { type: 'paragraph', children: [text], ...place };
    case 'verse':
      return { type: 'stanza', children: [{ type: 'verseLine', children: [text], ...place }], ...place };
    case 'stanza':
      return { type: 'verseLine', children: [text], ...place };
    case 'table':
      return { type: 'tableRow', children: [{ type: 'tableCell', children: [text], ...place }], ...place };
    default:
      return text;
  }
}

function addMerged(children: TreeNode[], child: TreeNode): void {
  const last = children[children.length - 1];
  if (child.type === 'text' && last?.type === 'text') {
    last.value += child.value;
    if (last.position && child.position) last.position = { start: last.position.start, end: child.position.end };
  } else children.push(child);
}

/** The text of a note that nothing calls, as paragraphs that begin with its label as typed. */
function paragraphs(node: NoteDefinition, reading: Reading): Block[] {
  const [first, ...rest] = node.children;
  const from = node.position?.start.offset ?? 0;
  const to = first?.position?.start.offset ?? node.position?.end.offset;
  const label: Text = {
    type: 'text',
    value: reading.text.slice(from, to),
    ...(node.position && { position: node.position })
  };
  if (first?.type !== 'paragraph' || label.value.includes('\n')) {
    const own: Paragraph = { type: 'paragraph', children: [{ ...label, value: label.value.trimEnd() }] };
    return first ? [own, first, ...rest] : [own];
  }
  const children: TreeNode[] = [];
  for (const child of [label, ...first.children]) addMerged(children, child);
  return [{ ...first, children: children as Paragraph['children'] }, ...rest];
}
