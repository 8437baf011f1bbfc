/** Bracketed keywords: `[illegible 3 words]`, `[page 2]`, `[hand jfk]`, `[^1]`, `[word?]` and their kin. */
import type { Attributes, Inline, Text } from './tree.ts';

/** The longest uncertain reading that `[…?]` can hold, in words: a longer bracket that ends in ? is somebody's question. */
const UNCERTAIN_WORDS = 3;

/**
 * What a bracket's content says by itself.
 *
 * @param raw the source characters between the brackets
 * @param children the same as parsed; text only
 * @returns undefined when the bracket is no keyword; it is then a span or plain text
 */
export function readBracket(raw: string, children: Inline[], attributes: Attributes | undefined): Inline | undefined {
  const extent = /^(illegible|blank)(?: (\d{1,4}) ([a-z]{1,20}))?$/.exec(raw);
  if (extent) {
    const quantity =
      extent[2] === undefined ? {} : { quantity: Number(extent[2]), unit: singular(extent[3] as string) };
    return extent[1] === 'blank' ? { type: 'space', ...quantity } : { type: 'gap', reason: 'illegible', ...quantity };
  }
  const point = /^(page|column|gathering)(?: ([^\s\]]{1,40}))?$/.exec(raw);
  if (point) {
    const n = point[2] === undefined ? {} : { n: point[2] };
    return point[1] === 'page' ? { type: 'pageBreak', ...n } : { type: 'milestone', kind: point[1] as string, ...n };
  }
  const hand = /^hand ([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(raw);
  if (hand) return { type: 'handShift', hand: hand[1] as string };
  const note = /^\^([^\s[\]^]{1,60})$/.exec(raw);
  if (note) return { type: 'noteReference', label: note[1] as string };
  const edge = /^(begin|end) (del|add|damage)$/.exec(raw);
  if (edge) return { type: 'spanPoint', edge: edge[1] as 'begin', kind: edge[2] as 'del', key: '' };
  if (raw === '' && attributes?.id !== undefined) return { type: 'anchor' };
  if (
    /[^\s?]\?$/.test(raw) &&
    !raw.includes('\n') &&
    raw.trim().split(/\s+/).length <= UNCERTAIN_WORDS &&
    raw.length < 120
  )
    return { type: 'span', kind: 'unclear', children: withoutLastCharacter(children) };
  return undefined;
}

function withoutLastCharacter(children: Inline[]): Inline[] {
  const last = children[children.length - 1] as Text;
  return [...children.slice(0, -1), { ...last, value: last.value.slice(0, -1) }];
}

/** TEI units are singular: `3 words` → `word`. */
function singular(unit: string): string {
  return unit.length > 3 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
}
