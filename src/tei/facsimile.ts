/**
 * Page images (TEI Guidelines 12.1): one surface a page whose break names an image, in the order of the text; and in it a zone for each
 * thing that names a part of that image, as media fragments do (W3C, Media Fragments URI 1.0, 4.2.2: `p2.jpg#xywh=100,200,300,50`).
 */
import type { Element, Nodes } from 'xast';
import { element, isElement } from './elements.ts';
import { walk } from './walk.ts';

const FRAGMENT = /^([^#]+)#xywh=(?:pixel:)?(\d{1,9}),(\d{1,9}),(\d{1,9}),(\d{1,9})$/;

/** The `<facsimile>` of a text; none when no page names an image. */
export function encodeFacsimile(body: Element): Element[] {
  const surfaces: Element[] = [];
  /** The surface that has an image: the last of those that begin before a place in the text. */
  const byImage = new Map<string, Element>();
  walk<Nodes>(body, (node) => {
    if (!isElement(node)) return;
    const images = node.attributes.facs?.split(/\s+/).filter((image) => image !== '' && !image.startsWith('#')) ?? [];
    if (images.length === 0) return;
    if (node.name !== 'pb') {
      for (const image of images) addZone(node, image, byImage);
      return;
    }
    const { n, 'xml:id': id } = node.attributes;
    const graphics = images.map((url) => element('graphic', { url }));
    const surface = element('surface', { n: n ?? undefined, start: `#${id}` }, graphics);
    surfaces.push(surface);
    for (const image of images) byImage.set(image, surface);
  });
  return surfaces.length === 0 ? [] : [element('facsimile', {}, surfaces)];
}

/** Puts the zone of an element into the surface of its page. What has no id of its own has no zone: nothing could point to it. */
function addZone({ attributes }: Element, facs: string, byImage: ReadonlyMap<string, Element>): void {
  const [, image = '', ...numbers] = FRAGMENT.exec(facs) ?? [];
  const surface = byImage.get(image);
  const id = attributes['xml:id'];
  if (!surface || !id) return;
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  const corners = { ulx: x, uly: y, lrx: x + width, lry: y + height };
  const said = Object.fromEntries(Object.entries(corners).map(([name, value]) => [name, String(value)]));
  surface.children.push(element('zone', { start: `#${id}`, ...said }));
}
