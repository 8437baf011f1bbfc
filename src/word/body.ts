/** The blocks of a part: paragraphs and tables, with what surrounds them (changes of rows, content controls). */
import type { Element } from 'xast';
import type { Change, WordBlock, WordParagraph, WordTable } from './model.ts';
import type { Numbering } from './numbering.ts';
import { changeOf, PieceReader } from './pieces.ts';
import type { Styles } from './styles.ts';
import type { Tally } from './tell.ts';
import { characters, child, childElements, local, value } from './xml.ts';

export interface Context {
  styles: Styles;
  numbering: Numbering;
  /** The addresses of links, by relation. */
  links: ReadonlyMap<string, string>;
  tally: Tally;
  /** What the part is called in messages, when it is not the body. */
  place?: string;
}

/** Elements that hold blocks and say nothing that a transcription could. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'del', 'moveFrom', 'moveTo']);

export class BodyReader {
  private readonly context: Context;
  private paragraphs = 0;
  /** What messages call a paragraph. */
  private readonly places = new Map<WordBlock, string>();

  constructor(context: Context) {
    this.context = context;
  }

  blocks(holder: Element, changes: readonly Change[] = []): WordBlock[] {
    const found: WordBlock[] = [];
    for (const element of childElements(holder)) {
      const name = local(element.name);
      if (name === 'p') found.push(this.paragraph(element, changes));
      else if (name === 'tbl') found.push(this.table(element, changes));
      else if (WRAPPERS.has(name)) {
        const change = changeOf(element, this.context.tally);
        found.push(...this.blocks(element, change ? [...changes, change] : changes));
      } else if (name === 'altChunk') this.context.tally.count('word-left-out', 'a document that is put into this one');
      else if (name === 'AlternateContent') this.context.tally.count('word-left-out', 'a drawing or text box');
      else if (name === 'sectPr') this.section(element);
      else if (name === 'oMathPara') this.context.tally.count('word-left-out', 'a formula');
    }
    this.checkMarks(found);
    return found;
  }

  /** An end of a paragraph that is changed, where neither that paragraph nor the next is changed as a whole with it. */
  private checkMarks(blocks: readonly WordBlock[]): void {
    for (const [index, block] of blocks.entries()) {
      const change = block.type === 'paragraph' ? block.mark : undefined;
      if (!change || [block, blocks[index + 1]].some((other) => isWholly(other, change.kind))) continue;
      this.context.tally.at(this.places.get(block) ?? '');
      this.context.tally.count('word-joined-paragraphs');
    }
  }

  /** Heads and feet of the file's own pages. */
  private section(element: Element): void {
    if (child(element, 'headerReference') || child(element, 'footerReference'))
      this.context.tally.count('word-left-out', 'the heads and feet of the pages of the file');
  }

  private paragraph(element: Element, changes: readonly Change[]): WordParagraph {
    const { styles, numbering, tally, place } = this.context;
    this.paragraphs += 1;
    const words = characters(element).replace(/\s+/g, ' ').trim().slice(0, 40);
    const quoted = words === '' ? '' : ` (“${words}”)`;
    const called = place === undefined ? `paragraph ${this.paragraphs}${quoted}` : `${place}${quoted}`;
    tally.at(called);
    const properties = child(element, 'pPr');
    const style = value(child(properties, 'pStyle'));
    const heading = styles.heading(style);
    const label = numbering.label(child(properties, 'numPr') ?? styles.numbering(style));
    const mark = childElements(child(properties, 'rPr') ?? NOTHING)
      .map((node) => changeOf(node, tally))
      .find((change) => change !== undefined);
    if (child(properties, 'pPrChange')) tally.count('word-unsaid', 'that the looks of a paragraph were changed');
    const own = mark ?? changes[changes.length - 1];
    const read: WordParagraph = {
      type: 'paragraph',
      ...(style !== undefined && { style }),
      ...(heading !== undefined && { heading }),
      ...(label !== undefined && { label }),
      pieces: new PieceReader(this.context).read(element, changes),
      ...(own && { mark: own })
    };
    this.places.set(read, called);
    return read;
  }

  private table(element: Element, changes: readonly Change[]): WordTable {
    const rows: WordTable['rows'] = [];
    for (const row of inside(element, 'tr')) {
      const change = childElements(child(row, 'trPr') ?? NOTHING)
        .map((node) => changeOf(node, this.context.tally))
        .find((found) => found !== undefined);
      const all = change ? [...changes, change] : changes;
      rows.push(inside(row, 'tc').map((cell, index, cells) => this.cell(cell, all, index === cells.length - 1)));
    }
    return { type: 'table', rows };
  }

  private cell(cell: Element, changes: readonly Change[], isLast: boolean): WordParagraph[] {
    const properties = child(cell, 'tcPr');
    // A row whose last cell fills it up is a short row.
    if (child(properties, 'vMerge') || (!isLast && Number(value(child(properties, 'gridSpan')) ?? 1) > 1))
      this.context.tally.count('word-unsaid', 'that cells of a table are joined');
    return this.blocks(cell, changes).flatMap((block) => {
      if (block.type === 'paragraph') return [block];
      this.context.tally.count('word-unsaid', 'that a table stands in a cell of another');
      return block.rows.flat(2);
    });
  }
}

const isWholly = (block: WordBlock | undefined, kind: Change['kind']) =>
  block?.type === 'paragraph' && block.pieces.every(({ changes }) => changes.some((change) => change.kind === kind));

const NOTHING: Element = { type: 'element', name: '', attributes: {}, children: [] };

/** Rows of a table, or cells of a row, whatever they are wrapped in. */
function inside(holder: Element, wanted: 'tr' | 'tc'): Element[] {
  return childElements(holder).flatMap((element) => {
    const name = local(element.name);
    if (name === wanted) return [element];
    return WRAPPERS.has(name) ? inside(element, wanted) : [];
  });
}
