/**
 * Page images (TEI Guidelines 12.1): one surface a page that has an image, in the order of the text. A page names its image
 * itself (`@facs` of its break); the images that the metadata lists are those of the pages that name none.
 */
import type { Element, Nodes } from 'xast';
import { childElements, element, isElement } from './elements.ts';
import { walk } from './walk.ts';

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
  walk<Nodes>(body, (node) => {
    if (!isElement(node, 'pb')) return;
    const { facs, n, 'xml:id': id } = node.attributes;
    const own = facs?.split(/\s+/).filter((image) => image !== '' && !image.startsWith('#')) ?? [];
    const shown = own.length > 0 || facs ? own : waiting.splice(0, 1);
    if (shown.length === 0) return;
    const graphics = shown.map((url) => element('graphic', { url: url.replaceAll(' ', '%20') }));
    surfaces.push(element('surface', { n: n ?? undefined, start: `#${id}` }, graphics));
  });
  for (const url of waiting)
    surfaces.push(element('surface', {}, [element('graphic', { url: url.replaceAll(' ', '%20') })]));
  return surfaces.length === 0 ? [] : [element('facsimile', {}, surfaces)];
}

/** The images of the metadata, read back: those of the surfaces whose page names none. */
export function decodeImages(tei: Element): { images?: string[] } {
  const named = new Set<string>();
  walk<Nodes>(tei, (node) => {
    if (isElement(node, 'pb') && node.attributes.facs) named.add(`#${node.attributes['xml:id']}`);
  });
  const images = childElements(tei, 'facsimile')
    .flatMap((facsimile) => childElements(facsimile, 'surface'))
    .filter(({ attributes }) => !attributes['xml:id'] && !named.has(attributes.start ?? ''))
    .flatMap((surface) => childElements(surface, 'graphic').map(({ attributes }) => attributes.url ?? ''))
    .filter((url) => url !== '');
  return images.length > 0 ? { images } : {};
}
