/**
 * Line ends (TEI Guidelines 3.11.3): a newline of the source and `<lb/>`. Where a word runs on, its sign is weak punctuation (or
 * text, when the word is a hyphenated one) before `<lb break="no"/>`, with no newline. `[line]` is an `<lb/>` without a newline.
 */
import type { Element, ElementContent } from 'xast';
import type { Break, Inline } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { withAna } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { type DecodingContext, isInferred, place, read } from '../decoding.ts';
import { element, isElement, leaf, text, textOf } from '../elements.ts';
import { isWritten } from './extent.ts';
import { withListedNumber, withNumber } from './milestone.ts';
import { BETWEEN } from './page-break.ts';

/** A sign that shows only on the page: the hyphen of a divided word. */
export const weakSign = (sign: string): Element => leaf('pc', sign, { force: 'weak' });

/** @param overPage the word runs on over a page boundary, whose `<pb break="no"/>` says so */
export function encodeBreak(
  node: Break,
  before: Inline | undefined,
  after: Inline | undefined,
  overPage: boolean,
  context: EncodingContext
): ElementContent[] {
  if (node.written) return before?.type === 'break' && !before.written ? [] : [lineElement(node, context)];
  const line = after?.type === 'break' && after.written ? after : node;
  if (node.hyphen === undefined) return [text('\n'), lineElement(line, context, line !== node)];
  const sign = node.keepHyphen ? text(node.hyphen) : weakSign(node.hyphen);
  if (overPage) return [sign];
  const lb = lineElement(line, context, line !== node);
  lb.attributes.break = 'no';
  return [sign, lb, ...(node.repeated === undefined ? [] : [weakSign(node.repeated)])];
}

/** @param merged the element also stands for the line end before `[line]` */
function lineElement(node: Break, context: EncodingContext, merged = false): Element {
  const attributes = withListedNumber(node, attributesOf(node, context, { n: node.n }));
  const isSilent = merged ? Object.values(attributes).every((value) => value === undefined) : 'break' in attributes;
  return element('lb', isSilent ? withAna(attributes, 'written') : attributes);
}

/** The element of a line end or of a sign at one, alone. */
export function decodeLine(element: Element, context: DecodingContext): Break {
  const { type } = element.attributes;
  const found = read(element, context, { keys: KEYWORDS.line.keys, type: type ?? undefined, handled: ['n'] });
  return { type: 'break', written: true, ...withNumber(found, element), ...place(element) };
}

/**
 * Reads the texts, line ends and signs of one run of TEI. In TEI that the program wrote a newline before `<lb/>` is that line
 * end, and any other newline is a seam; elsewhere an `<lb/>` is a line end, whatever white space stands around it.
 */
export class LineReader {
  private readonly content: readonly ElementContent[];
  private readonly context: DecodingContext;
  /** Elements that have been read with what stands before them. */
  private readonly done = new Set<number>();
  /** What stands between the halves of words that a rule joined over a page boundary. */
  private readonly insideWords: ReadonlySet<number>;
  private hasJoinedPage = false;

  constructor(content: readonly ElementContent[], context: DecodingContext) {
    this.content = content;
    this.context = context;
    this.insideWords = context.isOurs ? insideWords(content) : NONE;
  }

  /** Whether an element stands between the halves of a word that a rule joined over a page boundary. */
  isInsideWord(index: number): boolean {
    return this.insideWords.has(index);
  }

  text(nodes: Inline[], value: string, index: number): void {
    if (!this.context.isOurs) return addText(nodes, value.replace(/[ \t\r\n]+/g, ' '));
    const next = this.content[index + 1];
    // Where a word runs on no newline stands; after one, `[line]{break=no}` says so of the line.
    const beforeLine = isElement(next, 'lb') && (next.attributes.break !== 'no' || !isWritten(next));
    const isReflowed = this.context.metadata.lines === 'reflowed';
    const newline = isReflowed ? '\n\n' : '\n';
    const opensLine = beforeLine && !isReflowed && value.endsWith('\n');
    // Two newlines before `<lb/>` are a seam and no line end.
    const ends = opensLine && !value.endsWith('\n\n');
    const parts = (opensLine ? value.slice(0, -1) : value).split(newline);
    for (const [at, part] of parts.entries()) {
      if (at > 0) nodes.push({ type: 'seam' });
      addText(nodes, part);
    }
    if (!ends) return;
    this.done.add(index + 1);
    this.addBreak(nodes, {}, next);
  }

  /** Reads what a page break inside a word says of the text before it: that it ends in half a word that keeps its hyphen. */
  joinedPage(nodes: Inline[], element: Element, index: number): void {
    if (!this.context.isOurs || element.attributes.break !== 'no') return;
    this.hasJoinedPage = true;
    const at = nodes.findLastIndex(({ type }) => !BETWEEN.has(type));
    const last = nodes[at];
    const sign = last?.type === 'text' ? SIGN.exec(last.value)?.[0] : undefined;
    if (sign === undefined || last?.type !== 'text') return;
    last.value = last.value.slice(0, -sign.length);
    const end = this.joinedRunEnd(index) as number;
    const node: Break = { type: 'break', hyphen: sign, ...this.repeated(end - 1), keepHyphen: true };
    if (last.value === '') nodes.splice(at, 1, node);
    else nodes.splice(at + 1, 0, node);
  }

