/** Edits in a note: it has no lines of its own to number, so they are told in it, in brackets, as they are in struck words. */
import type { Words } from '../../words/words.ts';
import type { Entry, Note, PrintText, Segment } from './document.ts';
import { spacesRound } from './passage.ts';
import { entryBody, type LemmaUse } from './wording.ts';

/**
 * The notes of a text with what was done in them written out, and the other entries.
 *
 * @returns a text in whose notes no entry is anchored, and whose apparatus has the entries that are not told in a note
 */
export function withNotesTold(text: PrintText, words: Words): PrintText {
  const entries = new Map((text.apparatus ?? []).map((entry) => [entry.id, entry]));
  const told = new Set<string>();
  const notes = (text.notes ?? []).map((note): Note => {
    const content = note.content.flatMap((segment, at) => {
      if (segment.type !== 'begin' && segment.type !== 'end' && segment.type !== 'point') return [segment];
      const entry = entries.get(segment.entry);
      if (!entry) return [];
      told.add(entry.id);
      if (segment.type === 'begin') return [upright('[')];
      if (segment.type === 'end') return [upright(' '), ...tellingOf(entry, { inside: true }, words), upright(']')];
      const [before, after] = spacesRound(textOf(note.content[at - 1]), textOf(note.content[at + 1]));
      const gone: LemmaUse = { inside: true, beside: 'after' };
      return [upright(`${before}[`), ...tellingOf(entry, gone, words), upright(`]${after}`)];
    });
    return { ...note, content };
  });
  return { ...text, notes, apparatus: [...entries.values()].filter(({ id }) => !told.has(id)) };
}

function tellingOf(entry: Entry, use: LemmaUse, words: Words): Segment[] {
  return entryBody(entry, use, words).map(
    ([text, style]): Segment => ({ type: 'text', text, ...(style !== null && style !== 'strike' && { style }) })
  );
}

function textOf(segment: Segment | undefined): string {
  return segment?.type === 'text' ? segment.text : '';
}

function upright(text: string): Segment {
  return { type: 'text', text };
}
