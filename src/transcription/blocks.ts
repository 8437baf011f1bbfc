/** The blocks of a transcription: what blank lines, labels, fences and headings make of its lines. */
import type { VFile } from 'vfile';
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import { readAttributes } from './attributes.ts';
import { type InlineContext, MAX_DEPTH, parseInline } from './inline.ts';
import { LABEL } from './label.ts';
import { readTable } from './table.ts';
import type { Attributes, Block, Container, Inline, Item, List, NoteDefinition, Paragraph } from './tree.ts';
import { readVerse } from './verse.ts';
import { NOTE_CLASSES, ROLES } from './vocabulary.ts';

/** A line of the source: offsets of its first character and of its end, without the line break. */
export interface Line {
  start: number;
  end: number;
}

/** Blocks that are points of the layout when they stand alone. */
const POINTS = new Set(['pageBreak', 'milestone', 'handShift', 'spanPoint', 'anchor']);

interface Fence {
  role: string;
  start: number;
  end: number;
  attributes?: Attributes;
  children: Block[];
  /** Offset at which the block's content begins. */
  content: number;
}

/** Reads all blocks of a text. */
export function parseBlocks(context: InlineContext): Block[] {
  return new BlockReader(context).read();
}

class BlockReader {
  private readonly context: InlineContext;
  private readonly text: string;
  private readonly file: VFile;
  private readonly lines: Line[] = [];
  private readonly fences: Fence[] = [];
  private readonly blocks: Block[] = [];
  private index = 0;

  constructor(context: InlineContext) {
    this.context = context;
    this.text = context.source.text;
    this.file = context.file;
    for (let start = 0; start <= this.text.length; ) {
      const found = this.text.indexOf('\n', start);
      const end = found === -1 ? this.text.length : found;
      this.lines.push({ start, end });
      start = end + 1;
    }
  }

  read(): Block[] {
    while (this.index < this.lines.length) this.readBlock();
    for (let fence = this.fences.pop(); fence; fence = this.fences.pop()) {
      reportNotation(this.file, 'unclosed-fence', this.place(fence.start, fence.end), { role: fence.role });
      this.push(this.paragraph(fence.start, fence.end));
      for (const block of fence.children) this.push(block);
    }
    return this.blocks;
  }

  private get siblings(): Block[] {
    return this.fences[this.fences.length - 1]?.children ?? this.blocks;
  }

  private place(start: number, end: number) {
    return this.context.source.position(start, end);
  }

  private lineText(line: Line): string {
    return this.text.slice(line.start, line.end);
  }

  private isBlank(line: Line): boolean {
    return /^[ \t]*$/.test(this.lineText(line));
  }