  /** Reads `<lb/>` or `<pc>`. */
  element(nodes: Inline[], element: Element, index: number, line: () => Break): void {
    if (this.done.has(index)) return;
    if (element.name === 'pc') return this.sign(nodes, element, index);
    if (!this.context.isOurs) return this.foreignLine(nodes, element);
    const isJoined = element.attributes.break === 'no' && !isWritten(element);
    const last = nodes[nodes.length - 1];
    const sign = isJoined && last?.type === 'text' ? SIGN.exec(last.value)?.[0] : undefined;
    if (sign === undefined || last?.type !== 'text') {
      nodes.push(line());
      return;
    }
    last.value = last.value.slice(0, -sign.length);
    if (last.value === '') nodes.pop();
    this.addBreak(nodes, { hyphen: sign, ...this.repeated(index), keepHyphen: true }, element);
  }

  /** A sign at a line end: the word runs on over the line, or over the page. */
  private sign(nodes: Inline[], element: Element, index: number): void {
    const hyphen = textOf(element);
    if (element.attributes.force !== 'weak' || hyphen === '') {
      this.context.losses.element(element);
      return addText(nodes, hyphen);
    }
    const next = this.content[index + 1];
    if (isElement(next, 'lb') && next.attributes.break === 'no') {
      this.done.add(index + 1);
      return this.addBreak(nodes, { hyphen, ...this.repeated(index + 1) }, next);
    }
    const end = this.joinedRunEnd(index + 1);
    if (end === undefined) return addText(nodes, hyphen);
    nodes.push({ type: 'break', hyphen, ...this.repeated(end - 1), ...place(element) });
  }

  /** The sign that is repeated right after an element. */
  private repeated(index: number): { repeated?: string } {
    const next = this.content[index + 1];
    if (!isElement(next, 'pc') || next.attributes.force !== 'weak') return {};
    const line = this.content[index + 2];
    // Two words may run on, one right after the other: then the sign is the next one's.
    if (isElement(line, 'lb', 'pb') && line.attributes.break === 'no') return {};
    this.done.add(index + 1);
    return { repeated: textOf(next) };
  }

  /** Where the second half of a word begins whose boundary stands from an index on; undefined when no page breaks a word there. */
  private joinedRunEnd(start: number): number | undefined {
    let end = start;
    let joins = false;
    for (let node = this.content[end]; isBetween(node); node = this.content[++end])
      if (isElement(node, 'pb') && node.attributes.break === 'no') joins = true;
    return joins ? end : undefined;
  }

  private addBreak(nodes: Inline[], hyphen: Partial<Break>, element: Element): void {
    nodes.push({ type: 'break', ...hyphen, ...place(element) });
    const { break: joins, ...others } = element.attributes;
    if (Object.keys(others).length === 0) return;
    const own = hyphen.hyphen === undefined ? element : { ...element, attributes: others };
    nodes.push(decodeLine(own, this.context));
  }

  private foreignLine(nodes: Inline[], element: Element): void {
    const { break: joins, ...others } = element.attributes;
    const last = nodes[nodes.length - 1];
    if (joins !== 'no') {
      const line = decodeLine({ ...element, attributes: others }, this.context);
      const { written: _, ...plain } = line;
      nodes.push(plain, ...(line.n !== undefined || line.attributes ? [line] : []));
      return;
    }
    const sign = last?.type === 'text' ? SIGN.exec(last.value.trimEnd())?.[0] : undefined;
    if (last?.type !== 'text' || sign === undefined) return this.context.losses.element(element);
    last.value = last.value.trimEnd().slice(0, -sign.length);
    nodes.push({ type: 'break', hyphen: sign, ...place(element) });
  }

  /** The seams that stand beside a page break inside a word, which no white space stands for: those that a rule made. */
  finish(nodes: Inline[]): Inline[] {
    if (!this.hasJoinedPage) return nodes;
    const found: Inline[] = [];
    for (let index = 0; index < nodes.length; index++) {
      const run = runAt(nodes, index);
      const isRead = run.some((node) => node.type === 'pageBreak' && node.joins && node.inferred);
      if (!isRead) {
        found.push(nodes[index] as Inline);
        continue;
      }
      for (const node of run) found.push({ type: 'seam' }, node);
      found.push({ type: 'seam' });
      index += run.length - 1;
    }
    return found;
  }
}

const NONE: ReadonlySet<number> = new Set();

/** What may stand, as TEI, between the halves of a word that a page boundary cuts. */
const isBetween = (node: ElementContent | undefined) =>
  isElement(node, 'pb', 'fw', 'note', 'anchor', 'milestone', 'cb', 'gb');

function insideWords(content: readonly ElementContent[]): ReadonlySet<number> {
  const isJoined = (node: ElementContent | undefined) =>
    isElement(node, 'pb') && node.attributes.break === 'no' && isInferred(node);
  if (!content.some(isJoined)) return NONE;
  const inside = new Set<number>();
  for (let start = 0; start < content.length; start++) {
    let end = start;
    while (isBetween(content[end])) end++;
    if (content.slice(start, end).some(isJoined)) for (let index = start; index < end; index++) inside.add(index);
    start = end;
  }
  return inside;
}

const SIGN = /[-\u2010\u00AD=\u2E17\u00AC]$/;

function runAt(nodes: readonly Inline[], index: number): Inline[] {
  let end = index;
  while (end < nodes.length && BETWEEN.has((nodes[end] as Inline).type)) end++;
  return nodes.slice(index, end);
}

function addText(nodes: Inline[], value: string): void {
  const last = nodes[nodes.length - 1];
  if (value === '') return;
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value });
}
