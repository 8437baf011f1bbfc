/**
 * Finds the lemma of each entry in the flows of a text, and hangs the anchors there by which the layout finds its line.
 */
import type { Entry } from './document.ts';
import type { Anchor, Flow } from './flow.ts';
import type { LemmaUse } from './wording.ts';

/** A lemma of more words than this, or longer than this, is shortened to `first … last`. */
const LONGEST = { words: 3, characters: 40 };
/** How far around a lemma the same word is looked for: more than a line. */
const NEAR = 200;
/** A word is not hyphenated up to here, so that its line is one line. Longer ones must break somewhere. */
const UNBROKEN = 24;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
/** The start of a word as far as no line can break in it. */
const CHUNK = new RegExp(
  `[^\\p{L}\\p{M}\\p{N}\\s]*(?:[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}]|[\\p{L}\\p{M}\\p{N}]{1,${UNBROKEN}}|.)`,
  'uy'
);

export interface Lemma {
  first: string;
  /** Where the lemma is shortened: its last word. */
  last: string | null;
  use: LemmaUse;
  /** The same words stand near it, so that it may need a number on its line. */
  twins: boolean;
}

interface Place {
  flow: Flow;
  from: number;
  to: number;
}

/**
 * Gives each entry its lemma and hangs its anchors in the flows.
 *
 * @param entries the entries of one text; their ids in the sheet are the keys
 * @returns the lemma by sheet id; an entry whose anchor does not occur, or that stands in a text without words, has none
 */
export function hangLemmata(flows: readonly Flow[], entries: ReadonlyMap<string, Entry>): Map<string, Lemma> {
  const anchors = collect(flows);
  const neighbours = neighboursOf(flows);
  const lemmata = new Map<string, Lemma>();
  for (const [id, entry] of entries) {
    const found = anchors.get(entry.id);
    if (!found) continue;
    const range = rangeOf(flows, found);
    const [places, use] = range ? whole(range) : beside(flows, found[0], neighbours);
    const first = places[0];
    const last = places.at(-1);
    if (!first || !last) continue;
    hang(id, first, last, entry.kind !== 'emendation');
    lemmata.set(id, { ...unbracketed(shorten(id, places, first, last), entry), use });
  }
  return lemmata;
}

/** Supplied words stand in brackets in the text, and not in their lemma. */
function unbracketed<Named extends { first: string; last: string | null }>(lemma: Named, entry: Entry): Named {
  if (entry.kind !== 'emendation' || entry.source !== undefined) return lemma;
  const bare = (words: string) => words.replace(/^\[|\]$/gu, '');
  return { ...lemma, first: bare(lemma.first), last: lemma.last === null ? null : bare(lemma.last) };
}

interface Found extends Anchor {
  flow: number;
}

function collect(flows: readonly Flow[]): Map<string, [Found, ...Found[]]> {
  const anchors = new Map<string, [Found, ...Found[]]>();
  for (const [flow, { anchors: here }] of flows.entries()) {
    for (const anchor of here) {
      const list = anchors.get(anchor.entry);
      if (list) list.push({ ...anchor, flow });
      else anchors.set(anchor.entry, [{ ...anchor, flow }]);
    }
  }
  return anchors;
}

/** The words between begin and end, one place for each flow that they touch; undefined where there are none. */
function rangeOf(flows: readonly Flow[], found: readonly Found[]): Place[] | undefined {
  const begin = found.find(({ edge }) => edge === 'begin');
  const end = found.findLast(({ edge }) => edge === 'end');
  if (!begin || !end) return undefined;
  const places: Place[] = [];
  for (let index = begin.flow; index <= end.flow; index++) {
    const flow = flows[index] as Flow;
    let from = index === begin.flow ? begin.at : 0;
    let to = index === end.flow ? end.at : flow.text.length;
    while (from < to && flow.text[from] === ' ') from++;
    while (to > from && flow.text[to - 1] === ' ') to--;
    if (to > from) places.push({ flow, from, to });
  }
  return places.length > 0 ? places : undefined;
}

/** Widens a lemma that begins or ends within a word to the whole word, and says which part the edit is. */
function whole(places: Place[]): [Place[], LemmaUse] {
  const first = { ...(places[0] as Place) };
  const part = textOf(places);
  first.from = wordStart(first.flow.text, first.from);
  const widened = [first, ...places.slice(1)];
  const last = { ...(widened.at(-1) as Place) };
  last.to = wordEnd(last.flow.text, last.to);
  widened[widened.length - 1] = last;
  return [widened, textOf(widened) === part ? {} : { part }];
}

function wordStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < NEAR && WORD.test(text[from] ?? '') && WORD.test(text[from - 1] ?? '')) from--;
  return from;
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < NEAR && WORD.test(text[to - 1] ?? '') && WORD.test(text[to] ?? '')) to++;
  return to;
}

