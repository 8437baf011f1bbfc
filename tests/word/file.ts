/** Word files made by hand, with no more in them than a test is about. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Part = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments';

/**
 * @param body what stands in `w:body`
 * @param parts what stands in the root of other parts
 * @param change of the XML of the document, before it is packed
 */
export function wordFile(
  body: string,
  parts: Partial<Record<Part, string>> = {},
  change = (xml: string) => xml
): Uint8Array {
  const root = (name: string, content: string) => `<w:${name} xmlns:w="${WORD}">${content}</w:${name}>`;
  const relations = (entries: [string, string][]) =>
    `<Relationships xmlns="${RELATIONS}">${entries.map(([kind, target], n) => `<Relationship Id="r${n}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': change(root('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': relations(Object.keys(parts).map((name) => [name, `${name}.xml`]))
  };
  for (const [name, content] of Object.entries(parts)) files[`word/${name}.xml`] = root(name, content);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}
