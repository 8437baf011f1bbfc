/** TEI as text: indented where white space means nothing, untouched everywhere else. */
import type { Element, ElementContent, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { text } from './elements.ts';
import { isLaidOut } from './layout.ts';

/** Writes a TEI document, with `/>` on empty elements and a newline at its end. */
export function writeTei(root: Root): string {
  const children = root.children.flatMap((child): RootContent[] => [
    child.type === 'element' ? laidOut(child, 1) : child,
    text('\n')
  ]);
  return toXml({ type: 'root', children }, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true });
}

function laidOut(parent: Element, depth: number): Element {
  const isIndented = isLaidOut(parent) && parent.children.length > 0;
  if (!isIndented) return { ...parent, children: parent.children.map((child) => written(child, depth)) };
  const children: ElementContent[] = [];
  for (const [index, child] of parent.children.entries()) {
    if (!sharesLine(parent.children, index)) children.push(text(`\n${'  '.repeat(depth)}`));
    children.push(written(child, depth + 1));
  }
  children.push(text(`\n${'  '.repeat(depth - 1)}`));
  return { ...parent, children };
}

/** An item stands on the line of its label, and a label on that of the line end before it. */
function sharesLine(siblings: readonly ElementContent[], index: number): boolean {
  const node = siblings[index];
  const before = siblings[index - 1];
  if (node?.type !== 'element' || before?.type !== 'element') return false;
  return (node.name === 'item' && before.name === 'label') || (node.name === 'label' && before.name === 'lb');
}

function written(node: ElementContent, depth: number): ElementContent {
  if (node.type === 'element') return laidOut(node, depth);
  return node.type === 'text' ? { type: 'raw', value: escaped(node.value) } : node;
}

/**
 * What text cannot hold as it is (XML 1.0, sections 2.4 and 2.11): the library knows neither the end of a CDATA section nor a
 * carriage return, which a reader would take for a newline; and it writes `&` and `<` by their numbers.
 */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (value: string) => value.replace(/[&<\r]|(?<=^|\])>/g, (found) => ESCAPES[found] as string);
