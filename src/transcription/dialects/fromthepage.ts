/**
 * The marks of FromThePage (https://content.fromthepage.com/project-owner-documentation/transcription-conventions/): elements
 * in angle brackets, some with attributes, and links to subjects in double brackets.
 */
import { nearest } from '../../messages/nearest.ts';
import { COMMON_KEYS, KEY_TERMS, type Key, type KeyTerm } from '../keys.ts';
import type { Inline, Span } from '../tree.ts';
import { EDITS, KEYWORDS, SPANS, type Term } from '../vocabulary.ts';
import type { Dialect, Meaning, Sign } from './dialect.ts';
import { gapNode, numberedNode } from './nodes.ts';
import { type Entry, scanWith, signsOf } from './table.ts';

const span = (kind: string, values: Record<string, string> = {}): Meaning => ({ type: 'span', kind, values });
const looks = (rend: string) => span('hi', { rend });

/** What elements mean; of two with one meaning the first is written. */
const ELEMENTS: Readonly<Record<string, Meaning>> = {
  s: { type: 'deletion' },
  strike: { type: 'deletion' },
  del: { type: 'deletion' },
  add: { type: 'addition' },
  ins: { type: 'addition' },
  unclear: span('unclear'),
  marginalia: span('note', { place: 'margin' }),
  u: looks('underline'),
  i: looks('italic'),
  b: looks('bold'),
  sup: looks('superscript'),
  sub: looks('subscript'),
  date: span('date'),
  abbr: span('abbr'),
  sic: span('sic'),
  reg: span('reg')
};

/** An attribute that holds the other half of a choice. */
const BESIDE: Readonly<Record<string, { attribute: string; kind: string }>> = {
  abbr: { attribute: 'expan', kind: 'expan' },
  sic: { attribute: 'corr', kind: 'corr' },
  reg: { attribute: 'orig', kind: 'orig' }
};

/** Elements without content. */
const POINTS: Readonly<Record<string, { term: Term; node: (values: Values) => Inline }>> = {
  gap: { term: KEYWORDS.illegible, node: ({ reason, ...values }) => gapNode(reason, values) },
  pb: { term: KEYWORDS.page, node: (values) => numberedNode({ type: 'pageBreak' }, values) },
  lb: { term: KEYWORDS.line, node: (values) => numberedNode({ type: 'break', written: true }, values) }
};

type Values = Readonly<Record<string, string>>;

const FORMS = [
  ...Object.keys(ELEMENTS).flatMap((name) => [name, `/${name}`]),
  ...Object.keys(POINTS).map((n) => `${n}/`)
];
const ENTRIES: Entry[] = Object.entries(ELEMENTS).map(([name, meaning]) => ({
  open: `<${name}>`,
  close: `</${name}>`,
  meaning
}));

