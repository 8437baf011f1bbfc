/**
 * A flow is the text of one block with what hangs in it, by offset: styled spans, page breaks, note references and the anchors
 * of the apparatus. It makes lemmata a matter of strings and numbers.
 */
import type { Mention, Segment, Style } from './document.ts';
import { languageOf } from './language.ts';
import type { SheetItem, SheetLanguage } from './sheet.ts';

export interface Span {
  from: number;
  to: number;
  style: Style | null;
  language: SheetLanguage | null;
}

/** An item at an offset; at the same offset the order is that of insertion. */
export interface Mark {
  at: number;
  item: SheetItem;
}

/** Where an entry is anchored: offsets into the flow. */
export interface Anchor {
  at: number;
  edge: 'begin' | 'end' | 'point';
  entry: string;
}

export interface Flow {
  text: string;
  spans: Span[];
  marks: Mark[];
  anchors: Anchor[];
  /** Names, each before its words. */
  mentions: { at: number; mention: Mention }[];
  /** Ranges that are not hyphenated. */
  whole: { from: number; to: number }[];
}

/**
 * Reads segments as a flow. Runs of white space become one space, none stands at the edges. Strokes and interlinear words
 * have no place in it: of a deletion nothing is kept, of an addition the text (a reading print has neither).
 *
 * @param noteId gives the number under which the sheet knows a note, or undefined where there is no such note.
 */
export function flowOf(segments: readonly Segment[], noteId: (note: string) => string | undefined): Flow {
  const flow: Flow = { text: '', spans: [], marks: [], anchors: [], mentions: [], whole: [] };
  const write = (raw: string, style: Style | null, language: SheetLanguage | null) => {
    let text = raw.replace(/\s+/gu, ' ');
    if (text.startsWith(' ') && (flow.text === '' || flow.text.endsWith(' '))) text = text.slice(1);
    if (text === '') return;
    flow.spans.push({ from: flow.text.length, to: flow.text.length + text.length, style, language });
    flow.text += text;
  };
  const read = (list: readonly Segment[]) => {
    for (const segment of list) {
      const at = flow.text.length;
      switch (segment.type) {
        case 'text':
          write(segment.text, segment.style ?? null, languageOf(segment.language));
          break;
        case 'sign':
          write(segment.text, null, null);
          break;
        case 'line':
          write(' ', null, null);
          break;
        case 'page':
          flow.marks.push({ at, item: { t: 'page', n: segment.n } });
          break;
        case 'note': {
          const id = noteId(segment.note);
          if (id !== undefined) flow.marks.push({ at, item: { t: 'note', id } });
          break;
        }
        case 'begin':
        case 'end':
        case 'point':
          flow.anchors.push({ at, edge: segment.type, entry: segment.entry });
          break;
        case 'mention':
          flow.mentions.push({ at, mention: segment });
          break;
        case 'addition':
          read(segment.content);
          break;
        case 'substitution':
          read(segment.addition.content);
          break;
        case 'deletion':
          break;
      }
    }
  };
  read(segments);
  return trimEnd(flow);
}

function trimEnd(flow: Flow): Flow {
  const length = flow.text.trimEnd().length;
  const last = flow.spans.at(-1);
  if (last && last.to > length) {
    last.to = length;
    if (last.from >= length) flow.spans.pop();
  }
  for (const placed of [...flow.marks, ...flow.anchors, ...flow.mentions]) placed.at = Math.min(placed.at, length);
  flow.text = flow.text.slice(0, length);
  // A page that began between two words began before the second.
  for (const mark of flow.marks) {
    if (typeof mark.item !== 'string' && mark.item.t === 'page' && flow.text[mark.at] === ' ') mark.at++;
  }
  return flow;
}

/** Writes a flow as the items of a line: text cut where something hangs in it. */
export function itemsOf(flow: Flow): SheetItem[] {
  const marks = flow.marks.map((mark, order) => ({ ...mark, order })).sort((a, b) => a.at - b.at || a.order - b.order);
  const whole = joined(flow.whole);
  const cuts = new Set([0, flow.text.length]);
  for (const { from, to } of [...flow.spans, ...whole]) cuts.add(from).add(to);
  for (const { at } of marks) cuts.add(at);
  const offsets = [...cuts].sort((a, b) => a - b);

  const items: SheetItem[] = [];
  let [nextMark, nextSpan, nextWhole] = [0, 0, 0];
  for (const [index, from] of offsets.entries()) {
    for (let mark = marks[nextMark]; mark && mark.at <= from; mark = marks[++nextMark]) items.push(mark.item);
    const to = offsets[index + 1];
    if (to === undefined) break;
    while ((flow.spans[nextSpan]?.to ?? Number.POSITIVE_INFINITY) <= from) nextSpan++;
    while ((whole[nextWhole]?.to ?? Number.POSITIVE_INFINITY) <= from) nextWhole++;
    const span = flow.spans[nextSpan];
    const t = (whole[nextWhole]?.from ?? Number.POSITIVE_INFINITY) <= from ? 'whole' : 'run';
    const text = flow.text.slice(from, to);
    const style = span?.style ?? null;
    const language = span?.language ?? null;
    items.push(t === 'run' && !style && !language ? text : { t, text, style, language });
  }
  return items;
}

/** Sorts ranges and joins those that touch. */
function joined(ranges: Flow['whole']): Flow['whole'] {
  const result: Flow['whole'] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else result.push({ ...range });
  }
  return result;
}
