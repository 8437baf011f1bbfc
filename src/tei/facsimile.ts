/**
 * Page images (TEI Guidelines 12.1): one surface a page that has an image, in the order of the text. A page names its image
 * itself (`@facs` of its break); the images that the metadata lists are those of the pages that name none. In a surface stands a
 * zone for each thing that names a part of its image, as media fragments do (W3C, Media Fragments URI 1.0, 4.2.2:
 * `p2.jpg#xywh=100,200,300,50`).
 */
import type { Element } from 'xast';
import { childElements, element } from './elements.ts';
import { walkElements } from './walk.ts';

const FRAGMENT = /^([^#]+)#xywh=(?:pixel:)?(\d{1,9}),(\d{1,9}),(\d{1,9}),(\d{1,9})$/;

/**
 * The `<facsimile>` of a text; none when no page has an image.
 *
 * A list of images longer than the pages that take them goes on with surfaces that begin nowhere in the text: what stands
 * before the first page break, or blank pages.
 *
 * @param images from the metadata
 */
export function encodeFacsimile(body: Element, images: readonly string[] = []): Element[] {
  const surfaces: Element[] = [];
  const waiting = [...images];
  /** The surface that has an image: the last of those that begin before a place in the text. */
  const byImage = new Map<string, Element>();
  walkElements(body, (node) => {
    const { facs, n, 'xml:id': id } = node.attributes;
    const own = facs?.split(/\s+/).filter((image) => image !== '' && !image.startsWith('#')) ?? [];
    if (node.name !== 'pb') {
      for (const image of own) addZone(node, image, byImage);
      return;
    }
    const shown = own.length > 0 || facs ? own : waiting.splice(0, 1);
    if (shown.length === 0) return;
    const graphics = shown.map((url) => element('graphic', { url: url.replaceAll(' ', '%20') }));
    const surface = element('surface', { n: n ?? undefined, start: `#${id}` }, graphics);
    surfaces.push(surface);
    for (const image of shown) byImage.set(image, surface);
  });
  for (const url of waiting)
    surfaces.push(element('surface', {}, [element('graphic', { url: url.replaceAll(' ', '%20') })]));
  return surfaces.length === 0 ? [] : [element('facsimile', {}, surfaces)];
}

/** The images of the metadata, read back: those of the surfaces whose page names none. */
export function decodeImages(tei: Element): { images?: string[] } {
  const named = new Set<string>();
  walkElements(tei, (node) => {
    if (node.name === 'pb' && node.attributes.facs) named.add(`#${node.attributes['xml:id']}`);
  });
  const images = childElements(tei, 'facsimile')
    .flatMap((facsimile) => childElements(facsimile, 'surface'))
    .filter(({ attributes }) => !attributes['xml:id'] && !named.has(attributes.start ?? ''))
    .flatMap((surface) => childElements(surface, 'graphic').map(({ attributes }) => attributes.url ?? ''))
    .filter((url) => url !== '');
  return images.length > 0 ? { images } : {};
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
