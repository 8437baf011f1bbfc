/** A document by itself, as any reader of XML can take it. */
import type { Element, Root } from 'xast';
import { TEI_NAMESPACE } from './encode.ts';
import { writeXml } from './write.ts';

/**
 * Writes a document that `readXml` has read, without its DOCTYPE: entities are resolved, and each element declares the namespace
 * that it is in wherever the one around it is another. (The reader calls TEI's elements by their local names, so that a prefix
 * which the file had for them is gone.)
 *
 * @param root is used up; nothing in it may nest deeper than the bounds allow
 */
export function writeStandalone(root: Root): string {
  const children = root.children.filter(({ type }) => type !== 'doctype');
  for (const child of children) if (child.type === 'element') declare(child, '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml({ type: 'root', children })}`;
}

/** @param around the default namespace that is in scope */
function declare(element: Element, around: string): void {
  const namespace = element.data?.namespace ?? TEI_NAMESPACE;
  const isPrefixed = element.name.includes(':');
  const written = element.attributes.xmlns ?? around;
  const wanted = isPrefixed ? written : namespace;
  const { xmlns: _, ...attributes } = element.attributes;
  element.attributes = wanted === around ? attributes : { xmlns: wanted, ...attributes };
  for (const child of element.children) if (child.type === 'element') declare(child, wanted);
}
