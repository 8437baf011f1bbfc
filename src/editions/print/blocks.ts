/** Makes the blocks of a text flat, as the template sets them, and gives back the flows in them in reading order. */

import type { Words } from '../../words/words.ts';
import type { Block, Edition, Item, List, Note, PageBreak, PrintText, Segment } from './document.ts';
import { type Flow, flowOf, itemsOf } from './flow.ts';
import { languageOf } from './language.ts';
import { hangMentions, type Mentioned } from './mentions.ts';
import { pageItems } from './page-items.ts';
import type { SheetBlock, SheetHeading, SheetItem, SheetListItem } from './sheet.ts';

/** No block stands farther in than this (ems): the measure has no room for more. */
const FARTHEST = 12;

/**
 * Lists in lists, as deep as they are tagged as such: Typst nests its rules no farther than this allows. An item that stands
 * farther in follows the one that it stands in.
 */
const DEEPEST = 5;

/** Where a block stands: ems from the edge of the measure, and in how many lists. */
interface Place {
  left: number;
  depth: number;
}

/** An item whose anchors do not hang yet, and what else stands in it. */
interface DraftItem {
  head: () => Omit<SheetListItem, 'blocks'>;
  blocks: (() => SheetBlock)[];
}

const finish = ({ head, blocks }: DraftItem): SheetListItem => ({ ...head(), blocks: blocks.map((make) => make()) });

const SPACE: Segment = { type: 'text', text: ' ' };

export interface Composed {
  flows: Flow[];
  headings: SheetHeading[];
  notes: { id: string; n: string; content: SheetItem[]; length: number }[];
  mentions: Mentioned[];
  /** To be called when the anchors of all entries hang in the flows. */
  blocks: () => SheetBlock[];
}

/** Counters of the whole edition; ids in the sheet are ours, so that those of a document can be anything. */
export interface Ids {
  note: number;
  index: number;
  heading: number;
  mention: number;
}

