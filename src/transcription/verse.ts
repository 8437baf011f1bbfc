/** Verse: each line of a verse block a verse line, each group between blank lines a stanza. */
import { partFormFeeds, readPoint } from './blocks.ts';
import { parseInline } from './inline.ts';
import type { Reading } from './reading.ts';
import { isBlank, type Line, pointOn, rangeOn } from './source.ts';
import type { Stanza, Verse } from './tree.ts';

/** Reads the inside of a verse block. A point alone in its group, `[page 2]`, stands between stanzas; within one, between its lines. */
export function readVerse(reading: Reading, lines: readonly Line[]): Verse {
  const verse: Verse = { type: 'verse', children: [] };
  let group: Line[] = [];
  for (const line of partFormFeeds(reading.text, lines)) {
    if (!isBlank(reading.text, line)) group.push(line);
    else {
      readGroup(reading, verse, group);
      group = [];
    }
  }
  readGroup(reading, verse, group);
  return verse;
}

function readGroup(reading: Reading, verse: Verse, lines: readonly Line[]): void {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return;
  const alone = first === last ? readPoint(reading, first) : undefined;
  if (alone) {
    verse.children.push(alone);
    return;
  }
  const stanza: Stanza = { type: 'stanza', children: [] };
  stanza.position = { start: pointOn(first, first.start), end: pointOn(last, last.end) };
  for (const line of lines) {
    const point = readPoint(reading, line);
    if (point) stanza.children.push(point);
    else stanza.children.push({ type: 'verseLine', children: parseInline(reading, [line]), position: rangeOn(line) });
  }
  verse.children.push(stanza);
}
