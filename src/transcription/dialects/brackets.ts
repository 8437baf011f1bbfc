/** Dialects whose marks are words in brackets: `[deletion]…[/deletion]`, `[[strikethrough]]…[[/strikethrough]]`. */
import { nearest } from '../../messages/nearest.ts';
import type { Inline } from '../tree.ts';
import type { Dialect, Meaning, Sign } from './dialect.ts';
import { type Entry, type Find, scanWith, signsOf } from './table.ts';

/** A point and the words that stand for it. */
export interface PointEntry {
  word: string;
  node: Inline;
}

export interface BracketTable {
  name: string;
  brackets: readonly [string, string];
  /** What the words of pairs mean; of two with one meaning the first is written. */
  pairs: Readonly<Record<string, Meaning>>;
  points: readonly PointEntry[];
  /** Whether any words in such brackets are meant as a mark; else only what is a few letters away from a word of the table. */
  always?: boolean;
  /** Signs besides the words, looked for first: a pattern without groups, and what it is. */
  special?: {
    pattern: string;
    read(match: RegExpExecArray, find: Find): { sign: Sign; end?: number } | undefined;
    entries: readonly Entry[];
    point(node: Inline): { text: string; unsaid: string[] } | undefined;
  };
}

/** How long a word must be to be taken for a slip of another: `[at]` is hardly `[st]`. */
const SHORTEST = 4;

const escaped = (text: string) => text.replace(/[[\](){}\\^$.*+?|]/g, '\\$&');

/** Makes a dialect of a table. Words may be written in capitals, and with spaces inside their brackets. */
export function bracketDialect({ name, brackets, pairs, points, always = false, special }: BracketTable): Dialect {
  const [open, close] = brackets;
  const words = [...Object.keys(pairs), ...points.map(({ word }) => word)];
  const singles = new Map(points.map(({ word, node }) => [word, node]));
  const forms = [...Object.keys(pairs).flatMap((word) => [word, `/${word}`]), ...singles.keys()];
  const inside = '[^[\\]\\n\\f]{1,200}';
  const known = words
    .filter((word) => /^\w/.test(word))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const tag = `${escaped(open)} *(?:/ *)?(?:${known}) *${escaped(close)}`;
  /**
   * A word of the table with a bracket missing or another sign for it: `[deletion`, `(deletion]`, `[deletion}`, `/deletion]`. A sign
   * before a whole tag, `{[/deletion]`, is text.
   */
  const slips = `(?!.${tag})[[({]{1,2}[/\\\\]?(?:${known})(?![\\w ])[/\\])}]{0,2}|/(?:${known})\\]{1,2}`;
  const whole = escaped(open) + inside + escaped(close);
  const pattern = new RegExp([...(special ? [special.pattern] : []), tag, slips, whole].join('|'), 'gi');
  const exact = new RegExp(`^${whole}$`);
  const entries: Entry[] = [
    ...Object.entries(pairs).map(([word, meaning]) => ({
      open: open + word + close,
      close: `${open}/${word}${close}`,
      meaning
    })),
    ...(special?.entries ?? [])
  ];

  const read = (match: RegExpExecArray, find: Find): { sign: Sign; end?: number } | undefined => {
    const found = special?.read(match, find);
    if (found) return found;
    const [written] = match;
    const isWhole = exact.test(written);
    // Other signs than the brackets of the dialect are part of no word: `[(deletion]` is a slip.
    const word = (
      isWhole ? written.slice(open.length, written.length - close.length) : written.replace(/^[[({]+|[\])}]+$/g, '')
    )
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    const point = isWhole ? singles.get(word) : undefined;
    if (point) return { sign: { is: 'point', node: point } };
    const [, slash = '', tag = ''] = /^(\/ ?)?(.*)$/.exec(word) as RegExpExecArray;
    const meaning = isWhole ? pairs[tag] : undefined;
    if (meaning) return { sign: slash ? { is: 'close', name: tag } : { is: 'open', name: tag, meaning } };
    const slip = slipOf(word, isWhole);
    return slip.isSlip ? { sign: { is: 'unknown', nearest: slip.near && open + slip.near + close } } : undefined;
  };

  /** Whether a bracket looks like a tag of the dialect: it closes something, or is a few letters away from a word of the table. */
  const slipOf = (word: string, isWhole: boolean): { isSlip: boolean; near?: string } => {
    const turned = word.replace(/^\\/, '/').replace(/^([^/].*)\/$/, '/$1');
    const near = forms.includes(turned) ? turned : nearest(turned, forms);
    const isNear = near !== undefined && turned.length >= SHORTEST;
    return { isSlip: always || !isWhole || turned.startsWith('/') || isNear, ...(near && { near }) };
  };

  return {
    name,
    scan: (text) => scanWith(text, pattern, read),
    signs: (meaning) => signsOf(entries, meaning),
    point: (node) => {
      const found = special?.point(node);
      if (found) return found;
      const same = points.find((entry) => isSame(entry.node, node));
      return same && { text: open + same.word + close, unsaid: [] };
    }
  };
}

/** Whether two points say the same, their places aside. */
function isSame(entry: Inline, { position: _, ...node }: Inline): boolean {
  const fields = new Set([...Object.keys(entry), ...Object.keys(node)]);
  return [...fields].every((field) => JSON.stringify(entry[field as 'type']) === JSON.stringify(node[field as 'type']));
}