/** The word after an anchor, else the word before it, else the first word of a later flow, else the last of an earlier one. */
function beside(flows: readonly Flow[], anchor: Found, neighbours: Neighbours): [Place[], LemmaUse] {
  const flow = flows[anchor.flow] as Flow;
  const at = wordStart(flow.text, anchor.at);
  const after = nextWord(flow, at);
  if (after) return [[after], at < anchor.at ? { within: flow.text.slice(at, anchor.at) } : { beside: 'after' }];
  const before = lastWord(flow, at);
  if (before) return [[before], { beside: 'before' }];
  const later = neighbours.next[anchor.flow];
  if (later) return [[later], { beside: 'after' }];
  const earlier = neighbours.previous[anchor.flow];
  return earlier ? [[earlier], { beside: 'before' }] : [[], {}];
}

/** For each flow the first word of those after it, and the last of those before it. */
interface Neighbours {
  next: (Place | undefined)[];
  previous: (Place | undefined)[];
}

function neighboursOf(flows: readonly Flow[]): Neighbours {
  const found: Neighbours = { next: [], previous: [] };
  let word: Place | undefined;
  for (const [at, flow] of flows.entries()) {
    found.previous[at] = word;
    word = lastWord(flow, flow.text.length) ?? word;
  }
  word = undefined;
  for (let at = flows.length - 1; at >= 0; at--) {
    found.next[at] = word;
    word = nextWord(flows[at] as Flow, 0) ?? word;
  }
  return found;
}

function lastWord(flow: Flow, at: number): Place | undefined {
  const near = Math.max(0, at - NEAR);
  const match = [...flow.text.slice(near, at).matchAll(WORDS)].at(-1);
  return match && { flow, from: near + match.index, to: near + match.index + match[0].length };
}

function nextWord(flow: Flow, at: number): Place | undefined {
  const words = new RegExp(WORDS);
  words.lastIndex = at;
  const match = words.exec(flow.text);
  return match ? { flow, from: match.index, to: match.index + match[0].length } : undefined;
}

/**
 * The first anchor hangs after the first unbreakable piece of the lemma, never before it: before it, it could stay behind at
 * the end of the line above.
 */
function hang(id: string, first: Place, last: Place, foot: boolean): void {
  const begin = chunk(first.flow.text, first.from, first.flow === last.flow ? last.to : first.to);
  first.flow.whole.push(begin);
  first.flow.marks.push({ at: first.from, item: { t: 'begin', id } });
  first.flow.marks.push({ at: begin.to, item: { t: 'from', id, foot } });
  last.flow.marks.push({ at: last.to, item: { t: 'to', id } });
}

/** Where a line cannot break any more, from `from` on and not beyond `limit`. */
export function chunk(text: string, from: number, limit: number): { from: number; to: number } {
  CHUNK.lastIndex = from;
  const length = CHUNK.exec(text)?.[0].length ?? 1;
  return { from, to: Math.min(from + length, limit) };
}

function textOf(places: readonly Place[]): string {
  return places.map(({ flow, from, to }) => flow.text.slice(from, to)).join(' ');
}

function shorten(id: string, places: Place[], first: Place, last: Place): Omit<Lemma, 'use'> {
  const text = textOf(places);
  const words = text.split(' ');
  if (words.length <= LONGEST.words && text.length <= LONGEST.characters) {
    return { first: text, last: null, twins: places.length === 1 && markTwins(id, 'first', text, first) };
  }
  const head = words[0] as string;
  const tail = words.at(-1) as string;
  if (words.length === 1) return { first: clip(head), last: null, twins: false };
  const heads = markTwins(id, 'first', head, { ...first, to: first.from + head.length });
  const tails = markTwins(id, 'last', tail, { ...last, from: last.to - tail.length });
  return { first: clip(head), last: clip(tail), twins: heads || tails };
}

/** A single word as long as a line is cut; the text itself has it whole. */
function clip(word: string): string {
  return word.length > LONGEST.characters ? `${[...word].slice(0, LONGEST.characters - 1).join('')}…` : word;
}

/** Marks the same words elsewhere near the lemma, so that the layout can tell which of them on the line is meant. */
function markTwins(id: string, end: 'first' | 'last', words: string, { flow, from, to }: Place): boolean {
  let found = false;
  const start = Math.max(0, from - NEAR);
  const near = flow.text.slice(start, to + NEAR);
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + words.length)) {
    const [begin, stop] = [start + at, start + at + words.length];
    const inside = begin < to && stop > from;
    const isWord = !WORD.test(flow.text[begin - 1] ?? '') && !WORD.test(flow.text[stop] ?? '');
    if (inside || !isWord) continue;
    found = true;
    flow.whole.push(chunk(flow.text, begin, stop));
    flow.marks.push({
      at: chunk(flow.text, begin, stop).to,
      item: { t: 'twin', id, end, words, before: begin < from }
    });
  }
  return found;
}
