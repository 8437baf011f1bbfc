/** The marks inside a block as canonical notation. */

import { writeAttributes } from './attributes.ts';
import { arePair } from './choice.ts';
import { escapeText, type Inside } from './escape.ts';
import { writeAnchor } from './marks/anchor.ts';
import { writeGap } from './marks/gap.ts';
import { writeHandShift } from './marks/hand-shift.ts';
import { writeLine } from './marks/line.ts';
import { writeMilestone } from './marks/milestone.ts';
import { writeNoteReference } from './marks/note.ts';
import { writePageBreak } from './marks/page-break.ts';
import { writeSpace } from './marks/space.ts';
import { writeSpanPoint } from './marks/span-point.ts';
import { writeUncertain } from './marks/uncertain.ts';
import type { Addition, Deletion, Inline, Span, Text } from './tree.ts';

const OUTSIDE: Inside = { addition: false, span: false, deletion: false, cell: false };

/** Lines as written, and for each whether a word runs on into it from the line before. */
export type Written = { lines: string[]; joined: boolean[] };

/** Writes the content of a block as lines. */
export function writeLines(nodes: readonly Inline[], cell = false): Written {
  const parts = writeNodes(nodes, { ...OUTSIDE, cell }, '', '');
  const written: Written = { lines: [], joined: [] };
  let joins = false;
  for (const part of parts.split(/([\n\r])/)) {
    if (part === '\n' || part === JOINT) joins = part === JOINT;
    else {
      written.lines.push(part);
      written.joined.push(joins);
    }
  }
  return written;
}

/** A line end inside a word, until the lines are taken apart. No text holds the character: the parser makes a line end of it. */
const JOINT = '\r';

function writeNodes(given: readonly Inline[], inside: Inside, before: string, after: string): string {
  const nodes = merged(given);
  let written = '';
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (node.type === 'text') {
      const around = {
        before: written === '' ? before : ending(nodes[index - 1]),
        after: next ? beginning(next, inside) : after
      };
      written += writeText(node.value, around, inside);
      continue;
    }
    written += writeMark(node, inside, nodes[index - 1], next);
    if (next && mustPart(node, next)) written += '{}';
  }
  return written;
}

/** A text may hold line ends: those of a transcription whose lines are the transcriber's. */
function writeText(value: string, { before, after }: { before: string; after: string }, inside: Inside): string {
  const lines = value.split('\n');
  return lines
    .map((line, index) => {
      const around = { before: index === 0 ? before : '', after: index === lines.length - 1 ? after : '' };
      return escapeText(line, around, inside);
    })
    .join('\n');
}