const TAG = '</?[A-Za-z][A-Za-z0-9]{0,20}(?:[ \\t][^<>\\n\\f]{0,300})?/?>';
const REFERENCE = '&((?:amp|lt|gt|quot|apos|#[1-9]\\d{1,4}|#x[1-9A-Fa-f][0-9A-Fa-f]{1,3});)';
const REFERENCES = new RegExp(REFERENCE, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '[': '&#91;' };
const LINK = '\\[\\[[^[\\]\\n\\f]{1,200}\\]\\]';
const SIGNS = new RegExp(`${TAG}|${REFERENCE}|${LINK}`, 'g');
const PARTS = /^<(\/?)([A-Za-z][A-Za-z0-9]*)([^<>]*?)(\/?)>$/;
const ATTRIBUTE = /[ \t]+([A-Za-z][A-Za-z:-]*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')/y;

export const fromthepage: Dialect = {
  name: 'fromthepage',
  scan: (text) => scanWith(text, SIGNS, ([written]) => ({ sign: signOf(written) })),
  signs: (meaning) => {
    const found = signsOf(ENTRIES, meaning);
    if (!found) return undefined;
    const said: Values = ELEMENTS[found.open.slice(1, -1)]?.values ?? {};
    const place = meaning.place === undefined || meaning.place === 'above' ? {} : { place: meaning.place };
    const rest = Object.entries({ ...place, ...meaning.values }).filter(([key]) => said[key] === undefined);
    return { open: `${found.open.slice(0, -1)}${writeAttributes(rest)}>`, close: found.close, unsaid: [] };
  },
  point: (node) => {
    const text = linkOf(node) ?? pointOf(node);
    return text === undefined ? undefined : { text, unsaid: [] };
  },
  choice: (first, second, write) => {
    const name = Object.keys(BESIDE).find((kind) => kind === first.kind && BESIDE[kind]?.kind === second.kind);
    const only =
      second.children.length === 1 && !second.attributes && !first.attributes ? second.children[0] : undefined;
    if (!name || only?.type !== 'text') return undefined;
    const attribute = writeAttributes([[(BESIDE[name] as { attribute: string }).attribute, only.value]]);
    return `<${name}${attribute}>${write(first)}</${name}>`;
  },
  escape: (text) => {
    let written = '';
    let at = 0;
    for (const { start, end, sign } of fromthepage.scan(text)) {
      if (sign.is === 'unknown') continue;
      const rest = text.slice(start + 1, end).replace(REFERENCES, '&amp;$1');
      written += text.slice(at, start) + ESCAPES[text[start] as string] + rest;
      at = end;
    }
    return written + text.slice(at);
  }
};

// ------------------------------------------------------------------------------------------------------------ reading

function signOf(written: string): Sign {
  if (written.startsWith('&')) return { is: 'text', value: characterOf(written.slice(1, -1)) };
  if (written.startsWith('[')) return linkSign(written.slice(2, -2));
  const [, slash, name = '', list = '', end] = PARTS.exec(written) as RegExpExecArray;
  const known = name.toLowerCase();
  const point = end && !slash ? POINTS[known] : undefined;
  const meaning = end ? undefined : ELEMENTS[known];
  if (slash && meaning && list.trim() === '') return { is: 'close', name: known };
  if (slash || !(point || meaning)) {
    const near = nearest(`${slash ? '/' : ''}${known}${end ? '/' : ''}`, FORMS);
    return { is: 'unknown', nearest: near && `<${near}>` };
  }
  const term = point?.term ?? (meaning?.type === 'span' ? (SPANS as Record<string, Term>)[meaning.kind ?? ''] : EDITS);
  const beside = BESIDE[known];
  const read = attributesOf(list, [...(term?.keys ?? []), ...COMMON_KEYS], beside?.attribute);
  if ('wrong' in read) return { is: 'unknown', nearest: read.wrong && `<${known} ${read.wrong}="…">` };
  if (point) return { is: 'point', node: point.node(read.values) };
  const { place, ...values } = read.values;
  const isPlaced = meaning?.type === 'addition' && place !== undefined;
  const own = isPlaced ? values : read.values;
  return {
    is: 'open',
    name: known,
    meaning: { ...(meaning as Meaning), ...(isPlaced && { place }), values: { ...meaning?.values, ...own } },
    ...(beside && read.other !== undefined && { beside: textSpan(beside.kind, read.other) })
  };
}

/** The attributes of a tag, as keys of the notation; the nearest known name when one cannot stand there. */
function attributesOf(
  list: string,
  known: readonly Key[],
  beside: string | undefined
): { values: Values; other?: string } | { wrong: string | undefined } {
  const values: Record<string, string> = {};
  let other: string | undefined;
  ATTRIBUTE.lastIndex = 0;
  let at = 0;
  for (let match = ATTRIBUTE.exec(list); match; match = ATTRIBUTE.exec(list)) {
    at = ATTRIBUTE.lastIndex;
    const [, name = '', double, single = ''] = match;
    const written = (double ?? single).replace(REFERENCES, (one) => characterOf(one.slice(1, -1)));
    if (name === beside) {
      other = written;
      continue;
    }
    const key = known.find((one) => one === name);
    const value = key && (KEY_TERMS[key] as KeyTerm).value === 'spaced' ? written.trim().replace(/\s+/g, '-') : written;
    const { takes }: KeyTerm = key ? KEY_TERMS[key] : { means: '' };
    if (!key || value === '' || (takes && !takes.test(value))) return { wrong: nearest(name, known) ?? key };
    values[key] = value;
  }
  return list.slice(at).trim() === '' ? { values, ...(other !== undefined && { other }) } : { wrong: undefined };
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function characterOf(reference: string): string {
  const named = CHARACTERS[reference];
  if (named !== undefined) return named;
  const code = reference[1] === 'x' ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isCharacter = code >= 0x20 && code < 0x10000 && (code < 0xd800 || code > 0xdfff) && code < 0xfffe;
  return isCharacter ? String.fromCodePoint(code) : `&${reference};`;
}

const textSpan = (kind: string, value: string): Span => ({
  type: 'span',
  kind,
  children: value === '' ? [] : [{ type: 'text', value }]
});

/** `[[Subject|text]]`, or `[[Subject]]` where the text is the subject's name. */
function linkSign(written: string): Sign {
  const [key = '', ...rest] = written.split('|');
  const text = rest.length > 0 ? rest.join('|') : key;
  if (key.trim() === '' || text.trim() === '') return { is: 'unknown', nearest: undefined };
  const node = { ...textSpan('rs', text), attributes: { classes: [], values: { key: key.trim() } } };
  return { is: 'point', node };
}

// ------------------------------------------------------------------------------------------------------------ writing

const writeAttributes = (values: readonly (readonly [string, string])[]) =>
  values.map(([key, value]) => ` ${key}="${value.replace(/[&<>"\n]/g, (one) => `&#${one.charCodeAt(0)};`)}"`).join('');

function linkOf(node: Inline): string | undefined {
  const only = node.type === 'span' && node.kind === 'rs' && node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'text') return undefined;
  const { key, ...others } = (node as Span).attributes?.values ?? {};
  const isPlain = key !== undefined && !/[[\]|\n]/.test(key + only.value) && Object.keys(others).length === 0;
  return isPlain ? `[[${key === only.value ? key : `${key}|${only.value}`}]]` : undefined;
}

function pointOf(node: Inline): string | undefined {
  const values: Values = ('attributes' in node && node.attributes?.values) || {};
  const n = 'n' in node && node.n !== undefined ? { n: node.n } : {};
  if (node.type === 'pageBreak') return `<pb${writeAttributes(Object.entries({ ...n, ...values }))}/>`;
  if (node.type === 'break') return `<lb${writeAttributes(Object.entries({ ...n, ...values }))}/>`;
  if (node.type !== 'gap') return undefined;
  const { reason, quantity, unit } = node;
  const said = {
    ...(reason !== 'illegible' && { reason }),
    ...(quantity !== undefined && { quantity: String(quantity) }),
    ...(unit !== undefined && { unit })
  };
  return `<gap${writeAttributes(Object.entries({ ...said, ...values }))}/>`;
}
