/** `[word?]`: an uncertain reading, short for `[word]{.unclear}`. */
import type { Span } from '../tree.ts';
import { SPANS } from '../vocabulary.ts';
import type { Keyword } from './keyword.ts';

/** Three words at most: a longer bracket that ends in a question mark is somebody's question. */
const WORDS = /^(?=[^\p{L}\p{N}]*[\p{L}\p{N}])\S+(?:[ \t]+\S+){0,2}$/u;

/** No mark stands inside; a bracket with one is written `[…]{.unclear}`. */
const CONTENT = '[^\\s[\\]{}~^\\\\](?:[^[\\]{}~^\\\\\\n\\f]{0,58}[^\\s[\\]{}~^\\\\?])?';

export const uncertain: Keyword = {
  initials: '',
  pattern: new RegExp(`\\[(${CONTENT})(?<!\\[\\?)\\?\\]`, 'y'),
  term: SPANS.unclear,
  read: ([, value]) =>
    WORDS.test(value as string)
      ? { type: 'span', kind: 'unclear', children: [{ type: 'text', value: value as string }] }
      : undefined
};

const WHOLE = new RegExp(`^(?:${CONTENT})$`);

/** The short form of an unclear span that can have it. */
export function writeUncertain({ children }: Span): string | undefined {
  const [only, second] = children;
  if (only?.type !== 'text' || second) return undefined;
  const { value } = only;
  const short = value !== '?' && WORDS.test(value) && WHOLE.test(value);
  return short ? `[${value}?]` : undefined;
}
