/**
 * The edition as a Distributed Text Service 1.0 (https://dtsapi.org/versions/v1.0), level 0, in files: an entry point, the collection, each
 * document as a resource of it, and its navigation. The document endpoint is the TEI itself. No document has a citation tree, so each
 * is retrieved whole; the addresses of its pages, paragraphs and lines are those of its page.
 *
 * Identifiers are the documents' stems: a static service takes no addresses for them (URI templates, "static website").
 */
import { type Described, type DescribedDocument, documentAddress, json, path } from './described.ts';

/** The collection of all documents. No document can be called so: the folder has the name. */
const ROOT = 'dts';

const CONTEXT = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };

/**
 * @param edition one whose address is known: a service has absolute addresses
 * @returns the files, by their paths below the published folder
 */
export function dts(edition: Described & { address: string }): Record<string, string> {
  const base = `${edition.address}dts/`;
  const files: Record<string, string> = {};
  const put = (name: string, value: object) => {
    files[`dts/${name}.json`] = json({ ...CONTEXT, ...value });
  };
  put('index', {
    '@id': `${base}index.json`,
    '@type': 'EntryPoint',
    collection: `${base}collection{/id}{;nav}.json`,
    navigation: `${base}navigation{/resource}{;down}.json`,
    document: `${edition.address}{resource}/{resource}.xml`
  });

  const root = collection(edition, base);
  const members = edition.documents.map((document) => resource(edition, document, base));
  for (const name of ['collection', `collection/${ROOT}`, `collection/${ROOT};nav=children`])
    put(name, { ...root, member: members });
  put(`collection/${ROOT};nav=parents`, { ...root, member: [] });
  for (const [index, { stem }] of edition.documents.entries()) {
    const one = members[index] as object;
    put(`collection/${stem}`, one);
    put(`collection/${stem};nav=children`, { ...one, member: [] });
    put(`collection/${stem};nav=parents`, { ...one, member: [root] });
    for (const down of [1, -1])
      put(`navigation/${stem};down=${down}`, {
        '@id': `${base}navigation/${path(stem)};down=${down}.json`,
        '@type': 'Navigation',
        resource: one,
        member: []
      });
  }
  return files;
}

function collection(edition: Described, base: string): object {
  const { title, description, language, publisher, licence, documents } = edition;
  return {
    '@id': ROOT,
    '@type': 'Collection',
    title,
    ...(description !== undefined && { description }),
    totalParents: 0,
    totalChildren: documents.length,
    collection: `${base}collection/${ROOT}{;nav}.json`,
    dublinCore: {
      title: [{ lang: language, value: title }],
      ...(publisher !== undefined && { publisher: [{ lang: language, value: publisher }] }),
      ...(licence?.url !== undefined && { license: [licence.url] })
    }
  };
}

function resource(edition: Described, document: DescribedDocument, base: string): object {
  const { stem, title, author, date, language = edition.language, files } = document;
  const id = path(stem);
  const address = documentAddress(edition, stem) as string;
  const tei = `${address}${id}.xml`;
  return {
    '@id': stem,
    '@type': 'Resource',
    title,
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      title: [{ lang: language, value: title }],
      ...(author !== undefined && { creator: [{ lang: language, value: author }] }),
      ...(date !== undefined && { created: [{ lang: language, value: date }] }),
      isPartOf: [edition.address]
    },
    collection: `${base}collection/${id}{;nav}.json`,
    navigation: `${base}navigation/${id}{;down}.json`,
    document: tei,
    mediaTypes: ['application/tei+xml'],
    download: Object.fromEntries([...files].reverse().map(({ name, type }) => [type, `${address}${path(name)}`])),
    citationTrees: []
  };
}
