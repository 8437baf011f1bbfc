/**
 * Two states of a text as one text with tracked changes. What is kept from the original and what from the final is exact by
 * construction: each token of the one is given out as common or deleted, each of the other as common or inserted, in their order.
 *
 * Words of an edit are in one state only; the rest is the same in both, except white space, which each state resolves for
 * itself, paragraphs that a revision emptied, and passages that were transposed: those are deleted in one place and inserted in the other.
 */
import type { ParagraphKind, Token, Words } from './stream.ts';

export type Change = 'deleted' | 'inserted';

/** A token of the two texts together. */
export type Merged = { change?: Change; edit?: string } & (
  | Omit<Words, 'edit'>
  | { type: 'note'; note: string }
  | { type: 'page'; n: string }
  | { type: 'end'; paragraph: ParagraphKind }
);

/** Pages are taken from the final text: they begin in both. */
export function merge(original: readonly Token[], final: readonly Token[]): Merged[] {
  const a = new Cursor(original.filter(({ type }) => type !== 'page'));
  const b = new Cursor(final);
  const out = new Output();
  for (;;) {
    const [left, right] = [a.token, b.token];
    if (right?.type === 'page') out.put(b.take());
    else if (!left && !right) return out.merged;
    else if (!right) out.put(a.take(), 'deleted');
    else if (!left) out.put(b.take(), 'inserted');
    else if (isSame(a, b)) takeCommon(a, b, out);
    else if (editOf(left) !== undefined) out.put(a.take(), 'deleted');
    else if (editOf(right) !== undefined) out.put(b.take(), 'inserted');
    else if (a.isSpace()) out.put(a.take(1), 'deleted');
    else if (b.isSpace()) out.put(b.take(1), 'inserted');
    else if (left.type === 'end' && (right.type === 'end' || !out.hasCommon)) out.put(a.take(), 'deleted');
    else if (right.type === 'end' && !out.hasCommon) out.put(b.take(), 'inserted');
    else {
      // Words that differ and belong to no edit: to the end of the word, or of the paragraph that is longer.
      if (left.type !== 'end') out.put(a.takeWord(), 'deleted');
      if (right.type !== 'end') out.put(b.takeWord(), 'inserted');
    }
  }
}

const editOf = (token: Token) => ('edit' in token ? token.edit : undefined);

function isSame(a: Cursor, b: Cursor): boolean {
  const [left, right] = [a.token as Token, b.token as Token];
  // The words of an edit are in one of the two only; the halves of a substitution may be the same words.
  if (editOf(left) !== undefined || editOf(right) !== undefined) return false;
  if (left.type === 'words' && right.type === 'words') return a.character === b.character;
  if (left.type === 'note' && right.type === 'note') return left.note === right.note;
  if (left.type !== 'end' || right.type !== 'end') return false;
  const [p, q] = [left.paragraph, right.paragraph];
  return p.kind === q.kind
    ? p.table === q.table && p.row === q.row && p.column === q.column
    : !isFixed(p) && !isFixed(q);
}

/** Paragraphs whose ends mean something of their own. */
const isFixed = ({ kind }: ParagraphKind) => kind === 'cell' || kind === 'rule';

/** As many characters as both have, in the looks of the final text. */
function takeCommon(a: Cursor, b: Cursor, out: Output): void {
  if (a.token?.type !== 'words') {
    a.take();
    out.put(b.take());
    return;
  }
  const [left, right] = [a.rest, b.rest];
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  // Not through the middle of a character that takes two places.
  if (/[\uD800-\uDBFF]/.test(left[length - 1] as string)) length -= 1;
  a.take(length);
  out.put(b.take(length));
}

/** A place in a stream. */
class Cursor {
  private readonly tokens: readonly Token[];
  private at = 0;
  private offset = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  /** What is left of the words here. */
  get rest(): string {
    const { token } = this;
    return token?.type === 'words' ? token.text.slice(this.offset) : '';
  }

  get character(): number | undefined {
    const { token } = this;
    return token?.type === 'words' ? token.text.codePointAt(this.offset) : undefined;
  }

  isSpace(): boolean {
    return this.character === 0x20 || this.character === 0x09;
  }

  /** The token here, or so many characters of it; the place moves behind it. */
  take(length?: number): Token {
    const token = this.token as Token;
    if (token.type !== 'words') {
      this.at += 1;
      return token;
    }
    const end = length === undefined ? token.text.length : this.offset + length;
    const taken = { ...token, text: token.text.slice(this.offset, end) };
    this.offset = end;
    if (end >= token.text.length) {
      this.at += 1;
      this.offset = 0;
    }
    return taken;
  }

  /** The word here, or whatever else stands here. */
  takeWord(): Token {
    return this.take(
      this.token?.type === 'words' ? (/^[^ \t]+/.exec(this.rest) as RegExpExecArray)[0].length : undefined
    );
  }
}

class Output {
  readonly merged: Merged[] = [];
  /** Whether the paragraph so far has anything that both texts have. */
  hasCommon = false;
  private lastEdit: string | undefined;

  put(token: Token, change?: Change): void {
    if (token.type === 'end') this.hasCommon = false;
    else if (!change && token.type !== 'page') this.hasCommon = true;
    if (!change) {
      this.lastEdit = undefined;
      this.merged.push(bare(token));
      return;
    }
    // White space and ends of paragraphs that an edit leaves or brings are changed with it.
    const edit = editOf(token) ?? this.lastEdit;
    this.lastEdit = edit;
    this.merged.push({ ...bare(token), change, ...(edit !== undefined && { edit }) });
  }
}

function bare(token: Token): Merged {
  if (!('edit' in token)) return { ...token };
  const { edit: _, ...rest } = token;
  return rest;
}
