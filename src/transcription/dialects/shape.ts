/** A paragraph that was read in a dialect, as the notation has it: points alone on its edge lines stand outside. */
import type { Position } from 'unist';
import type { Block, Inline, Interruption } from '../tree.ts';

const POINTS: ReadonlySet<string> = new Set(['pageBreak', 'milestone', 'anchor', 'spanPoint']);

const isSpace = (node: Inline) => node.type === 'text' && /^[ \t]*$/.test(node.value);
const isBlank = (line: readonly Inline[]) => line.every(isSpace);
/** Whether a line holds a point and nothing else: then the point stands before or after its paragraph. */
const isPoint = (line: readonly Inline[]) =>
  POINTS.has(line[0]?.type ?? '') && !('joins' in (line[0] as Inline)) && isBlank(line.slice(1));

/**
 * The blocks that the nodes of a stretch are.
 *
 * @param isTrimmed whether white space at the end of a paragraph says nothing
 */
export function toBlocks(nodes: Inline[], position: Position, mode: 'page' | 'reflowed', isTrimmed: boolean): Block[] {
  const lines = mode === 'page' ? linesOf(nodes) : reflowedLines(nodes);
  let from = 0;
  let to = lines.length;
  const isEdge = (line: Line | undefined) => line !== undefined && (isBlank(line.nodes) || isPoint(line.nodes));
  while (from < to && isEdge(lines[from])) from++;
  while (to > from && isEdge(lines[to - 1])) to--;
  const points = (some: Line[]) => some.flatMap((line) => line.nodes.filter(({ type }) => POINTS.has(type)));
  const inside = lines.slice(from, to).flatMap(({ end, nodes }, index) => (index > 0 && end ? [end, ...nodes] : nodes));
  const children = isTrimmed ? withoutEnd(inside) : inside;
  return [
    ...(points(lines.slice(0, from)) as Interruption[]),
    ...(children.length > 0 ? [{ type: 'paragraph' as const, children: merged(children), position }] : []),
    ...(points(lines.slice(to)) as Interruption[])
  ];
}

/** Nodes without white space at their end. */
function withoutEnd(nodes: readonly Inline[]): Inline[] {
  const last = nodes[nodes.length - 1];
  if (last?.type !== 'text') return [...nodes];
  const value = last.value.trimEnd();
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }];
}

/** The nodes of a line, and the line end before it. */
interface Line {
  end: Inline | undefined;
  nodes: Inline[];
}

function linesOf(nodes: readonly Inline[]): Line[] {
  const lines: Line[] = [{ end: undefined, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'break' && !node.written) lines.push({ end: node, nodes: [] });
    else lines[lines.length - 1]?.nodes.push(node);
  }
  return lines;
}

/** Where line ends are the transcriber's, they are characters of the text. */
function reflowedLines(nodes: readonly Inline[]): Line[] {
  const lines: Line[] = [{ end: undefined, nodes: [] }];
  for (const node of nodes) {
    const [first, ...rest] = node.type === 'text' ? node.value.split('\n') : [node];
    const place = node.position && { position: node.position };
    const piece = (part: string | Inline): Inline[] => {
      if (typeof part !== 'string') return [part];
      return part === '' ? [] : [{ type: 'text', value: part, ...place }];
    };
    lines[lines.length - 1]?.nodes.push(...piece(first as string | Inline));
    for (const part of rest) lines.push({ end: { type: 'text', value: '\n', ...place }, nodes: piece(part as string) });
  }
  return lines;
}

function merged(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end };
    } else result.push(node);
  }
  return result;
}
