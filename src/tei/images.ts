/** The images that a TEI document names (TEI Guidelines 12.1). */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Root } from 'xast';
import { AttributePlaces } from './attribute-places.ts';
import { resolveBases } from './bases.ts';
import { walkElements } from './walk.ts';

/** Elements whose `@url` is an image. */
const IMAGES: ReadonlySet<string> = new Set(['graphic', 'media']);

/**
 * What `@facs`, and the `@url` of a graphic, name in a document, pointers into it left out; each name once, where it is first.
 *
 * @param root its addresses are written anew, as they are from the document itself
 * @param file holds the document's text
 */
export function imagesOf(root: Root, file: VFile): { name: string; place: Position | undefined }[] {
  const places = new AttributePlaces(file);
  resolveBases(root);
  const found = new Map<string, Position | undefined>();
  walkElements(root, (node) => {
    for (const attribute of ['facs', 'url'] as const) {
      if (attribute === 'url' && !IMAGES.has(node.name)) continue;
      for (const name of node.attributes[attribute]?.split(/\s+/) ?? [])
        if (name !== '' && !name.startsWith('#') && !found.has(name)) found.set(name, places.of(node, attribute));
    }
  });
  return [...found].map(([name, place]) => ({ name, place }));
}
