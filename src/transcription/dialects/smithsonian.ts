/**
 * The marks of the Smithsonian Transcription Center (https://transcription.si.edu/instructions): descriptions in double
 * brackets, and a caret before what is inserted.
 */
import { bracketDialect, type PointEntry } from './brackets.ts';
import type { Dialect, Meaning } from './dialect.ts';
import { gapNode } from './nodes.ts';
import type { Entry } from './table.ts';

const span = (kind: string, values: Record<string, string> = {}): Meaning => ({ type: 'span', kind, values });
const looks = (rend: string) => span('hi', { rend });
const margin = (place: string) => span('note', { place });

const PAIRS: Readonly<Record<string, Meaning>> = {
  strikethrough: { type: 'deletion' },
  underlined: looks('underline'),
  underline: looks('underline'),
  superscript: looks('superscript'),
  subscript: looks('subscript'),
  circled: looks('circled'),
  preprinted: looks('printed'),
  stamp: span('stamp'),
  stamped: span('stamp'),
  'left margin': margin('margin-left'),
  'right margin': margin('margin-right'),
  'top margin': margin('margin-top'),
  'bottom margin': margin('margin-bottom'),
  margin: margin('margin')
};

const POINTS: readonly PointEntry[] = [
  { word: '?', node: gapNode() },
  { word: 'illegible', node: gapNode() },
  { word: 'image', node: gapNode('image') },
  { word: 'blank', node: { type: 'space' } },
  { word: 'blank page', node: { type: 'space', quantity: 1, unit: 'page' } },
  { word: 'start page', node: { type: 'pageBreak' } },
  { word: 'end page', node: { type: 'milestone', kind: 'page-end' } }
];

/** `^[[text]]` is an insertion, `[[text?]]` an uncertain reading. A caret before any other mark is a caret. */
const WORDS = [...Object.keys(PAIRS), ...POINTS.map(({ word }) => word.replace('?', '\\?'))].join('|');
const SPECIAL = `\\^\\[\\[(?!/?(?:${WORDS})\\]\\])|\\[\\[[^[\\]\\n\\f]{1,60}\\?\\]\\]|\\]\\]`;
const UNCERTAIN = /^\[\[([^[\]\n]{1,60})\?\]\]$/;

const INSERTED: Entry = { open: '^[[', close: ']]', meaning: { type: 'addition' } };

export const smithsonian: Dialect = bracketDialect({
  name: 'smithsonian',
  brackets: ['[[', ']]'],
  always: true,
  pairs: PAIRS,
  points: POINTS,
  special: {
    pattern: SPECIAL,
    read: ({ 0: sign }) => {
      if (sign === INSERTED.open) return { sign: { is: 'open', name: sign, meaning: INSERTED.meaning } };
      if (sign === INSERTED.close) return { sign: { is: 'close', name: INSERTED.open } };
      const [, value] = UNCERTAIN.exec(sign) ?? [];
      if (value === undefined || value.trim() === '') return undefined;
      return { sign: { is: 'point', node: { type: 'span', kind: 'unclear', children: [{ type: 'text', value }] } } };
    },
    entries: [INSERTED],
    point: (node) => {
      const only = node.type === 'span' && node.kind === 'unclear' && !node.attributes ? node.children : [];
      const text = only.length === 1 && only[0]?.type === 'text' ? `[[${only[0].value}?]]` : '';
      return UNCERTAIN.test(text) ? { text, unsaid: [] } : undefined;
    }
  }
});
