/** Letters that Leiden+ marks one by one: dots below for what is unclear, lines above, and diacritics in parentheses after a letter. */
import type { Inline, Span } from '../../tree.ts';
import { markNode } from '../nodes.ts';
import { readExtent } from './extents.ts';

const DOT = '\u0323';
const LINE = '\u0304';
/** Letters that hold a dot below, or a line above, in themselves. */
const WITH_DOT = 'ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỤụỴỵ';
const WITH_LINE = 'ᾱῑῡᾹῙῩ';

const MARKS = '\\p{M}*';
/** One letter or sign with its marks, one of which is the mark sought. */
const marked = (mark: string, letters: string) => `(?:[^\\s\\p{M}](?=\\p{M}{0,6}${mark})${MARKS}|[${letters}]${MARKS})`;
const DOTTED = new RegExp(`${marked(DOT, WITH_DOT)}+`, 'yu');
const LINED = new RegExp(`${marked(LINE, WITH_LINE)}(?: ${LINE}|${marked(LINE, WITH_LINE)})*`, 'yu');

/** A letter, or a gap, that a diacritic stands over; the space before it belongs to the sign. */
const OVER = new RegExp(
  ` (?:([^\\s\\p{M}[\\](){}<>]${MARKS})|(\\[?\\.\\d{1,3}\\]?))\\(((?:[¨\`´^]| ῾| ᾿)(?:[¨\`´^]| ῾| ᾿| )*)\\)`,
  'yu'
);
const DIACRITICS: Readonly<Record<string, string>> = {
  '¨': 'diaeresis',
  '`': 'grave',
  '´': 'acute',
  '^': 'circumflex',
  '῾': 'asper',
  '᾿': 'lenis'
};

/** A letter without a mark. */
function without(letters: string, mark: string): string {
  return Array.from(letters.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu), ([one]) => {
    const plain = one.includes(mark) ? one.replace(mark, '') : one.normalize('NFD').replace(mark, '').normalize('NFC');
    return plain;
  }).join('');
}

const text = (value: string): Inline => ({ type: 'text', value });
const hi = (rend: string, children: Inline[]): Span =>
  markNode({ type: 'span', kind: 'hi', values: { rend } }, children) as Span;
const unclear = (value: string): Inline => ({ type: 'span', kind: 'unclear', children: [text(value)] });

/** Letters with a mark below or above at an offset, as nodes, and where they end. */
export function readLetters(source: string, at: number): { node: Inline; end: number } | undefined {
  LINED.lastIndex = at;
  const lined = LINED.exec(source);
  if (lined) return { node: hi('supraline', unclearParts(without(lined[0], LINE))), end: LINED.lastIndex };
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(source);
  return dotted ? { node: unclear(without(dotted[0], DOT)), end: DOTTED.lastIndex } : undefined;
}

/** Letters, the dotted ones of them unclear. */
export function unclearParts(letters: string): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  for (let at = 0; at < letters.length; ) {
    DOTTED.lastIndex = at;
    const dotted = DOTTED.exec(letters);
    if (!dotted) {
      const letter = String.fromCodePoint(letters.codePointAt(at) as number);
      plain += letter;
      at += letter.length;
      continue;
    }
    if (plain !== '') parts.push(text(plain));
    plain = '';
    parts.push(unclear(without(dotted[0], DOT)));
    at = DOTTED.lastIndex;
  }
  if (plain !== '') parts.push(text(plain));
  return parts;
}

/** A letter under a diacritic, ` ι(¨)`. */
export function readDiacritic(source: string, at: number): { node: Span; end: number } | undefined {
  OVER.lastIndex = at;
  const match = OVER.exec(source);
  if (!match) return undefined;
  const [, letter, gap, signs = ''] = match;
  const found = gap === undefined ? undefined : readExtent(gap, 0);
  if (gap !== undefined && found?.end !== gap.length) return undefined;
  let children = found ? [found.node] : unclearParts(letter as string);
  const names = Array.from(signs.matchAll(/[¨`´^῾᾿]/gu), ([sign]) => DIACRITICS[sign] as string);
  for (const rend of names.reverse()) children = [hi(rend, children)];
  return { node: children[0] as Span, end: OVER.lastIndex };
}

// ------------------------------------------------------------------------------------------------------------ writing

const SIGNS = Object.fromEntries(Object.entries(DIACRITICS).map(([sign, name]) => [name, sign]));

/** Unclear letters with their dots; undefined when there is more than letters. */
export function writeUnclear({ children, attributes }: Span): string | undefined {
  const [only, ...rest] = children;
  if (only?.type !== 'text' || rest.length > 0 || attributes || /\s/.test(only.value)) return undefined;
  return only.value.replace(/[^\p{M}]/gu, (letter) => letter + DOT);
}

/** Letters with a line above each; undefined when there is more than letters, or a space among them. */
export function writeLined({ children, attributes }: Span): string | undefined {
  const { rend, ...others } = attributes?.values ?? {};
  if (rend !== 'supraline' || Object.keys(others).length > 0 || children.length === 0) return undefined;
  const parts = children.map((child) => {
    if (child.type === 'span' && child.kind === 'unclear') return writeUnclear(child);
    return child.type === 'text' && !/\s/.test(child.value) ? child.value : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('').replace(/[^\p{M}]\p{M}*/gu, `$&${LINE}`);
}

/** A letter under diacritics; undefined when there is more than one letter. */
export function writeDiacritic(node: Span): string | undefined {
  const sign = SIGNS[node.attributes?.values.rend ?? ''];
  const [only, ...rest] = node.children;
  const { rend: _, cert, ...others } = node.attributes?.values ?? {};
  if (!sign || !only || rest.length > 0 || Object.keys(others).length > 0 || (cert ?? 'low') !== 'low')
    return undefined;
  const written = '῾᾿'.includes(sign) ? ` ${sign}` : sign;
  const doubt = cert === undefined ? '' : '(?)';
  const inner =
    only.type === 'span' && only.kind === 'hi' ? /^ (.+)\((.+)\)$/su.exec(writeDiacritic(only) ?? '') : null;
  if (inner) return ` ${inner[1]}(${written}${inner[2]})${doubt}`;
  const letter =
    only.type === 'text'
      ? only.value
      : only.type === 'span' && only.kind === 'unclear'
        ? writeUnclear(only)
        : undefined;
  const isOne = letter !== undefined && /^[^\s\p{M}[\](){}<>]\p{M}*$/u.test(letter);
  return isOne ? ` ${letter}(${written})${doubt}` : undefined;
}
