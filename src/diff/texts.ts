/** Which passages read otherwise, in which states. */
import type { PageLine, PlacedText } from '../editions/text/settle.ts';
import type { PagePlace, TextChange } from './report.ts';
import { type Difference, differences } from './words.ts';

/** The texts of a document by their states, in the order in which a change names them. */
export type Texts = ReadonlyMap<string, PlacedText>;

/** A passage that reads otherwise in several states is one change. States that one version has not are passed over. */
export function compareTexts(old: Texts, now: Texts): TextChange[] {
  const changes = new Map<string, TextChange & { order: number }>();
  for (const [state, after] of now) {
    const before = old.get(state);
    for (const difference of before ? differences(before.text, after.text) : []) {
      const change = changeAt(difference, before as PlacedText, after);
      const key = JSON.stringify([change.old, change.new, change.before, change.after]);
      const known = changes.get(key);
      if (known) known.states.push(state);
      else changes.set(key, { states: [state], ...change, order: after.numbers[difference.new.start] ?? 0 });
    }
  }
  return [...changes.values()].sort((a, b) => a.order - b.order).map(({ order: _, ...change }) => change);
}

function changeAt(difference: Difference, old: PlacedText, now: PlacedText): Omit<TextChange, 'states'> {
  const { start, end } = difference.new;
  return {
    old: placeAt(old.lines, difference.old.start),
    new: placeAt(now.lines, start),
    before: old.text.slice(difference.old.start, difference.old.end).trim() || endOf(old, difference.old),
    after: now.text.slice(start, end).trim() || endOf(now, difference.new),
    left: lastWords(now.text.slice(Math.max(0, start - 60), start)),
    right: firstWords(now.text.slice(end, end + 60))
  };
}

/** A difference of line ends alone. */
const endOf = ({ text }: PlacedText, { start, end }: Difference['old']) => text.slice(start, end).replace(/[^\n]/g, '');

/** The line of the page on which a place of the text stands. */
function placeAt(lines: readonly PageLine[], place: number): PagePlace {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as PageLine).start <= place) low = middle + 1;
    else high = middle;
  }
  const found = lines[low - 1];
  return { page: found?.page ?? null, line: found?.line ?? null };
}

const WIDTH = 40;

function lastWords(text: string): string {
  const line = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();
  return line.length <= WIDTH ? line : line.slice(-WIDTH).replace(/^\S*\s/, '');
}

function firstWords(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length <= WIDTH ? line.trim() : line.slice(0, WIDTH).replace(/\s\S*$/, '');
}
