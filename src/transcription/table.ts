/** Tables: one row a line, cells parted by `|`. */
import { partFormFeeds, readPoint } from './blocks.ts';
import { parseInline } from './inline.ts';
import type { Reading } from './reading.ts';
import { isBlank, type Line, rangeOn, trimEnd } from './source.ts';
import type { Inline, Table, TableCell } from './tree.ts';

/**
 * Reads the inside of a table block. Spaces around a cell, blank lines, and one `|` at either end of a row mean nothing; `\|` is
 * the character.
 */
export function readTable(reading: Reading, lines: readonly Line[]): Table {
  const table: Table = { type: 'table', children: [] };
  for (const line of partFormFeeds(reading.text, lines)) {
    if (isBlank(reading.text, line)) continue;
    const point = readPoint(reading, line);
    if (point) table.children.push(point);
    else table.children.push({ type: 'tableRow', children: readRow(reading, line), position: rangeOn(line) });
  }
  return table;
}

function readRow(reading: Reading, line: Line): TableCell[] {
  const { text } = reading;
  let start = line.start;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const end = trimEnd(text, line);
  const cells: TableCell[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(readCell(reading, line, from, at));
      from = at + 1;
    }
  }
  if (from < end || cells.length === 0) cells.push(readCell(reading, line, from, end));
  return cells;
}

function readCell(reading: Reading, line: Line, from: number, to: number): TableCell {
  let start = from;
  while (start < to && (reading.text[start] === ' ' || reading.text[start] === '\t')) start++;
  const end = Math.max(start, trimEnd(reading.text, { ...line, start, end: to }));
  const children = withoutEdges(parseInline(reading, [{ ...line, start, end }], true));
  return { type: 'tableCell', children, position: rangeOn(line, start, end) };
}

/** Spaces that moved out of a mark at the edge of a cell are none, like those that stood there. */
function withoutEdges(children: Inline[]): Inline[] {
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = children[children.length - 1];
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}
