/** Marks of Leiden+ that stand by themselves: line numbers, hands, glyphs, notes, rules, and the signs that part blocks. */
import type { Inline, Span } from '../../tree.ts';
import type { Sign } from '../dialect.ts';
import { numberedNode } from '../nodes.ts';
import type { Find } from '../table.ts';
import { unclearParts } from './letters.ts';

type Found = { end: number; start?: number } & ({ node: Inline } | { sign: Sign });

const NUMBER = '(\\d(?:[\\w/,]{0,18}\\w)?)';
/** Not where the space after it belongs to a letter under a diacritic. */
const NOT_OVER = '(?!\\S\\p{M}*\\((?:[¨`´^]| [῾᾿])+\\))';
const LINE = new RegExp(`(?<![\\p{L}\\p{N},/])${NUMBER}\\.(-)? ${NOT_OVER}`, 'yu');
const FIRST_LINE = new RegExp(`[ \\t]*${NUMBER}\\.(-)?(?: ${NOT_OVER}|(?=\\n|$))`, 'yu');
const TURNED_LINE = /\((\d[^\s()]{0,20}?)(\.-)?, ([a-z][a-z-]{2,20})\)/y;
const HAND = /\$m(\d{1,3}[a-z]?)(\(\?\))? ?/y;
const GLYPH = /\*([a-z][\w-]{0,40})(?:\(([\w -]{1,40})\))?(\?)?(?:,([^*\n,]{1,20}))?\*/y;
const RULES: readonly (readonly [string, string])[] = [
  ['--------', 'horizontal-rule'],
  ['----', 'paragraphos'],
  ['~~~~~~~~', 'wavy-line'],
  ['###', 'box']
];
const DIVISION = /<D=((?:\.[\w-]{1,40}){1,3})/y;
const EDITION = /<S=\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

export function readPoint(text: string, at: number, find: Find): Found | undefined {
  switch (text[at]) {
    case '$': {
      const found = match(HAND, text, at);
      if (!found) return undefined;
      const attributes = found[2] ? { attributes: { classes: [], values: { cert: 'low' } } } : {};
      return { node: { type: 'handShift', hand: `m${found[1]}`, ...attributes }, end: HAND.lastIndex };
    }
    case '*':
      return readGlyph(text, at);
    case '/': {
      const end = text[at + 1] === '*' ? find('*/', at + 2) : -1;
      return end === -1 ? undefined : { sign: noteSign(text, at + 2, end), end: end + 2 };
    }
    case '(': {
      const found = match(TURNED_LINE, text, at);
      return found && { node: lineNode(found[1], found[2], found[3]), end: TURNED_LINE.lastIndex };
    }
    case '<':
      return readBlockStart(text, at);
    case '=': {
      const isDivision = text.startsWith('=D>', at);
      if (isDivision) return { node: { type: 'milestone', kind: 'textpart-end' }, end: at + 3 };
      return text.startsWith('=>', at) ? { sign: { is: 'block' }, end: at + 2 } : undefined;
    }
    default:
      return readRule(text, at) ?? readLine(text, at);
  }
}

function readBlockStart(text: string, at: number): Found | undefined {
  if (text.startsWith('<=', at)) return { sign: { is: 'block' }, end: at + 2 };
  const division = match(DIVISION, text, at);
  if (division) {
    const [n = '', type, corresp] = (division[1] as string).slice(1).split('.');
    const values = { n, ...(type && { type }), ...(corresp && { corresp }) };
    return { node: numberedNode({ type: 'milestone', kind: 'textpart' }, values), end: DIVISION.lastIndex };
  }
  const edition = match(EDITION, text, at);
  const attributes = { classes: [], values: { lang: edition?.[1] as string } };
  return edition && { node: { type: 'milestone', kind: 'edition', attributes }, end: EDITION.lastIndex };
}

function readRule(text: string, at: number): Found | undefined {
  const rule = RULES.find(([sign]) => text.startsWith(sign, at));
  if (!rule) return undefined;
  const attributes = { classes: [], values: { rend: rule[1] } };
  return { node: { type: 'milestone', kind: 'undefined', attributes }, end: at + rule[0].length };
}

function readLine(text: string, at: number): Found | undefined {
  const isStart = at === 0 || text[at - 1] === '\n' || /<=|=>/.test(text.slice(at - 2, at));
  const pattern = isStart ? FIRST_LINE : LINE;
  if (!isStart && !/\d/.test(text[at] as string)) return undefined;
  const found = match(pattern, text, at);
  return found && { node: lineNode(found[1], found[2]), end: pattern.lastIndex };
}

