/** A page begins (TEI Guidelines 3.11.3): `<pb n="2"/>`; inside a word `<pb n="2" break="no"/>`, with no white space around. */
import type { Element } from 'xast';
import type { Inline, PageBreak } from '../../transcription/tree.ts';
import { KEYWORDS } from '../../transcription/vocabulary.ts';
import { withAna } from '../attributes.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element } from '../elements.ts';
import { isMadeFrom } from '../identify.ts';
import { withListedNumber, withNumber } from './milestone.ts';

export function encodePageBreak(node: PageBreak, context: EncodingContext): Element {
  const attributes = attributesOf(node, context, {
    n: context.ids.page(node),
    ...(node.joins && { break: 'no' })
  });
  const isCounted = node.n === undefined && !node.inferred?.some(({ rule }) => rule === 'page-break');
  return element('pb', withListedNumber(node, isCounted ? withAna(attributes, 'counted') : attributes));
}

/** What may stand between the halves of a word that a page boundary cuts. */
export const BETWEEN: ReadonlySet<string> = new Set([
  'seam',
  'furniture',
  'aside',
  'pageBreak',
  'milestone',
  'anchor',
  'spanPoint'
]);

const NONE: ReadonlyMap<Inline, undefined> = new Map();

/**
 * The seams beside a page break inside a word, which no white space stands for, and the divided word's line end before them,
 * whose `<lb/>` the `<pb/>` is. The last of what stands between the halves is mapped to the sign repeated before the second.
 */
export function joinedRuns(nodes: readonly Inline[]): ReadonlyMap<Inline, string | undefined> {
  if (!nodes.some((node) => node.type === 'pageBreak' && node.joins)) return NONE;
  const joined = new Map<Inline, string | undefined>();
  for (let start = 0; start < nodes.length; start++) {
    let end = start;
    while (end < nodes.length && BETWEEN.has((nodes[end] as Inline).type)) end++;
    const run = nodes.slice(start, end);
    if (run.some((node) => node.type === 'pageBreak' && node.joins)) {
      const before = nodes[start - 1];
      const hyphen = before?.type === 'break' && before.hyphen !== undefined ? before : undefined;
      for (const node of run) if (node.type === 'seam') joined.set(node, undefined);
      if (hyphen) joined.set(hyphen, undefined);
      joined.set(run[run.length - 1] as Inline, hyphen?.repeated);
    }
    start = end;
  }
  return joined;
}

export function decodePageBreak(element: Element, context: DecodingContext): PageBreak {
  const { type, n, break: joins } = element.attributes;
  const found = read(element, context, {
    keys: KEYWORDS.page.keys,
    type: type ?? undefined,
    handled: ['n', ...(joins === 'no' ? ['break'] : [])],
    isMade: (id) => isMadeFrom(id, 'page', n ?? undefined)
  });
  const numbered = found.notes.has('counted') || !n ? carried(found) : { ...withNumber(found, element), n };
  return { type: 'pageBreak', ...numbered, ...(joins === 'no' && { joins: true }), ...place(element) };
}
