/**
 * Reads a transcription in a dialect: the signs of its table become the nodes that the notation's own marks become. Blocks are
 * paragraphs, parted by blank lines; what else a page shows is left to the rules that read it.
 */
import type { Point } from 'unist';
import { reportNotation } from '../../messages/notation.ts';
import { MAX_DEPTH, type Reading } from '../reading.ts';
import type { Block, Inline, NoteDefinition, Span } from '../tree.ts';
import type { Dialect, Meaning, Sign, Token } from './dialect.ts';
import { joinHalves, keepSubstitutions, unwrapBlank } from './halves.ts';
import { LineReader } from './lines.ts';
import { type Followers, matchSigns } from './match.ts';
import { copyOf, edgeNode, markNode, noteText } from './nodes.ts';
import { toBlocks } from './shape.ts';
import { type Stretch, stretchAt } from './stretches.ts';

/** How many spans may run over the end of one paragraph: each stands again in the next. */
const MAX_OVER = 16;

/** Reads the blocks of a transcription in a dialect. */
export function readDialect(reading: Reading, dialect: Dialect): Block[] {
  return new DialectReader(reading, dialect).read();
}

/** Whether a block begins as a further paragraph of a note does in the notation, right below one. */
function isIndented(block: Block | undefined): boolean {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' && /^(?: {4}|\t)/.test(first.value);
}

/** A mark that is being read. A deletion or addition that runs over its paragraph's end has two edges, and no content of its own. */
interface Frame {
  meaning: Meaning;
  edge: boolean;
  /** A span that runs over its paragraph's end stands in pieces, one in each. */
  over: boolean;
  children: Inline[];
  from: Point;
  beside: Span | undefined;
}

class DialectReader extends LineReader {
  private readonly followers: Followers;
  /** For each turn and closing sign that takes effect, the sign that its mark was begun or last turned by. */
  private readonly leaders: number[];
  private readonly blocks: Block[] = [];
  private readonly frames: Frame[] = [];
  private over = 0;
  private notes: NoteDefinition[] = [];
  /** The notes of paragraphs before, which stand below them and the indented ones after them. */
  private readonly held: NoteDefinition[] = [];
  private noteCount = 0;
  private root: Inline[] = [];
  /** First halves of substitutions that their sign makes one, by the nodes that they stand among. */
  private halves = new Map<Inline[], Set<Inline>>();

  constructor(reading: Reading, dialect: Dialect) {
    super(reading, dialect);
    this.followers = matchSigns(reading, this.tokens);
    this.leaders = new Array<number>(this.tokens.length).fill(-1);
    for (const [index, follower] of this.followers.entries()) if (follower !== -1) this.leaders[follower] = index;
  }

  read(): Block[] {
    for (this.stretch = 0; this.stretch < this.stretches.length; this.stretch++) {
      const { start, end } = this.stretches[this.stretch] as Stretch;
      while ((this.tokens[this.index]?.start ?? start) < start) this.index++;
      this.begin(start);
      const from = this.here;
      for (let token = this.tokens[this.index]; token && token.start < end; token = this.tokens[this.index]) {
        this.take(token.start);
        if (this.at <= token.start) this.readToken(this.index++, token);
      }
      this.take(end);
      this.finish(from);
    }
    return [...this.blocks, ...this.held];
  }

  protected get children(): Inline[] {
    return this.frames[this.frames.length - 1]?.children ?? this.root;
  }

  // ------------------------------------------------------------------------------------------------------ paragraphs

  private begin(start: number): void {
    this.moveTo(start);
    this.root = [];
    this.halves = new Map();
    this.notes = [];
    let around = this.root;
    for (const frame of this.frames) {
      frame.children = frame.edge ? around : [];
      frame.from = this.here;
      around = frame.children;
    }
  }

