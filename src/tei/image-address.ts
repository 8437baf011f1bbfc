/** What the address of an image says of it, before anything is read. */

export type ImageAddress =
  /** A file, by its path from where the TEI points: decoded, with slashes. */
  | { kind: 'file'; path: string }
  /** An image service (IIIF Image API 2 or 3), by the address that its requests begin with. */
  | { kind: 'service'; service: string }
  /** An image somewhere else on the web: no page loads it. */
  | { kind: 'elsewhere'; url: string };

/** An image request (IIIF Image API 3.0, 4): region, size, rotation, quality and format after the service. */
const REQUEST =
  /^(https?:\/\/.+?)\/(?:full|square|(?:pct:)?[\d.]+,[\d.]+,[\d.]+,[\d.]+)\/(?:\^?(?:full|max|!?\d*,\d*|pct:[\d.]+))\/!?[\d.]+\/(?:default|color|gray|bitonal|native)\.\w+$/;

/** @param url the `@url` of a TEI `graphic` */
export function imageAddress(url: string): ImageAddress {
  const [, information] = /^(https?:\/\/.+)\/info\.json$/.exec(url) ?? [];
  const service = information ?? REQUEST.exec(url)?.[1];
  if (service !== undefined) return { kind: 'service', service };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { kind: 'elsewhere', url };
  return { kind: 'file', path: decoded(url.replace(/[?#].*$/s, '')) };
}

/** A picture of at most so many pixels a side, from a service (`!w,h` is in both versions of the Image API). */
export function fromService(service: string, side: number): string {
  return `${service}/full/!${side},${side}/0/default.jpg`;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
