/** `[begin del]` … `[end del]`: a revision or a damage that begins or ends inside a paragraph (TEI Guidelines 12.3.1.4). */
import type { SpanPoint } from '../tree.ts';
import { KEYWORDS } from '../vocabulary.ts';
import type { Keyword } from './keyword.ts';

const edge = (name: 'begin' | 'end'): Keyword => ({
  initials: name[0] as string,
  pattern: new RegExp(`\\[${name} (del|add|damage)\\]`, 'y'),
  term: KEYWORDS[name],
  // The two edges get their common key when the whole text has been read.
  read: ([, kind]) => ({ type: 'spanPoint', edge: name, kind: kind as SpanPoint['kind'], key: '' })
});

export const begin = edge('begin');
export const end = edge('end');

export const writeSpanPoint = ({ edge: name, kind }: SpanPoint) => `[${name} ${kind}]`;
