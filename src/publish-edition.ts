/** The published files that are about the edition and not about one document: its pages, its indexes, its catalogue records. */
import { join } from 'node:path';
import { citationFile } from './editions/catalogue/cff.ts';
import { crate } from './editions/catalogue/crate.ts';
import { type Described, path } from './editions/catalogue/described.ts';
import { dts } from './editions/catalogue/dts.ts';
import { editionLinks, linkset } from './editions/catalogue/linkset.ts';
import { sitemaps } from './editions/catalogue/sitemap.ts';
import { naturalName } from './editions/citation/work.ts';
import type { Custom } from './editions/custom/index.ts';
import type { IndexKind, Mention } from './editions/indexes.ts';
import type { Practice } from './editions/practice.ts';
import { type EditionPage, editionPages, type Link, ownStyles, pageFile, type Site } from './editions/site.ts';
import type { Output } from './project/files.ts';
import type { Edition } from './project/metadata.ts';
import type { Publication } from './project/publication.ts';
import { BOOK_FILE, describe, editionFacts, editionWork, type Listed, navigation } from './site.ts';
import { version } from './version.ts';
import type { Words } from './words/words.ts';

/** What its documents give to the pages of an edition. */
export interface Gathered {
  listed: readonly Listed[];
  /** The indexes that there are. */
  indexes: readonly IndexKind[];
  mentions: readonly (Mention & { stem: string })[];
  practices: readonly (Practice & { stem: string })[];
  words: Words;
  custom: Custom;
  /** Whether there is an index to search. */
  isSearched: boolean;
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
  const { words } = gathered;
  const described = describe(edition, gathered.listed, words);
  const outputs = (files: Record<string, string>): Output[] =>
    Object.entries(files).map(([name, content]) => ({ path: join(dist, ...name.split('/')), content }));
  const { cite } = await import('./editions/citation/cite.ts');
  const { references, bibtex, ris } = cite(editionWork(edition, words), words.language);
  const cff = citationFile(described);
  const records = [
    ...(cff === undefined ? [] : ['CITATION.cff']),
    ...(described.published === undefined ? [] : ['ro-crate-metadata.json'])
  ];
  const pages: EditionPage[] = [
    'front',
    'principles',
    'imprint',
    'missing',
    ...(gathered.isSearched ? ['search' as const] : []),
    ...gathered.indexes.map((kind) => `index-${kind}` as const)
  ];
  const made = await editionPages(
    pages,
    {
      ...site(edition, described, gathered, records),
      citations: references,
      references: REFERENCES
    },
    words,
    gathered.custom
  );
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
  { listed, indexes, mentions, practices, words, isSearched }: Gathered,
  records: string[]
): Site {
  const { address, responsibilities } = described;
  const { contact } = edition.publication;
  return {
    edition: {
      ...editionFacts(edition, words),
      href: 'index.html',
      language: described.language,
      ...(contact !== undefined && { contact }),
      ...(responsibilities.length > 0 && {
        responsibilities: responsibilities.map((one) => ({ ...one, name: naturalName(one.name) }))
      })
    },
    ...(address !== undefined && { base: address }),
    assets: 'assets',
    version: version(),
    pages: navigation(indexes, '', words, isSearched),
    links: editionLinks(described, records),
    ...(isSearched && { search: 'search.html' }),
    styles: ownStyles(),
    mentions: [...mentions],
    practices: [...practices],
    downloads: books(edition, listed, words),
    records: [
      ...records.map((name) => ({ href: name, label: words.say(RECORD_LABELS[name] as string) })),
      ...(address === undefined ? [] : [{ href: 'dts/index.json', label: words.say('record.dts') }]),
      { href: 'linkset.json', label: words.say('record.linkset') },
      { href: 'SHA256SUMS', label: words.say('record.sums') }
    ],
    documents: listed.map(({ document: { stem }, metadata: { title = stem, author, date, dateText = date } }) => ({
      stem,
      title,
      href: `${path(stem)}/index.html`,
      ...(author !== undefined && { author: naturalName(author) }),
      ...(dateText !== undefined && { date: dateText })
    }))
  };
}

/** The books of the whole edition. */
function books({ outputs, print }: Edition, listed: readonly Listed[], words: Words): Link[] {
  const isPrinted = outputs.includes('pdf') && print.volume === true;
  const isBook = outputs.includes('epub') && listed.length > 1;
  return [
    ...(isPrinted ? [{ href: 'edition.pdf', label: words.say('download.volume'), type: 'application/pdf' }] : []),
    ...(isBook ? [{ href: BOOK_FILE, label: words.say('download.book'), type: 'application/epub+zip' }] : [])
  ];
}

const RECORD_LABELS: Record<string, string> = {
  'CITATION.cff': 'record.cff',
  'ro-crate-metadata.json': 'record.crate'
};

/** Every page that a search engine should read, below the edition's address. */
function sitePages({ documents }: Described, pages: readonly EditionPage[]): string[] {
  return [
    '',
    ...documents.map(({ stem }) => `${path(stem)}/`),
    ...pages.filter((page) => page !== 'front' && page !== 'missing' && page !== 'search').map(pageFile)
  ];
}
