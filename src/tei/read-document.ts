/** Reading a TEI document that is to be worked with: well-formed, within bounds, and whole. */
import type { VFile } from 'vfile';
import type { Root } from 'xast';
import { reportTei } from '../messages/tei.ts';
import { isWithinBounds } from './bounds.ts';
import { readXml } from './read.ts';
import { walkElements } from './walk.ts';

/** The namespace of XML Inclusions (XInclude) 1.0. */
export const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/**
 * Reads a document as {@link readXml} does. One that is too deep or too long, or of which parts stand in other files (XInclude), is
 * refused: only an import reads other files.
 *
 * @returns undefined when it is refused; then `file` has one error, at its place
 */
export function readDocument(text: string, file: VFile): Root | undefined {
  const root = readXml(text, file);
  return root && isWithinBounds(root, file) && isWhole(root, file) ? root : undefined;
}

/** Whether no part of a document is to be included from elsewhere; if one is, `file` has one error, at its place. */
export function isWhole(root: Root, file: VFile): boolean {
  let isWhole = true;
  walkElements(root, ({ data, name, attributes, position }) => {
    if (!isWhole || data?.namespace !== XINCLUDE || !/(?:^|:)include$/.test(name)) return;
    isWhole = false;
    reportTei(file, 'xml-inclusion', position?.start, { href: attributes.href ?? '', path: file.path ?? 'FILE' });
  });
  return isWhole;
}
