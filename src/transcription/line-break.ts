/** Line ends, and words that run over them. */
import { reportNotation } from '../messages/notation.ts';
import type { InlineContext } from './inline.ts';
import type { Break } from './tree.ts';

const BEFORE = /(\p{L}+(?:-\p{L}+)*)([-=\u00AD])$/u;
const AFTER = /(=?)(\p{L}+)/uy;

/** A hyphenated word inside a line: such a word keeps its hyphen at a line end too. */
const HYPHENATED = /\p{L}+-\p{L}+/gu;

/** The words that stand hyphenated inside the lines of a text, in lower case. */
export function hyphenatedWords(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(HYPHENATED), ([word]) => word.toLowerCase()));
}

/**
 * Reads the line end at `at`. When the line ends in a hyphen inside a word, the break carries the hyphen, and the text before
 * it ends without.
 *
 * @param before the text of the line as far as it is plain
 * @returns the break, the text that remains before it, and the offset at which reading goes on
 */
export function readBreak(
  context: InlineContext,
  before: string,
  at: number,
  end: number
): { node: Break; before: string; end: number } {
  const { text } = context.source;
  const head = BEFORE.exec(before.slice(-80));
  AFTER.lastIndex = at + 1;
  const tail = head && text[at - 2] !== '\\' ? AFTER.exec(text) : null;
  if (!head || !tail || AFTER.lastIndex > end || (head[2] !== '=' && tail[1] === '='))
    return { node: { type: 'break' }, before, end: at + 1 };
  const hyphen = head[2] as string;
  const first = head[1] as string;
  const second = tail[2] as string;
  const word = `${first}-${second}`;
  const keep = hyphen === '-' && (/^\p{Lu}/u.test(second) || context.hyphenated.has(word.toLowerCase()));
  const place = context.source.position(at - 1, at + 1);
  reportNotation(context.file, 'word-joined', place, { word: keep ? word : first + second });
  return {
    node: { type: 'break', hyphen, ...(tail[1] && { repeated: tail[1] }), ...(keep && { keepHyphen: true }) },
    before: before.slice(0, -1),
    end: at + 1 + (tail[1] as string).length
  };
}
