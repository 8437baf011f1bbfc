/** Sequences of labelled items: which items of a document belong to one numbering, and where each begins and ends. */
import type { Block, Interruption, Item, List } from '../tree.ts';
import { type Label, readLabels } from './numbering.ts';

/** An item or a block, in the order of the text; lists are taken apart. */
export interface Entry {
  node: Item | Block;
  /** The list that an item stood in as typed. */
  source?: List;
}

export interface Sequence {
  /** The entries of its first and its last item. */
  first: number;
  last: number;
  counts: boolean;
  /** The entry of the item that it stands inside, if the layout bears that out. */
  parent: number | undefined;
}

export interface Flow {
  entries: Entry[];
  /** The sequence of each entry that is an item. */
  sequences: Map<number, Sequence>;
}

/** What ends every sequence: text of another kind. */
export function endsSequences(node: Item | Block): boolean {
  if (node.type === 'container') return !['fw', 'stamp', 'note', 'drafting', 'quote'].includes(node.role);
  return ['heading', 'division', 'field', 'verse', 'table'].includes(node.type);
}

const isText = (node: Item | Block) => node.type === 'paragraph' || node.type === 'container';

/** How many labels a sequence may leave out where nothing but its items stand. */
const MOST_LEFT_OUT = 2;

interface Level {
  sequence: Sequence;
  style: string;
  value: number | undefined;
}

/** Finds the sequences among blocks that stand one after another. Linear: the levels open at once are as few as label styles. */
export function findSequences(blocks: readonly Block[]): Flow {
  const entries = blocks.flatMap((block): Entry[] =>
    block.type === 'list'
      ? block.children.map((node) => ({ node: node as Item | Interruption, source: block }))
      : [{ node: block }]
  );
  /** How many blocks of unlabelled text stand before each entry. */
  const texts: number[] = [];
  const sequences = new Map<number, Sequence>();
  let open: Level[] = [];
  let text = 0;
  let before = -1;
  for (const [index, { node }] of entries.entries()) {
    texts.push(text);
    if (endsSequences(node)) open = [];
    else if (isText(node)) text++;
    if (node.type !== 'item') continue;
    const between = (from: number) => text - (texts[from] as number);
    open = place(open, readLabels(node.label), { index, before, between });
    sequences.set(index, (open[open.length - 1] as Level).sequence);
    before = index;
  }
  settleParents(entries, sequences, texts);
  return { entries, sequences };
}

interface Place {
  index: number;
  /** The entry of the item before. */
  before: number;
  /** How many blocks of text stand between an entry and this one. */
  between: (from: number) => number;
}

/** The levels that are open at an item: it goes on in one of those open before it, or begins a new one. */
function place(open: readonly Level[], labels: readonly Label[], at: Place): Level[] {
  for (let level = open.length - 1; level >= 0; level--) {
    const known = open[level] as Level;
    const label = labels.find(({ style, value }) => style === known.style && goesOn(known, value, at));
    if (!label) continue;
    known.sequence.last = at.index;
    if (label.value !== undefined && label.value > (known.value ?? 0)) known.value = label.value;
    return open.slice(0, level + 1);
  }
  const label = labels.find(({ value }) => value === 1) ?? (labels[0] as Label);
  const again = open.findIndex(({ style }) => style === label.style);
  const outer = again === -1 ? open : open.slice(0, again);
  const parent = outer[outer.length - 1]?.sequence.last;
  const sequence = { first: at.index, last: at.index, counts: label.value !== undefined, parent };
  return [...outer, { sequence, style: label.style, value: label.value }];
}

/**
 * Whether a label goes on from those of a sequence. The next number does, over whatever text; a number further on, a repeated one
 * or a slip only where no text stands between; a dash only right after an item.
 */
function goesOn({ sequence, value: last = 0 }: Level, value: number | undefined, { before, between }: Place): boolean {
  if (value === undefined) return between(before) === 0;
  if (value === last + 1) return true;
  if (between(sequence.last) > 0) return false;
  if (value === 1) return last === 1 && before === sequence.last;
  return value <= last + 1 + MOST_LEFT_OUT;
}

/**
 * A sequence stands inside the item before it when the item's own sequence goes on after it, or when no text parts the two; where
 * one of them has dashes, the item must lead up to it with a colon, or it must follow on the very next line.
 */
function settleParents(
  entries: readonly Entry[],
  sequences: ReadonlyMap<number, Sequence>,
  texts: readonly number[]
): void {
  for (const [index, sequence] of sequences) {
    if (sequence.first !== index) continue;
    let { parent } = sequence;
    while (parent !== undefined) {
      const outer = sequences.get(parent) as Sequence;
      const rightAfter = texts[parent] === texts[index];
      if (outer.last > index || (rightAfter && ((outer.counts && sequence.counts) || leadsUp(entries, parent, index))))
        break;
      parent = outer.parent;
    }
    sequence.parent = parent;
  }
}

function leadsUp(entries: readonly Entry[], parent: number, index: number): boolean {
  if (entries[index - 1]?.node.type === 'break') return true;
  const item = entries[parent]?.node as Item;
  const paragraph = item.children[0];
  const last = paragraph?.type === 'paragraph' ? paragraph.children[paragraph.children.length - 1] : undefined;
  return last?.type === 'text' && /:\s*$/.test(last.value);
}
