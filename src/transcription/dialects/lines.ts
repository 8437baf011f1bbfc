/** The text between the signs of a dialect, and the line ends in it. */
import type { Point } from 'unist';
import { readHyphen } from '../hyphen.ts';
import type { Reading } from '../reading.ts';
import { isBlank, type Line, pointOn } from '../source.ts';
import type { Break, Inline, PageBreak } from '../tree.ts';
import type { Dialect, Token } from './dialect.ts';
import { copyOf } from './nodes.ts';
import { type Stretch, stretches, withFormFeeds } from './stretches.ts';

/** Goes over a text once, from sign to sign, and makes nodes of what stands between them. */
export abstract class LineReader {
  protected readonly reading: Reading;
  protected readonly text: string;
  protected readonly dialect: Dialect;
  protected readonly tokens: readonly Token[];
  protected readonly stretches: readonly Stretch[];
  /** The stretch that is read, and the next token. */
  protected stretch = 0;
  protected index = 0;
  protected at = 0;
  private lineIndex = 0;
  /** Text read and not yet made a node. */
  protected value = '';
  protected from: Point | undefined;

  constructor(reading: Reading, dialect: Dialect) {
    this.reading = reading;
    this.text = reading.text;
    this.dialect = dialect;
    this.tokens = withFormFeeds(this.text, dialect.scan(this.text));
    this.stretches = stretches(this.text, reading.lines, this.tokens, dialect.loose !== undefined);
  }

  /** The nodes of the mark, or of the paragraph, that is being read. */
  protected abstract get children(): Inline[];

  private get line(): Line {
    return this.reading.lines[this.lineIndex] as Line;
  }

  protected get here(): Point {
    return pointOn(this.line, this.at);
  }

  /** Goes on to an offset at or after this one, over line ends too, without reading anything. */
  protected moveTo(to: number): void {
    while (this.line.end < to) this.lineIndex++;
    this.at = to;
  }

  protected pointAfter(to: number): Point {
    let index = this.lineIndex;
    while ((this.reading.lines[index] as Line).end < to) index++;
    return pointOn(this.reading.lines[index] as Line, to);
  }

  /** Reads source characters as text. */
  protected take(to: number): void {
    while (this.at < to) {
      const stop = Math.min(to, this.line.end);
      if (stop > this.at) {
        this.from ??= this.here;
        this.value += this.text.slice(this.at, stop);
        this.at = stop;
      }
      if (stop < to) this.readLineEnd();
    }
  }

  protected flush(end = this.here): void {
    if (this.value !== '')
      this.children.push({ type: 'text', value: this.value, position: { start: this.from ?? end, end } });
    this.value = '';
    this.from = undefined;
  }

  private readLineEnd(): void {
    const start = this.here;
    if (this.reading.metadata.lines === 'reflowed') {
      this.from ??= start;
      this.value += '\n';
      this.nextLine();
      this.at = this.line.start;
      return;
    }
    const page = this.pageOnNextLine();
    const hyphen = this.hyphenBefore(page ? 2 : 1);
    if (hyphen) this.value = this.value.slice(0, -1);
    if (this.value === '') this.from = undefined;
    const stop = hyphen ? pointOn(this.line, this.at - 1) : start;
    this.flush(stop);
    this.nextLine();
    this.at = this.line.start + (hyphen && !page ? (hyphen.repeated?.length ?? 0) : 0);
    const node: Break = { type: 'break', ...hyphen, position: { start: stop, end: this.here } };
    this.children.push(node);
    if (hyphen && page) this.readJoiningPage(page, hyphen.repeated?.length ?? 0);
  }

  /** Goes on to the next line that is not blank. */
  private nextLine(): void {
    this.lineIndex++;
    while (this.dialect.loose && this.lineIndex + 1 < this.reading.lines.length && isBlank(this.text, this.line))
      this.lineIndex++;
  }

  /** A page that begins on a line of its own, right after this one. */
  private pageOnNextLine(): PageBreak | undefined {
    const next = this.reading.lines[this.lineIndex + 1] as Line;
    const token = this.tokens[this.index];
    const alone = token?.start === next.start && token.end === next.end && token.sign.is === 'point';
    return alone && token.sign.is === 'point' && token.sign.node.type === 'pageBreak' ? token.sign.node : undefined;
  }

  /** What a break carries when the word before it runs on in the line so many lines further. */
  private hyphenBefore(further: number) {
    const beyond = this.reading.lines[this.lineIndex + further];
    const { end } = this.stretches[this.stretch] as Stretch;
    const isText = this.value !== '' && this.value.endsWith(this.text[this.at - 1] as string);
    if (this.dialect.loose || !isText || !beyond || beyond.start > end) return undefined;
    return readHyphen(this.reading, this.line, beyond);
  }

  private readJoiningPage(page: PageBreak, repeated: number): void {
    const { start, end } = this.line;
    const position = { start: pointOn(this.line, start), end: pointOn(this.line, end) };
    this.children.push({ ...copyOf(page), joins: true, position });
    this.index++;
    this.lineIndex++;
    this.at = this.line.start + repeated;
  }
}
