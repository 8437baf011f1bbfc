/**
 * The marks inside a block. One pass over the characters with a stack of open marks, so the work is linear however the marks
 * are nested or left open; what turns out to be no mark goes back to text, character by character.
 */
import type { VFile } from 'vfile';
import { reportNotation } from '../messages/notation.ts';
import { type AttributeList, checkAttributes, readAttributes } from './attributes.ts';
import { readBracket } from './bracket.ts';
import { joinChoices } from './choice.ts';
import { readBreak } from './line-break.ts';
import type { Source } from './source.ts';
import type { Addition, Deletion, Inline, Span } from './tree.ts';
import { EDIT_CLASSES, SPAN_KINDS } from './vocabulary.ts';

/** How deep marks may nest. */
export const MAX_DEPTH = 256;

/** What a block's reader hands to the reader of its marks. */
export interface InlineContext {
  source: Source;
  file: VFile;
  /** Words that stand hyphenated inside a line of the document: at a line end they keep their hyphen. */
  hyphenated: ReadonlySet<string>;
  lines: 'page' | 'reflowed';
}

interface Frame {
  kind: 'block' | 'deletion' | 'addition' | 'bracket';
  /** The characters that opened it. */
  mark: string;
  start: number;
  children: Inline[];
}

/** What may be escaped: ASCII punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** The next character that could begin or end a mark. */
const SPECIAL = /[\\~^_[\]}\n]/g;

/** Reads the marks of `source.text` from `start` to `end`. */
export function parseInline(context: InlineContext, start: number, end: number): Inline[] {
  return new InlineReader(context, start, end).read();
}

class InlineReader {
  private readonly context: InlineContext;
  private readonly text: string;
  private readonly end: number;
  private at: number;
  private readonly stack: Frame[];
  /** The last bracket that was given up because a mark around it closed. */
  private cutBracket: Frame | undefined;

  constructor(context: InlineContext, start: number, end: number) {
    this.context = context;
    this.text = context.source.text;
    this.at = start;
    this.end = end;
    this.stack = [{ kind: 'block', mark: '', start, children: [] }];
  }

  read(): Inline[] {
    while (this.at < this.end) {
      SPECIAL.lastIndex = this.at;
      const next = SPECIAL.exec(this.text);
      const to = next && next.index < this.end ? next.index : this.end;
      if (to > this.at) this.addText(this.at, to);
      this.at = to;
      if (to < this.end) this.readSpecial(this.text[to] as string);
    }
    this.giveUp(1);
    return this.top.children;
  }

  private get top(): Frame {
    return this.stack[this.stack.length - 1] as Frame;
  }

  private readSpecial(character: string): void {
    const next = this.at + 1 < this.end ? this.text[this.at + 1] : undefined;
    if (character === '\\') {
      const escapes = next !== undefined && PUNCTUATION.test(next);
      this.addText(this.at, this.at + (escapes ? 2 : 1), escapes ? next : '\\');
    } else if (character === '\n') this.readLineEnd();
    else if (character === '~') this.readTildes();
    else if ((character === '^' || character === '_') && next === '{') this.open('addition', `${character}{`);
    else if (character === '[') this.open('bracket', '[');
    else if (character === ']') this.readBracketEnd();
    else if (character === '}') this.readAdditionEnd();
    else this.addText(this.at, this.at + 1);
  }

  /** Adds source characters (or what they stand for) to the text of the innermost mark, and moves on. */
  private addText(from: number, to: number, value = this.text.slice(from, to)): void {
    const { children } = this.top;
    const last = children[children.length - 1];
    const place = this.context.source.position(from, to);
    if (last?.type === 'text') {
      last.value += value;
      if (last.position) last.position.end = place.end;
    } else children.push({ type: 'text', value, position: place });
    this.at = to;
  }

  private add(node: Inline, to: number): void {
    const { children } = this.top;
    node.position = this.context.source.position(this.at, to);
    children.push(node);
    this.at = to;
  }

