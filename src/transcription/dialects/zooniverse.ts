/**
 * The marks of transcriptions made on Zooniverse (https://www.zooniverse.org): words in brackets, in pairs that may run over
 * lines and pages.
 */
import type { Inline, PageBreak } from '../tree.ts';
import { bracketDialect } from './brackets.ts';
import type { Dialect, Meaning } from './dialect.ts';
import { gapNode, numberedNode } from './nodes.ts';
import type { Find } from './table.ts';

const span = (kind: string, values: Record<string, string> = {}): Meaning => ({ type: 'span', kind, values });
const looks = (rend: string) => span('hi', { rend });

const PAGE = '[page]';
const PAGE_END = '[/page]';

export const zooniverse: Dialect = bracketDialect({
  name: 'zooniverse',
  brackets: ['[', ']'],
  pairs: {
    deletion: { type: 'deletion' },
    erased: { type: 'deletion', values: { rend: 'erased' } },
    insertion: { type: 'addition' },
    unclear: span('unclear'),
    underline: looks('underline'),
    superscript: looks('superscript'),
    subscript: looks('subscript'),
    st: looks('small'),
    box: looks('boxed'),
    circled: looks('circled'),
    'upside down': looks('upside-down'),
    person: span('persName'),
    place: span('placeName'),
    chemical: span('term', { type: 'chemical' }),
    otherwork: span('title'),
    nonenglish: span('foreign'),
    misc: span('rs', { type: 'misc' }),
    curatorial: span('note', { type: 'curatorial' })
  },
  points: [
    { word: 'illegible', node: gapNode() },
    { word: 'diagram', node: gapNode('diagram') },
    { word: 'line', node: { type: 'milestone', kind: 'line' } },
    { word: 'horizontal rule', node: { type: 'milestone', kind: 'rule' } }
  ],
  special: {
    pattern: '\\[/?page\\]',
    read: ({ 0: sign, index, input }, find) => {
      const written = sign.toLowerCase();
      if (written !== PAGE) return written === PAGE_END ? { sign: { is: 'lone' } } : undefined;
      const from = index + PAGE.length;
      const to = find(PAGE_END, from, lineEnd(find, from));
      if (to === -1) return { sign: { is: 'lone' } };
      return { sign: { is: 'point', node: pageNode(input.slice(from, to)) }, end: to + PAGE_END.length };
    },
    entries: [],
    point: writePage
  }
});

/** Where the line, or the page that a form feed ends, is over. */
function lineEnd(find: Find, from: number): number | undefined {
  const ends = [find('\n', from), find('\f', from)].filter((at) => at !== -1);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** `3|shelfmark|image|id`: the page's number, where its source is kept, its image, and its number at Zooniverse. */
function pageNode(text: string): PageBreak {
  const [n = '', source = '', facs = '', ...rest] = text.split('|').map((field) => field.trim());
  const corresp = rest.join('|');
  const said = Object.entries({ facs, source, corresp }).filter(([, value]) => value !== '');
  return numberedNode({ type: 'pageBreak' }, { ...Object.fromEntries(said), ...(n !== '' && { n }) }) as PageBreak;
}

function writePage(node: Inline): { text: string; unsaid: string[] } | undefined {
  if (node.type !== 'pageBreak') return undefined;
  const { n: _, facs = '', source = '', corresp = '', ...others } = node.attributes?.values ?? {};
  const fields = [node.n ?? '', source, facs, corresp];
  while (fields.length > 1 && fields[fields.length - 1] === '') fields.pop();
  const unsaid = Object.entries(others).map(([key, value]) => `${key}=${value}`);
  return { text: PAGE + fields.join('|') + PAGE_END, unsaid };
}
