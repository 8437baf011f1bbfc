/**
 * Signposting (https://signposting.org/FAIR/): typed links by which a machine finds what belongs to a page, in the pages themselves
 * and all together in `linkset.json` (RFC 9264, section 4.2). Each link is absolute where the edition's address is known; elsewhere
 * it is relative to the linkset's own.
 */
import { doiOf } from '../citation/work.ts';
import { type Described, type DescribedDocument, json, path } from './described.ts';

export interface TypedLink {
  rel: string;
  href: string;
  type?: string;
}

/** Media types of the records that describe an edition. */
const RECORDS = [
  ['ro-crate-metadata.json', 'application/ld+json'],
  ['CITATION.cff', 'application/yaml']
] as const;

/** The typed links of the front page, relative to it; links to catalogue records only to those that there are. */
export function editionLinks(edition: Described, records: readonly string[]): TypedLink[] {
  const doi = doiOf(edition.identifiers);
  const cited = doi === undefined ? edition.address : `https://doi.org/${doi}`;
  return [
    ...(cited === undefined ? [] : [{ rel: 'cite-as', href: cited }]),
    { rel: 'type', href: 'https://schema.org/Collection' },
    ...common(edition),
    ...RECORDS.filter(([name]) => records.includes(name)).map(([name, type]) => ({
      rel: 'describedby',
      href: name,
      type
    })),
    { rel: 'linkset', href: 'linkset.json', type: 'application/linkset+json' }
  ];
}

/** The typed links of a document's page, relative to it. */
export function documentLinks(
  edition: Pick<Described, 'address' | 'licence' | 'responsibilities'>,
  { stem, files }: Pick<DescribedDocument, 'stem' | 'files'>
): TypedLink[] {
  return [
    ...(edition.address === undefined ? [] : [{ rel: 'cite-as', href: `${edition.address}${path(stem)}/` }]),
    { rel: 'type', href: 'https://schema.org/CreativeWork' },
    ...common(edition),
    { rel: 'collection', href: '../index.html', type: 'text/html' },
    ...files
      .filter(({ name }) => name !== 'index.html')
      .map(({ name, type }) => ({ rel: isReference(type) ? 'describedby' : 'item', href: path(name), type })),
    { rel: 'linkset', href: '../linkset.json', type: 'application/linkset+json' }
  ];
}

/** All of them, as one linkset. */
export function linkset(edition: Described, records: readonly string[]): string {
  const { address = '' } = edition;
  const front = { ...(address === '' ? { anchor: 'index.html' } : { anchor: address }) };
  const items = edition.documents.map(({ stem }) => ({ href: at(address, path(stem)), type: 'text/html' }));
  return json({
    linkset: [
      { ...front, ...byRelation(editionLinks(edition, records), address), ...(items.length > 0 && { item: items }) },
      ...edition.documents.map((document) => ({
        anchor: at(address, path(document.stem)),
        ...byRelation(documentLinks(edition, document), address, path(document.stem))
      }))
    ]
  });
}

/** The address of a document's page; a folder's own where there is a server. */
const at = (address: string, folder: string) => (address === '' ? `${folder}/index.html` : `${address}${folder}/`);

/** The links of a context, by their relations; the linkset itself is not among what it links. */
function byRelation(links: readonly TypedLink[], address: string, folder?: string): Record<string, object[]> {
  const relations: Record<string, object[]> = {};
  for (const { rel, href, type } of links) {
    if (rel === 'linkset') continue;
    relations[rel] ??= [];
    relations[rel].push({ href: resolved(href, address, folder), ...(type !== undefined && { type }) });
  }
  return relations;
}

function resolved(href: string, address: string, folder: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const below = href.startsWith('../') ? href.slice(3) : folder === undefined ? href : `${folder}/${href}`;
  return address !== '' && below === 'index.html' ? address : `${address}${below}`;
}

function common({ licence, responsibilities }: Pick<Described, 'licence' | 'responsibilities'>): TypedLink[] {
  const authors = new Set(responsibilities.map(({ ref }) => ref).filter((ref) => /^https?:/.test(ref ?? '')));
  return [
    ...[...authors].map((ref) => ({ rel: 'author', href: ref as string })),
    ...(licence?.url === undefined ? [] : [{ rel: 'license', href: licence.url }])
  ];
}

const isReference = (type: string) => ['application/x-bibtex', 'application/x-research-info-systems'].includes(type);
