/**
 * What an attribute list says and TEI has no attribute for on that element, or not with that value: it goes into a processing
 * instruction inside the element, `<?stet agent="water and fire"?>`, which readers of TEI pass over and `decode` reads back. So
 * the document is valid whatever is written in a list, and nothing is lost. Pieces of damage that share the name of a group share a
 * number as well, which is all that TEI lets a group be.
 */
import type { Element } from 'xast';
import { typed } from './attributes.ts';
import { isDamage, numberedGroups } from './damage-groups.ts';
import { type Attributes, element, isIgnorable } from './elements.ts';
import { walkElements } from './walk.ts';

const EXTENT = ['quantity', 'unit', 'extent', 'atLeast', 'atMost'];

/** Attributes that the notation may give an element and TEI may not. */
const NOT_ON: Readonly<Record<string, ReadonlySet<string>>> = {
  delSpan: new Set(['agent', 'degree', 'group']),
  addSpan: new Set(['agent', 'degree', 'group']),
  damageSpan: new Set(['status', 'cause', 'seq', 'place', 'instant', 'evidence']),
  seg: new Set(['target', 'status', 'cause', 'seq', 'place', ...EXTENT]),
  milestone: new Set(['hand', 'place'])
};

/** TEI `teidata.word` and its likes: no white space, no control or format characters. */
const WORD = /^[^\p{C}\p{Z}]+$/u;
const WORDS = /^[^\p{C}\p{Z}]+(?: [^\p{C}\p{Z}]+)*$/u;
const INTEGER = /^\d+$/;
/** What an address may hold (RFC 3986, RFC 3987). */
const ADDRESS = /^(?:[^\p{C}\p{Z}<>"{}|\\^`#%]|%[\dA-Fa-f]{2})*(?:#(?:[^\p{C}\p{Z}<>"{}|\\^`#%]|%[\dA-Fa-f]{2})*)?$/u;

/** What the value of an attribute must look like, where the notation lets it look otherwise. */
const VALUES: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['type', 'subtype', 'unit', 'function', 'agent', 'degree', 'status', 'cause', 'met', 'rhyme'].map((name) => [
      name,
      WORD
    ])
  ),
  ...Object.fromEntries(['rend', 'place', 'reason', 'medium', 'evidence', 'role'].map((name) => [name, WORDS])),
  group: INTEGER
};
const ADDRESSES: ReadonlySet<string> = new Set([
  'hand',
  'change',
  'new',
  'ref',
  'target',
  'corresp',
  'facs',
  'source',
  'who',
  'resp'
]);

/** Names of ours for what TEI has no attribute for: a rule that is no name, the number of a note whose `@n` is its label. */
const OWN: ReadonlySet<string> = new Set(['infer', 'number']);

function fits(element: string, name: string, value: string): boolean {
  if (OWN.has(name) || NOT_ON[element]?.has(name)) return false;
  if (ADDRESSES.has(name)) return value.split(' ').every((address) => address !== '' && ADDRESS.test(address));
  return VALUES[name]?.test(value) ?? true;
}

/** Elements in which TEI lets no quotation stand: there it is a `<seg>`. */
const WITHOUT_QUOTE: ReadonlySet<string> = new Set(['opener', 'dateline', 'date']);

/** Moves what TEI has no place for where it has; the elements are changed in place. */
export function overflow(root: Element): void {
  const groups = numberedGroups(root);
  walkElements(root, (node) => {
    if (WITHOUT_QUOTE.has(node.name))
      for (const child of node.children) {
        if (child.type !== 'element' || child.name !== 'quote') continue;
        const { type, ...attributes } = child.attributes;
        Object.assign(
          child,
          element('seg', { ...(attributes as Attributes), ...typed(type ?? undefined, 'quote') }, child.children)
        );
      }
    const said: string[] = [];
    for (const name of Object.keys(node.attributes)) {
      const value = node.attributes[name];
      if (typeof value !== 'string' || fits(node.name, name, value)) continue;
      said.push(`${name}=${JSON.stringify(value).replaceAll('>', '\\u003e')}`);
      if (name === 'group' && isDamage(node)) node.attributes.group = groups.get(value);
      else delete node.attributes[name];
    }
    if (said.length > 0) node.children.unshift({ type: 'instruction', name: 'stet', value: said.join(' ') });
  });
}

/** Gives elements back the attributes that overflowed; they are changed in place. */
export function takeBack(root: Element): void {
  walkElements(root, (node) => {
    // In an element that holds only elements it stands on a line of its own.
    const at = node.children.findIndex((child) => child.type !== 'text' || !isIgnorable(child));
    const first = node.children[at];
    if (first?.type !== 'instruction' || first.name !== 'stet') return;
    node.attributes = { ...node.attributes, ...readSaid(first.value) };
    node.children.splice(0, at + 1);
  });
}

/** Reads `name="value"` pairs; what has another shape is left out. */
function readSaid(value: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [, name = '', json = ''] of value.matchAll(/([\w:]+)=("(?:[^"\\]|\\["\\nrtbfu/])*")/g)) {
    try {
      said[name] = JSON.parse(json) as string;
    } catch {
      // Somebody has changed it by hand: it says nothing.
    }
  }
  return said;
}
