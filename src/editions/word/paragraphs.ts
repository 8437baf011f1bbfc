/** Merged streams as the paragraphs and tables of a Word file. */
import {
  DeletedTextRun,
  FootnoteReference,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx';
import type { Change, Merged } from './merge.ts';
import type { ParagraphKind } from './stream.ts';
import { BULLETS, FIELD, ITEM, SIGNATURE, SOURCE_PAGE, STEP, VERSE, VERSE_END } from './styles.ts';

/** Gives out the numbers that a Word file counts by. */
export interface Marks {
  /** What a tracked change says of itself. */
  change(edit: string | undefined): { id: number; author: string; date: string };
  /** The number of a footnote. */
  note(id: string): number;
}

/** A paragraph of both texts: what stands in it, and how it ends. */
interface Line {
  content: Merged[];
  paragraph: ParagraphKind;
  change?: Change;
  edit?: string;
}

/** @param style of every paragraph, instead of those that they would have: for notes */
export function blocksOf(merged: readonly Merged[], marks: Marks, style?: string): (Paragraph | Table)[] {
  const lines = linesOf(merged);
  const blocks: (Paragraph | Table)[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const table = line.paragraph.table;
    let end = at + 1;
    if (table === undefined) blocks.push(paragraphOf(line, marks, style));
    else {
      while (lines[end]?.paragraph.table === table) end += 1;
      blocks.push(...tableOf(lines.slice(at, end), marks));
    }
    at = end;
  }
  return blocks;
}

function linesOf(merged: readonly Merged[]): Line[] {
  const lines: Line[] = [];
  let content: Merged[] = [];
  for (const token of merged) {
    if (token.type !== 'end') {
      content.push(token);
      continue;
    }
    const { paragraph, change, edit } = token;
    lines.push({ content, paragraph, ...(change && { change }), ...(edit !== undefined && { edit }) });
    content = [];
  }
  if (content.length > 0) lines.push({ content, paragraph: { kind: 'paragraph' } });
  return lines;
}

function paragraphOf({ content, paragraph, change, edit }: Line, marks: Marks, style?: string): Paragraph {
  const mark = change && { [change === 'deleted' ? 'deletion' : 'insertion']: marks.change(edit) };
  return new Paragraph({
    ...looks(paragraph),
    ...(style !== undefined && { style }),
    ...(mark && { run: mark }),
    children: runs(content, marks)
  });
}

function looks({ kind, level = 1, continued, isLast, bullet }: ParagraphKind): IParagraphOptions {
  switch (kind) {
    case 'heading':
      return { heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] as (typeof HEADINGS)[number] };
    case 'item':
      if (bullet) return { style: ITEM, numbering: { reference: BULLETS, level: Math.min(level, 9) - 1 } };
      return {
        style: ITEM,
        indent: { left: STEP * level, ...(continued ? {} : { hanging: STEP }) },
        tabStops: [{ type: 'left', position: STEP * level }]
      };
    case 'verse':
      return { style: isLast ? VERSE_END : VERSE };
    case 'signature':
      return { style: SIGNATURE };
    case 'field':
      return { style: FIELD };
    case 'rule':
      return { thematicBreak: true };
    case 'aside':
      return { indent: { left: STEP } };
    case 'cell':
      return {};
    default:
      return { spacing: { after: 120 } };
  }
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6
] as const;

function runs(content: readonly Merged[], marks: Marks): NonNullable<IParagraphOptions['children']> {
  return joined(content).map((token, index, all) => {
    if (token.type === 'page') {
      // Before the first word it has room to itself; in a word there is none.
      const isFirst = all
        .slice(0, index)
        .every(({ type, ...rest }) => type === 'page' || ('text' in rest && rest.text.endsWith('\t')));
      return new TextRun({ style: SOURCE_PAGE, text: `[${token.n}]${isFirst ? ' ' : ''}` });
    }
    const options: IRunOptions =
      token.type === 'note'
        ? { style: 'FootnoteReference', children: [new FootnoteReference(marks.note(token.note)) as unknown as Tab] }
        : token.type === 'words'
          ? {
              children: textOf(token.text),
              ...characterLooks(token),
              ...(token.language !== undefined && { language: { value: token.language } })
            }
          : {};
    if (token.change === 'deleted') return new DeletedTextRun({ ...options, ...marks.change(token.edit) });
    if (token.change === 'inserted') return new InsertedTextRun({ ...options, ...marks.change(token.edit) });
    return new TextRun(options);
  });
}

/** Neighbours that look and mean the same are one run. */
function joined(content: readonly Merged[]): Merged[] {
  const result: Merged[] = [];
  for (const token of content) {
    const last = result[result.length - 1];
    if (
      token.type === 'words' &&
      last?.type === 'words' &&
      (['change', 'edit', 'style', 'language'] as const).every((key) => token[key] === last[key])
    )
      result[result.length - 1] = { ...last, text: last.text + token.text };
    else result.push(token);
  }
  return result;
}

function textOf(text: string): (string | Tab)[] {
  const parts = text.split(/(\t)/).filter((part) => part !== '');
  return parts.map((part) => (part === '\t' ? new Tab() : part));
}

function characterLooks({ style }: { style?: string }): IRunOptions {
  switch (style) {
    case 'italic':
      return { italics: true };
    case 'bold':
      return { bold: true };
    case 'smallcaps':
      return { smallCaps: true };
    case 'underline':
      return { underline: {} };
    case 'superscript':
      return { superScript: true };
    case 'subscript':
      return { subScript: true };
    default:
      return {};
  }
}

// -------------------------------------------------------------------------------------------------------------- tables

/** Rows that are in one of the two texts only are deleted or inserted as rows. Cells that one text lacks make paragraphs of all. */
function tableOf(lines: readonly Line[], marks: Marks): (Paragraph | Table)[] {
  if (lines.some(({ change, paragraph }) => change !== undefined || paragraph.row === undefined))
    return lines.map((line) => paragraphOf(line, marks));
  const rows: Line[][] = [];
  for (const line of lines) {
    rows[line.paragraph.row as number] ??= [];
    rows[line.paragraph.row as number]?.push(line);
  }
  const widest = Math.max(...rows.map((cells) => cells.length));
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((cells) => {
        const change = rowChange(cells.flatMap(({ content }) => content));
        const edit = cells.flatMap(({ content }) => content).find((token) => token.edit !== undefined)?.edit;
        return new TableRow({
          ...(change && { [change === 'deleted' ? 'deletion' : 'insertion']: marks.change(edit) }),
          children: cells.map(
            (cell, index) =>
              new TableCell({
                ...(index === cells.length - 1 && cells.length < widest && { columnSpan: widest - index }),
                children: [paragraphOf(cell, marks)]
              })
          )
        });
      })
    })
  ];
}

function rowChange(content: readonly Merged[]): Change | undefined {
  const said = content.filter(({ type }) => type !== 'page');
  const [first] = said;
  return first?.change && said.every(({ change }) => change === first.change) ? first.change : undefined;
}
