import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A TEI document as text, with `/>` on empty elements. */
export function writeTei(root: Root): string {
  return toXml(root, { closeEmptyElements: true, tightClose: true });
}