export function composeBlocks(text: PrintText, edition: Edition, ids: Ids, words: Words): Composed {
  const composed: Composed = {
    flows: [],
    headings: [],
    notes: [],
    mentions: [],
    blocks: () => made.map((make) => make())
  };
  const notes = new Map((text.notes ?? []).map((note) => [note.id, note]));
  const made: (() => SheetBlock)[] = [];

  const noteId = (name: string): string | undefined => {
    const note = notes.get(name);
    if (!note) return undefined;
    const id = String(++ids.note);
    composed.notes.push({ id, n: String(composed.notes.length + 1), ...noteContent(note) });
    return id;
  };
  // The page as it is has its lines where they are, and no indentation of ours.
  const page = edition === 'diplomatic';
  /** Pages that began between blocks of a reading print, until the next text takes them in. */
  const pages: PageBreak[] = [];
  /** In a reading print a line is a flow, whose items are written when its anchors hang; else the page as it is. */
  const line = (segments: readonly Segment[]): (() => SheetItem[]) => {
    if (page) {
      const items = pageItems(segments, words, noteId);
      return () => items;
    }
    const flow = flowOf([...pages.splice(0), ...segments], noteId);
    composed.flows.push(flow);
    composed.mentions.push(...hangMentions(flow, ids));
    return () => itemsOf(flow);
  };
  /** A line, or undefined where all its words were struck: the flow is kept, for it tells where its entries have their place. */
  const lineWithWords = (segments: readonly Segment[]): (() => SheetItem[]) | undefined => {
    if (page || segments.some(hasWords)) return line(segments);
    composed.flows.push(flowOf(segments, () => undefined));
    pages.push(...segments.filter((segment) => segment.type === 'page'));
    return undefined;
  };
  const flatten = (blocks: readonly Block[], place: Place, into: (() => SheetBlock)[]) => {
    let afterHeading = true;
    for (const block of blocks) {
      add(block, place, into, !afterHeading);
      if (block.type !== 'page') afterHeading = block.type === 'heading' || block.type === 'field';
    }
  };
  /** Something on the page that interrupts a list parts it in two: nothing but items may stand in one (ISO 32000-1, 14.8.4.3.3). */
  const addList = (list: List, place: Place, into: (() => SheetBlock)[]) => {
    const hang = labelWidth(list.items);
    const left = Math.min(place.left, FARTHEST);
    let run: DraftItem[] | undefined;
    for (const item of list.items) {
      if (item.type === 'item') {
        if (!run) {
          const items: DraftItem[] = [];
          into.push(() => ({ t: 'list', items: items.map(finish) }));
          run = items;
        }
        addItem(item, { ...place, left, hang }, run);
      } else {
        if (page || item.type !== 'page') run = undefined;
        add(item, place, into, false);
      }
    }
  };
  const addItem = (item: Item, { left, hang, depth }: Place & { hang: number }, run: DraftItem[]) => {
    const [first, ...rest] = item.blocks;
    const begins = first?.type === 'paragraph';
    const items = begins ? line(first.content) : () => [];
    const index = ids.index++;
    run.push({ head: () => ({ index, left, hang, label: item.label, items: items() }), blocks: [] });
    const inner: Place = { left: left + hang, depth: depth + 1 };
    for (const block of begins ? rest : item.blocks) {
      const into = run.at(-1)?.blocks ?? [];
      if (block.type === 'list' && depth === DEEPEST) {
        const farther = { left: Math.min(inner.left, FARTHEST), hang: labelWidth(block.items), depth };
        for (const part of block.items) {
          if (part.type === 'item') addItem(part, farther, run);
          else add(part, inner, run.at(-1)?.blocks ?? into, false);
        }
      } else add(block, inner, into, block.type === 'paragraph');
    }
  };
  const add = (block: Block, place: Place, into: (() => SheetBlock)[], indented: boolean) => {
    const { left } = place;
    switch (block.type) {
      case 'heading': {
        const items = line(block.content);
        const label = `heading-${++ids.heading}`;
        // The title of the text is level 1.
        const level = Math.min(block.level + 1, 6);
        const own = block.continued !== true;
        if (own) composed.headings.push({ label, level, words: block.title ?? plain(block.content), running: true });
        into.push(() => ({ t: 'heading', level, label: own ? label : null, items: items() }));
        break;
      }
      case 'paragraph': {
        const items = lineWithWords(block.content);
        if (!items) break;
        const language = languageOf(block.language);
        const index = ids.index++;
        const first = indented && !page && block.continued !== true;
        into.push(() => ({ t: 'paragraph', index, left, indented: first, items: items(), language }));
        break;
      }
      case 'list':
        addList(block, place, into);
        break;
      case 'field': {
        const label: Segment = { type: 'text', text: block.label, style: 'smallcaps' };
        const [first] = block.content;
        const spaced = first?.type === 'text' && /^\s/u.test(first.text);
        const items = line([label, ...(spaced ? [] : [SPACE]), ...block.content]);
        const index = ids.index++;
        into.push(() => ({ t: 'paragraph', index, left, indented: false, items: items(), language: null }));
        break;
      }
      case 'verse': {
        const lines = block.lines.flatMap((segments, at) => {
          const items = lineWithWords(segments);
          return items ? [{ indent: block.indents?.[at] ?? 0, items }] : [];
        });
        if (lines.length === 0) break;
        const index = ids.index++;
        into.push(() => ({
          t: 'verse',
          index,
          n: block.n ?? 1,
          lines: lines.map(({ indent, items }) => ({ indent: Math.min(indent, FARTHEST), items: items() }))
        }));
        break;
      }
      case 'table': {
        const columns = Math.max(1, ...block.rows.map((row) => row.length));
        const rows = block.rows.map((row) => Array.from({ length: columns }, (_, column) => line(row[column] ?? [])));
        into.push(() => ({ t: 'table', columns, rows: rows.map((row) => row.map((items) => ({ items: items() }))) }));
        break;
      }
      case 'furniture': {
        const items = line(block.content);
        into.push(() => ({ t: 'furniture', kind: block.kind, items: items() }));
        break;
      }
      case 'aside': {
        const inner: (() => SheetBlock)[] = [];
        flatten(block.blocks, { ...place, left: 0 }, inner);
        into.push(() => ({ t: 'aside', blocks: inner.map((make) => make()) }));
        break;
      }
      case 'signature': {
        const items = lineWithWords(block.content);
        if (!items) break;
        const index = ids.index++;
        into.push(() => ({ t: 'signature', index, items: items() }));
        break;
      }
      case 'rule':
        into.push(() => ({ t: 'rule' }));
        break;
      case 'page':
        if (page) into.push(() => ({ t: 'page', n: block.n }));
        else pages.push(block);
        break;
    }
  };
  flatten(text.blocks, { left: 0, depth: 1 }, made);
  return composed;
}

/** Whether a segment is set: words, signs, and the numbers of notes. */
function hasWords(segment: Segment): boolean {
  return segment.type === 'text' || segment.type === 'sign' ? segment.text.trim() !== '' : segment.type === 'note';
}

/** Ems that the longest label of a list needs, and no more than a third of a narrow measure. */
function labelWidth(items: List['items']): number {
  const longest = Math.max(1, ...items.map((item) => (item.type === 'item' ? item.label.length : 0)));
  return Math.min(10, 0.52 * longest + 0.75);
}

/** A note is set without the anchors, pages and notes that its segments may hold. */
function noteContent(note: Note): { content: SheetItem[]; length: number } {
  const flow = flowOf(note.content, () => undefined);
  flow.marks = [];
  return { content: itemsOf(flow), length: flow.text.length };
}

function plain(segments: readonly Segment[]): string {
  return flowOf(segments, () => undefined).text;
}
