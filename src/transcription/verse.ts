import { type InlineContext, parseInline } from './inline.ts';
import type { Stanza, Verse } from './tree.ts';

/** Reads the inside of a verse block: each line a verse line, each group between blank lines a stanza. */
export function readVerse(context: InlineContext, { start, end }: { start: number; end: number }): Verse {
  const verse: Verse = { type: 'verse', children: [] };
  const { source } = context;
  let stanza: Stanza | undefined;
  for (let at = start; at < end; ) {
    const found = source.text.indexOf('\n', at);
    const to = found === -1 || found > end ? end : found;
    if (/^[ \t]*$/.test(source.text.slice(at, to))) stanza = undefined;
    else {
      if (!stanza) {
        stanza = { type: 'stanza', children: [], position: source.position(at, to) };
        verse.children.push(stanza);
      }
      const children = parseInline(context, at, to);
      stanza.children.push({ type: 'verseLine', children, position: source.position(at, to) });
      if (stanza.position) stanza.position.end = source.point(to);
    }
    at = to + 1;
  }
  return verse;
}
