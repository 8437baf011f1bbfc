/** What the tables of dialects have in common: finding signs in a text, and the signs for a mark. */
import type { Meaning, Sign, Signs, Token } from './dialect.ts';

/** Finds a text at or after an offset, before `limit`. */
export type Find = (text: string, from: number, limit?: number) => number;

/**
 * Finds the signs of a text.
 *
 * @param pattern where a sign may stand, with the flag `g`; each match is short
 * @param read the sign that a match is, and where it ends when not with the match; undefined when it is none
 */
export function scanWith(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, find: Find) => { sign: Sign; end?: number } | undefined
): Token[] {
  const tokens: Token[] = [];
  const find = finder(text);
  const signs = new RegExp(pattern);
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const found = read(match, find);
    if (!found) continue;
    const end = found.end ?? signs.lastIndex;
    tokens.push({ start: match.index, end, sign: found.sign });
    signs.lastIndex = end;
  }
  return tokens;
}

/** Looks each stretch of the text over once for each text sought, however often it is asked, as long as the asking goes forward. */
export function finder(text: string): Find {
  const last = new Map<string, number>();
  return (sought, from, limit = text.length) => {
    let at = last.get(sought) ?? -2;
    if (at !== -1 && at < from) {
      at = text.indexOf(sought, from);
      last.set(sought, at);
    }
    return at < limit ? at : -1;
  };
}

/** A mark of a table: its two signs and what they mean. */
export interface Entry {
  open: string;
  close: string;
  meaning: Meaning;
}

/** The signs of the entry that says most of a mark; of two that say the same, those of the first. */
export function signsOf(entries: readonly Entry[], wanted: Meaning): Signs | undefined {
  let best: Signs | undefined;
  for (const { open, close, meaning } of entries) {
    if (meaning.type !== wanted.type || meaning.kind !== wanted.kind) continue;
    const { values = {} } = wanted;
    if (Object.entries(meaning.values ?? {}).some(([key, value]) => values[key] !== value)) continue;
    const unsaid = Object.entries(values)
      .filter(([key]) => meaning.values?.[key] === undefined)
      .map(([key, value]) => `${key}=${value}`);
    if ((meaning.place ?? 'above') !== (wanted.place ?? 'above')) unsaid.unshift(`place=${wanted.place ?? 'above'}`);
    if (!best || unsaid.length < best.unsaid.length) best = { open, close, unsaid };
  }
  return best;
}
