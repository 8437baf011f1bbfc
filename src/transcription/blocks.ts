/** The blocks of a transcription: what blank lines, labels, fences and headings make of its lines. */
import { type AttributeList, readAttributes, toAttributes } from './attributes.ts';
import { type Fence, type Fences, isFence, matchFences } from './fences.ts';
import { parseInline } from './inline.ts';
import { BlockLabels, readLabel } from './label.ts';
import { type KeywordMatch, readKeyword } from './marks/index.ts';
import { NOTE_TEXT } from './marks/note.ts';
import { keywordNode } from './nodes.ts';
import type { Reading } from './reading.ts';
import { isBlank, type Line, lineAt, pointOn, rangeOn, trimEnd } from './source.ts';
import { readTable } from './table.ts';
import type { Block, Interruption, Item, List, NoteDefinition, Paragraph } from './tree.ts';
import { readVerse } from './verse.ts';
import { NOTE_CLASSES, NOTES } from './vocabulary.ts';

/** A heading: its signs, and the one space or tab after them. */
const HEADING = /(#{1,6})[ \t](?=[ \t]*[^ \t\n])/y;

/** Where blocks stand. */
export interface Surroundings {
  /** How many fenced blocks stand around. */
  depth: number;
  /** The fences among these lines, where they have been matched before. */
  fences?: Fences;
  /** Inside the text of a note no other note's text begins. */
  inNote: boolean;
}

/** Reads the blocks of some lines. */
export function parseBlocks(reading: Reading, lines: readonly Line[], around: Surroundings): Block[] {
  return new BlockReader(reading, lines, around).read();
}

/** Reads the heading signs at the start of a line. */
export function readHeading(text: string, at: number): { depth: number; end: number } | undefined {
  HEADING.lastIndex = at;
  const match = HEADING.exec(text);
  return match ? { depth: (match[1] as string).length, end: HEADING.lastIndex } : undefined;
}

/** The kinds of mark that, alone on a line at the edge of a block, stand among the blocks. */
const POINTS: ReadonlySet<string> = new Set(['pageBreak', 'milestone', 'anchor', 'spanPoint']);

function findPoint(text: string, line: Line): KeywordMatch | undefined {
  if (text.charCodeAt(line.start) !== 91) return undefined;
  const found = readKeyword(text, line.start, line.end);
  if (!found || found.end !== trimEnd(text, line)) return undefined;
  const node = found.keyword.read(found.match, found.list && toAttributes(found.list));
  return node && POINTS.has(node.type) ? found : undefined;
}

/** Reads a mark that stands alone on its line and is a point among blocks: `[page 2]`, `[begin del]`, a form feed. */
export function readPoint(reading: Reading, line: Line): Interruption | undefined {
  if (reading.text.charCodeAt(line.start) === 12 && trimEnd(reading.text, line) === line.start + 1)
    return { type: 'pageBreak', position: rangeOn(line, line.start, line.start + 1) };
  const found = findPoint(reading.text, line);
  if (!found) return undefined;
  const { node, end } = keywordNode(reading, found);
  if (!node || end !== found.end) return undefined;
  node.position = rangeOn(line, line.start, end);
  return node as Interruption;
}

/** The same lines, each form feed at the start of one on a line of its own. */
export function partFormFeeds(text: string, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const parts: Line[] = [];
    let { start } = line;
    for (; start < line.end && text.charCodeAt(start) === 12; start++) parts.push({ ...line, start, end: start + 1 });
    return start > line.start && isBlank(text, { ...line, start }) ? parts : [...parts, { ...line, start }];
  });
}

class BlockReader {
  private readonly reading: Reading;
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly around: Surroundings;
  private readonly fences: Fences;
  private readonly blocks: Block[] = [];
  private index = 0;
  /** What is left of the current line, when something before it on the line has been read. */
  private rest: Line | undefined;
  /** The last lines seen that hold nothing but points, and whether they end their block. */
  private points = { end: 0, trail: false };

  constructor(reading: Reading, lines: readonly Line[], around: Surroundings) {
    this.reading = reading;
    this.text = reading.text;
    this.lines = lines;
    this.around = around;
    this.fences = around.fences ?? matchFences(reading, lines, around.depth);
  }

