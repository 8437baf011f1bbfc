/**
 * A line of the reading print (a paragraph, a verse, a cell): its words, with the entries of the apparatus round their lemmata.
 *
 * An entry is an `\edtext` round its lemma (reledmac manual, 5.2). Lemmata may overlap or end in a later paragraph, which
 * arguments of TeX cannot: such an entry is an empty `\edtext` where its lemma begins, which names two labels (`\xxref`, 6.3).
 * Entries stand in the order in which the PDF has them.
 */
import type { Sheet, SheetEntry, SheetItem } from '../sheet.ts';
import { entryOf, noteOf } from './entry.ts';
import { type Line, readLine } from './pieces.ts';
import { samewords } from './sameword.ts';
import { escapeTex, inLanguage, styled } from './text.ts';

/** What a command holds, and that command; `id` is that of the entry whose lemma it is. A point holds nothing. */
export interface Wrap {
  from: number;
  to: number;
  open: string;
  close: string;
  id?: string;
}

/**
 * @param labelled the entries whose page and line are named at the end of the book
 * @returns LaTeX for the inside of a numbered paragraph
 */
export function lineOf(items: readonly SheetItem[], sheet: Sheet, labelled: ReadonlySet<string>): string {
  const line = readLine(items);
  const wraps = wrapsOf(line, sheet);
  const wrapped = new Set(wraps.flatMap(({ id }) => id ?? []));
  const beside = marksOf(line, sheet, (id) => labelled.has(id) || (isAtFoot(id, line, sheet) && !wrapped.has(id)));
  const inside = (from: number, to: number) => beside.offsets.some((at) => at > from && at < to);
  const { same, numbered } = samewords(line, wraps, sheet, inside);
  for (const [index, { id, from, to }] of wraps.entries()) {
    if (id === undefined) continue;
    const isPlain = !inside(from, to) && nothingIn(line, [...wraps.slice(index + 1), ...same], from, to);
    const isLemma = isPlain && isAsItStands(line.text.slice(from, to), sheet.entries[id] as SheetEntry);
    (wraps[index] as Wrap).close = `}{${entryOf(id, sheet, isLemma ? undefined : numbered)}}`;
  }
  return write(line, [...wraps, ...same], beside);
}

/** Whether words hold no style and no other command, but what counts them as a whole. */
function nothingIn({ pieces }: Line, inner: readonly Wrap[], from: number, to: number): boolean {
  return (
    pieces.every((piece) => piece.to <= from || piece.from >= to || piece.style === null) &&
    inner.every(
      (one) => one.from < from || one.from >= to || (one.id === undefined && one.from === from && one.to === to)
    )
  );
}

/** Whether reledmac makes the lemma of the words themselves. */
function isAsItStands(words: string, { lemma, language }: SheetEntry): boolean {
  return lemma.last === null && language === null && lemma.first === words;
}

/** Whether an entry stands at the foot of the page; of one that began in an earlier line it does. */
function isAtFoot(id: string, { marks }: Line, sheet: Sheet): boolean {
  const begun = marks.find(({ item }) => item.t === 'from' && item.id === id)?.item;
  if (begun?.t === 'from') return begun.foot && id in sheet.entries;
  return !sheet.emendations.some(([emendation]) => emendation === id);
}

/** The `\edtext`s of a line in their order. Each nests in those before it, or is a point. */
function wrapsOf({ marks }: Line, sheet: Sheet): Wrap[] {
  const places = new Map<string, number>();
  for (const { at, item } of marks) if (item.t === 'begin' || item.t === 'to') places.set(item.t + item.id, at);
  const wraps: Wrap[] = [];
  let reached = 0;
  for (const { at, item } of marks) {
    if (item.t !== 'from' || !item.foot || !(item.id in sheet.entries)) continue;
    const { id } = item;
    const begin = places.get(`begin${id}`) ?? at;
    const end = places.get(`to${id}`) ?? Number.POSITIVE_INFINITY;
    // One that begins before the one that it follows cannot hold it.
    const isAhead = begin < reached;
    reached = Math.max(reached, begin);
    if (!isAhead && end !== Number.POSITIVE_INFINITY && wraps.every(({ to }) => to <= begin || end <= to))
      wraps.push({ from: begin, to: end, open: '\\edtext{', close: '', id });
    else {
      const open = `\\edtext{}{\\xxref{entry-${id}:start}{entry-${id}:end}${entryOf(id, sheet, new Set())}}`;
      wraps.push({ from: reached, to: reached, open, close: '' });
    }
  }
  return wraps;
}

interface Beside {
  /** What follows the words before it: notes, the ends of lemmata. */
  after: Map<number, string>;
  /** What precedes the words after it: pages, the beginnings of lemmata, names for the index. */
  before: Map<number, string>;
  offsets: number[];
}

function marksOf({ marks, pieces }: Line, sheet: Sheet, isLabelled: (id: string) => boolean): Beside {
  const beside: Beside = { after: new Map(), before: new Map(), offsets: [] };
  const put = (side: 'after' | 'before', at: number, tex: string) => {
    beside[side].set(at, (beside[side].get(at) ?? '') + tex);
    beside.offsets.push(at);
  };
  for (const { at, item } of marks) {
    if (item.t === 'note') put('after', at, noteOf(item.id, sheet));
    else if (item.t === 'page') put('before', at, `\\sourcepage{${escapeTex(item.n)}}`);
    else if (item.t === 'begin' && isLabelled(item.id)) put('before', at, `\\edlabelS{entry-${item.id}}`);
    else if (item.t === 'to' && isLabelled(item.id)) put('after', at, `\\edlabelE{entry-${item.id}}`);
    else if (item.t === 'mention') {
      // The mark stands after the first unbreakable piece of the name; the line is that on which this begins.
      let first = pieces.findIndex(({ to }) => to >= at);
      while (pieces[first - 1]?.isWhole && pieces[first]?.isWhole) first--;
      put('before', Math.min(at, pieces[first]?.from ?? at), `\\edlabel{mention-${item.id}}`);
    }
  }
  return beside;
}

function write({ text, pieces }: Line, wraps: readonly Wrap[], { after, before, offsets }: Beside): string {
  const cuts = new Set([0, text.length, ...offsets]);
  for (const { from, to } of [...pieces, ...wraps]) cuts.add(from).add(to);
  const ordered = [...cuts].sort((a, b) => a - b);
  const opening = new Map<number, Wrap[]>();
  for (const wrap of wraps) opening.set(wrap.from, [...(opening.get(wrap.from) ?? []), wrap]);
  const open: Wrap[] = [];
  let next = 0;
  let tex = '';
  for (const [index, from] of ordered.entries()) {
    while (open.at(-1)?.to === from) tex += open.pop()?.close;
    tex += (after.get(from) ?? '') + (before.get(from) ?? '');
    for (const wrap of opening.get(from) ?? []) {
      tex += wrap.open;
      if (wrap.to > from) open.push(wrap);
    }
    const to = ordered[index + 1];
    if (to === undefined) break;
    while ((pieces[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    const piece = pieces[next];
    tex += inLanguage(styled(escapeTex(text.slice(from, to)), piece?.style ?? null), piece?.language ?? null);
  }
  return tex;
}
