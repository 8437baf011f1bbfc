/** Small makers and readers of xast nodes. */
import type { Element, ElementContent, Nodes, Text } from 'xast';
import { walk } from './walk.ts';

export type Attributes = Record<string, string | undefined>;

/** The order in which attributes are written: what a thing is, how it looks, what it belongs to, who says so. */
const ORDER = new Map(
  [
    ...['xmlns', 'xml:id', 'xml:lang', 'ident', 'version', 'gi', 'type', 'subtype', 'unit', 'n', 'reason', 'quantity'],
    ...['extent', 'atLeast', 'atMost', 'place', 'rend', 'medium', 'hand', 'change', 'new', 'when', 'spanTo', 'target'],
    ...['corresp', 'break', 'force', 'ana', 'resp', 'cert']
  ].map((name, index) => [name, index])
);

/** An element; attributes without a value are left out, the others stand in one order. */
export function element(name: string, attributes: Attributes = {}, children: ElementContent[] = []): Element {
  return { type: 'element', name, attributes: areInOrder(attributes) ? attributes : inOrder(attributes), children };
}

/** Whether attributes can stand as they are; most do, and are not copied. */
function areInOrder(attributes: Attributes): attributes is Record<string, string> {
  let last = 0;
  for (const name in attributes) {
    const next = rank(name);
    if (attributes[name] === undefined || next < last) return false;
    last = next;
  }
  return true;
}

function inOrder(attributes: Attributes): Record<string, string> {
  const said = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(said.sort(([a], [b]) => rank(a) - rank(b)));
}

/** Attributes that the order does not name stand before the pointers, in the order given. */
const rank = (name: string) => ORDER.get(name) ?? (ORDER.get('new') as number) + 0.5;

export function text(value: string): Text {
  return { type: 'text', value };
}

/** An element that holds some text and nothing else. */
export function leaf(name: string, value: string, attributes: Attributes = {}): Element {
  return element(name, attributes, value === '' ? [] : [text(value)]);
}

// ----------------------------------------------------------------------------------------------------------- reading

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.name));
}

/** Whether a node says nothing where only elements count: white space, a comment, a processing instruction. */
export function isIgnorable(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'cdata'
    ? !/[^ \t\r\n]/.test(node.value)
    : node.type === 'comment' || node.type === 'instruction';
}

/** The child elements of an element, those of one name if a name is given. */
export function childElements(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && (name === undefined || child.name === name)
  );
}

/** The first element under `parent` on a path of names. */
export function descend(parent: Element | undefined, ...path: string[]): Element | undefined {
  let found = parent;
  for (const name of path) found = childElements(found, name)[0];
  return found;
}

/** All characters under a node, without markup. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  walk<Nodes>(node, (next) => {
    if (next.type === 'text' || next.type === 'cdata') parts.push(next.value);
  });
  return parts.join('');
}

/** The characters under a node with runs of white space as one space; undefined when there are none. */
export function wordsOf(node: Nodes | undefined): string | undefined {
  const words = node && textOf(node).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}
