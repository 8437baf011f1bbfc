/** A document in TEI simplePrint, from its TEI. */
import type { VFile } from 'vfile';
import type { Element } from 'xast';
import { reportTei } from '../../messages/tei.ts';
import { TEI_NAMESPACE } from '../encode.ts';
import { readDocument } from '../read-document.ts';
import { writeTei } from '../write.ts';
import { downgrade } from './downgrade.ts';

/**
 * Writes a TEI document in TEI simplePrint: it has that profile's elements only.
 *
 * @param file takes a note for each kind of element and attribute that is not what it was, or the reason why there is nothing
 */
export function simplePrint(tei: string, file: VFile): { output?: string; file: VFile } {
  const root = readDocument(tei, file);
  if (!root) return { file };
  const first = root.children.find((node): node is Element => node.type === 'element');
  if (first?.name !== 'TEI' && first?.name !== 'teiCorpus') {
    const namespace = first?.data?.namespace ?? TEI_NAMESPACE;
    reportTei(file, 'not-tei', first?.position, { name: first?.name ?? '', namespace });
    return { file };
  }
  downgrade(root, file);
  // The reader calls TEI's elements by their local names, so the root says whose they are.
  const kept = root.children.filter((node) => node.type === 'element');
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="UTF-8"' };
  const [document] = kept as [Element];
  document.attributes = { ...document.attributes, xmlns: TEI_NAMESPACE };
  return { output: writeTei({ type: 'root', children: [declaration, document] }), file };
}
