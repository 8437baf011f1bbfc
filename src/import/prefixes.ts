/** Parts of a document that are to stand alone take with them the prefixes declared round them. */
import type { Element, Root } from 'xast';
import { baseWithin } from '../tei/bases.ts';
import { XINCLUDE } from '../tei/read-document.ts';

/** The elements round `part`, the outermost first; the part itself is not among them. No recursion. */
export function around(part: Element, root: Root): Element[] {
  const stack: { element: Element; path: readonly Element[] }[] = [];
  const enter = (parent: Root | Element, path: readonly Element[]) => {
    for (const child of parent.children) if (child.type === 'element') stack.push({ element: child, path });
  };
  enter(root, []);
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.element === part) return [...next.path];
    enter(next.element, [...next.path, next.element]);
  }
  return [];
}

/**
 * The part with what elements round it declare of prefixes, and with their language, where it has none of its own; and with the base
 * address that it has among them.
 */
export function withInherited(part: Element, outer: readonly Element[]): Element {
  const inherited: Record<string, string> = {};
  // Where a part stands alone there are no inclusions any more.
  for (const { attributes } of outer)
    for (const [name, value] of Object.entries(attributes))
      if (
        value !== XINCLUDE &&
        (name.startsWith('xmlns:') || name === 'xml:lang' || name === 'xml:space') &&
        typeof value === 'string'
      )
        inherited[name] = value;
  const base = [...outer, part].reduce<string | undefined>(
    (address, element) => baseWithin(element, address),
    undefined
  );
  return {
    ...part,
    attributes: { ...inherited, ...part.attributes, ...(base !== undefined && { 'xml:base': base }) }
  };
}
