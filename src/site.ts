/** What the pages and the catalogue records say about the edition, from its metadata. */
import { type Described, type DescribedDocument, documentAddress } from './editions/catalogue/described.ts';
import { doiOf, naturalName, type Work } from './editions/citation/work.ts';
import type { BookFacts } from './editions/epub/book.ts';
import type { IndexKind } from './editions/indexes.ts';
import { type EditionPage, type Link, pageFile, type Site } from './editions/site.ts';
import type { Document } from './project/documents.ts';
import type { Edition } from './project/metadata.ts';
import type { Metadata } from './transcription/metadata.ts';
import { dateInWords } from './words/dates.ts';
import type { Words } from './words/words.ts';

/** The book of the whole edition, in the published folder. */
export const BOOK_FILE = 'edition.epub';

/** What a list says of a document. */
export interface Summary extends Pick<Metadata, 'title' | 'author' | 'language' | 'editors'> {
  /** In the Extended Date/Time Format. */
  date?: string;
  /** The words in which the edition gives it, where there is more to it than one date. */
  dateText?: string;
}

/** A document that has pages, and what is said of it. */
export interface Listed {
  document: Document;
  metadata: Summary;
  /** The files of its folder. */
  files: DescribedDocument['files'];
}

/** What every page says about the edition. */
export function editionFacts({ all, publication }: Edition, words: Words): NonNullable<Site['edition']> {
  const { title = words.say('edition.untitled'), editors, publisher, licence, availability, identifiers } = all;
  const { description, published } = publication;
  return {
    title,
    ...(editors && { editors: [...new Set(editors.map(({ name }) => naturalName(name)))] }),
    ...(description !== undefined && { description }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(identifiers && { identifiers }),
    ...(licence && { licence }),
    ...(availability !== undefined && { availability: availability.split(/\n\s*\n/) })
  };
}

/** A document's page, from the front page. */
export function documentHref({ stem }: Document): string {
  return `${encodeURIComponent(stem)}/index.html`;
}

/** What a book of the whole edition says of it. */
export function bookFacts(edition: Edition, words: Words): BookFacts {
  const { author, identifiers } = edition.all;
  const { title, editors, publisher, licence } = editionFacts(edition, words);
  return {
    title,
    ...(author !== undefined && { authors: [author] }),
    ...(editors && { editors }),
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence }),
    ...(identifiers && { identifiers })
  };
}

/** The pages of the edition that its navigation names. @param root the published folder, from the page: '' or '../' */
export function navigation(indexes: readonly IndexKind[], root: string, words: Words, isSearched: boolean): Link[] {
  const link = (page: EditionPage, key: string) => ({ href: `${root}${pageFile(page)}`, label: words.say(key) });
  return [
    link('front', 'front.documents'),
    ...indexes.map((kind) => link(`index-${kind}`, `index.${kind}`)),
    ...(isSearched ? [link('search', 'search.title')] : []),
    link('principles', 'page.principles'),
    link('imprint', 'imprint.title')
  ];
}

/** What is said of a document where it is cited. */
export function documentWork(
  edition: Edition,
  stem: string,
  { title = stem, author, date, dateText, language, editors }: Summary,
  words: Words
): Work {
  const { all, publication } = edition;
  // A DOI of the edition is none of its documents'.
  const { doi: _doi, address: _address, ...shared } = editionWork(edition, words);
  const address = documentAddress(publication, stem);
  return {
    ...shared,
    id: stem,
    title,
    ...(author !== undefined && { author }),
    ...(date !== undefined && { written: date }),
    ...(date !== undefined && !isDay(date) && { writtenInWords: dateText ?? dateInWords(date, words) }),
    ...(all.title !== undefined && all.title !== title && { edition: all.title }),
    editors: editors ?? all.editors ?? [],
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language })
  };
}

/** What is said of the edition where it is cited. */
export function editionWork({ all, publication }: Edition, words: Words): Work {
  const { title = words.say('edition.untitled'), editors = [], publisher, identifiers, language } = all;
  const doi = doiOf(identifiers);
  return {
    id: 'edition',
    title,
    editors,
    ...(publisher !== undefined && { publisher }),
    ...(publication.published !== undefined && { published: publication.published }),
    ...(publication.address !== undefined && { address: publication.address }),
    ...(doi !== undefined && { doi }),
    ...(language !== undefined && { language })
  };
}

/** The edition as its catalogue records describe it. */
export function describe(edition: Edition, listed: readonly Listed[], words: Words): Described {
  const { all, publication } = edition;
  const { author, editors = [], publisher, licence, identifiers = [], language = 'en' } = all;
  const { title = words.say('edition.untitled') } = all;
  const { address, description, published } = publication;
  return {
    title,
    language,
    ...(description !== undefined && { description }),
    ...(address !== undefined && { address }),
    ...(published !== undefined && { published }),
    ...(author !== undefined && { author }),
    responsibilities: everybody(editors, listed),
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence }),
    identifiers,
    documents: listed.map(
      ({ document: { stem }, metadata: { title: own = stem, author: by, date, language: tag }, files }) => ({
        stem,
        title: own,
        ...(by !== undefined && { author: by }),
        ...(date !== undefined && { date }),
        ...(tag !== undefined && { language: tag }),
        files
      })
    )
  };
}

/** Those who made the edition, and those who made a document of it; each once for each thing that they did. */
function everybody(editors: Described['responsibilities'], listed: readonly Listed[]): Described['responsibilities'] {
  const all = [...editors, ...listed.flatMap(({ metadata }) => metadata.editors ?? [])];
  return [...new Map(all.map((one) => [`${one.name}\n${one.role}`, one])).values()];
}

/** Whether a date is one of ISO 8601, without doubt. */
const isDay = (date: string) => /^-?\d{4}(?:-\d\d){0,2}$/.test(date);
