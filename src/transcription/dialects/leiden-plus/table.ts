/** The pairs of signs of Leiden+, by the character that they begin with; longer signs come before those that they begin with. */
import type { Meaning } from '../dialect.ts';
import type { Find } from '../table.ts';

export interface Pair {
  name: string;
  open: string;
  close: RegExp;
  meaning: Meaning;
  /** What must stand after the opening sign, and the meaning that it gives the mark. */
  after?: RegExp;
  placed?(match: RegExpExecArray): Meaning;
  /** Whether the sign is another one here. */
  unless?(text: string, at: number, find: Find): boolean;
  /** What the closing sign says. */
  said?(match: RegExpExecArray): Readonly<Record<string, string>>;
}

const span = (kind: string, values: Record<string, string> = {}): Meaning => ({ type: 'span', kind, values });
const pair = (name: string, open: string, close: RegExp, meaning: Meaning, more: Partial<Pair> = {}): Pair => ({
  name,
  open,
  close,
  meaning,
  ...more
});
const added = (place: string, values: Record<string, string> = {}): Meaning => ({ type: 'addition', place, values });
const erased = (rend: string): Meaning => ({ type: 'deletion', values: { rend } });

const PLACES: Readonly<Record<string, string>> = { interlin: 'interlinear' };
/** What a number is worth stands before its closing sign; a tick before that belongs to the number's looks. */
const WORTH = /( ')?=((?:\d[\d/]*(?:-(?:\d+|\?))?|frac)?)(\(\?\))?#>/y;

/** After `(`, a bar that belongs to another sign. */
const EXPANDS = /^(?:[_^]|\|[a-z]{2,12}:)/;

const ALL: readonly Pair[] = [
  pair('abbr', '(|', /\|\)/y, span('abbr'), { unless: (text, at) => EXPANDS.test(text.slice(at + 2, at + 16)) }),
  pair('lost', '[', /\]/y, span('supplied', { reason: 'lost' })),
  pair('parallel-lost', '_[', /\]_/y, span('supplied', { evidence: 'parallel', reason: 'lost' })),
  pair('below-hi', '|^', /\^\|/y, span('hi', { rend: 'superscript' })),
  pair('parallel', '|_', /_\|/y, span('supplied', { evidence: 'parallel', reason: 'undefined' })),
  pair('placed', '||', /\|\|(?![a-z]{2,12}:)/y, added('margin'), {
    after: /^([a-z]{2,12}):/,
    placed: ([, place = '']) => added(PLACES[place] ?? place)
  }),
  pair('subscript', '\\|', /\|\//y, span('hi', { rend: 'subscript' })),
  pair('above', '\\', /\//y, added('above')),
  pair('below', '//', /\\\\/y, added('below')),
  pair('erasure', '〚', /〛/y, erased('slashes'), { after: /^\//, unless: holdsNote }),
  pair('erasure', '〚', /〛/y, erased('cross-strokes'), { after: /^X/ }),
  pair('erasure', '〚', /〛/y, erased('erasure')),
  pair('surplus', '{', /\}/y, span('surplus')),
  pair('sling', '<|', /\|>/y, added('margin', { rend: 'sling' }), {
    unless: (text, at) => /^\|[a-z]{2,12}:/.test(text.slice(at + 2, at + 16))
  }),
  pair('underline', '<_', /_>/y, added('margin', { rend: 'underline' })),
  pair('number', '<#', WORTH, span('seg', { type: 'num' }), {
    said: ([, tick, worth = '', doubt]) => ({
      ...(worth !== '' && { n: worth }),
      ...(tick && { rend: 'tick' }),
      ...(doubt && { cert: 'low' })
    })
  }),
  pair('omitted', '<', />/y, span('supplied', { reason: 'omitted' })),
  pair('quotation', '"', /"/y, span('q')),
  pair('lines', '¯_', /_¯/y, span('hi', { rend: 'supraline-underline' })),
  pair('line', '¯', /¯/y, span('hi', { rend: 'supraline' })),
  pair('looks', '~||', /\|\|~([a-z][a-z-]{1,30})/y, span('hi'), { said: ([, rend = '']) => ({ rend }) }),
  pair('foreign', '~|', /\|~([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*) ?/y, span('foreign'), {
    said: ([, lang = '']) => ({ lang })
  })
];

/** `〚/*…*\/〛` is an erasure that holds a note, not one made with slashes. */
function holdsNote(text: string, at: number, find: Find): boolean {
  const end = text.startsWith('/*', at + 1) ? find('*/', at + 3) : -1;
  return end !== -1 && end < find('〛', at, text.length);
}

export const PAIRS: Readonly<Record<string, readonly Pair[]>> = byInitial(ALL);

function byInitial(pairs: readonly Pair[]): Record<string, Pair[]> {
  const grouped: Record<string, Pair[]> = {};
  for (const one of pairs) {
    const initial = one.open[0] as string;
    grouped[initial] = [...(grouped[initial] ?? []), one];
  }
  return grouped;
}
