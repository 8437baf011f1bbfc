/**
 * Leiden+, as papyrologists type it (https://papyri.info/docs/leiden_plus): the Leiden conventions as text, for EpiDoc TEI.
 */
import type { Addition, Deletion, Inline, Span } from '../../tree.ts';
import type { Dialect, Meaning, Signs } from '../dialect.ts';
import { signsOf } from '../table.ts';
import { KINDS } from './alternatives.ts';
import { writeExtent } from './extents.ts';
import { writeDiacritic, writeLined, writeUnclear } from './letters.ts';
import { writePoint } from './points.ts';
import { scanLeiden } from './scan.ts';

const span = (kind: string, values: Record<string, string> = {}): Meaning => ({ type: 'span', kind, values });
const entry = (open: string, close: string, meaning: Meaning) => ({ open, close, meaning });
const added = (place: string, values: Record<string, string> = {}): Meaning => ({ type: 'addition', place, values });
const erased = (rend: string): Meaning => ({ type: 'deletion', values: { rend } });

/** The signs as they are written. */
const ENTRIES = [
  entry('[', ']', span('supplied', { reason: 'lost' })),
  entry('_[', ']_', span('supplied', { evidence: 'parallel', reason: 'lost' })),
  entry('|_', '_|', span('supplied', { evidence: 'parallel', reason: 'undefined' })),
  entry('<', '>', span('supplied', { reason: 'omitted' })),
  entry('(|', '|)', span('abbr')),
  entry('(', ')', span('ex')),
  entry('{', '}', span('surplus')),
  entry('"', '"', span('q')),
  entry('|^', '^|', span('hi', { rend: 'superscript' })),
  entry('\\|', '|/', span('hi', { rend: 'subscript' })),
  entry('¯_', '_¯', span('hi', { rend: 'supraline-underline' })),
  entry('¯', '¯', span('hi', { rend: 'supraline' })),
  entry('\\', '/', added('above')),
  entry('//', '\\\\', added('below')),
  entry('||interlin:', '||', added('interlinear')),
  entry('<|', '|>', added('margin', { rend: 'sling' })),
  entry('<_', '_>', added('margin', { rend: 'underline' })),
  entry('〚', '〛', erased('erasure')),
  entry('〚X', '〛', erased('cross-strokes')),
  entry('〚/', '〛', erased('slashes'))
];

export const leidenPlus: Dialect = {
  name: 'leiden+',
  scan: scanLeiden,
  opens: [...ENTRIES.map(({ open }) => open), '<#', '~|', '~||'],
  signs: (meaning) => {
    const { cert, ...values } = meaning.values ?? {};
    const found = ownSigns(meaning, values) ?? signsOf(ENTRIES, { ...meaning, values });
    if (!found || cert === undefined) return found;
    if (cert !== 'low') return { ...found, unsaid: [...found.unsaid, `cert=${cert}`] };
    const doubt = meaning.kind === 'ex' ? '?' : '(?)';
    return { ...found, close: found.close.endsWith('#>') ? found.close.replace('#>', '(?)#>') : doubt + found.close };
  },
  point: (node, write) => {
    const text = writeExtent(node) ?? (node.type === 'span' ? writeSpan(node, write) : undefined) ?? writePoint(node);
    return text === undefined ? undefined : { text, unsaid: [] };
  },
  choice: (first, second, write) => {
    const sign = { reg: 'orig', corr: 'sic' }[first.kind as 'reg'] === second.kind ? first.kind : undefined;
    const { lang, cert, ...others } = first.attributes?.values ?? {};
    const { cert: doubt, ...more } = second.attributes?.values ?? {};
    if (sign === undefined || Object.keys({ ...others, ...more }).length > 0) return undefined;
    const before = `${cert === 'low' ? '(?)' : ''}${lang === undefined ? '' : `=${lang}`}`;
    return `<:${write(first)}${before}|${sign}|${write(second)}${doubt === 'low' ? '(?)' : ''}:>`;
  },
  substitution: {
    halves: [KINDS.subst.first, KINDS.subst.second],
    open: '<:',
    turn: '|subst|',
    close: ':>',
    doubt: '(?)'
  },
  note: { open: '/*', close: '*/' },
  loose: { open: '<=', close: '=>' }
};

/** Signs that hold a name or a value. */
function ownSigns({ type, kind, place = '' }: Meaning, values: Readonly<Record<string, string>>): Signs | undefined {
  const { rend, lang, n = '', type: sort, ...others } = values;
  const isPlain = Object.keys(others).length === 0;
  if (type === 'addition' && /^(?:top|bottom|left|right|margin)$/.test(place) && Object.keys(values).length === 0)
    return { open: `||${place}:`, close: '||', unsaid: [] };
  if (!isPlain || type !== 'span') return undefined;
  if (kind === 'foreign' && lang !== undefined && rend === undefined)
    return { open: '~|', close: `|~${lang} `, unsaid: [] };
  if (kind === 'hi' && rend !== undefined && /^[a-z][a-z-]{1,30}$/.test(rend) && !/script$|^supraline/.test(rend))
    return { open: '~||', close: `||~${rend}`, unsaid: [] };
  if (kind === 'seg' && sort === 'num' && lang === undefined && (rend ?? 'tick') === 'tick')
    return { open: '<#', close: `${rend ? " '" : ''}=${n}#>`, unsaid: [] };
  return undefined;
}

/** Spans whose sign depends on what they hold. */
function writeSpan(node: Span, write: (nodes: readonly Inline[]) => string): string | undefined {
  if (node.kind === 'hi') return writeDiacritic(node) ?? writeLined(node);
  if (node.kind === 'unclear') return writeUnclear(node);
  return node.kind === 'expan' && !node.attributes && expands(node) ? `(${write(node.children)})` : undefined;
}

/** Whether an expansion adds letters: without them its parentheses would be none. */
function expands(node: Span | Deletion | Addition): boolean {
  return node.children.some(
    (child) =>
      (child.type === 'span' && child.kind === 'ex') ||
      ((child.type === 'span' || child.type === 'addition' || child.type === 'deletion') && expands(child))
  );
}
