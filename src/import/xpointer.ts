/**
 * The part of a document that an inclusion asks for: XPointer Framework's shorthand (`id`), its `element()` scheme, and
 * `xpointer(id('…'))`, which TEI files use as well.
 */
import type { Element, Root } from 'xast';
import { walk } from '../tei/walk.ts';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*`;
const SHORTHAND = new RegExp(`^${NAME}$`, 'u');
const PART = new RegExp(
  String.raw`^\s*(?:element\(\s*(${NAME})?((?:/[1-9]\d*)*)\s*\)|xpointer\(\s*id\(\s*["'](${NAME})["']\s*\)\s*\))`,
  'u'
);

/**
 * @param pointer as `@xpointer` has it
 * @returns the element that it finds, or why it finds none
 */
export function point(pointer: string, root: Root): Element | string {
  if (SHORTHAND.test(pointer)) return byId(pointer, root) ?? `there is no \`xml:id="${pointer}"\` in it`;
  let rest = pointer.trim();
  // Parts stand one after another, and the first that finds something holds.
  for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
    const [whole, id = part[3], steps = ''] = part;
    const found = step(id === undefined ? root : byId(id, root), steps);
    if (found) return found;
    rest = rest.slice(whole.length).trim();
    if (rest === '') return `\`${pointer}\` finds nothing in it`;
  }
  return `the pointer \`${pointer}\` is of a kind that is not read`;
}

function byId(id: string, root: Root): Element | undefined {
  let found: Element | undefined;
  walk<Root | Element>(root, (node) => {
    if (!found && node.type === 'element' && node.attributes['xml:id'] === id) found = node;
  });
  return found;
}

/** Goes down child by child: `/1/2` is the second child element of the first. */
function step(from: Root | Element | undefined, steps: string): Element | undefined {
  let at = from;
  for (const number of steps.split('/').slice(1)) {
    const children: Element[] = (at?.children ?? []).filter((child): child is Element => child.type === 'element');
    at = children[Number(number) - 1];
  }
  return at?.type === 'element' ? at : undefined;
}