  read(): Block[] {
    while (this.index < this.lines.length) this.readBlock(this.rest ?? (this.lines[this.index] as Line));
    return this.blocks;
  }

  private next(): void {
    this.index++;
    this.rest = undefined;
  }

  private readBlock(line: Line): void {
    if (isBlank(this.text, line)) return this.next();
    const fence = this.rest ? undefined : this.fences.get(line.number);
    if (fence) return this.readFenced(line, fence);
    if (this.text.charCodeAt(line.start) === 12) return this.readFormFeed(line);
    const heading = readHeading(this.text, line.start);
    if (heading) return this.readHeading(line, heading);
    if (this.isRule(line)) {
      this.blocks.push({ type: 'rule', position: rangeOn(line, line.start, line.start + 3) });
      return this.next();
    }
    const point = readPoint(this.reading, line);
    if (point) {
      this.blocks.push(point);
      return this.next();
    }
    if (this.beginsNote(line)) return this.readNote(line);
    this.readLines(line);
  }

  /** A form feed begins a page; what follows it on its line is a line of its own. */
  private readFormFeed(line: Line): void {
    this.blocks.push({ type: 'pageBreak', position: rangeOn(line, line.start, line.start + 1) });
    this.rest = { ...line, start: line.start + 1 };
  }

  private readHeading(line: Line, { depth, end }: { depth: number; end: number }): void {
    const children = parseInline(this.reading, [{ ...line, start: end }]);
    this.blocks.push({ type: 'heading', depth, children, position: rangeOn(line) });
    this.next();
  }

  /** `---` is a rule where it is a whole block. */
  private isRule(line: Line): boolean {
    if (!this.text.startsWith('---', line.start) || trimEnd(this.text, line) !== line.start + 3) return false;
    const after = this.lines[this.index + 1];
    return after === undefined || isBlank(this.text, after) || this.endsBlock(after, this.index + 1);
  }

  // ------------------------------------------------------------------------------------------------------- fences

  private readFenced(line: Line, { role, attributes, close }: Fence): void {
    const end = close - (this.lines[0] as Line).number;
    const content = this.lines.slice(this.index + 1, end);
    const last = this.lines[end] as Line;
    const position = { start: pointOn(line, line.start), end: pointOn(last, trimEnd(this.text, last)) };
    const shared = { ...(attributes && { attributes }), position };
    if (role === 'verse') this.blocks.push({ ...readVerse(this.reading, content), ...shared });
    else if (role === 'table') this.blocks.push({ ...readTable(this.reading, content), ...shared });
    else {
      const around = { ...this.around, fences: this.fences, depth: this.around.depth + 1 };
      const children = parseBlocks(this.reading, content, around);
      this.blocks.push({ type: 'container', role, children, ...shared });
    }
    this.index = end;
    this.next();
  }

  // ------------------------------------------------------------------------------------------- paragraphs and items

  /** Whether a line cannot belong to the block before it. */
  private endsBlock(line: Line, index: number): boolean {
    const code = this.text.charCodeAt(line.start);
    return (
      isBlank(this.text, line) ||
      code === 12 ||
      (code === 58 && isFence(this.text, line)) ||
      (code === 91 && (this.beginsNote(line) || this.isTrailingPoint(index)))
    );
  }

  /** Points that stand alone on the last lines of a block stand after the block. */
  private isTrailingPoint(index: number): boolean {
    const isPoint = (at: number) =>
      at < this.lines.length && findPoint(this.text, this.lines[at] as Line) !== undefined;
    if (index < this.points.end) return this.points.trail;
    if (!isPoint(index)) return false;
    let end = index + 1;
    while (isPoint(end)) end++;
    const after = this.lines[end];
    const begins = after && (this.text.charCodeAt(after.start) === 12 || this.beginsNote(after));
    const trail = after === undefined || isBlank(this.text, after) || isFence(this.text, after) || begins === true;
    this.points = { end, trail };
    return trail;
  }

