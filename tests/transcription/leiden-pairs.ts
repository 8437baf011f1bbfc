/**
 * Compares TEI that we make of Leiden+ with the EpiDoc of the same text. Both are brought to one form: the elements in their order,
 * with their attributes and their text. What is set aside, and why:
 *
 * - white space: EpiDoc and the program set line ends and the spaces at the edges of marks in ways of their own;
 * - `ab` and `p`, the blocks, and `lb` without a number, a line end of the file;
 * - `certainty` is a doubt about the element that it stands in, which the notation says with `cert="low"`;
 * - `precision="low"` is `extent="about 13"` in the notation; `desc` in a gap is a remark that says the same as its reason;
 * - `num` and `g`, which the notation does not have, are `seg` of the types `num` and `glyph`;
 * - a note's type and number, which EpiDoc leaves out;
 * - a division of the edition is a milestone, one where it begins and one where it ends.
 */
import { VFile } from 'vfile';
import type { Element, Nodes, Parents } from 'xast';
import { encode } from '../../src/edition.ts';
import { readXml } from '../../src/tei/read.ts';

export interface Pair {
  leiden: string;
  xml: string;
}

/** Elements without a meaning of their own here: their content stands for them. */
const TRANSPARENT = new Set(['ab', 'p', 'root', 'text', 'body', 'div']);
const OMITTED = new Set(['certainty', 'desc', 'anchor']);
/** Attributes that say nothing about the text. */
const ASIDE = new Set(['xml:id', 'xml:space', 'ana', 'resp', 'corresp', 'precision', 'match', 'locus', 'value']);

type Attributes = Record<string, string>;

/** The EpiDoc of a pair, in the form compared; undefined when it is not well-formed. */
export function expected({ xml }: Pair): string | undefined {
  const root = readXml(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${xml}</TEI>`, new VFile());
  return root && form((root.children.find(({ type }) => type === 'element') as Element).children as Nodes[]);
}

/** What the program makes of a pair's Leiden+, in the same form. */
export function made({ leiden }: Pair): string {
  const { tei = '' } = encode(leiden, { layers: [{ dialect: 'leiden+', hands: HANDS }], off: 'all' });
  const root = readXml(tei, new VFile());
  const body = root && find(root, 'body');
  return form((body?.children ?? []) as Nodes[]);
}

/** Leiden+ numbers hands and declares none. */
const HANDS = ['1', '2', '3', '4', '5', '20', '22', '1a', '2b'].map((n) => ({ id: `m${n}` }));

function find(node: Parents, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function form(nodes: readonly Nodes[]): string {
  return nodes.map(formOf).join('');
}

function formOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, '').normalize('NFC');
  if (node.type !== 'element' || OMITTED.has(node.name)) return '';
  const { name, attributes, children } = node;
  const content = form(children as Nodes[]);
  const given = attributes as Attributes;
  if (name === 'div' && given.type === 'edition')
    return point('milestone', { unit: 'edition', 'xml:lang': given['xml:lang'] }) + content;
  if (name === 'div' && given.type === 'textpart') {
    const start = { unit: 'textpart', n: given.n, type: given.subtype };
    return `${point('milestone', start)}${content}${point('milestone', { unit: 'textpart-end' })}`;
  }
  if (TRANSPARENT.has(name) || (name === 'lb' && Object.keys(said(node)).length === 0)) return content;
  return `<${called(node)}${list(said(node))}>${content}</>`;
}

const point = (name: string, attributes: Record<string, string | undefined>) =>
  `<${name}${list(Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => !!entry[1])))}></>`;

const called = ({ name }: Element) => (name === 'num' || name === 'g' ? 'seg' : name);

function said({ name, attributes, children }: Element): Attributes {
  const { ...given } = attributes as Attributes;
  const says: Attributes = {};
  for (const [key, value] of Object.entries(given)) if (!ASIDE.has(key)) says[key] = value.replace(/^#/, '');
  if (children.some((child) => child.type === 'element' && child.name === 'certainty')) says.cert = 'low';
  if (given.precision === 'low') says.extent = `about ${given.quantity}`;
  if (name === 'gap' && says.rend === 'vestiges') delete says.rend;
  if (name === 'num') {
    const range = given.atLeast === undefined ? undefined : `${given.atLeast}-${given.atMost ?? '?'}`;
    delete says.atLeast;
    delete says.atMost;
    const n = given.value ?? range ?? (given.type === 'fraction' ? 'frac' : undefined);
    return { ...says, type: 'num', ...(n !== undefined && { n }) };
  }
  if (name === 'note') {
    delete says.type;
    delete says.n;
  }
  if (name === 'g') return { ...says, type: 'glyph', n: given.type ?? '' };
  return says;
}

const list = (attributes: Attributes) =>
  Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join('');
