/**
 * A document as EditionCrafter's command line program takes it, which makes a IIIF manifest and a text for each page of it: the text has a
 * name (`text/@xml:id`) and a division, each page points to its surface (`pb/@facs`), and each surface has a name and a label.
 * https://github.com/cu-mkp/editioncrafter-cli
 */
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { resolveBases } from './bases.ts';
import { childElements, element, isElement, leaf } from './elements.ts';
import { TEI_NAMESPACE } from './encode.ts';
import { encodeFacsimile } from './facsimile.ts';
import { imageAddress } from './image-address.ts';
import { readDocument } from './read-document.ts';
import { writeStandalone } from './standalone.ts';
import { walkElements } from './walk.ts';

/** What the text is called, where it has no name. */
const TEXT = 'transcription';

/** @param file takes a warning for what the program will miss, or the reason why there is nothing */
export function forEditionCrafter(tei: string, file: VFile): { output?: string; file: VFile } {
  const root = readDocument(tei, file);
  if (!root) return { file };
  const document = root.children.find((node): node is Element => isElement(node));
  const text = childElements(document, 'text')[0];
  if (document?.name !== 'TEI' || document.data || !text) {
    const { name = '', data } = document ?? {};
    if (name === 'TEI' && !data) reportTei(file, 'tei-without-text', document?.position);
    else reportTei(file, 'not-tei', document?.position, { name, namespace: data?.namespace ?? TEI_NAMESPACE });
    return { file };
  }
  resolveBases(root);
  leaveOutTags(childElements(document, 'teiHeader')[0]);
  const ids = new Names(root);
  text.attributes['xml:id'] ??= ids.free(TEXT);
  for (const body of childElements(text, 'body')) divide(body);
  const pages = pagesOf(text, ids);
  const facsimile = childElements(document, 'facsimile')[0] ?? encodeFacsimile(text)[0];
  if (!facsimile) {
    reportTei(file, 'no-page-images', text.position);
    return { file };
  }
  if (!document.children.includes(facsimile)) document.children.splice(document.children.indexOf(text), 0, facsimile);
  for (const [index, surface] of childElements(facsimile, 'surface').entries())
    name(surface, index + 1, { pages, ids, file });
  const declaration = root.children.filter((node) => node.type !== 'instruction' || node.name !== 'xml');
  return { output: writeStandalone({ type: 'root', children: declaration }), file };
}

/** The counts of elements: the program (1.3.0) stops at a `tagsDecl`. */
function leaveOutTags(header: Element | undefined): void {
  for (const encoding of childElements(header, 'encodingDesc')) {
    encoding.children = encoding.children.filter((child) => !isElement(child, 'tagsDecl'));
    if (header && childElements(encoding).length === 0)
      header.children = header.children.filter((child) => child !== encoding);
  }
}

/** A body without a division becomes one. */
function divide(body: Element): void {
  if (childElements(body, 'div').length > 0) return;
  body.children = [element('div', {}, body.children)];
}

/** The page breaks by their ids; one that has none gets one. */
function pagesOf(text: Element, ids: Names): Map<string, Element> {
  const pages = new Map<string, Element>();
  walkElements(text, (node) => {
    if (node.name !== 'pb') return;
    const id = node.attributes['xml:id'] ?? ids.free(`page-${node.attributes.n ?? pages.size + 1}`);
    node.attributes['xml:id'] = id;
    pages.set(`#${id}`, node);
  });
  return pages;
}

function name(
  surface: Element,
  position: number,
  { pages, ids, file }: { pages: ReadonlyMap<string, Element>; ids: Names; file: VFile }
): void {
  const { attributes } = surface;
  const graphics = childElements(surface, 'graphic');
  const names = [attributes['xml:id'], ...graphics.map((graphic) => graphic.attributes['xml:id'])].map(
    (id) => `#${id}`
  );
  const page =
    pages.get(attributes.start ?? '') ??
    [...pages.values()].find((pb) => pb.attributes.facs?.split(/\s+/).some((facs) => names.includes(facs)));
  const label = attributes.n ?? page?.attributes.n ?? String(position);
  const id = attributes['xml:id'] ?? ids.free(`surface-${label}`);
  attributes['xml:id'] = id;
  if (page) page.attributes.facs = `#${id}`;
  if (childElements(surface, 'label').length === 0) surface.children.unshift(leaf('label', label));
  for (const { attributes: image, position: place } of graphics) {
    const address = imageAddress(image.url ?? '');
    if (address.kind === 'service') Object.assign(image, { url: address.service, mimeType: 'application/json' });
    if (address.kind === 'file') reportTei(file, 'image-not-whole', place ?? page?.position, { url: image.url ?? '' });
  }
  const [graphic] = graphics;
  if (attributes.lrx === undefined && graphic)
    reportTei(file, 'surface-without-size', surface.position ?? page?.position, { url: graphic.attributes.url ?? '' });
}

/** The ids of a document, and new ones that are like none of them. */
class Names {
  readonly #taken = new Set<string>();

  constructor(root: Root) {
    walkElements(root, ({ attributes }) => {
      if (attributes['xml:id']) this.#taken.add(attributes['xml:id']);
    });
  }

  free(wanted: string): string {
    const name = wanted.replace(/[^\p{L}\p{N}_.-]+/gu, '-');
    let free = name;
    for (let number = 2; this.#taken.has(free); number++) free = `${name}-${number}`;
    this.#taken.add(free);
    return free;
  }
}