  /** Reads the lines up to the end of the block, and makes a paragraph or items of them. */
  private readLines(first: Line): void {
    const label = readLabel(this.text, first.start);
    const labels = label && new BlockLabels(label.label);
    let lines = [first];
    let isUnder = false;
    this.next();
    for (; this.index < this.lines.length; this.index++) {
      const line = this.lines[this.index] as Line;
      if (this.endsBlock(line, this.index)) break;
      const here = labels && readLabel(this.text, line.start);
      if (here && labels.accept(here.label)) {
        this.pushItem(lines, isUnder);
        isUnder = true;
        lines = [];
      }
      lines.push(line);
    }
    if (label) this.pushItem(lines, isUnder);
    else this.blocks.push(this.paragraph(lines));
  }

  private paragraph(lines: readonly Line[]): Paragraph {
    const position = span(lines);
    return { type: 'paragraph', children: parseInline(this.reading, lines), position };
  }

  /** Adds an item to the list before it, or begins one. `isUnder`: it stands right under the item before it. */
  private pushItem(lines: readonly Line[], isUnder: boolean): void {
    const first = lines[0] as Line;
    const { label, end } = readLabel(this.text, first.start) as { label: string; end: number };
    const content = [{ ...first, start: end }, ...lines.slice(1)];
    const position = span(lines);
    const item: Item = { type: 'item', label, children: [this.paragraph(content)], position };
    const before = this.blocks[this.blocks.length - 1];
    if (before?.type !== 'list') {
      const list: List = { type: 'list', children: [item], position: { ...position } };
      this.blocks.push(list);
      return;
    }
    if (isUnder) {
      const above = lineAt(this.reading.lines, first.base - 1);
      before.children.push({ type: 'break', position: { start: pointOn(above, above.end), end: position.start } });
    }
    before.children.push(item);
    if (before.position) before.position.end = position.end;
  }

  // ---------------------------------------------------------------------------------------------- texts of notes

  private beginsNote(line: Line): boolean {
    NOTE_TEXT.lastIndex = line.start;
    return !this.around.inNote && NOTE_TEXT.test(this.text);
  }

  /** The text of a note: the lines up to a blank line, and paragraphs after it that are indented by four spaces or a tab. */
  private readNote(first: Line): void {
    NOTE_TEXT.lastIndex = first.start;
    const label = (NOTE_TEXT.exec(this.text) as RegExpExecArray)[1] as string;
    let start = NOTE_TEXT.lastIndex;
    const list = this.noteList(start, first);
    if (list) start = list.end + (this.text[list.end] === ' ' ? 1 : 0);
    const lines: Line[] = isBlank(this.text, { ...first, start }) ? [] : [{ ...first, start }];
    const from = this.index;
    this.next();
    let last = first;
    for (; this.index < this.lines.length; this.index++) {
      const line = this.lines[this.index] as Line;
      const blank = isBlank(this.text, line);
      const indent = indentOf(this.text, line);
      const afterBlank = this.index > from + 1 && isBlank(this.text, this.lines[this.index - 1] as Line);
      if (!blank && (afterBlank ? indent === 0 : this.endsBlock(line, this.index))) break;
      lines.push({ ...line, start: Math.min(line.start + indent, line.end) });
      if (!blank) last = line;
    }
    const attributes = list && toAttributes(list);
    const node: NoteDefinition = {
      type: 'noteDefinition',
      label,
      ...(attributes && { attributes }),
      children: parseBlocks(this.reading, lines, { depth: this.around.depth, inNote: true }),
      position: { start: pointOn(first, first.start), end: pointOn(last, last.end) }
    };
    this.blocks.push(node);
  }

  private noteList(start: number, line: Line): AttributeList | undefined {
    const list = readAttributes(this.text, start, line.end);
    return list && !list.parted && this.reading.accepts(list, NOTES, NOTE_CLASSES) ? list : undefined;
  }
}

/** The characters of an indent that makes a line part of a note: four spaces or a tab. */
function indentOf(text: string, { start, end }: Line): number {
  if (text[start] === '\t') return 1;
  return end - start >= 4 && text.startsWith('    ', start) ? 4 : 0;
}

function span(lines: readonly Line[]) {
  const first = lines[0] as Line;
  const last = lines[lines.length - 1] as Line;
  return { start: pointOn(first, first.start), end: pointOn(last, last.end) };
}
