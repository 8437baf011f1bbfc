/** The blocks of a text as numbered paragraphs of reledmac. The commands are those of the preamble (`theme/print/reledmac.tex`). */
import type { Sheet, SheetBlock, SheetItem, SheetLanguage, SheetListItem } from '../sheet.ts';
import { itemsOf } from './items.ts';
import { lineOf } from './line.ts';
import { escapeTex, nameOf, wrap } from './text.ts';

/** What every block of a text is written by. */
export interface Setting {
  sheet: Sheet;
  /** The entries whose page and line are named at the end. */
  labelled: ReadonlySet<string>;
  /** Whether the right page names the section: else it names the document of a volume. */
  headed: boolean;
}

/** Unnumbered space round a line. */
interface Around {
  before?: string;
  after?: string;
}

export function blocksOf(blocks: readonly SheetBlock[], setting: Setting, inset = 0): string {
  return blocks.map((block) => blockOf(block, setting, inset)).join('');
}

/** A heading that is longer does not fit at the head of a page. Characters. */
const LONGEST_HEAD = 50;

/** As many words as a running head has room for. */
export function headOf(words: string): string {
  if (words.length <= LONGEST_HEAD) return words;
  return `${words.slice(0, LONGEST_HEAD).replace(/\s*\S*$/u, '')} …`;
}

const em = (length: number) => `${Number(length.toFixed(2))}em`;

function paragraph(body: string, { before, after }: Around = {}): string {
  const around = (tex: string | undefined) => (tex === undefined ? '' : `[][${tex}]`);
  return `\\pstart${around(before)}\n${wrap(body)}\n\\pend${around(after)}\n`;
}

function blockOf(block: SheetBlock, setting: Setting, inset: number): string {
  const { sheet } = setting;
  const line = (items: readonly SheetItem[]) => {
    const tex = sheet.edition === 'reading' ? lineOf(items, sheet, setting.labelled) : itemsOf(items, sheet);
    // A line that ends at the end of its block does so anyway.
    return tex.replace(/(\\newline\{\}\s*)+$/u, '');
  };
  /** How far in a paragraph stands. */
  const start = (left: number) => (left > 0 ? `\\inset{${em(left)}}` : '');
  switch (block.t) {
    case 'heading': {
      const kind = block.level === 2 ? 'heading' : 'subheading';
      return (
        headingBefore(block, setting) +
        paragraph(`\\${kind}{${line(block.items)}}`, {
          before: `\\above${kind}`,
          after: `\\below${kind}`
        })
      );
    }
    case 'paragraph': {
      const tex = `${start(inset + block.left)}${block.indented ? '\\indented ' : '\\noindent '}${line(block.items)}`;
      return within(block.language, paragraph(tex));
    }
    case 'list':
      return block.items.map((item) => itemOf(item, setting, inset, line)).join('');
    case 'verse':
      return stanza(block, inset, line);
    case 'table':
      return table(block, inset, line);
    case 'furniture':
      return paragraph(`\\furniture{${line(block.items)}}`);
    case 'aside':
      return blocksOf(block.blocks, setting, inset + 1);
    case 'signature':
      return paragraph(`\\closing{${line(block.items)}}`, { before: '\\medskip' });
    case 'rule':
      return '\\pagerule\n';
    case 'page':
      return `\\sourcepagerule{${escapeTex(`${sheet.words.page} ${block.n}`)}}\n`;
  }
}

/** The entry in the contents, and what the right page says at its head. */
function headingBefore({ label }: { label: string | null }, { sheet, headed }: Setting): string {
  const heading = label === null ? undefined : sheet.headings.find((one) => one.label === label);
  if (!heading) return '';
  const level = heading.level === 2 ? 'section' : 'subsection';
  const mark = headed && heading.level === 2 ? `\\markright{${escapeTex(headOf(heading.words))}}` : '';
  return `\\listed{${level}}{${escapeTex(heading.words)}}${mark}\n`;
}

/** Blocks in another language than that of the text. */
export function within(language: SheetLanguage | null, tex: string): string {
  return language === null ? tex : `{\\selectlanguage{${nameOf(language)}}%\n${tex}}\n`;
}

function itemOf(
  { left, hang, label, items, blocks }: SheetListItem,
  setting: Setting,
  inset: number,
  line: (items: readonly SheetItem[]) => string
): string {
  const first = `\\listitem{${em(inset + left + hang)}}{${em(hang)}}{${escapeTex(label)}}${line(items)}`;
  return paragraph(first) + blocksOf(blocks, setting, inset);
}

/** The unit of indents in a stanza is a tenth of an em (`\stanzaindentbase`); they stand 2 em in, what a verse leaves over 3.5. */
function stanza(
  { n, lines }: SheetBlock & { t: 'verse' },
  inset: number,
  line: (items: readonly SheetItem[]) => string
): string {
  if (lines.length === 0) return '';
  const indents = lines.map(({ indent }) => Math.round(10 * (2 + inset + indent)));
  const verses = lines.map(({ indent, items }, at) => {
    const number = (n + at) % 5 === 0 ? `\\versenumber{${n + at}}{${em(2 + indent)}}` : '';
    return wrap(`${number}${line(items)}`);
  });
  return (
    `\\setstanzaindents{${[Math.max(...indents) + 15, ...indents].join(',')}}\n` +
    `\\stanza[][\\aroundstanza]\n${verses.join('&\n')}\\&[][\\aroundstanza]\n`
  );
}

/** What a line has room for, and what is between two columns. Characters. */
const ROOM = 62;
const GAP = 2;

/** Each row is a line of the text, whatever its cells hold: reledmac numbers paragraphs, and these are boxes in one. */
function table(
  { columns, rows }: SheetBlock & { t: 'table' },
  inset: number,
  line: (items: readonly SheetItem[]) => string
): string {
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => lengthOf(row[column]?.items ?? [])))
  );
  const widths = shares(longest, ROOM - 2 * inset - GAP * (columns - 1));
  return rows
    .map((row, at) => {
      const cells = row.map(({ items }, column) => {
        const share = ((widths[column] as number) / ROOM).toFixed(3);
        return `\\cell{${share}}{${line(items)}}`;
      });
      const space = { ...(at === 0 && { before: '\\medskip' }), ...(at === rows.length - 1 && { after: '\\medskip' }) };
      return paragraph(`${inset > 0 ? `\\inset{${em(inset)}}` : ''}\\noindent ${cells.join('\\cellgap\n')}`, space);
    })
    .join('');
}

/** The widths of columns: their longest cells, where there is room; the widest share what the others leave. */
function shares(longest: readonly number[], room: number): number[] {
  // A little more than the mean of a letter, for cells of few and broad ones.
  const wanted = longest.map((length) => length * 1.15 + 1);
  let [left, wide] = [room, wanted];
  while (wide.length > 0 && sum(wide) > left) {
    const share = left / wide.length;
    const narrow = wide.filter((width) => width <= share);
    if (narrow.length === 0) return wanted.map((width) => Math.min(width, share));
    left -= sum(narrow);
    wide = wide.filter((width) => width > share);
  }
  return wanted;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function lengthOf(items: readonly SheetItem[]): number {
  return sum(
    items.map((item) => {
      if (typeof item === 'string') return item.length;
      if (item.t === 'substitution') return lengthOf([item.deletion, item.addition]);
      if ('content' in item) return lengthOf(item.content) + (item.t === 'addition' ? item.words.length + 3 : 0);
      return 'text' in item ? item.text.length : item.t === 'note' ? 1 : 0;
    })
  );
}
