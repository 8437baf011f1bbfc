/** Fenced blocks: which `:::` opens which block. Matched before anything else, so that an open fence costs one look. */
import { nearest } from '../messages/nearest.ts';
import { reportNotation } from '../messages/notation.ts';
import { type AttributeList, firstClass, readAttributes, toAttributes } from './attributes.ts';
import { MAX_DEPTH, type Reading } from './reading.ts';
import { type Line, rangeOn, trimEnd } from './source.ts';
import type { Attributes } from './tree.ts';
import { BLOCKS, ROLES, type Term } from './vocabulary.ts';

/** A fenced block: its role, what its list says, and the number of the line that closes it. */
export interface Fence {
  role: string;
  attributes: Attributes | undefined;
  close: number;
}

/** Fenced blocks by the number of the line that opens them. */
export type Fences = ReadonlyMap<number, Fence>;

interface Open {
  line: Line;
  role: string;
  /** Undefined when the fence is text: its counterpart is then text too. */
  list: AttributeList | undefined;
}

/** Whether a line is a fence: `:::` alone, or with an attribute list after it. */
export function isFence(text: string, line: Line): boolean {
  return fenceKind(text, line) !== undefined;
}

function fenceKind(text: string, line: Line): 'close' | AttributeList | undefined {
  if (!text.startsWith(':::', line.start)) return undefined;
  const end = trimEnd(text, line);
  if (end === line.start + 3) return 'close';
  let at = line.start + 3;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  const list = readAttributes(text, at, end);
  return list?.end === end && !list.parted ? list : undefined;
}

/** Matches the fences among some lines, around which `depth` blocks are open. */
export function matchFences(reading: Reading, lines: readonly Line[], depth: number): Fences {
  const fences = new Map<number, Fence>();
  const open: Open[] = [];
  let deep = depth;
  for (const line of lines) {
    const kind = fenceKind(reading.text, line);
    if (kind === undefined) continue;
    if (kind !== 'close') {
      const role = firstClass(kind)?.name ?? '';
      const list = acceptsRole(reading, line, role, kind, deep) ? kind : undefined;
      if (list) deep++;
      open.push({ line, role, list });
      continue;
    }
    const opened = open.pop();
    if (!opened) reportNotation(reading.file, 'stray-fence', rangeOn(line, line.start, line.start + 3));
    if (!opened?.list) continue;
    deep--;
    const attributes = toAttributes(opened.list, opened.role);
    fences.set(opened.line.number, { role: opened.role, attributes, close: line.number });
  }
  for (const { line, role, list } of open)
    if (list)
      reportNotation(reading.file, 'unclosed-fence', rangeOn(line, line.start, trimEnd(reading.text, line)), { role });
  return fences;
}

function acceptsRole(reading: Reading, line: Line, role: string, list: AttributeList, depth: number): boolean {
  const place = rangeOn(line, line.start, trimEnd(reading.text, line));
  if (!ROLES.includes(role)) {
    reportNotation(reading.file, 'unknown-role', place, { name: role, nearest: nearest(role, ROLES) });
    return false;
  }
  if (depth >= MAX_DEPTH) {
    reportNotation(reading.file, 'too-deep', place, { depth: MAX_DEPTH });
    return false;
  }
  return reading.accepts(list, (BLOCKS as Record<string, Term>)[role] as Term, [role]);
}
