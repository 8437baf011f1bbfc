import type { Block, Interruption, Item, List } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';

/** A label taken apart: how it is written, and which number it stands for. */
interface Label {
  style: string;
  /** From 1; undefined where labels do not count (`-`). */
  value: number | undefined;
}

/** Labelled items nest as lists by their numbering style, and a sequence goes on over what interrupts it. */
export const labelledItem: ReadingRule = (tree, context) => {
  const nesting = new Nesting(context);
  for (const block of tree.children) nesting.block(block);
  tree.children = nesting.finish();
};

const INTERRUPTIONS = new Set(['furniture', 'pageBreak', 'aside', 'anchor', 'milestone', 'spanPoint', 'break']);

class Nesting {
  private readonly context: InferenceContext;
  private readonly blocks: Block[] = [];
  /** The lists that are open, the outermost first. */
  private open: { list: List; style: string; last: number | undefined }[] = [];
  /** What has come since the last item: it belongs to the sequence if that goes on, else it ends it. */
  private pending: Block[] = [];

  constructor(context: InferenceContext) {
    this.context = context;
  }

  block(block: Block): void {
    if (block.type === 'list')
      for (const child of block.children) child.type === 'item' ? this.item(child) : this.pending.push(child);
    else if (this.open.length > 0 && (block.type === 'paragraph' || INTERRUPTIONS.has(block.type)))
      this.pending.push(block);
    else {
      this.close();
      this.blocks.push(block);
    }
  }

  finish(): Block[] {
    this.close();
    return this.blocks;
  }

  private item(item: Item): void {
    const label = readLabel(item.label);
    for (let level = this.open.length - 1; level >= 0; level--) {
      const { style, last } = this.open[level] as (typeof this.open)[number];
      if (style !== label.style || (label.value !== undefined && label.value !== (last ?? 0) + 1)) continue;
      this.report(level + 1);
      this.open.length = level + 1;
      return this.append(item, label);
    }
    const parent = this.lastItem();
    const first = label.value === undefined || label.value === 1;
    if (parent && first && !this.pending.some(({ type }) => type === 'paragraph')) {
      parent.children.push(...this.pending);
      this.pending = [];
      return this.begin(item, label, parent.children);
    }
    this.close();
    this.begin(item, label, this.blocks);
  }

  private begin(item: Item, { style, value }: Label, into: Block[]): void {
    const list: List = { type: 'list', children: [item], ...(item.position && { position: { ...item.position } }) };
    into.push(credit(list, 'labelled-item', 'high'));
    this.open.push({ list, style, last: value });
  }

  /** Adds an item to the innermost list. Paragraphs before it belong to the item before; what interrupts stands between the two. */
  private append(item: Item, { value }: Label): void {
    const current = this.open[this.open.length - 1] as (typeof this.open)[number];
    const paragraphs = this.pending.findLastIndex(({ type }) => type === 'paragraph') + 1;
    this.lastItem()?.children.push(...this.pending.slice(0, paragraphs));
    current.list.children.push(...(this.pending.slice(paragraphs) as Interruption[]), item);
    if (current.list.position && item.position) current.list.position.end = item.position.end;
    current.last = value;
    this.pending = [];
  }

  private lastItem(): Item | undefined {
    return this.open[this.open.length - 1]?.list.children.findLast((child): child is Item => child.type === 'item');
  }

  private close(): void {
    this.report(0);
    this.open = [];
    this.blocks.push(...this.pending);
    this.pending = [];
  }

  /** Tells of the lists that end here. */
  private report(from: number): void {
    for (const { list } of this.open.slice(from)) {
      const items = list.children.filter((child): child is Item => child.type === 'item');
      const labels = { first: (items[0] as Item).label, last: (items[items.length - 1] as Item).label };
      this.context.report('labelled-item', list.position, labels);
    }
  }
}

function readLabel(label: string): Label {
  const sign = /\d+|[A-Za-z]+/.exec(label)?.[0];
  if (sign === undefined) return { style: label, value: undefined };
  if (/\d/.test(sign)) return { style: label.replace(sign, '1'), value: Number(sign) };
  const roman = sign.length > 1 ? romanLower(sign.toLowerCase()) : undefined;
  if (roman !== undefined) return { style: label.replace(sign, 'i'), value: roman };
  return {
    style: label.replace(sign, sign === sign.toLowerCase() ? 'a' : 'A'),
    value: sign.toLowerCase().charCodeAt(0) - 96
  };
}

function romanLower(sign: string): number | undefined {
  const value =
    ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'].indexOf(sign) + 1;
  return value === 0 ? undefined : value;
}
