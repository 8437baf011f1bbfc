/** The marks inside a block as nodes: recursive descent over matched tokens, at most `MAX_DEPTH` deep. */
import type { Point } from 'unist';
import { reportNotation } from '../messages/notation.ts';
import { type AttributeList, beginsList, toAttributes } from './attributes.ts';
import { ChoiceJoiner } from './choice.ts';
import { readHyphen } from './hyphen.ts';
import type { KeywordMatch } from './marks/index.ts';
import { pageBreak } from './marks/page-break.ts';
import { matchMarks, type Partners } from './match.ts';
import { additionNode, keywordNode, spanNode, trimSpaces } from './nodes.ts';
import { MAX_DEPTH, type Reading } from './reading.ts';
import { scan, TOKEN, type Tokens } from './scan.ts';
import { type Line, pointOn, rangeOn } from './source.ts';
import type { Attributes, Break, Deletion, Inline, PageBreak } from './tree.ts';
import { EDIT_CLASSES, EDITS } from './vocabulary.ts';

/**
 * Reads the marks of a block's lines.
 *
 * @param inCell the line is the cell of a table, where `\|` is a character
 */
export function parseInline(reading: Reading, lines: readonly Line[], inCell = false): Inline[] {
  const first = lines[0];
  if (!first) return [];
  const tokens = scan(reading.text, lines, inCell);
  const only = lines.length === 1 && tokens.kind.length === 0;
  if (only && first.start === first.end) return [];
  if (only) return [{ type: 'text', value: reading.text.slice(first.start, first.end), position: rangeOn(first) }];
  return new InlineReader(reading, lines, tokens).read();
}

class InlineReader {
  private readonly reading: Reading;
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly tokens: Tokens;
  private readonly partners: Partners;
  /** The next token. */
  private index = 0;
  /** Up to where the source has been read. */
  private at: number;
  private line: Line;
  /** Text read and not yet made a node. */
  private value = '';
  private from: Point | undefined;

  constructor(reading: Reading, lines: readonly Line[], tokens: Tokens) {
    this.reading = reading;
    this.text = reading.text;
    this.lines = lines;
    this.tokens = tokens;
    this.partners = matchMarks(reading, tokens, lines);
    this.line = lines[0] as Line;
    this.at = this.line.start;
  }

  read(): Inline[] {
    const children = this.readUntil(this.tokens.kind.length, 0);
    const last = this.lines[this.lines.length - 1] as Line;
    this.take(last.end);
    this.flush(children);
    return children;
  }

  private get here(): Point {
    return pointOn(this.line, this.at);
  }

  /** Reads up to the token `stop`, which closes the mark that the nodes stand in. */
  private readUntil(stop: number, depth: number): Inline[] {
    const { kind, start, end } = this.tokens;
    const children: Inline[] = [];
    let choices: ChoiceJoiner | undefined;
    while (this.index < stop) {
      const index = this.index;
      const from = start[index] as number;
      const to = end[index] as number;
      const partner = this.partners[index] as number;
      this.take(from);
      if (partner > index && depth === MAX_DEPTH) this.refuse(index, partner);
      else if (partner > index) {
        if (kind[index] === TOKEN.bracket) choices ??= new ChoiceJoiner(this.reading.file, children);
        this.readMark(children, choices, index, partner, depth);
      } else {
        this.index++;
        if (kind[index] === TOKEN.lineEnd) this.readLineEnd(children, index);
        else if (kind[index] === TOKEN.keyword) this.readKeyword(children, index);
        else if (kind[index] === TOKEN.formFeed) this.add(children, { type: 'pageBreak' }, from, to);
        else if (kind[index] === TOKEN.escape) this.take(to, this.text[from + 1]);
        else this.take(to);
      }
    }
    if (stop < kind.length) this.take(start[stop] as number);
    if (depth > 0) this.flush(children);
    return children;
  }

  // ------------------------------------------------------------------------------------------------------------ text

  /** Reads source characters as text, or as the text that they stand for. */
  private take(to: number, value?: string): void {
    if (to <= this.at) return;
    this.from ??= this.here;
    this.value += value ?? this.text.slice(this.at, to);
    this.at = to;
  }

  private flush(children: Inline[], end = this.here): void {
    if (this.value !== '') {
      const position = { start: this.from ?? end, end };
      children.push({ type: 'text', value: this.value, position });
    }
    this.value = '';
    this.from = undefined;
  }

  private add(children: Inline[], node: Inline, from: number, to: number): void {
    this.flush(children);
    node.position = rangeOn(this.line, from, to);
    children.push(node);
    this.at = to;
  }

  // ----------------------------------------------------------------------------------------------------------- marks

  private refuse(open: number, close: number): void {
    const from = this.tokens.start[open] as number;
    const place = rangeOn(this.line, from, this.tokens.end[open]);
    reportNotation(this.reading.file, 'too-deep', place, { depth: MAX_DEPTH });
    this.partners[open] = -1;
    this.partners[close] = -1;
  }