  private finish(from: Point): void {
    this.flush();
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth] as Frame;
      const around = this.frames[depth - 1]?.children ?? this.root;
      if (!frame.edge) this.push(around, frame);
    }
    for (const [nodes, first] of this.halves) keepSubstitutions(nodes, first);
    const position = { start: from, end: this.here };
    const blocks = toBlocks(this.root, position, this.reading.metadata.lines, this.dialect.loose !== undefined);
    for (const block of blocks) {
      if (!isIndented(block)) this.blocks.push(...this.held.splice(0));
      this.blocks.push(block);
      if (block.type === 'paragraph') this.held.push(...this.notes.splice(0));
    }
    this.held.push(...this.notes);
  }

  /** Puts a mark, or the piece of it that stands in this paragraph, among the nodes around it. */
  private push(around: Inline[], { meaning, children, from, over, beside }: Frame): Inline | undefined {
    const blank = over ? unwrapBlank(children) : undefined;
    if (blank) {
      around.push(...blank);
      return undefined;
    }
    const node = markNode(meaning, children, { start: from, end: this.here });
    around.push(beside && node.type === 'span' ? { type: 'choice', children: [node, beside] } : node);
    return node;
  }

  // ---------------------------------------------------------------------------------------------------------- tokens

  private readToken(index: number, { end, sign }: Token): void {
    if (sign.is === 'open' && this.followers[index] !== -1) return this.open(index, end, sign.meaning, sign.beside);
    if ((sign.is === 'turn' || sign.is === 'close') && this.leaders[index] !== -1) return this.end(index, end, sign);
    if (sign.is === 'point') {
      const node = copyOf(sign.node);
      node.position = { start: this.here, end: this.pointAfter(end) };
      this.flush();
      this.children.push(node);
      return this.moveTo(end);
    }
    if (sign.is === 'note') return this.readNote(end, sign);
    if (sign.is !== 'text') return this.take(end);
    this.from ??= this.here;
    this.value += sign.value;
    this.moveTo(end);
  }

  private open(index: number, end: number, meaning: Meaning, beside?: Span): void {
    const follower = this.tokens[this.followers[index] as number] as Token;
    const over = stretchAt(this.stretches, follower.start) !== this.stretch;
    const edge = over && meaning.type !== 'span';
    const isSplit = over && !edge;
    if (isSplit && this.text.slice(end, follower.start).trim() === '') return this.refuse(index, 'empty-mark');
    if (this.frames.length >= MAX_DEPTH) return this.refuse(index, 'too-deep');
    if (isSplit && this.over >= MAX_OVER) return this.refuse(index, 'too-many-over');
    this.flush();
    const from = this.here;
    const around = this.children;
    const isTurn = this.leaders[index] !== -1;
    if (edge) around.push(edgeNode('begin', meaning, { start: from, end: isTurn ? from : this.pointAfter(end) }));
    if (isSplit) this.over++;
    this.frames.push({ meaning, edge, over: isSplit, children: edge ? around : [], from, beside });
    this.moveTo(end);
  }

  /** A mark that cannot be one stays text, with all its signs. */
  private refuse(index: number, rule: 'empty-mark' | 'too-deep' | 'too-many-over'): void {
    const { start, end } = this.tokens[index] as Token;
    const { file } = this.reading;
    const place = this.reading.place(start, end);
    if (rule === 'empty-mark') reportNotation(file, rule, place, { mark: this.text.slice(start, end) });
    else if (rule === 'too-deep') reportNotation(file, rule, place, { depth: MAX_DEPTH });
    else reportNotation(file, rule, place, { most: MAX_OVER });
    for (let next = this.followers[index] as number; next !== -1; next = this.followers[next] as number)
      this.leaders[next] = -1;
    this.take(end);
  }

  /** A mark, or its first half, ends. */
  private end(index: number, end: number, sign: Extract<Sign, { is: 'turn' | 'close' }>): void {
    this.flush();
    const frame = this.frames.pop() as Frame;
    const around = this.children;
    if (frame.over) this.over--;
    if (frame.edge) {
      const stop = sign.is === 'turn' ? this.here : this.pointAfter(end);
      around.push(edgeNode('end', frame.meaning, { start: this.here, end: stop }));
    } else {
      if (sign.is === 'close') this.moveTo(end);
      if (sign.values) frame.meaning = { ...frame.meaning, values: { ...frame.meaning.values, ...sign.values } };
      const node = this.push(around, frame);
      const isSecond = this.tokens[this.leaders[index] as number]?.sign.is === 'turn';
      if (node && isSecond) joinHalves(around, this.halves);
    }
    if (sign.is === 'close') return this.moveTo(end);
    this.open(index, end, sign.meaning);
  }

  private readNote(end: number, sign: Extract<Sign, { is: 'note' }>): void {
    this.flush();
    const position = { start: this.here, end: this.pointAfter(end) };
    const label = String(++this.noteCount);
    this.children.push({ type: 'noteReference', label, position });
    const attributes = sign.values && { attributes: { classes: [], values: { ...sign.values } } };
    this.notes.push({ type: 'noteDefinition', label, ...attributes, children: noteText(this.reading, sign), position });
    this.moveTo(end);
  }
}
