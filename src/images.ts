/**
 * The images that a document's TEI names: which the page can show, and the files that are published for it.
 *
 * A file is published where the TEI points to from the published folder of the document, so that its address is as good there
 * as it was. It is looked for from where the TEI stands, in the edition's folder, and in `facsimiles/`; never outside the edition.
 */
import { join, relative, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { VFile as NewFile } from 'vfile';
import type { PageImage } from './editions/site.ts';
import { EDITIONS } from './messages/editions.ts';
import { reporter } from './messages/report.ts';
import type { Document } from './project/documents.ts';
import { type Output, readBytesIfAny } from './project/files.ts';
import { resolveBases } from './tei/bases.ts';
import { fromService, imageAddress } from './tei/image-address.ts';
import { imageSize } from './tei/image-size.ts';
import { readXml } from './tei/read.ts';
import { walkElements } from './tei/walk.ts';

const report = reporter(EDITIONS);

/** The longest side of the pictures that pages ask an image service for, in pixels. */
const SIDE = 1200;

export interface Images {
  /** By the address that the TEI gives. */
  shown: Record<string, PageImage>;
  files: Output[];
}

/**
 * @param dir the folder of the edition
 * @param file takes the warnings about files that are no image that browsers show; those that are not there, `checkImages` tells
 */
export function findImages(tei: string, document: Document, dir: string, file: VFile): Images {
  const found: Images = { shown: {}, files: [] };
  for (const url of imagesIn(tei)) {
    const address = imageAddress(url);
    if (address.kind === 'elsewhere') found.shown[url] = { href: address.url };
    if (address.kind === 'service') {
      const { service } = address;
      found.shown[url] = { src: fromService(service, SIDE), service, href: fromService(service, 4 * SIDE) };
    }
    if (address.kind !== 'file') continue;
    const target = join(document.folder, address.path);
    const bytes = isInside(join(dir, 'dist'), target) ? readImage(address.path, document, dir) : undefined;
    const size = bytes && imageSize(bytes);
    if (!bytes) continue;
    if (!size) report(file, 'image-unknown', undefined, { url });
    else {
      found.files.push({ path: target, content: bytes });
      found.shown[url] = { src: url, href: url, ...size };
    }
  }
  return found;
}

/** The addresses of images in TEI, as they are from the document itself; each once, in their order. */
export function imagesIn(tei: string): string[] {
  if (!/<graphic|facs=/.test(tei)) return [];
  const root = readXml(tei, new NewFile());
  const urls = new Set<string>();
  if (!root) return [];
  resolveBases(root);
  walkElements(root, (node) => {
    if (node.name === 'graphic' && node.attributes.url) urls.add(node.attributes.url);
    if (node.name !== 'pb') return;
    for (const facs of node.attributes.facs?.split(/\s+/) ?? [])
      if (facs !== '' && !facs.startsWith('#')) urls.add(facs);
  });
  return [...urls];
}

function readImage(path: string, document: Document, dir: string): Uint8Array | undefined {
  for (const place of [join(document.tei, '..', path), join(dir, path), join(dir, 'facsimiles', path)]) {
    if (!isInside(dir, place)) continue;
    try {
      const bytes = readBytesIfAny(place);
      if (bytes) return bytes;
    } catch {
      // A folder, or a file that must not be read: as good as none.
    }
  }
  return undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && resolve(path) !== way;
}
