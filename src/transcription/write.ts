/** The way back: from a tree as typed to canonical notation. */
import { writeAttributes } from './attributes.ts';
import { LABEL } from './label.ts';
import type { Addition, Attributes, Block, Gap, Inline, Item, Space, Span, Transcription } from './tree.ts';

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
  let text = '';
  let glue = '';
  for (const block of blocks) {
    if (block.type === 'break') {
      glue = '\n';
      continue;
    }
    text += glue + writeBlock(block);
    glue = '\n\n';
  }
  return text;
}

function writeBlock(node: Block | Item): string {
  switch (node.type) {
    case 'paragraph':
      return escapeStart(writeInline(node.children));
    case 'heading':
      return `${'#'.repeat(node.depth)} ${writeInline(node.children)}`;
    case 'list':
      return writeBlocks(node.children);
    case 'item':
      return `${node.label} ${writeBlocks(node.children)}`;
    case 'container':
      return fence(node.role, node.attributes, writeBlocks(node.children));
    case 'verse':
      return fence(
        'verse',
        node.attributes,
        node.children
          .map((stanza) =>
            stanza.type === 'stanza'
              ? stanza.children.map((line) => writeVerseLine(line)).join('\n')
              : writeBlock(stanza)
          )
          .join('\n\n')
      );
    case 'table':
      return fence(
        'table',
        node.attributes,
        node.children
          .map((row) =>
            row.type === 'tableRow'
              ? row.children.map((cell) => writeInline(cell.children).replace(/\|/g, '\\|')).join(' | ')
              : writeBlock(row)
          )
          .join('\n')
      );
    case 'noteDefinition': {
      const list = writeAttributes(node.attributes);
      const text = writeBlocks(node.children);
      return [`[^${node.label}]:`, list, list === '' && text.startsWith('{') ? `\\${text}` : text]
        .filter((part) => part !== '')
        .join(' ');
    }
    case 'rule':
      return '---';
    case 'pageBreak':
    case 'milestone':
    case 'anchor':
    case 'spanPoint':
      return writeMark(node, []);
    default:
      throw new TypeError(`A ${node.type} stands in a tree that should be as typed.`);
  }
}

function writeVerseLine(line: { type: string }): string {
  return 'children' in line ? writeInline(line.children as Inline[]) : writeBlock(line as Block);
}

function fence(role: string, attributes: Attributes | undefined, content: string): string {
  const list = writeAttributes({ classes: [], values: {}, ...attributes }).slice(1, -1);
  const head = [
    list.startsWith('#') ? list.split(' ')[0] : '',
    `.${role}`,
    list.startsWith('#') ? list.split(' ').slice(1).join(' ') : list
  ];
  return `::: {${head.filter(Boolean).join(' ')}}\n${content}${content && '\n'}:::`;
}

// ------------------------------------------------------------------------------------------------------------ inline

/** What text must be kept from being read as: the marks that it stands in. */
type Inside = readonly ('deletion' | 'addition' | 'bracket')[];

function writeInline(nodes: readonly Inline[], inside: Inside = []): string {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text') text += escapeText(node.value, nodes[index - 1], nodes[index + 1], inside);
    else text += writeMark(node, inside);
  }
  return text;
}

function writeMark(node: Exclude<Inline, { type: 'text' }>, inside: Inside): string {
  switch (node.type) {
    case 'break':
      return `${node.hyphen ?? ''}\n${node.repeated ?? ''}`;
    case 'deletion':
      return `~~${writeInline(node.children, [...inside, 'deletion'])}~~${writeAttributes(node.attributes)}`;
    case 'addition':
      return `${additionMark(node)}${writeInline(node.children, [...inside, 'addition'])}}${writeAttributes(node.attributes)}`;
    case 'span':
      return writeSpan(node, inside);
    case 'choice':
      return node.children.map((span) => writeSpan(span, inside)).join('');
    case 'gap':
      return `[illegible${extent(node)}]${writeAttributes(node.attributes)}`;
    case 'space':
      return `[blank${extent(node)}]${writeAttributes(node.attributes)}`;
    case 'pageBreak':
      return `[page${node.n === undefined ? '' : ` ${node.n}`}]${writeAttributes(node.attributes)}`;
    case 'milestone':
      return `[${node.kind}${node.n === undefined ? '' : ` ${node.n}`}]${writeAttributes(node.attributes)}`;
    case 'handShift':
      return `[hand ${node.hand}]${writeAttributes(node.attributes)}`;
    case 'noteReference':
      return `[^${node.label}]${writeAttributes(node.attributes)}`;
    case 'anchor':
      return `[]${writeAttributes(node.attributes)}`;
    case 'spanPoint':
      return `[${node.edge} ${node.kind}]${writeAttributes(node.attributes)}`;
    default:
      throw new TypeError(`A ${node.type} stands in a tree that should be as typed.`);
  }
}