function lineNode(n: string | undefined, joined: string | undefined, rend?: string): Inline {
  const values = { ...(n && { n }), ...(joined && { break: 'no' }), ...(rend && { rend }) };
  return numberedNode({ type: 'break', written: true }, values);
}

function readGlyph(text: string, at: number): Found | undefined {
  const found = match(GLYPH, text, at);
  if (!found) return undefined;
  const [, n = '', rend, doubt, sign] = found;
  const values = { type: 'glyph', n, ...(rend && { rend }) };
  const glyph: Span = {
    type: 'span',
    kind: 'seg',
    attributes: { classes: [], values },
    children: sign ? unclearParts(sign) : []
  };
  return { node: doubt ? { type: 'span', kind: 'unclear', children: [glyph] } : glyph, end: GLYPH.lastIndex };
}

/** A note of the editor's; in it, `(ref=number=title)` names where the text has been printed again. */
function noteSign(text: string, from: number, to: number): Sign {
  const content: Inline[] = [];
  const value = text.slice(from, to);
  let at = 0;
  for (const { 0: written, 1: n, 2: title = '', index } of value.matchAll(REFERENCE)) {
    if (index > at) content.push({ type: 'text', value: value.slice(at, index) });
    const values = { type: 'reprint-in', ...(n && { n }) };
    const attributes = { classes: [], values };
    content.push({ type: 'span', kind: 'ref', attributes, children: [{ type: 'text', value: title }] });
    at = index + written.length;
  }
  if (at === 0) return { is: 'note', from, to, values: NOTED };
  if (at < value.length) content.push({ type: 'text', value: value.slice(at) });
  return { is: 'note', from, to, content, values: NOTED };
}

/** Remarks in Leiden+ are in English. */
const NOTED = { lang: 'en' };
const REFERENCE = /\(ref=([^()=\n]{0,60})=([^()\n]{1,100})\)/g;

// ------------------------------------------------------------------------------------------------------------ writing

/** A mark that stands by itself, in Leiden+. */
export function writePoint(node: Inline): string | undefined {
  const { values = {} } = ('attributes' in node && node.attributes) || {};
  switch (node.type) {
    case 'break': {
      const { n = node.n, break: joined, rend } = values as Record<string, string>;
      if (n === undefined) return undefined;
      return rend === undefined
        ? `${n}.${joined === 'no' ? '-' : ''} `
        : `(${n}${joined === 'no' ? '.-' : ''}, ${rend})`;
    }
    case 'handShift':
      return `$${node.hand}${values.cert === 'low' ? '(?)' : ''} `;
    case 'milestone':
      return writeMilestone(node.kind, node.n, values);
    case 'span':
      return writeGlyph(node) ?? writeReference(node);
    default:
      return undefined;
  }
}

function writeMilestone(
  kind: string,
  n: string | undefined,
  values: Readonly<Record<string, string>>
): string | undefined {
  if (kind === 'undefined') return RULES.find(([, name]) => name === values.rend)?.[0];
  if (kind === 'edition') return `<S=.${values.lang}`;
  if (kind === 'textpart-end') return '=D>';
  return kind === 'textpart'
    ? `<D=.${[n ?? values.n, values.type, values.corresp].filter((part) => part !== undefined).join('.')}`
    : undefined;
}

function writeGlyph(node: Span): string | undefined {
  const [only] = node.children;
  const isDoubt = node.kind === 'unclear' && node.children.length === 1 && !node.attributes && only?.type === 'span';
  const glyph = isDoubt ? (only as Span) : node;
  const { type, n, rend, ...others } = glyph.attributes?.values ?? {};
  if (glyph.kind !== 'seg' || type !== 'glyph' || n === undefined || Object.keys(others).length > 0) return undefined;
  const letters = glyph.children.map((child) => {
    if (child.type === 'text') return child.value;
    const [inner] = child.type === 'span' && child.kind === 'unclear' ? child.children : [];
    return inner?.type === 'text' ? inner.value.replace(/[^\p{M}]/gu, '$&\u0323') : '*';
  });
  const sign = letters.length > 0 ? `,${letters.join('')}` : '';
  const written = `*${n}${rend ? `(${rend})` : ''}${isDoubt ? '?' : ''}${sign}*`;
  GLYPH.lastIndex = 0;
  return GLYPH.exec(written)?.[0] === written ? written : undefined;
}

function writeReference({ kind, attributes, children }: Span): string | undefined {
  const { type, n = '', ...others } = attributes?.values ?? {};
  const [only, ...rest] = children;
  const isPlain = only?.type === 'text' && rest.length === 0 && Object.keys(others).length === 0;
  return kind === 'ref' && type === 'reprint-in' && isPlain ? `(ref=${n}=${only.value})` : undefined;
}
