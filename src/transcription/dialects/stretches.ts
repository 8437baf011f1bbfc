/** The paragraphs of a transcription in a dialect, as stretches of its text. */
import { lastBeginningBy } from '../search.ts';
import { isBlank, type Line } from '../source.ts';
import type { Token } from './dialect.ts';

/** A paragraph's offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** The same signs, and each form feed outside them, which begins a page. */
export function withFormFeeds(text: string, tokens: Token[]): Token[] {
  if (!text.includes('\f')) return tokens;
  const merged: Token[] = [];
  let at = 0;
  const feed = (to: number) => {
    for (let start = text.indexOf('\f', at); start !== -1 && start < to; start = text.indexOf('\f', start + 1))
      merged.push({ start, end: start + 1, sign: { is: 'point', node: { type: 'pageBreak' } } });
  };
  for (const token of tokens) {
    if (text.slice(at, token.start).includes('\f')) feed(token.start);
    merged.push(token);
    at = token.end;
  }
  feed(text.length);
  return merged;
}

/**
 * The stretches between blank lines. A blank line inside a sign, such as a comment, parts nothing. A form feed at the start of a
 * line stands between two stretches, as one of its own.
 */
export function stretches(text: string, lines: readonly Line[], tokens: readonly Token[], loose: boolean): Stretch[] {
  if (loose) return blocks(text, tokens);
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  let next = 0;
  for (const { start, end, number, base } of lines) {
    while (next < tokens.length && (tokens[next] as Token).end <= start) next++;
    const isInside = next < tokens.length && (tokens[next] as Token).start < start;
    if (isInside && open) {
      open.end = end;
      continue;
    }
    let from = start;
    for (; text[from] === '\f'; from++) {
      open = undefined;
      found.push({ start: from, end: from + 1 });
    }
    if (isBlank(text, { number, base, start: from, end })) {
      open = undefined;
      continue;
    }
    if (open) open.end = end;
    else {
      open = { start: from, end };
      found.push(open);
    }
  }
  return found;
}

/** The stretches between the signs that part blocks; those of white space alone are none. */
function blocks(text: string, tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const add = (to: number) => {
    const lead = text.slice(from, to).search(/\S/);
    if (lead === -1) return;
    const line = text.lastIndexOf('\n', from + lead) + 1;
    found.push({ start: Math.max(from, line), end: from + text.slice(from, to).trimEnd().length });
  };
  for (const { start, end, sign } of tokens) {
    if (sign.is !== 'block') continue;
    add(start);
    from = end;
  }
  add(text.length);
  return found;
}

/** The number of the stretch that holds an offset. Logarithmic. */
export function stretchAt(all: readonly Stretch[], offset: number): number {
  return lastBeginningBy(all, ({ start }) => start, offset);
}