  private readLineEnd(): void {
    const { children } = this.top;
    const last = children[children.length - 1];
    if (this.context.lines === 'reflowed') return this.addText(this.at, this.at + 1);
    const { node, before, end } = readBreak(this.context, last?.type === 'text' ? last.value : '', this.at, this.end);
    if (last?.type === 'text') {
      if (before === '') children.pop();
      else last.value = before;
    }
    this.add(node, end);
  }

  private readTildes(): void {
    let to = this.at;
    while (to < this.end && this.text[to] === '~') to++;
    if (to - this.at !== 2) return this.addText(this.at, to);
    const open = this.nearest('deletion', 'addition');
    if (open?.kind === 'deletion') this.closeDeletion(open, to);
    else this.open('deletion', '~~');
  }

  private open(kind: Frame['kind'], mark: string): void {
    if (this.stack.length > MAX_DEPTH) {
      const place = this.context.source.position(this.at, this.at + mark.length);
      reportNotation(this.context.file, 'too-deep', place, { depth: MAX_DEPTH });
      return this.addText(this.at, this.at + mark.length);
    }
    this.stack.push({ kind, mark, start: this.at, children: [] });
    this.at += mark.length;
  }

  /** The innermost open frame of one of these kinds, or none: a block bounds the search. */
  private nearest(...kinds: Frame['kind'][]): Frame | undefined {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const frame = this.stack[index] as Frame;
      if (kinds.includes(frame.kind)) return frame;
    }
    return undefined;
  }

  private closeDeletion(frame: Frame, to: number): void {
    this.giveUp(this.stack.indexOf(frame) + 1, frame);
    const { lead, children, trail } = trimmed(frame.children);
    if (children.length === 0) return this.unwrapEmpty(frame, to);
    const list = this.attributesAt(to, EDIT_CLASSES);
    this.stack.pop();
    const node: Deletion = { type: 'deletion', children: joinChoices(children), ...pick(list) };
    if (lead) this.pushPlain(lead);
    this.at = frame.start;
    this.add(node, list?.end ?? to);
    if (trail) this.pushPlain(trail);
  }

  private readAdditionEnd(): void {
    const frame = this.nearest('addition');
    const to = this.at + 1;
    if (!frame) return this.addText(this.at, to);
    this.giveUp(this.stack.indexOf(frame) + 1, frame);
    if (frame.children.length === 0) return this.unwrapEmpty(frame, to);
    const list = this.attributesAt(to, EDIT_CLASSES);
    this.stack.pop();
    const unplaced = list?.attributes.classes.includes('unplaced');
    const node: Addition = {
      type: 'addition',
      place: frame.mark === '^{' ? 'above' : 'below',
      ...(unplaced && { unplaced: true }),
      children: joinChoices(frame.children),
      ...pick(list)
    };
    this.at = frame.start;
    this.add(node, list?.end ?? to);
  }

  private readBracketEnd(): void {
    const frame = this.top;
    const to = this.at + 1;
    if (frame.kind !== 'bracket') {
      const outer = this.nearest('bracket') ?? this.cutBracket;
      this.cutBracket = undefined;
      const list = this.text[to] === '{' ? readAttributes(this.text, to, this.end) : undefined;
      const spanned = list?.attributes.classes.some((name) => (SPAN_KINDS as readonly string[]).includes(name));
      if (outer && spanned && frame.kind !== 'block') this.reportOverlap(outer, frame.mark, frame.start);
      else if (outer && spanned) this.reportOverlap(outer, ']', this.at);
      return this.addText(this.at, to);
    }
    const list = this.text[to] === '{' ? readAttributes(this.text, to, this.end) : undefined;
    const raw = this.text.slice(frame.start + 1, Math.min(this.at, frame.start + 200));
    const plain = frame.children.every((child) => child.type === 'text');
    const reading = plain ? readBracket(raw, frame.children, list?.attributes) : undefined;
    const kind = list?.attributes.classes[0];
    if (reading && (!list || checkAttributes(list, [], to, this.context.source, this.context.file))) {
      this.stack.pop();
      this.at = frame.start;
      return this.add({ ...reading, ...pick(list) } as Inline, list?.end ?? to);
    }
    if (kind !== undefined && list && checkAttributes(list, SPAN_KINDS, to, this.context.source, this.context.file)) {
      this.stack.pop();
      const { classes, ...rest } = list.attributes;
      const node: Span = { type: 'span', kind, children: joinChoices(frame.children) };
      if (rest.id !== undefined || classes.length > 1 || Object.keys(rest.values).length > 0)
        node.attributes = { ...rest, classes: classes.slice(1) };
      this.at = frame.start;
      return this.add(node, list.end);
    }
    this.giveUp(this.stack.length - 1);
    this.addText(this.at, to);
  }

  private attributesAt(at: number, classes: readonly string[]): AttributeList | undefined {
    if (this.text[at] !== '{' || at >= this.end) return undefined;
    const list = readAttributes(this.text, at, this.end);
    return list && checkAttributes(list, classes, at, this.context.source, this.context.file) ? list : undefined;
  }

  /**
   * Gives up the open marks from stack index `from` on: their opening characters and what they hold become part of what
   * stands below. `closing` is the mark whose end forces it; without, the block ends.
   */
  private giveUp(from: number, closing?: Frame): void {
    const frames = this.stack.splice(from);
    for (const frame of frames) {
      if (frame.kind === 'bracket') this.cutBracket = closing && frame;
      else if (closing && this.stack.some((outer) => outer !== closing && outer.kind === frame.kind))
        this.reportOverlap(closing, frame.mark, frame.start);
      else if (frame.kind !== 'block') this.reportUnclosed(frame);
      this.pushPlain(frame.mark, frame.start);
      for (const child of frame.children) {
        if (child.type === 'text') this.pushPlain(child.value, child.position?.start.offset);
        else this.top.children.push(child);
      }
    }
  }

  /** Adds characters to the innermost mark's text without moving on. */
  private pushPlain(value: string, from = this.at): void {
    const at = this.at;
    this.addText(from, from + value.length, value);
    this.at = at;
  }

  private unwrapEmpty(frame: Frame, to: number): void {
    const place = this.context.source.position(frame.start, to);
    reportNotation(this.context.file, 'empty-mark', place, { mark: frame.mark });
    this.stack.pop();
    this.addText(frame.start, to, this.text.slice(frame.start, to));
  }

  private reportUnclosed(frame: Frame): void {
    const place = this.context.source.position(frame.start, frame.start + frame.mark.length);
    reportNotation(this.context.file, 'unclosed-mark', place, { mark: frame.mark });
  }

  private reportOverlap(outer: Frame, inner: string, at: number): void {
    const { line, column } = this.context.source.point(outer.start);
    const place = this.context.source.position(at, at + inner.length);
    reportNotation(this.context.file, 'overlapping-marks', place, { outer: outer.mark, inner, line, column });
  }
}

const pick = (list: AttributeList | undefined) => (list ? { attributes: list.attributes } : {});

/** Moves the outer spaces of a deletion outside: `~~Corner ~~` strikes out `Corner`. */
function trimmed(children: Inline[]): { lead: string; children: Inline[]; trail: string } {
  const kept = [...children];
  let lead = '';
  let trail = '';
  const first = kept[0];
  if (first?.type === 'text') {
    lead = /^[ \t]*/.exec(first.value)?.[0] ?? '';
    if (lead.length === first.value.length) kept.shift();
    else kept[0] = { ...first, value: first.value.slice(lead.length) };
  }
  const last = kept[kept.length - 1];
  if (last?.type === 'text') {
    const value = last.value.replace(/[ \t]+$/, '');
    trail = last.value.slice(value.length);
    if (value === '') kept.pop();
    else kept[kept.length - 1] = { ...last, value };
  }
  return { lead, children: kept, trail };
}
