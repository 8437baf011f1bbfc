/** `<:one|reg|other:>` and its kin: which kind each is, and where its halves part, found in one walk over the text. */
import type { Meaning } from '../dialect.ts';

export interface Alternatives {
  /** The word between the bars; with `||` around it there are more than two. */
  kind: string;
  /** Offset behind the sign that ends it. */
  end: number;
  /** The sign between the halves, when it begins at an offset, a doubt and a language before it included. */
  turnAt(text: string, at: number): { end: number; lang?: string; doubt: boolean } | undefined;
}

const span = (kind: string) => ({ type: 'span', kind }) as const;

/** The kinds that the tree can say. */
export const KINDS = {
  reg: { first: span('reg'), second: span('orig') },
  corr: { first: span('corr'), second: span('sic') },
  subst: {
    first: { type: 'addition', place: 'inline' },
    second: { type: 'deletion', values: { rend: 'corrected' } }
  }
} as const satisfies Record<string, { first: Meaning; second: Meaning }>;

export const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS;

const SIGNS = /<:|:>|\|\|(?:reg|alt|ed)\|\||\|(?:reg|corr|subst|alt|ed)\|/g;
const BEFORE_TURN = /(\(\?\))?(?:=([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*))?(?=\|)/y;

/** All that are whole, by the offset at which they begin. */
export function findAlternatives(text: string): ReadonlyMap<number, Alternatives> {
  const found = new Map<number, Alternatives>();
  const open: { start: number; sign?: { at: number; written: string } }[] = [];
  for (const match of text.matchAll(SIGNS)) {
    const [written] = match;
    const top = open[open.length - 1];
    if (written === '<:') open.push({ start: match.index });
    else if (written !== ':>') {
      if (top && !top.sign) top.sign = { at: match.index, written };
    } else if (top) {
      open.pop();
      if (top.sign) found.set(top.start, alternatives(top.sign, match.index + 2));
    }
  }
  return found;
}

function alternatives(sign: { at: number; written: string }, end: number): Alternatives {
  const kind = sign.written.startsWith('||') ? sign.written : sign.written.slice(1, -1);
  return {
    kind,
    end,
    turnAt: (text, at) => {
      if (at > sign.at || sign.at - at > 40) return undefined;
      BEFORE_TURN.lastIndex = at;
      const match = BEFORE_TURN.exec(text);
      if (!match || BEFORE_TURN.lastIndex !== sign.at) return undefined;
      const lang = match[2];
      return { end: sign.at + sign.written.length, doubt: match[1] !== undefined, ...(lang && { lang }) };
    }
  };
}
