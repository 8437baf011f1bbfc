/** What the pages say about the edition, from its metadata. */
import type { BookFacts } from './editions/epub/book.ts';
import type { Site } from './editions/site.ts';
import type { Document } from './project/documents.ts';
import type { Edition } from './project/metadata.ts';
import type { Metadata } from './transcription/metadata.ts';
import type { Words } from './words/words.ts';

/** The book of the whole edition, in the published folder. */
export const BOOK_FILE = 'edition.epub';

/** A document that has pages, and what is said of it. */
export interface Listed {
  document: Document;
  metadata: Pick<Metadata, 'title' | 'author' | 'date'>;
}

/** What every page says about the edition. */
export function editionFacts({ all }: Edition, words: Words): NonNullable<Site['edition']> {
  const { title = words.say('edition.untitled'), editors, publisher, licence } = all;
  return {
    title,
    ...(editors && { editors: editors.map(({ name }) => name) }),
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence })
  };
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

/** What the front page says. */
export function frontSite(edition: Edition, listed: readonly Listed[], words: Words): Site {
  const hasBook = edition.outputs.includes('epub') && listed.length > 1;
  return {
    ...(hasBook && {
      downloads: [{ href: BOOK_FILE, label: words.say('download.book'), type: 'application/epub+zip' }]
    }),
    edition: editionFacts(edition, words),
    assets: 'assets',
    documents: listed.map(({ document: { stem }, metadata: { title = stem, author, date } }) => ({
      title,
      href: `${encodeURIComponent(stem)}/index.html`,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date })
    }))
  };
}
