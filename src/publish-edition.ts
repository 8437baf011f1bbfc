/** The published files that are about the edition and not about one document: its pages, its indexes, its catalogue records. */
import { join } from 'node:path';
import { citationFile } from './editions/catalogue/cff.ts';
import { crate } from './editions/catalogue/crate.ts';
import { type Described, path } from './editions/catalogue/described.ts';
import { dts } from './editions/catalogue/dts.ts';
import { editionLinks, linkset } from './editions/catalogue/linkset.ts';
import { sitemaps } from './editions/catalogue/sitemap.ts';
import { naturalName } from './editions/citation/work.ts';
import type { IndexKind, Mention } from './editions/indexes.ts';
import { type EditionPage, editionPages, type Link, ownStyles, pageFile, type Site } from './editions/site.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import type { Publication } from './project/publication.ts';
import { describe, editionFacts, editionWork, type Listed, navigation } from './site.ts';
import { version } from './version.ts';

/** What its documents give to the pages of an edition. */
export interface Gathered {
  listed: readonly Listed[];
  /** The indexes that there are. */
  indexes: readonly IndexKind[];
  mentions: readonly (Mention & { stem: string })[];
}

/**
 * Publishes the edition's own pages and records.
 *
 * @param dist the published folder
 * @returns the paths of the files that were written
 */
export async function publishEdition(
  edition: Edition,
  gathered: Gathered,
  publication: Publication,
  dist: string
): Promise<string[]> {
  const described = describe(edition, gathered.listed);
  const outputs = (files: Record<string, string>): Output[] =>
    Object.entries(files).map(([name, content]) => ({ path: join(dist, ...name.split('/')), content }));
  const { cite } = await import('./editions/citation/cite.ts');
  const { references, bibtex, ris } = cite(editionWork(edition));
  const cff = citationFile(described);
  const records = [
    ...(cff === undefined ? [] : ['CITATION.cff']),
    ...(described.published === undefined ? [] : ['ro-crate-metadata.json'])
  ];
  const pages: EditionPage[] = [
    'front',
    'imprint',
    'missing',
    ...gathered.indexes.map((kind) => `index-${kind}` as const)
  ];
  const made = await editionPages(pages, {
    ...site(edition, described, gathered, records),
    citations: references,
    references: REFERENCES
  });
  const files = {
    ...Object.fromEntries(pages.map((page) => [pageFile(page), made[page]])),
    'edition.bib': bibtex,
    'edition.ris': ris,
    ...(cff !== undefined && { 'CITATION.cff': cff }),
    'linkset.json': linkset(described, records),
    ...(described.address !== undefined && {
      ...sitemaps(described.address, sitePages(described, pages)),
      ...dts({ ...described, address: described.address })
    })
  };
  const written = publication.publish(outputs(files));
  // The crate names every file of the folder, itself excepted.
  const all = [...publication.names(), 'SHA256SUMS'].filter((name) => name !== 'ro-crate-metadata.json').sort();
  const about = crate(described, all);
  return about === undefined
    ? written
    : [...written, ...publication.publish(outputs({ 'ro-crate-metadata.json': about }))];
}

const REFERENCES: Link[] = [
  { href: 'edition.bib', label: 'BibTeX', type: 'application/x-bibtex' },
  { href: 'edition.ris', label: 'RIS', type: 'application/x-research-info-systems' }
];

/** What the edition's pages say. */
function site(
  edition: Edition,
  described: Described,
  { listed, indexes, mentions }: Gathered,
  records: string[]
): Site {
  const { address, responsibilities } = described;
  const { contact } = edition.publication;
  return {
    edition: {
      ...editionFacts(edition),
      href: 'index.html',
      ...(contact !== undefined && { contact }),
      ...(responsibilities.length > 0 && {
        responsibilities: responsibilities.map((one) => ({ ...one, name: naturalName(one.name) }))
      })
    },
    ...(address !== undefined && { base: address }),
    assets: 'assets',
    language: described.language,
    version: version(),
    pages: navigation(indexes, ''),
    links: editionLinks(described, records),
    styles: ownStyles(),
    mentions: [...mentions],
    downloads: [
      ...records.map((name) => ({ href: name, label: RECORD_LABELS[name] as string })),
      ...(address === undefined ? [] : [{ href: 'dts/index.json', label: RECORD_LABELS.dts as string }]),
      { href: 'linkset.json', label: RECORD_LABELS.linkset as string },
      { href: 'SHA256SUMS', label: RECORD_LABELS.sums as string }
    ],
    documents: listed.map(({ document: { stem }, metadata: { title = stem, author, date } }) => ({
      stem,
      title,
      href: `${path(stem)}/index.html`,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date })
    }))
  };
}

const RECORD_LABELS: Record<string, string> = {
  'CITATION.cff': 'How to cite the edition, for programs (Citation File Format)',
  'ro-crate-metadata.json': 'What every file is (RO-Crate)',
  dts: 'The documents as a Distributed Text Service',
  linkset: 'What belongs together (RFC 9264)',
  sums: 'The digest of every file: sha256sum -c SHA256SUMS proves that none has changed'
};

/** Every page that a search engine should read, below the edition's address. */
function sitePages({ documents }: Described, pages: readonly EditionPage[]): string[] {
  return [
    '',
    ...documents.map(({ stem }) => `${path(stem)}/`),
    ...pages.filter((page) => page !== 'front' && page !== 'missing').map(pageFile)
  ];
}
