import { type InlineContext, parseInline } from './inline.ts';
import type { Table, TableCell } from './tree.ts';

/** Reads the inside of a table block: one row a line, cells parted by `|` (`\|` is the character). */
export function readTable(context: InlineContext, { start, end }: { start: number; end: number }): Table {
  const table: Table = { type: 'table', children: [] };
  const { source } = context;
  for (let at = start; at < end; ) {
    const found = source.text.indexOf('\n', at);
    const to = found === -1 || found > end ? end : found;
    const row = source.text.slice(at, to);
    if (row.trim() !== '') {
      const cells: TableCell[] = [];
      let from = at;
      for (const match of row.matchAll(/\\.|\|/g)) {
        if (match[0] !== '|') continue;
        cells.push(cell(context, from, at + match.index));
        from = at + match.index + 1;
      }
      cells.push(cell(context, from, to));
      table.children.push({ type: 'tableRow', children: cells, position: source.position(at, to) });
    }
    at = to + 1;
  }
  return table;
}

function cell(context: InlineContext, from: number, to: number): TableCell {
  const { text } = context.source;
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return {
    type: 'tableCell',
    children: parseInline(context, start, end),
    position: context.source.position(start, end)
  };
}
