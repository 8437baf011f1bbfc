/** The pieces of a paragraph as marks of the notation. */
import type { Attributes, Inline } from '../transcription/tree.ts';
import type { Change, Piece } from './model.ts';

/** What the pieces of a file share: names for authors, labels for notes. */
export interface Names {
  /** The id of a hand; undefined for an author who is nobody. */
  hand(author: string): string | undefined;
  /** The label of a note. */
  note(
    kind: Piece extends infer P ? (P extends { type: 'note'; kind: infer K } ? K : never) : never,
    id: string
  ): string;
}

/** What stands in a paragraph; white space at its edges is none of it. */
export function inlines(pieces: readonly Piece[], names: Names): Inline[] {
  return new InlineBuilder(names).build(trimmed(pieces), 0, '', '');
}

class InlineBuilder {
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  /**
   * @param depth of the changes that are marks already
   * @param before the character before the pieces, and after them; empty at the edge of a paragraph
   */
  build(pieces: readonly Piece[], depth: number, before: string, after: string): Inline[] {
    const nodes: Inline[] = [];
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      const change = piece.changes[depth];
      let end = at + 1;
      const isLike = change
        ? ({ changes }: Piece) => isSame(change, changes[depth])
        : (other: Piece) => !other.changes[depth] && other.type === 'text' && looksLike(other, piece);
      while (end < pieces.length && isLike(pieces[end] as Piece)) end += 1;
      const group = pieces.slice(at, end);
      if (change) {
        const around = { before: lastSign(pieces[at - 1], before), after: firstSign(pieces[end], after) };
        nodes.push(...this.change(change, group, depth, around));
      } else nodes.push(...this.plain(group));
      at = end;
    }
    return nodes;
  }

  /** A change as a mark. Spaces at its edges go outside where that changes nothing, as people write it. */
  private change(
    change: Change,
    pieces: readonly Piece[],
    depth: number,
    around: { before: string; after: string }
  ): Inline[] {
    const { lead, inner, trail } = loosened(pieces, around);
    const hand = this.names.hand(change.author);
    const attributes: Attributes = { classes: [], values: hand === undefined ? {} : { hand } };
    const said = hand !== undefined && { attributes };
    const children = this.build(inner, depth + 1, '', '');
    const mark: Inline =
      change.kind === 'deleted'
        ? { type: 'deletion', ...said, children }
        : { type: 'addition', place: 'inline', ...said, children };
    return [...text(lead), mark, ...text(trail)];
  }

  private plain(pieces: readonly Piece[]): Inline[] {
    const [piece] = pieces as [Piece];
    switch (piece.type) {
      case 'line':
        return [{ type: 'break' }];
      case 'page':
        return [{ type: 'pageBreak', ...(piece.n !== undefined && { n: piece.n }) }];
      case 'note':
        return [{ type: 'noteReference', label: this.names.note(piece.kind, piece.id) }];
      case 'text': {
        let nodes = text(pieces.map((other) => (other.type === 'text' ? other.text : '')).join(''));
        if (nodes.length === 0) return nodes;
        for (const look of piece.looks) nodes = [span('hi', { rend: look }, nodes)];
        if (piece.link !== undefined) nodes = [span('ref', { target: piece.link }, nodes)];
        if (piece.struck === undefined) return nodes;
        return [{ type: 'deletion', attributes: { classes: [], values: { rend: piece.struck } }, children: nodes }];
      }
    }
  }
}

const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }]);

const span = (kind: string, values: Record<string, string>, children: Inline[]): Inline => ({
  type: 'span',
  kind,
  attributes: { classes: [], values },
  children
});

const isSame = (a: Change, b: Change | undefined) =>
  b !== undefined && a.kind === b.kind && a.author === b.author && a.moved === b.moved;

function looksLike(a: Piece, b: Piece): boolean {
  if (a.type !== 'text' || b.type !== 'text') return false;
  return a.struck === b.struck && a.link === b.link && a.looks.join() === b.looks.join();
}

/** Without white space at the edges of the paragraph. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = [...pieces];
  const cut = (at: number, edge: RegExp) => {
    const piece = kept[at];
    if (piece?.type !== 'text') return piece?.type === 'line';
    const rest = piece.text.replace(edge, '');
    if (rest !== '') kept[at] = { ...piece, text: rest };
    return rest === '';
  };
  while (kept.length > 0 && cut(0, /^[ \t]+/)) kept.shift();
  while (kept.length > 0 && cut(kept.length - 1, /[ \t]+$/)) kept.pop();
  return kept;
}

const lastSign = (piece: Piece | undefined, otherwise: string) =>
  piece === undefined ? otherwise : piece.type === 'text' ? piece.text.slice(-1) : ' ';
const firstSign = (piece: Piece | undefined, otherwise: string) =>
  piece === undefined ? otherwise : piece.type === 'text' ? piece.text.slice(0, 1) : ' ';

/**
 * Takes the space at one edge of a change out of it, when a space, the edge of the paragraph, or a sign that has none before it stands at
 * the other: then the states of the text have the same words and spaces.
 */
function loosened(pieces: readonly Piece[], { before, after }: { before: string; after: string }) {
  const whole = { lead: '', inner: pieces, trail: '' };
  const [first, last] = [pieces[0] as Piece, pieces[pieces.length - 1] as Piece];
  if (first.type !== 'text' || last.type !== 'text') return whole;
  const leads = first.text.startsWith(' ');
  const trails = last.text.endsWith(' ');
  if (leads === trails || pieces.every((piece) => piece.type === 'text' && piece.text.trim() === '')) return whole;
  if (trails && (before === '' || before === ' ')) {
    const inner = last.text.replace(/ +$/, '');
    if (inner !== '') return { lead: '', inner: [...pieces.slice(0, -1), { ...last, text: inner }], trail: ' ' };
  }
  if (leads && (after === '' || /[ .,;:!?)\]]/.test(after))) {
    const inner = first.text.replace(/^ +/, '');
    if (inner !== '') return { lead: ' ', inner: [{ ...first, text: inner }, ...pieces.slice(1)], trail: '' };
  }
  return whole;
}
