/**
 * CriticMarkup (https://github.com/CriticMarkup/CriticMarkup-toolkit): changes and comments in a text that is written on a
 * screen, so an addition stands in the line.
 */
import type { Dialect, Meaning } from './dialect.ts';
import { type Entry, scanWith, signsOf } from './table.ts';

const STRUCK: Meaning = { type: 'deletion' };
const ADDED: Meaning = { type: 'addition', place: 'inline' };

const ENTRIES: readonly Entry[] = [
  { open: '{--', close: '--}', meaning: STRUCK },
  { open: '{++', close: '++}', meaning: ADDED },
  { open: '{==', close: '==}', meaning: { type: 'span', kind: 'hi', values: { rend: 'highlight' } } }
];

const SUBSTITUTION = { halves: [STRUCK, ADDED], open: '{~~', turn: '~>', close: '~~}' } as const;
const NOTE = { open: '{>>', close: '<<}' };

const SIGNS = /\{(?:--|\+\+|==|~~|>>)|(?:--|\+\+|==|~~|<<)\}|~>/g;

const OPEN = new Map(ENTRIES.map((entry) => [entry.open, entry]));
const CLOSE = new Map(ENTRIES.map((entry) => [entry.close, entry]));

export const criticmarkup: Dialect = {
  name: 'criticmarkup',
  scan: (text) =>
    scanWith(text, SIGNS, ({ 0: sign, index }, find) => {
      const opened = OPEN.get(sign);
      const closed = CLOSE.get(sign);
      if (opened) return { sign: { is: 'open', name: opened.open, meaning: opened.meaning } };
      if (closed) return { sign: { is: 'close', name: closed.open } };
      if (sign === SUBSTITUTION.open) return { sign: { is: 'open', name: sign, meaning: STRUCK, turns: true } };
      if (sign === SUBSTITUTION.turn) return { sign: { is: 'turn', name: SUBSTITUTION.open, meaning: ADDED } };
      if (sign === SUBSTITUTION.close) return { sign: { is: 'close', name: SUBSTITUTION.open } };
      const from = index + sign.length;
      // A comment does not run on over a form feed, which begins a page.
      const page = find('\f', from);
      const to = sign === NOTE.open ? find(NOTE.close, from, page === -1 ? undefined : page) : -1;
      return to === -1 ? { sign: { is: 'lone' } } : { sign: { is: 'note', from, to }, end: to + NOTE.close.length };
    }),
  signs: (meaning) => signsOf(ENTRIES, meaning),
  point: () => undefined,
  substitution: SUBSTITUTION,
  note: NOTE
};
