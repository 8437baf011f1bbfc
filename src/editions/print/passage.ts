/** Edits that had been made in words that do not stand, and are told among them. */
import type { Entry, Passage } from './document.ts';

/** The entries of the edits in the words of an entry, and of those in theirs, in the order of the text. */
export function entriesWithin({ deleted = '', added = '', source = '' }: Entry): Entry[] {
  return [deleted, added, source].flatMap(entriesOf);
}

function entriesOf(passage: Passage): Entry[] {
  if (typeof passage === 'string') return [];
  return passage.flatMap((part) =>
    typeof part === 'string' ? [] : [part.entry, ...entriesWithin(part.entry), ...entriesOf(part.words)]
  );
}

/** What parts words that were struck from those round them, which stand as if there had never been any between. */
export function spacesRound(before: string, after: string): [before: string, after: string] {
  const isBeforeWord = /^[\p{L}\p{N}]/u.test(after);
  const isInWord = isBeforeWord && /[\p{L}\p{N}]$/u.test(before);
  return [isInWord ? '' : ' ', isBeforeWord && /\s$/u.test(before) ? ' ' : ''];
}
