/**
 * The pieces of a state become its text, and every mark among them a place in that text.
 *
 * White space is settled as `xslt/text/text.xsl` does it: no spaces round a line end; one line end where a paragraph ends, or two in
 * the diplomatic text where the page has an empty line; none at the edges of the text. The text is in Unicode's NFC.
 */
import type { Mark, Places } from './pieces.ts';

/** A stretch of a text that an edit covers. Places are in UTF-16 code units, as JavaScript counts. */
export interface Passage {
  id: string;
  start: number;
  end: number;
}

/** Where a line of the page begins in a text. */
export interface PageLine {
  start: number;
  page?: string;
  line?: number;
}

export interface PlacedText {
  /** To the letter the `text-STATE` output. */
  text: string;
  /** What edits cover, in the order of their beginnings; an edit may cover several stretches. */
  passages: Passage[];
  /** In the order of the text. */
  lines: PageLine[];
  /** For each code unit of a word, how many characters stand before it in the transcription (see `Mark.at`). */
  numbers: Int32Array;
}

/** @param isLineTrue whether empty lines are kept, as in the diplomatic text */
export function settle({ pieces }: Places, isLineTrue: boolean): PlacedText {
  const { raw, marks, numbers } = joinPieces(pieces);
  const { text, places } = settleText(raw, isLineTrue);
  const settled = new Int32Array(text.length);
  // From the end, so that a letter that was composed of several characters has the number of the first.
  for (let at = raw.length - 1; at >= 0; at -= 1)
    if (!isWhiteSpace(raw, at)) settled[places[at] as number] = numbers[at] as number;
  return { text, numbers: settled, ...placed(marks, places, text) };
}

/** The pieces as one string, with the place of each mark in it and the number of each of its characters. */
function joinPieces(pieces: Places['pieces']) {
  const raw = pieces.filter((piece) => typeof piece === 'string').join('');
  const numbers = new Int32Array(raw.length);
  const marks: { mark: Mark; at: number }[] = [];
  let at = 0;
  let number = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      marks.push({ mark: piece, at });
      number = piece.at ?? number;
      continue;
    }
    for (const character of piece) {
      numbers.fill(number, at, at + character.length);
      if (!isWhiteSpace(character, 0)) number += 1;
      at += character.length;
    }
  }
  return { raw, marks, numbers };
}

/** White space as XML knows it. */
const isWhiteSpace = (text: string, at: number) => /[ \t\n\r]/.test(text.charAt(at));

/** Spaces round line ends, and all line ends that stand together. */
const GAP = / *\n[ \n]*/g;

/** The text, and for each place in what it was made from the place in it; one more for the end. */
function settleText(raw: string, isLineTrue: boolean): { text: string; places: Int32Array } {
  const places = new Int32Array(raw.length + 1);
  const first = /^[ \t\n\r]*/.exec(raw)?.[0].length ?? 0;
  const last = Math.max(first, raw.length - (/[ \t\n\r]*$/.exec(raw)?.[0].length ?? 0));
  let text = '';
  const copy = (from: number, to: number) => {
    const line = raw.slice(from, to);
    if (line === line.normalize('NFC')) {
      for (let unit = 0; unit < line.length; unit += 1) places[from + unit] = text.length + unit;
      text += line;
      return;
    }
    // What NFC joins is one cluster: a character, and the marks or vowels and finals of Hangul that follow it.
    for (const { 0: cluster, index } of line.matchAll(/.[\p{M}\u1160-\u11ff]*/gsu)) {
      const start = from + index;
      const composed = cluster.normalize('NFC');
      for (let unit = 0; unit < cluster.length; unit += 1)
        places[start + unit] = text.length + Math.min(unit, composed.length - 1);
      text += composed;
    }
  };
  let from = first;
  for (const { 0: gap, index } of raw.slice(first, last).matchAll(GAP)) {
    copy(from, first + index);
    from = first + index + gap.length;
    const ends = isLineTrue && gap.split('\n').length > 2 ? '\n\n' : '\n';
    places.fill(text.length, first + index, from);
    text += ends;
  }
  copy(from, last);
  places.fill(text.length, last);
  return { text: text === '' ? '' : `${text}\n`, places };
}

/** What the marks say, at their places in the text. */
function placed(marks: readonly { mark: Mark; at: number }[], places: Int32Array, text: string) {
  const lines: PageLine[] = [];
  const passages: Passage[] = [];
  const open: Passage[] = [];
  for (const { mark, at } of marks) {
    const place = places[at] as number;
    if (mark.page !== undefined || mark.line !== undefined)
      lines.push({
        start: place,
        ...(mark.page !== undefined && { page: mark.page }),
        ...(mark.line !== undefined && { line: mark.line })
      });
    if (mark.open !== undefined) open.push({ id: mark.open, start: place, end: place });
    const passage = mark.close === undefined ? undefined : open.pop();
    if (passage) passages.push({ ...passage, ...trimmed(text, passage.start, place) });
  }
  return { lines, passages: joinNeighbours(passages, text) };
}

/** A stretch without the white space at its edges. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}

/** Stretches of one edit between which there is only white space are one. Stretches of nothing are left out. */
function joinNeighbours(passages: readonly Passage[], text: string): Passage[] {
  const joined: Passage[] = [];
  const lastOf = new Map<string, Passage>();
  for (const passage of passages.filter(({ start, end }) => end > start)) {
    const last = lastOf.get(passage.id);
    if (last && passage.start >= last.start && text.slice(last.end, passage.start).trim() === '') {
      last.end = Math.max(last.end, passage.end);
      continue;
    }
    const own = { ...passage };
    lastOf.set(passage.id, own);
    joined.push(own);
  }
  return joined.sort((a, b) => a.start - b.start || b.end - a.end);
}
