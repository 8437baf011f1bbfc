/** What the stylesheets are told of the edition for the page of one document. */
import { documentAddress } from './editions/catalogue/described.ts';
import { documentLinks } from './editions/catalogue/linkset.ts';
import type { Reference } from './editions/citation/cite.ts';
import type { IndexKind } from './editions/indexes.ts';
import { INFERENCES_FILE } from './editions/inferences.ts';
import type { Link, Site } from './editions/site.ts';
import type { Edition } from './project/metadata.ts';
import { describe, editionFacts, navigation } from './site.ts';
import { PDFS, PRINT_SUFFIX, printsOf } from './volume.ts';
import type { Words } from './words/words.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What of the edition the page of a document needs. */
export interface AroundPage {
  /** What the document is called. */
  title: string;
  words: Words;
  /** The indexes of the edition, which every page names. */
  indexes: readonly IndexKind[];
  /** Whether the edition has a page that searches. */
  isSearched?: boolean;
  /** Whether there is a report of what was read by inference. */
  hasInferences?: boolean;
  /** References to the document. */
  citations?: Reference[];
  /** Prints that could not be set: the page does not lead to them. */
  unset?: ReadonlySet<string>;
}

/** What the page of a document says about the edition, and the files to which it leads. */
export function documentSite(stem: string, edition: Edition, around: AroundPage): Site {
  const { title, words, indexes, isSearched = false, hasInferences = false, citations, unset = new Set() } = around;
  const links: Record<Edition['outputs'][number], Link[]> = {
    html: [],
    search: [],
    pdf: printsOf(edition).flatMap((kind) =>
      PDFS.map(({ suffix }) => ({
        href: `${stem}${PRINT_SUFFIX[kind]}${suffix}.pdf`,
        label: words.say(`download.print.${kind}${suffix}`),
        type: 'application/pdf'
      }))
    ),
    epub: [{ href: `${stem}.epub`, label: words.say('download.epub'), type: 'application/epub+zip' }],
    docx: [{ href: `${stem}.docx`, label: words.say('download.docx'), type: WORD }],
    text: [
      { href: 'final.txt', label: words.say('download.final'), type: 'text/plain' },
      { href: 'original.txt', label: words.say('download.original'), type: 'text/plain' },
      { href: 'diplomatic.txt', label: words.say('download.diplomatic'), type: 'text/plain' },
      { href: 'diplomatic-paragraphs.txt', label: words.say('download.paragraphs'), type: 'text/plain' },
      { href: 'collation.json', label: words.say('download.collation'), type: 'application/json' },
      { href: 'aligned.json', label: words.say('download.aligned'), type: 'application/json' }
    ],
    ledger: [
      { href: 'ledger.csv', label: words.say('download.ledger-csv'), type: 'text/csv' },
      { href: 'ledger.json', label: words.say('download.ledger-json'), type: 'application/json' },
      { href: 'annotations.jsonld', label: words.say('download.annotations'), type: 'application/ld+json' }
    ]
  };
  const made = (['pdf', 'epub', 'docx', 'text', 'ledger'] as const).flatMap((kind) =>
    edition.outputs.includes(kind) ? links[kind] : []
  );
  const downloads = [
    { href: `${stem}.xml`, label: words.say('download.tei'), type: 'application/tei+xml' },
    ...made.filter(({ href }) => !unset.has(href)),
    ...(hasInferences ? [{ href: INFERENCES_FILE, label: words.say('download.inferences'), type: 'text/csv' }] : [])
  ];
  const references = [
    { href: `${stem}.bib`, label: 'BibTeX', type: 'application/x-bibtex' },
    { href: `${stem}.ris`, label: 'RIS', type: 'application/x-research-info-systems' }
  ];
  const described = describe(edition, [], words);
  const files = [...downloads, ...references].map(({ href, type }) => ({ name: href, type: type as string }));
  const address = documentAddress(described, stem);
  return {
    title,
    edition: { ...editionFacts(edition, words), href: '../index.html' },
    assets: '../assets',
    ...(described.address !== undefined && { base: described.address }),
    ...(address !== undefined && { address }),
    pages: navigation(indexes, '../', words, isSearched),
    links: documentLinks(described, { stem, files }),
    ...(citations && { citations, references }),
    downloads
  };
}
