/** The tree of a document that another reader reads, built while it does. */
import type { Point, Position } from 'unist';
import { location } from 'vfile-location';
import type { Element, Root } from 'xast';
import { TEI_NAMESPACE } from './encode.ts';

/** An element as a reader tells of it. Offsets count UTF-16 code units from 0. */
interface StartTag {
  readonly qname: string;
  readonly namespace: string;
  readonly local: string;
  readonly attributes: readonly { readonly qname: string; readonly value: string }[];
  readonly offset: number;
}

/**
 * Builds the elements and the text of a tree as `readXml` would: elements of the TEI namespace are called by their local name, and each
 * knows its place. Comments, instructions and namespace declarations are left out.
 */
export class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  private readonly lines: Lines;
  private readonly open: (Root | Element)[] = [this.root];

  /** @param text of the document */
  constructor(text: string) {
    this.lines = { text, toPoint: location(text).toPoint };
  }

  startElement({ qname, namespace, local, attributes, offset }: StartTag): void {
    const node: Element = {
      type: 'element',
      name: namespace === TEI_NAMESPACE ? local : qname,
      attributes: Object.fromEntries(attributes.map(({ qname, value }) => [qname, value])),
      children: [],
      position: new Place(this.lines, offset)
    };
    if (namespace !== TEI_NAMESPACE) node.data = { namespace };
    this.top.children.push(node);
    this.open.push(node);
  }

  /** @param offset of the end tag */
  endElement(offset: number): void {
    const { position } = this.open.pop() as Element;
    (position as Place).close(offset);
  }

  text(value: string): void {
    const { children } = this.top;
    const last = children[children.length - 1];
    if (last?.type === 'text') last.value += value;
    else children.push({ type: 'text', value });
  }

  private get top(): Element {
    return this.open[this.open.length - 1] as Element;
  }
}

/** A text and its lines. */
interface Lines {
  readonly text: string;
  readonly toPoint: (offset: number) => Point | undefined;
}

/** The place of an element. Its lines are counted when they are asked for, which is seldom. */
class Place implements Position {
  private readonly lines: Lines;
  private readonly from: number;
  private last: number;

  constructor(lines: Lines, offset: number) {
    this.lines = lines;
    this.from = offset;
    this.last = offset;
  }

  /** @param offset of the end tag */
  close(offset: number): void {
    this.last = offset;
  }

  get start(): Point {
    return this.lines.toPoint(this.from) as Point;
  }

  get end(): Point {
    return this.lines.toPoint(endOfTag(this.lines.text, this.last)) as Point;
  }
}

/** Where the tag at `offset` ends, whose values may hold a `>`. An element out of an entity has the place of its use: no tag. */
function endOfTag(text: string, offset: number): number {
  if (text[offset] !== '<') return offset;
  for (let at = next(text, offset + 1); ; at = next(text, text.indexOf(text[at] as string, at + 1) + 1))
    if (text[at] === '>' || at === text.length) return Math.min(at + 1, text.length);
}

const QUOTE_OR_END = /["'>]/g;

/** Where the first quotation mark or `>` stands from an offset on; the end of the text if there is none. */
function next(text: string, from: number): number {
  QUOTE_OR_END.lastIndex = from;
  return QUOTE_OR_END.exec(text)?.index ?? text.length;
}