  private readMark(
    children: Inline[],
    choices: ChoiceJoiner | undefined,
    open: number,
    close: number,
    depth: number
  ): void {
    const { kind, start, end, lists } = this.tokens;
    const from = this.here;
    this.flush(children, from);
    const opening = this.text[start[open] as number] as string;
    const isDeletion = kind[open] === TOKEN.tildes;
    // What looks like a list behind the opening tildes is text of the deletion.
    this.at = isDeletion ? (start[open] as number) + 2 : (end[open] as number);
    this.index = open + 1;
    const inner = this.readUntil(close, depth + 1);
    const list = lists.get(close);
    this.index = close + 1;
    this.at = (start[close] as number) + (isDeletion ? 2 : 1);
    if (kind[open] === TOKEN.bracket) {
      this.at = end[close] as number;
      const node = spanNode(inner, list as AttributeList);
      node.position = { start: from, end: this.here };
      if (node.type === 'span') choices?.add(node, list?.parted === true);
      else children.push(node);
      return;
    }
    const attributes = this.attributesAfter(list);
    if (isDeletion) return this.addDeletion(children, inner, attributes, from);
    const node = additionNode(opening === '^' ? 'above' : 'below', inner, attributes);
    node.position = { start: from, end: this.here };
    children.push(node);
  }

  /** The outer spaces of a deletion move outside: `~~Corner ~~` strikes out `Corner`. Spaces alone are struck out as they are. */
  private addDeletion(children: Inline[], inner: Inline[], attributes: Attributes | undefined, from: Point): void {
    const { lead, trail } = trimSpaces(inner);
    const last = children[children.length - 1];
    if (lead !== '' && last?.type === 'text') last.value += lead;
    else if (lead !== '') children.push({ type: 'text', value: lead, position: { start: from, end: from } });
    const node: Deletion = { type: 'deletion', ...(attributes && { attributes }), children: inner };
    node.position = { start: from, end: this.here };
    children.push(node);
    if (trail !== '') this.from ??= this.here;
    this.value += trail;
  }

  /** Reads the list after a mark; one that may not stand there stays text. */
  private attributesAfter(list: AttributeList | undefined): Attributes | undefined {
    if (!list) {
      this.warnOfBrace();
      return undefined;
    }
    if (!this.reading.accepts(list, EDITS, EDIT_CLASSES)) return undefined;
    this.at = list.end;
    return toAttributes(list);
  }

  private warnOfBrace(): void {
    if (this.text.charCodeAt(this.at) !== 123 || this.at >= this.line.end) return;
    if (beginsList(this.text, this.at))
      reportNotation(this.reading.file, 'malformed-list', rangeOn(this.line, this.at, this.at + 1));
  }

  private readKeyword(children: Inline[], index: number): void {
    const from = this.tokens.start[index] as number;
    const { node, end } = keywordNode(this.reading, this.tokens.keywords.get(index) as KeywordMatch);
    if (!node) return this.take(this.tokens.end[index] as number);
    this.add(children, node, from, end);
    this.take(this.tokens.end[index] as number);
  }

  // ------------------------------------------------------------------------------------------------------- line ends

  private readLineEnd(children: Inline[], index: number): void {
    const line = this.lines[(this.tokens.line[index] as number) + 1] as Line;
    const hyphen = this.reading.metadata.lines === 'page' ? this.hyphenAt(line, index) : undefined;
    if (hyphen) this.value = this.value.slice(0, -1);
    if (this.value === '') this.from = undefined;
    const start = pointOn(this.line, hyphen ? this.at - 1 : this.at);
    if (this.reading.metadata.lines === 'reflowed') {
      this.from ??= start;
      this.value += '\n';
    } else this.flush(children, start);
    this.line = line;
    this.at = line.start + (hyphen?.node.repeated?.length ?? 0);
    if (this.reading.metadata.lines === 'reflowed') return;
    const node: Break = { type: 'break', ...hyphen?.node, position: { start, end: this.here } };
    children.push(node);
    if (hyphen?.overPage) this.readJoiningPage(children);
  }

  /** A word that runs over the line end, or over a page that begins on a line of its own between its halves. */
  private hyphenAt(next: Line, index: number) {
    const keyword = this.tokens.keywords.get(index + 1);
    const page = keyword?.keyword === pageBreak && this.tokens.kind[index + 2] === TOKEN.lineEnd;
    const alone = page && keyword.match.index === next.start && keyword.end === next.end;
    const beyond = alone ? this.lines[(this.tokens.line[index] as number) + 2] : next;
    const node = beyond && readHyphen(this.reading, this.line, beyond);
    return node && { node, overPage: alone === true };
  }

  private readJoiningPage(children: Inline[]): void {
    this.readKeyword(children, this.index);
    const page = children[children.length - 1] as PageBreak;
    page.joins = true;
    const last = children[children.length - 2] as Break;
    this.line = this.lines[(this.tokens.line[this.index] as number) + 1] as Line;
    this.at = this.line.start + (last.repeated?.length ?? 0);
    this.index += 2;
  }
}