  private readBlock(): void {
    const line = this.lines[this.index] as Line;
    const text = this.lineText(line);
    if (this.isBlank(line)) {
      this.index++;
      return;
    }
    if (text.startsWith('\f')) return this.readFormFeed(line);
    if (text.startsWith(':::') && this.readFence(line, text)) return;
    const heading = /^(#{1,6})[ \t]+(?=\S)/.exec(text);
    if (heading) return this.readHeading(line, heading);
    if (/^---[ \t]*$/.test(text)) {
      this.index++;
      return this.push({ type: 'rule', position: this.place(line.start, line.end) });
    }
    this.readLines();
  }

  private push(...blocks: Block[]): void {
    for (const block of blocks) this.siblings.push(block);
  }

  /** A form feed begins a page; what follows it on its line is a line of its own. */
  private readFormFeed(line: Line): void {
    this.push({ type: 'pageBreak', position: this.place(line.start, line.start + 1) });
    if (line.end === line.start + 1) this.index++;
    else this.lines[this.index] = { start: line.start + 1, end: line.end };
  }

  private readHeading(line: Line, match: RegExpExecArray): void {
    this.index++;
    const children = parseInline(this.context, line.start + match[0].length, line.end);
    const depth = (match[1] as string).length;
    this.push({ type: 'heading', depth, children, position: this.place(line.start, line.end) });
  }

  // ------------------------------------------------------------------------------------------------------- fences

  private readFence(line: Line, text: string): boolean {
    if (/^:::[ \t]*$/.test(text)) return this.closeFence(line);
    const open = /^:::[ \t]*(?=\{)/.exec(text);
    if (!open) return false;
    const list = readAttributes(this.text, line.start + open[0].length, line.end);
    if (!list || !/^[ \t]*$/.test(this.text.slice(list.end, line.end))) return false;
    const role = list.attributes.classes[0];
    if (role === undefined || !(ROLES as readonly string[]).includes(role)) {
      const name = role ?? '';
      reportNotation(this.file, 'unknown-role', this.place(line.start, line.end), {
        name,
        nearest: nearest(name, ROLES)
      });
      return false;
    }
    if (this.fences.length >= MAX_DEPTH) {
      reportNotation(this.file, 'too-deep', this.place(line.start, line.end), { depth: MAX_DEPTH });
      return false;
    }
    const { id, classes, values } = list.attributes;
    const bare = id === undefined && classes.length === 1 && Object.keys(values).length === 0;
    const attributes = bare ? {} : { attributes: { ...list.attributes, classes: classes.slice(1) } };
    this.fences.push({ role, start: line.start, end: line.end, children: [], content: line.end + 1, ...attributes });
    this.index++;
    if (role === 'verse' || role === 'table') this.skipToClose();
    return true;
  }

  /** Verse and tables have lines of their own kind, read when the block closes. */
  private skipToClose(): void {
    const from = this.index;
    while (this.index < this.lines.length && !/^:::/.test(this.lineText(this.lines[this.index] as Line))) this.index++;
    if (this.index === this.lines.length) this.index = from;
  }

  private closeFence(line: Line): boolean {
    const fence = this.fences.pop();
    if (!fence) {
      reportNotation(this.file, 'stray-fence', this.place(line.start, line.end));
      return false;
    }
    this.index++;
    const position = this.place(fence.start, line.end);
    const shared = { ...(fence.attributes && { attributes: fence.attributes }), position };
    const content = { start: fence.content, end: Math.max(fence.content, line.start - 1) };
    if (fence.role === 'verse') this.push({ ...readVerse(this.context, content), ...shared });
    else if (fence.role === 'table') this.push({ ...readTable(this.context, content), ...shared });
    else this.push({ type: 'container', role: fence.role, children: fence.children, ...shared } as Container);
    return true;
  }

  // ------------------------------------------------------------------------------- paragraphs, items, definitions

  /** Reads the lines up to a blank line or a fence, a heading or a rule, and makes a paragraph or items of them. */
  private readLines(): void {
    const first = this.lines[this.index] as Line;
    let end = first.end;
    let start = first.start;
    let right = false;
    this.index++;
    for (; this.index < this.lines.length; this.index++) {
      const line = this.lines[this.index] as Line;
      if (this.endsBlock(line)) break;
      if (LABEL.test(this.text.slice(start, start + 40)) && LABEL.test(this.lineText(line))) {
        this.pushLines(start, end, right);
        right = true;
        start = line.start;
      }
      end = line.end;
    }
    this.pushLines(start, end, right);
  }

  private endsBlock(line: Line): boolean {
    return this.isBlank(line) || /^(?:\f|:::[ \t]*(?:$|\{)|#{1,6}[ \t]+\S|---[ \t]*$)/.test(this.lineText(line));
  }

  private pushLines(start: number, end: number, rightUnder: boolean): void {
    const definition = /^\[\^([^\s[\]^]{1,60})\]:[ \t]*/.exec(this.text.slice(start, Math.min(end, start + 80)));
    if (definition) return this.push(this.definition(start, end, definition));
    const label = LABEL.exec(this.text.slice(start, Math.min(end, start + 40)));
    if (!label) {
      const paragraph = this.paragraph(start, end);
      const only = paragraph.children[0];
      const point = only && paragraph.children.length === 1 && POINTS.has(only.type) && only.type !== 'handShift';
      return this.push(point ? (only as Block) : paragraph);
    }
    const before = this.siblings[this.siblings.length - 1];
    const item = this.item(start, end, label);
    if (before?.type === 'list') {
      if (rightUnder) before.children.push({ type: 'break' });
      before.children.push(item);
      if (before.position) before.position.end = this.context.source.point(end);
    } else {
      const list: List = { type: 'list', children: [item], position: this.place(start, end) };
      this.push(list);
    }
  }

  private paragraph(start: number, end: number): Paragraph {
    return { type: 'paragraph', children: this.inline(start, end), position: this.place(start, end) };
  }

  private inline(start: number, end: number): Inline[] {
    return parseInline(this.context, start, end);
  }

  private item(start: number, end: number, match: RegExpExecArray): Item {
    const paragraph = withoutLead(this.paragraph(start + match[0].length, end));
    return { type: 'item', label: match[1] as string, children: [paragraph], position: this.place(start, end) };
  }

  private definition(start: number, end: number, match: RegExpExecArray): NoteDefinition {
    let at = start + match[0].length;
    const list = this.text[at] === '{' ? readAttributes(this.text, at, end) : undefined;
    const known = list?.attributes.classes.every((name) => (NOTE_CLASSES as readonly string[]).includes(name));
    if (list && known) {
      at = list.end;
      while (this.text[at] === ' ') at++;
    }
    return {
      type: 'noteDefinition',
      label: match[1] as string,
      ...(list && known && { attributes: list.attributes }),
      children: [withoutLead(this.paragraph(at, end))],
      position: this.place(start, end)
    };
  }
}

/** White space that moved out of a mark right after a label is none: the label's own space parts them. */
function withoutLead(paragraph: Paragraph): Paragraph {
  const first = paragraph.children[0];
  if (first?.type !== 'text') return paragraph;
  const value = first.value.replace(/^[ \t]+/, '');
  if (value === '') paragraph.children.shift();
  else first.value = value;
  return paragraph;
}
