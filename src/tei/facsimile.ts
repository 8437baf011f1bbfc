/** Page images (TEI Guidelines 12.1): one surface a page whose break names an image, in the order of the text. */
import type { Element, Nodes } from 'xast';
import { element, isElement } from './elements.ts';
import { walk } from './walk.ts';

/** The `<facsimile>` of a text; none when no page names an image. */
export function encodeFacsimile(body: Element): Element[] {
  const surfaces: Element[] = [];
  walk<Nodes>(body, (node) => {
    if (!isElement(node, 'pb')) return;
    const { facs, n, 'xml:id': id } = node.attributes;
    const images = facs?.split(/\s+/).filter((image) => image !== '' && !image.startsWith('#')) ?? [];
    if (images.length === 0) return;
    const graphics = images.map((url) => element('graphic', { url }));
    surfaces.push(element('surface', { n: n ?? undefined, start: `#${id}` }, graphics));
  });
  return surfaces.length === 0 ? [] : [element('facsimile', {}, surfaces)];
}
