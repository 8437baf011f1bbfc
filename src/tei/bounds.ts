/** How deep the elements of a document may nest, and how long a text may be, before it is no document but an attack. */
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';

/** No text goes near it; what takes time with the square of the depth takes little at it. */
const TOO_DEEP = 300;

/** In characters (UTF-16 units): the longest text between two tags. */
const TOO_LONG = 10_000_000;

/** Whether a document keeps the bounds; if not, `file` has one error, at its place. */
export function isWithinBounds(root: Root, file: VFile): boolean {
  const { deep, long } = excess(root);
  if (deep) reportTei(file, 'xml-too-deep', deep.position?.start, { name: deep.name, limit: TOO_DEEP });
  else if (long) reportTei(file, 'xml-too-long', long.position?.start, { name: long.name, limit: TOO_LONG });
  return !deep && !long;
}

/** The first element that stands too deep, and the first that has too long a text in it. No recursion. */
function excess(root: Root): { deep?: Element; long?: Element } {
  let deep: Element | undefined;
  let long: Element | undefined;
  const stack: { element: Element; depth: number }[] = [];
  const enter = (parent: Root | Element, depth: number) => {
    for (let at = parent.children.length - 1; at >= 0; at--) {
      const child = parent.children[at];
      if (child?.type === 'element') stack.push({ element: child, depth });
      else if (child?.type === 'text' && child.value.length > TOO_LONG && parent.type === 'element') long ??= parent;
    }
  };
  enter(root, 1);
  for (let next = stack.pop(); next && !deep && !long; next = stack.pop()) {
    if (next.depth > TOO_DEEP) deep = next.element;
    else enter(next.element, next.depth + 1);
  }
  return { ...(deep && { deep }), ...(long && { long }) };
}
