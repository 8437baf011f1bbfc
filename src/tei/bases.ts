/** Base addresses (`xml:base`; XML Base, section 4; TEI Guidelines, class att.global): what the address of an image is meant from. */
import { posix } from 'node:path';
import type { Element, Root } from 'xast';

/** The attributes that name images. Other pointers are looked up in the document itself. */
const ADDRESSES = ['facs', 'url'] as const;

/**
 * Writes the address of each image as it is from the document itself: `p1.png` under `xml:base="images/"` is `images/p1.png`.
 *
 * @returns whether any was written otherwise
 */
export function resolveBases(root: Root): boolean {
  let changed = false;
  const stack: { node: Root | Element; base: string | undefined }[] = [{ node: root, base: undefined }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    const base = node.type === 'element' ? baseWithin(node, next.base) : next.base;
    if (node.type === 'element' && base !== undefined)
      for (const name of ADDRESSES) {
        const written = node.attributes[name];
        if (typeof written !== 'string') continue;
        // What begins with `#` points into the document.
        const resolved = written.replace(/(?<!\S)[^\s#]\S*/g, (address) => join(base, address));
        changed ||= resolved !== written;
        node.attributes[name] = resolved;
      }
    for (const child of node.children) if (child.type === 'element') stack.push({ node: child, base });
  }
  return changed;
}

/** The base address in an element, when that round it is `outer`. A place on somebody's machine (`file:`) is none for others. */
export function baseWithin({ attributes }: Element, outer: string | undefined): string | undefined {
  const own = attributes['xml:base'];
  if (typeof own !== 'string' || own === '' || /^file:/i.test(own)) return outer;
  return outer === undefined ? own : join(outer, own);
}

/** An address as it is from where its base is (RFC 3986, section 5.2). Of a relative base the path is put before it. */
export function join(base: string, address: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(base)) return URL.canParse(address, base) ? new URL(address, base).href : address;
  if (address.startsWith('/')) return address;
  const path = base.replace(/[?#].*$/s, '');
  return posix.normalize(path.slice(0, path.lastIndexOf('/') + 1) + address);
}
