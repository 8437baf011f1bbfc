/**
 * A state of the text as a stream: words, calls of notes, pages, and the ends of paragraphs. White space is that of the state: runs
 * of it are one space, and paragraphs have none at their edges. A paragraph without words is none, except a cell of a table.
 */
import type { Block, Item, Segment, Style } from '../print/document.ts';

/** What kind of paragraph ends here. */
export interface ParagraphKind {
  kind: 'paragraph' | 'heading' | 'item' | 'verse' | 'cell' | 'signature' | 'field' | 'aside' | 'rule';
  /** Of a heading: 1 is the outermost. Of a list: how deep, from 1; a paragraph of an item has it too. */
  level?: number;
  /** It goes on after what interrupted it. */
  continued?: boolean;
  /** The last line of a stanza. */
  isLast?: boolean;
  /** Unlabelled: it has a bullet, which is no text. */
  bullet?: boolean;
  /** Of a cell: counted from 0. */
  table?: number;
  row?: number;
  column?: number;
}

export interface Words {
  type: 'words';
  text: string;
  /** The id of the edit in which they stand. */
  edit?: string;
  style?: Style;
  language?: string;
}

export type Token =
  | Words
  | { type: 'note'; note: string; edit?: string }
  | { type: 'page'; n: string }
  | { type: 'end'; paragraph: ParagraphKind };

/**
 * @param edits the ids of the edits; other anchors say nothing of revision
 * @returns the blocks as a stream
 */
export function stream(blocks: readonly Block[], edits: ReadonlySet<string>): Token[] {
  const writer = new StreamWriter(edits);
  writer.blocks(blocks, 0);
  return writer.finish();
}

class StreamWriter {
  private readonly tokens: Token[] = [];
  private readonly edits: ReadonlySet<string>;
  /** The edits that are open; lemmata may overlap. */
  private readonly open: string[] = [];
  /** What stands in the paragraph so far. */
  private paragraph: Token[] = [];
  private tables = 0;
  private label: { text: string; bullet: boolean } | undefined;

  constructor(edits: ReadonlySet<string>) {
    this.edits = edits;
  }

  /** @param depth of the lists round the blocks */
  blocks(blocks: readonly Block[], depth: number): void {
    for (const block of blocks) this.block(block, depth);
  }

  finish(): Token[] {
    // Pages that begin after the last word.
    this.tokens.push(...this.paragraph.filter(({ type }) => type === 'page'));
    return this.tokens;
  }

  private block(block: Block, depth: number): void {
    const inList = depth > 0 ? { level: depth } : {};
    switch (block.type) {
      case 'heading':
        this.content(block.content, { kind: 'heading', level: block.level });
        break;
      case 'paragraph':
        this.content(
          block.content,
          depth > 0
            ? { kind: 'item', ...inList, ...(this.label ? {} : { continued: true }) }
            : { kind: 'paragraph', ...(block.continued && { continued: true }) },
          block.language
        );
        break;
      case 'signature':
        this.content(block.content, { kind: 'signature', ...inList });
        break;
      case 'field':
        this.words(`${block.label} `);
        this.content(block.content, { kind: 'field' });
        break;
      case 'list':
        for (const item of block.items) {
          if (item.type === 'item') this.item(item, depth + 1);
          else if (item.type === 'page') this.paragraph.push(item);
          else this.block(item, depth);
        }
        break;
      case 'verse':
        for (const [index, line] of block.lines.entries())
          this.content(line, { kind: 'verse', ...(index === block.lines.length - 1 && { isLast: true }) });
        break;
      case 'table':
        this.table(block.rows);
        break;
      case 'aside':
        this.blocks(block.blocks, depth);
        break;
      case 'furniture':
        this.content(block.content, { kind: 'aside' });
        break;
      case 'rule':
        this.tokens.push({ type: 'end', paragraph: { kind: 'rule' } });
        break;
      case 'page':
        this.paragraph.push(block);
    }
  }

  /** The label stands before the first paragraph of the item, or alone where the item begins with a list. */
  private item({ label, blocks }: Item, depth: number): void {
    this.label = { text: label, bullet: label === NO_LABEL };
    if (blocks[0]?.type !== 'paragraph') this.end({ kind: 'item', level: depth });
    this.blocks(blocks, depth);
  }

  private table(rows: readonly (readonly Segment[][])[]): void {
    const table = this.tables++;
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        this.segments(cell);
        this.end({ kind: 'cell', table, row, column }, true);
      }
  }

  private content(segments: readonly Segment[], paragraph: ParagraphKind, language?: string): void {
    this.segments(segments, language);
    this.end(paragraph);
  }

  private segments(segments: readonly Segment[], language?: string): void {
    for (const segment of segments) {
      if (segment.type === 'text') {
        const tag = segment.language ?? language;
        this.words(segment.text, segment.style, tag);
      } else if (segment.type === 'sign') this.words(segment.text);
      else if (segment.type === 'note') this.paragraph.push({ type: 'note', note: segment.note, ...this.edit() });
      else if (segment.type === 'page') this.paragraph.push(segment);
      else if (segment.type === 'begin' && this.edits.has(segment.entry)) this.open.push(segment.entry);
      else if (segment.type === 'end') {
        const at = this.open.lastIndexOf(segment.entry);
        if (at !== -1) this.open.splice(at, 1);
      }
    }
  }

  private edit(): { edit?: string } {
    const edit = this.open[this.open.length - 1];
    return edit === undefined ? {} : { edit };
  }

  private words(text: string, style?: Style, language?: string): void {
    const value = text.replace(/\s+/g, ' ');
    const last = this.paragraph.findLast(({ type }) => type === 'words') as Words | undefined;
    const kept = (last === undefined || last.text.endsWith(' ')) && value.startsWith(' ') ? value.slice(1) : value;
    if (kept === '') return;
    this.paragraph.push({
      type: 'words',
      text: kept,
      ...this.edit(),
      ...(style && { style }),
      ...(language && { language })
    });
  }

  /** Ends the paragraph, if there is one. Pages that stand in none go to the next. */
  private end(paragraph: ParagraphKind, evenIfEmpty = false): void {
    this.trimEnd();
    const hasContent = this.paragraph.some(({ type }) => type !== 'page');
    const { label } = this;
    if (!hasContent && !evenIfEmpty && !label) return;
    if (label && !label.bullet) {
      this.paragraph.unshift({ type: 'words', text: `${label.text}\t` });
    }
    this.label = undefined;
    this.tokens.push(...this.paragraph, {
      type: 'end',
      paragraph: { ...paragraph, ...(label?.bullet && { bullet: true }) }
    });
    this.paragraph = [];
  }

  private trimEnd(): void {
    const at = this.paragraph.findLastIndex(({ type }) => type === 'words');
    const last = this.paragraph[at] as Words | undefined;
    if (last === undefined || !last.text.endsWith(' ')) return;
    const text = last.text.slice(0, -1);
    if (text === '') this.paragraph.splice(at, 1);
    else this.paragraph[at] = { ...last, text };
  }
}

/** What the stylesheets put for a label where an item has none. */
const NO_LABEL = '–';
