/** What a document's root element says of it, and why one that is no TEI P5 is refused. */
import type { Element } from 'xast';

/** Vocabularies that are often mistaken for TEI, or exported beside it, by their namespaces. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': 'it is HTML',
  'http://docbook.org/ns/docbook': 'it is DocBook',
  'urn:isbn:1-931666-22-9': 'it is EAD, a finding aid',
  'http://ead3.archivists.org/schema/': 'it is EAD, a finding aid',
  'http://www.loc.gov/mods/v3': 'it is MODS, a catalogue record',
  'http://www.loc.gov/METS/': 'it is METS, a list of files',
  'http://www.openarchives.org/OAI/2.0/': 'it is an answer of OAI-PMH, which has TEI in it at best',
  'http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15': 'it is PAGE, the layout of one page',
  'http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15': 'it is PAGE, the layout of one page',
  'http://www.loc.gov/standards/alto/ns-v4#': 'it is ALTO, the layout of one page',
  'http://www.w3.org/1999/XSL/Transform': 'it is a stylesheet',
  'http://relaxng.org/ns/structure/1.0': 'it is a schema',
  'http://www.w3.org/2001/XMLSchema': 'it is a schema'
};

const P4 = /^(TEI\.2|teiCorpus\.2)$/i;

/** Why an element cannot be the root of what is imported; undefined when it can. */
export function rootFault(root: Element): string | undefined {
  const { name, data } = root;
  const namespace = data?.namespace;
  if (namespace === undefined) {
    if (name === 'TEI' || name === 'teiCorpus') return undefined;
    if (P4.test(name)) return 'it is named as in TEI P4, which ended in 2007; convert it to P5 first';
    return 'it is a part of TEI, and a document has a header and a text';
  }
  if (P4.test(name)) return 'it is TEI P4, which ended in 2007; convert it to P5 first';
  if (namespace === '' && (name === 'TEI' || name === 'teiCorpus'))
    return 'it is called so, but is in no namespace; TEI P5 is in `http://www.tei-c.org/ns/1.0`';
  if (namespace === '') return 'it is in no namespace';
  return VOCABULARIES[namespace] ?? `it is in the namespace \`${namespace}\``;
}
