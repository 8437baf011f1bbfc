/** Makes the blocks of a text flat, as the template sets them, and gives back the flows in them in reading order. */

import type { Words } from '../../words/words.ts';
import type { Block, Edition, Item, Note, PageBreak, PrintText, Segment } from './document.ts';
import { type Flow, flowOf, itemsOf } from './flow.ts';
import { languageOf } from './language.ts';
import { hangMentions, type Mentioned } from './mentions.ts';
import { pageItems } from './page-items.ts';
import type { SheetBlock, SheetHeading, SheetItem } from './sheet.ts';

/** No block stands farther in than this (ems): the measure has no room for more. */
const FARTHEST = 12;

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
  const flatten = (blocks: readonly Block[], left: number, into: (() => SheetBlock)[]) => {
    let afterHeading = true;
    for (const block of blocks) {
      add(block, left, into, !afterHeading);
      if (block.type !== 'page') afterHeading = block.type === 'heading' || block.type === 'field';
    }
  };
  const addItem = (item: Item, left: number, hang: number, into: (() => SheetBlock)[]) => {
    const [first, ...rest] = item.blocks;
    const items = first?.type === 'paragraph' ? line(first.content) : () => [];
    const index = ids.index++;
    into.push(() => ({ t: 'item', index, left, hang, label: item.label, indented: false, items: items() }));
    for (const block of first?.type === 'paragraph' ? rest : item.blocks) {
      if (block.type === 'paragraph') {
        const continued = line(block.content);
        const at = ids.index++;
        const indented = !page && block.continued !== true;
        into.push(() => ({ t: 'item', index: at, left, hang, label: null, indented, items: continued() }));
      } else add(block, Math.min(left + hang, FARTHEST), into, false);
    }
  };
  const add = (block: Block, left: number, into: (() => SheetBlock)[], indented: boolean) => {
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
        const items = line(block.content);
        const language = languageOf(block.language);
        const index = ids.index++;
        const first = indented && !page && block.continued !== true;
        into.push(() => ({ t: 'paragraph', index, left, indented: first, items: items(), language }));
        break;
      }
      case 'list': {
        const hang = labelWidth(block.items.filter((item) => item.type === 'item'));
        for (const item of block.items) {
          if (item.type === 'item') addItem(item, left, hang, into);
          else add(item, left, into, false);
        }
        break;
      }
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
        const lines = block.lines.map(line);
        const index = ids.index++;
        into.push(() => ({ t: 'verse', index, n: block.n ?? 1, lines: lines.map((items) => items()) }));
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
        flatten(block.blocks, 0, inner);
        into.push(() => ({ t: 'aside', blocks: inner.map((make) => make()) }));
        break;
      }
      case 'signature': {
        const items = line(block.content);
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
  flatten(text.blocks, 0, made);
  return composed;
}

/** Ems that the longest label of a list needs, and no more than a third of a narrow measure. */
function labelWidth(items: readonly Item[]): number {
  const longest = Math.max(1, ...items.map(({ label }) => label.length));
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
