/** What only the whole tree shows: ids, notes, hands, stages, edges and halves that fit together or do not. */
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import type { Attributes, SpanPoint, Transcription, TreeNode } from './tree.ts';

/** Checks a tree as parsed, and gives the two edges of each large revision their common key. */
export function checkTree(tree: Transcription, file: VFile): void {
  const check = new TreeCheck(tree, file);
  visit(tree, (node) => check.node(node as TreeNode));
  check.finish();
}

class TreeCheck {
  private readonly file: VFile;
  private readonly hands: string[];
  private readonly stages: string[];
  private readonly ids = new Map<string, number>();
  private readonly open: SpanPoint[] = [];
  private readonly halves = new Map<string, { types: string[]; place: Position | undefined }>();
  private readonly called = new Map<string, Position | undefined>();
  private readonly defined = new Map<string, Position | undefined>();
  private edges = 0;

  constructor(tree: Transcription, file: VFile) {
    this.file = file;
    this.hands = tree.metadata.hands.map(({ id }) => id);
    this.stages = tree.metadata.stages.map(({ id }) => id);
  }

  node(node: TreeNode): void {
    if ('attributes' in node && node.attributes) this.attributes(node.attributes, node);
    if (node.type === 'handShift') this.hand(node.hand, node.position);
    else if (node.type === 'spanPoint') this.edge(node);
    else if (node.type === 'noteReference') this.once(this.called, node.label, node.position);
    else if (node.type === 'noteDefinition') this.once(this.defined, node.label, node.position);
  }

  finish(): void {
    for (const { kind, position } of this.open)
      reportNotation(this.file, 'unmatched-edge', position, { edge: `begin ${kind}` });
    for (const [name, { types, place }] of this.halves)
      if (types.sort().join() !== 'addition,deletion') reportNotation(this.file, 'lone-half', place, { name });
    for (const [label, place] of this.called)
      if (!this.defined.has(label)) reportNotation(this.file, 'note-without-text', place, { label });
    for (const [label, place] of this.defined)
      if (!this.called.has(label)) reportNotation(this.file, 'text-without-note', place, { label });
  }

  private attributes({ id, values }: Attributes, node: TreeNode): void {
    const place = node.position;
    if (id !== undefined) {
      const line = this.ids.get(id);
      if (line !== undefined) reportNotation(this.file, 'repeated-id', place, { id, line });
      else this.ids.set(id, place?.start.line ?? 0);
    }
    if (values.hand !== undefined) this.hand(values.hand, place);
    const { stage, sub } = values;
    if (stage !== undefined && !this.stages.includes(stage) && !this.stages[Number(stage) - 1])
      reportNotation(this.file, 'undeclared-stage', place, { stage, nearest: nearest(stage, this.stages) });
    if (sub !== undefined) {
      const half = this.halves.get(sub) ?? { types: [], place };
      half.types.push(node.type);
      this.halves.set(sub, half);
    }
  }

  private hand(hand: string, place: Position | undefined): void {
    if (!this.hands.includes(hand))
      reportNotation(this.file, 'undeclared-hand', place, { hand, nearest: nearest(hand, this.hands) });
  }

  private edge(node: SpanPoint): void {
    if (node.edge === 'begin') {
      node.key = `span-${++this.edges}`;
      this.open.push(node);
      return;
    }
    const begin = this.open[this.open.length - 1];
    if (begin?.kind !== node.kind) {
      reportNotation(this.file, 'unmatched-edge', node.position, { edge: `end ${node.kind}` });
      node.key = `span-${++this.edges}`;
      return;
    }
    this.open.pop();
    node.key = begin.key;
  }

  private once(seen: Map<string, Position | undefined>, label: string, place: Position | undefined): void {
    if (seen.has(label)) reportNotation(this.file, 'repeated-note', place, { label });
    else seen.set(label, place);
  }
}
