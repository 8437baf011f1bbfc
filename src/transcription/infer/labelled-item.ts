import { append } from '../append.ts';
import type { Block, Interruption, Item, List } from '../tree.ts';
import { credit, type InferenceContext, type ReadingRule } from './context.ts';
import { endsSequences, findSequences, type Sequence } from './sequences.ts';

/**
 * Labelled items nest as lists by their numbering style, and a sequence goes on over page boundaries, drafting blocks and
 * unlabelled paragraphs: a paragraph between two items of one sequence is a further paragraph of the item before. After a
 * heading, and where the numbering begins anew, a list is a new one. A list whose items were typed one
 * after another is no reading.
 */
export const labelledItem: ReadingRule = (tree, context) => {
  tree.children = nest(tree.children, context);
};

/** Nests the items among blocks, and those inside each fenced block. Fences nest at most 256 deep. */
function nest(blocks: readonly Block[], context: InferenceContext): Block[] {
  for (const block of blocks)
    if (block.type === 'container' && block.children.length > 0) block.children = nest(block.children, context);
  return blocks.some(({ type }) => type === 'list') ? new Nesting(blocks, context).read() : [...blocks];
}

/** A list that is being made. */
interface OpenList {
  sequence: Sequence;
  list: List;
  /** Its last item. */
  item: Item;
  /** The lists that its items stood in as typed. */
  sources: Set<List>;
  inside: string | undefined;
}

class Nesting {
  private readonly blocks: readonly Block[];
  private readonly context: InferenceContext;
  private readonly result: Block[] = [];
  private readonly made: OpenList[] = [];
  /** The lists that are open, the outermost first. */
  private open: OpenList[] = [];
  /** What has come since the last item: it belongs to the sequence that goes on after it, else to none. */
  private pending: Block[] = [];

  constructor(blocks: readonly Block[], context: InferenceContext) {
    this.blocks = blocks;
    this.context = context;
  }

  read(): Block[] {
    const { entries, sequences } = findSequences(this.blocks);
    for (const [index, { node, source }] of entries.entries()) {
      const sequence = sequences.get(index);
      if (node.type === 'item' && source && sequence) this.item(node, source, sequence, sequences);
      else if (endsSequences(node as Block)) this.close(node as Block);
      else this.pending.push(node as Block);
    }
    this.close();
    for (const made of this.made) if (!isAsTyped(made)) this.tell(made.list, made.inside);
    return this.result;
  }

  private item(item: Item, source: List, sequence: Sequence, sequences: ReadonlyMap<number, Sequence>): void {
    const level = this.open.findIndex((known) => known.sequence === sequence);
    if (level !== -1) {
      this.open.length = level + 1;
      const current = this.open[level] as OpenList;
      const texts = this.pending.findLastIndex(({ type }) => type !== 'furniture' && isFurtherText(type)) + 1;
      append(current.item.children, this.pending.slice(0, texts));
      append(current.list.children, this.pending.slice(texts) as Interruption[]);
      current.list.children.push(item);
      if (current.list.position && item.position) current.list.position.end = item.position.end;
      current.item = item;
      current.sources.add(source);
      this.pending = [];
      return;
    }
    const outer = sequence.parent === undefined ? undefined : sequences.get(sequence.parent);
    const parent = this.open.findIndex((known) => known.sequence === outer);
    if (parent === -1) this.close();
    this.open.length = parent + 1;
    const into = parent === -1 ? this.result : (this.open[parent] as OpenList).item.children;
    const list: List = { type: 'list', children: [item], ...(item.position && { position: { ...item.position } }) };
    append(into, this.pending);
    into.push(list);
    this.pending = [];
    const begun = { sequence, list, item, sources: new Set([source]), inside: this.open[parent]?.item.label };
    this.open.push(begun);
    this.made.push(begun);
  }

  /** Ends all lists; what is pending stands after them, and `block`, if given, after that. */
  private close(block?: Block): void {
    append(this.result, this.pending);
    if (block) this.result.push(block);
    this.open = [];
    this.pending = [];
  }

  private tell(list: List, inside: string | undefined): void {
    credit(list, 'labelled-item', 'high');
    const items = list.children.filter((child): child is Item => child.type === 'item');
    const labels = { first: (items[0] as Item).label, last: (items[items.length - 1] as Item).label };
    this.context.report('labelled-item', list.position, { ...labels, ...(inside !== undefined && { inside }) });
  }
}

/** Text that can be a further paragraph of an item; what may stand between two items is none. */
function isFurtherText(type: Block['type']): boolean {
  return type === 'paragraph' || type === 'container' || type === 'noteDefinition';
}

/** Whether a list holds items that were typed one after another, and nothing else. */
function isAsTyped({ list, sources, inside }: OpenList): boolean {
  if (inside !== undefined || sources.size > 1) return false;
  return list.children.every((child) => child.type === 'break' || (child.type === 'item' && child.children.length < 2));
}