const additionMark = (node: Addition) => (node.place === 'below' ? '_{' : '^{');

function extent({ quantity, unit }: Gap | Space): string {
  if (quantity === undefined) return '';
  return ` ${quantity} ${unit}${quantity === 1 || (unit ?? '').length < 4 ? '' : 's'}`;
}

function writeSpan(node: Span, inside: Inside): string {
  const [first, second] = node.children;
  const plain = node.kind === 'unclear' && !node.attributes && first?.type === 'text' && second === undefined;
  if (
    plain &&
    !/[\n[\]{}^]/.test(first.value) &&
    first.value.split(/\s+/).length <= 3 &&
    /^(?=\S).*[^\s?]$/.test(first.value)
  )
    return `[${writeInline(node.children, [...inside, 'bracket'])}?]`;
  const { id, classes = [], values = {} } = node.attributes ?? {};
  const list = { ...(id !== undefined && { id }), classes: [node.kind, ...classes], values };
  return `[${writeInline(node.children, [...inside, 'bracket'])}]${writeAttributes(list)}`;
}

/** A bracket that would be read as a mark by itself. */
const KEYWORD = /^\[(?:\^|illegible\b|blank\b|page\b|column\b|gathering\b|hand |begin |end )/;

/** A text and what stands around it, as far as it decides on escapes. */
interface Surroundings {
  value: string;
  before: Inline | undefined;
  after: Inline | undefined;
  inside: Inside;
}

function escapeText(value: string, before: Inline | undefined, after: Inline | undefined, inside: Inside): string {
  const around = { value, before, after, inside };
  let text = '';
  for (let at = 0; at < value.length; at++) {
    const character = value[at] as string;
    if (character === '~') {
      const from = at;
      while (value[at + 1] === '~') at++;
      text += tildes(around, from, at + 1);
    } else text += needsEscape(around, at, character) ? `\\${character}` : character;
  }
  return text;
}

/** A run of tildes: two are a mark, three are text, but not beside a mark that brings tildes of its own. */
function tildes({ value, before, after, inside }: Surroundings, from: number, to: number): string {
  const touches =
    (from === 0 && (before !== undefined || inside.length > 0)) ||
    (to === value.length && (after !== undefined || inside.length > 0));
  return (touches || to - from === 2 ? '\\~' : '~').repeat(to - from);
}

function needsEscape({ value, before, after, inside }: Surroundings, at: number, character: string): boolean {
  const next = value[at + 1];
  switch (character) {
    case '\\':
      return next === undefined ? after !== undefined || inside.length > 0 : /[!-/:-@[-`{-~]/.test(next);
    case '^':
    case '_':
      return next === '{';
    case '{':
      return (at === 0 && before !== undefined && before.type !== 'break') || inside.includes('bracket');
    case '}':
      return inside.includes('addition');
    case ':':
      return at === 0 && before?.type === 'noteReference';
    case '[':
      return inside.includes('bracket') || opensMark(value, at);
    case ']':
      return inside.includes('bracket');
    case '-':
    case '=':
      // A hyphen at a line end that parts two words.
      return (
        next === undefined &&
        after?.type === 'break' &&
        after.hyphen === undefined &&
        /\p{L}$/u.test(value.slice(0, at))
      );
    default:
      return false;
  }
}

/** Whether a bracket in plain text would be read as a mark: a keyword, an uncertain reading, or a span with its class. */
function opensMark(value: string, at: number): boolean {
  const close = value.indexOf(']', at);
  const rest = value.slice(at, close === -1 ? at + 130 : Math.min(close + 2, at + 130));
  return (
    KEYWORD.test(rest) || /\?\]/.test(rest) || /\]\{$/.test(rest) || (close === -1 && /^\[[^[]*$/.test(value.slice(at)))
  );
}

/** Keeps the first line of a paragraph, and the lines under it, from being read as another block. */
function escapeStart(text: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      if (/^(?:#{1,6}[ \t]+\S|:::|---[ \t]*$)/.test(line)) return `\\${line}`;
      if (index > 0 || !LABEL.test(line)) return line;
      return line.replace(/[.)-]/, '\\$&');
    })
    .join('\n');
}
