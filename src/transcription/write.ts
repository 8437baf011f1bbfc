/** The way back: from a tree as typed to canonical notation. */
import { readAttributes, writeAttributes } from './attributes.ts';
import { readHeading } from './blocks.ts';
import { isFence } from './fences.ts';
import { dividedWord } from './hyphen.ts';
import { BlockLabels, readLabel } from './label.ts';
import { readKeyword } from './marks/index.ts';
import { NOTE_TEXT } from './marks/note.ts';
import { pageBreak } from './marks/page-break.ts';
import type {
  Attributes,
  Block,
  Inline,
  Interruption,
  Item,
  Stanza,
  Table,
  TableRow,
  Transcription,
  Verse
} from './tree.ts';
import { type Written, writeLines, writePoint } from './write-inline.ts';

/**
 * Writes a tree as canonical notation: blocks parted by one blank line, attribute lists in one order, escapes only where the
 * characters would else be read as a mark.
 *
 * @param tree as typed: without substitutions, divisions or anything inferred
 */
export function writeNotation(tree: Transcription): string {
  const text = writeBlocks(tree.children);
  return text === '' ? '' : `${text}\n`;
}

function writeBlocks(blocks: readonly (Block | Item)[]): string {
  const written: string[] = [];
  let glue = '';
  let labels: BlockLabels | undefined;
  for (const block of blocks) {
    if (block.type === 'break') {
      glue = '\n';
      continue;
    }
    if (block.type !== 'item') labels = undefined;
    else if (glue === '\n' && labels) labels.accept(block.label);
    else labels = new BlockLabels(block.label);
    written.push(glue, block.type === 'item' ? writeItem(block, labels as BlockLabels) : writeBlock(block));
    glue = '\n\n';
  }
  return written.join('');
}

function writeBlock(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return protect(writeLines(node.children));
    case 'heading':
      return `${'#'.repeat(node.depth)} ${writeLines(node.children).lines.join(' ')}`;
    case 'division':
    case 'list':
    case 'aside':
      return writeBlocks(node.children as (Block | Item)[]);
    case 'field':
      return `${node.label} ${protect(writeLines(node.children))}`;
    case 'furniture':
      return protect(writeLines(node.children));
    case 'container':
      return fence(node.role, node.attributes, writeBlocks(node.children));
    case 'verse':
      return fence('verse', node.attributes, writeVerse(node));
    case 'table':
      return fence('table', node.attributes, writeTable(node));
    case 'noteDefinition':
      return writeNote(node.label, node.attributes, writeBlocks(node.children));
    case 'rule':
      return '---';
    default:
      return writePoint(node);
  }
}

/** An item: its label, its first block, and further blocks as paragraphs of their own. */
function writeItem({ label, children }: Item, labels: BlockLabels): string {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return `${label} ${writeBlocks(children)}`;
  const text = protect(writeLines(first.children), { label, labels });
  return [text, ...(rest.length > 0 ? [writeBlocks(rest)] : [])].join('\n\n');
}

function fence(role: string, attributes: Attributes | undefined, content: string): string {
  return `::: ${writeAttributes(attributes, role)}\n${content}${content === '' ? '' : '\n'}:::`;
}

function writeNote(label: string, attributes: Attributes | undefined, text: string): string {
  const list = writeAttributes(attributes);
  const start = list === '' && readAttributes(text, 0, text.length) ? `\\${text}` : text;
  const indented = start.replace(/\n(?=[^\n])/g, '\n    ');
  return [`[^${label}]:`, list, indented].filter((part) => part !== '').join(' ');
}

// --------------------------------------------------------------------------------------------------- verse and tables

function writeVerse(verse: Verse): string {
  return verse.children
    .map((child) => (child.type === 'stanza' ? writeStanza(child) : writeInterruption(child)))
    .join('\n\n');
}

function writeStanza(stanza: Stanza): string {
  return stanza.children
    .map((child) =>
      child.type === 'verseLine' ? protectLine(writeLines(child.children).lines.join(' ')) : writeInterruption(child)
    )
    .join('\n');
}

function writeTable(table: Table): string {
  return table.children
    .map((child) => (child.type === 'tableRow' ? writeRow(child) : writeInterruption(child)))
    .join('\n');
}

/** A row; a bar at its edge keeps an empty cell there from being none. */
function writeRow({ children }: TableRow): string {
  const cells = children.map((cell) => writeLines(cell.children as Inline[], true).lines.join(' '));
  const row = cells.join(' | ');
  const first = cells[0] === '' ? '|' : '';
  const last = cells.length > 1 && cells[cells.length - 1] === '' ? '|' : '';
  return protectLine(`${first}${row}${last}`.trimEnd());
}

const writeInterruption = (node: Interruption) => writeBlock(node);

// ------------------------------------------------------------------------------------------------------------ line starts

/** Keeps the lines of a paragraph, or of an item, from being read as other blocks, and words at line ends from being joined. */
function protect({ lines, joined }: Written, item?: { label: string; labels: BlockLabels }): string {
  const written = lines.map((line, index) => {
    const next = lines[index + 1];
    const beyond = next !== undefined && isPageLine(next) ? lines[index + 2] : next;
    const divides = beyond !== undefined && !joined[index + 1] && dividedWord(line, beyond);
    const ends = divides ? `${line.slice(0, -1)}\\${line.slice(-1)}` : line;
    if (index > 0) return protectLine(item ? protectInner(ends, item.labels) : ends);
    return item ? protectAfter(item.label, ends) : protectFirst(ends, lines.length === 1);
  });
  return written.join('\n');
}

/** Whether a line holds a page break and nothing else: a word may run on over it. */
function isPageLine(line: string): boolean {
  const found = readKeyword(line, 0, line.length);
  return found?.keyword === pageBreak && found.end === line.length;
}

/** A line that would be read as a fence, or as the text of a note. */
function protectLine(line: string): string {
  const whole = { number: 1, base: 0, start: 0, end: line.length };
  if (isFence(line, whole)) return `\\${line}`;
  NOTE_TEXT.lastIndex = 0;
  return NOTE_TEXT.test(line) ? line.replace(']:', ']\\:') : line;
}

/** The first line of a paragraph. */
function protectFirst(line: string, only: boolean): string {
  if (readHeading(line, 0) || (only && /^---[ \t]*$/.test(line))) return `\\${line}`;
  return readLabel(line, 0) ? escapeLabel(line) : protectLine(line);
}

/** A later line of an item: its label would count if it went on from those before. */
function protectInner(line: string, labels: BlockLabels): string {
  const found = readLabel(line, 0);
  return found && labels.accept(found.label) ? escapeLabel(line) : line;
}

/** The first line of an item, right after its label: what stands there might be taken for part of the label. */
function protectAfter(label: string, line: string): string {
  const whole = `${label} ${line}`;
  return readLabel(whole, 0)?.label === label ? whole : `${label} ${escapeLabel(line)}`;
}

/** A backslash before the first sign of a label. */
function escapeLabel(line: string): string {
  return line.replace(/[.()-]/, '\\$&');
}
