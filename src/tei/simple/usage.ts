/** The counts of elements in a header (TEI Guidelines 2.3.4), as they are after the text has changed. */
import type { Element, Root } from 'xast';
import { childElements, descend, element } from '../elements.ts';
import { usageOf } from '../header/usage.ts';

/** Counts the elements of a document's text anew, where its header counts them. */
export function recount({ children }: Root): void {
  const tei = children.find((node): node is Element => node.type === 'element');
  const text = descend(tei, 'text');
  const namespace = descend(tei, 'teiHeader', 'encodingDesc', 'tagsDecl', 'namespace');
  const counted = childElements(namespace, 'tagUsage');
  if (!text || !namespace || counted.length === 0) return;
  const known = new Map(counted.map((usage) => [usage.attributes.gi, usage]));
  namespace.children = [...usageOf(text).counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([gi, occurs]) => element('tagUsage', { gi, occurs: String(occurs) }, known.get(gi)?.children));
}
