/** Pointers inside a document (TEI Guidelines 17.1): that what they name is there. */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reportTei } from '../messages/tei.ts';
import type { Survey } from './links.ts';
import { targets } from './links-between.ts';

/** The attributes of TEI P5 that are pointers (`teidata.pointer`); those that only ever point out of a document are left out. */
const POINTERS: ReadonlySet<string> = new Set([
  ...['hand', 'new', 'scribeRef', 'scriptRef', 'change', 'resp', 'source', 'ana', 'wit', 'edRef', 'lemmaRef'],
  ...['target', 'targetEnd', 'corresp', 'sameAs', 'copyOf', 'next', 'prev', 'exclude', 'select', 'synch', 'spanTo'],
  ...['facs', 'start', 'end', 'from', 'to', 'since', 'where', 'location', 'decls', 'rendition', 'ref', 'nymRef'],
  ...['who', 'toWhom', 'perf', 'active', 'passive', 'mutual', 'parts', 'origin', 'mergedIn', 'replyTo', 'unitRef'],
  ...['period', 'calendar', 'datingPoint', 'datingMethod', 'scheme', 'inst', 'domains', 'given', 'require', 'follow'],
  ...['adj', 'adjFrom', 'adjTo', 'children', 'parent', 'feats', 'fVal', 'fromUnit', 'toUnit']
]);

const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/**
 * Reports pointers to an `xml:id` that is not in the document, each target once for each attribute, where it is first. A document
 * that includes others (XInclude) is passed over: what it points to may be in them.
 */
export function checkPointers({ elements, ids, places }: Survey, file: VFile): void {
  if (elements.some(({ data }) => data?.namespace === XINCLUDE)) return;
  const dangling = new Map<string, { element: Element; attribute: string; target: string; count: number }>();
  for (const element of elements) {
    if (element.data?.namespace !== undefined) continue;
    for (const attribute in element.attributes) {
      if (!POINTERS.has(attribute)) continue;
      for (const target of targets(element.attributes[attribute])) {
        if (ids.has(target) || isScheme(target) || ids.has(decoded(target))) continue;
        const key = `${attribute} ${target}`;
        const known = dangling.get(key);
        if (known) known.count++;
        else dangling.set(key, { element, attribute, target, count: 1 });
      }
    }
  }
  for (const { element, ...found } of dangling.values())
    reportTei(file, 'dangling-pointer', places.of(element, found.attribute), found);
}

/** A pointer by a scheme, as `#xpath(…)` or `#range(…)` (17.2.4), names no id. */
const isScheme = (target: string) => target.includes('(');

/** An id whose letters were written as the address of a page writes them. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