function merged(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

/** The last character of a node as written, as far as it decides on escapes. */
function ending(node: Inline | undefined): string {
  if (node === undefined || node.type === 'break' || node.type === 'seam')
    return node && 'written' in node && node.written ? ']' : '';
  if (node.type === 'pageBreak' && node.joins) return '';
  if (node.type === 'substitution') return ending(node.children[node.children.length - 1]);
  return node.type === 'deletion' && isPlain(node) ? '~' : '}';
}

/** The first character of a node as written. */
function beginning(node: Inline, inside: Inside): string {
  if (node.type === 'break') return node.written ? '[' : (node.hyphen ?? '');
  if (node.type === 'seam') return '';
  if (node.type === 'deletion') return needsBracket(node, inside) ? '[' : '~';
  if (node.type === 'addition') return node.children.length === 0 ? '[' : '^';
  if (node.type === 'substitution') return node.children[0] ? beginning(node.children[0], inside) : '';
  return '[';
}

const isPlain = (node: Deletion) => writeAttributes(node.attributes) === '';

/** Whether two marks would run together: tildes into four, two spans into a choice. */
function mustPart(node: Inline, next: Inline): boolean {
  if (node.type === 'deletion' && next.type === 'deletion') return isPlain(node);
  const first = node.type === 'span' ? node : undefined;
  return first !== undefined && next.type === 'span' && arePair(first.kind, next.kind);
}

// -------------------------------------------------------------------------------------------------------------- marks

/** Writes a mark that stands among blocks. */
export function writePoint(node: Exclude<Inline, { type: 'text' }>): string {
  return writeMark(node, OUTSIDE);
}

function writeMark(node: Exclude<Inline, Text>, inside: Inside, previous?: Inline, next?: Inline): string {
  switch (node.type) {
    case 'break':
      if (node.written) return writeLine(node) + writeAttributes(node.attributes);
      if (node.hyphen === undefined) return '\n';
      return node.hyphen + JOINT + (next?.type === 'pageBreak' && next.joins ? '' : (node.repeated ?? ''));
    case 'seam':
      return '\n';
    case 'deletion':
      return writeDeletion(node, inside);
    case 'addition':
      return writeAddition(node, inside);
    case 'substitution':
    case 'furniture':
      return writeNodes(node.children as Inline[], inside, '', '');
    case 'aside':
      throw new TypeError('An aside stands inside a paragraph of a tree that should be as typed.');
    case 'span':
      return writeSpan(node, inside);
    case 'choice':
      return node.children.map((span) => writeSpan(span, inside)).join('');
    case 'gap':
      return (
        writeGap(node) +
        writeAttributes(node.attributes, undefined, node.reason === 'illegible' ? {} : { reason: node.reason })
      );
    case 'space':
      return writeSpace(node) + writeAttributes(node.attributes);
    case 'pageBreak': {
      const bracket = writePageBreak(node);
      const named: Record<string, string> = node.n !== undefined && bracket === '[page]' ? { n: node.n } : {};
      const written = bracket + writeAttributes(node.attributes, undefined, named);
      // The sign of a word that runs on over the page is repeated at the head of that.
      return node.joins ? written + JOINT + ((previous?.type === 'break' && previous.repeated) || '') : written;
    }
    case 'milestone':
      return writeMilestone(node) + writeAttributes(node.attributes);
    case 'handShift':
      return writeHandShift(node) + writeAttributes(node.attributes);
    case 'noteReference':
      return writeNoteReference(node) + writeAttributes(node.attributes);
    case 'anchor':
      return writeAnchor() + writeAttributes(node.attributes);
    case 'spanPoint':
      return writeSpanPoint(node) + writeAttributes(node.attributes);
  }
}

/** Tildes cannot stand directly inside tildes, cannot hold nothing, and leave outer spaces outside: then a bracket says it. */
function needsBracket({ children }: Deletion, inside: Inside): boolean {
  const [first, last] = [children[0], children[children.length - 1]];
  if (inside.deletion || !first || !last) return true;
  if (first === last && /^[ \t]+$/.test(textOf(first))) return false;
  return /^[ \t]/.test(textOf(first)) || /[ \t]$/.test(textOf(last));
}

const textOf = (node: Inline) => (node.type === 'text' ? node.value : '');

function writeDeletion(node: Deletion, inside: Inside): string {
  if (needsBracket(node, inside)) return bracket(node.children, inside) + writeAttributes(node.attributes, 'del');
  const content = writeNodes(node.children, { ...inside, deletion: true }, '~', '~');
  return `~~${content}~~${writeAttributes(node.attributes)}`;
}

/** The sign says above or below; any other place stands in the list, as does what an empty addition cannot show. */
function writeAddition(node: Addition, inside: Inside): string {
  const { place, children, attributes } = node;
  const isBelow = place === 'below';
  const named = place === 'above' || (isBelow && children.length > 0) ? {} : { place };
  if (children.length === 0) return bracket([], inside) + writeAttributes(attributes, 'add', named);
  const within = { ...inside, addition: true, span: false, deletion: false };
  const content = writeNodes(children, within, '{', '}');
  return `${isBelow ? '_' : '^'}{${content}}${writeAttributes(attributes, undefined, named)}`;
}

function writeSpan(node: Span, inside: Inside): string {
  const short = node.kind === 'unclear' ? writeUncertain(node) : undefined;
  if (short !== undefined && !node.attributes?.classes.length && !(inside.cell && short.includes('|')))
    return short + writeAttributes(node.attributes);
  return bracket(node.children, inside) + writeAttributes(node.attributes, node.kind);
}

function bracket(children: readonly Inline[], inside: Inside): string {
  return `[${writeNodes(children, { ...inside, span: true, deletion: false }, '[', ']')}]`;
}
