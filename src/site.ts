/** What the pages say about the edition, from its metadata. */
import type { Site } from './editions/site.ts';
import type { Document } from './project/documents.ts';
import type { Edition } from './project/metadata.ts';
import type { Metadata } from './transcription/metadata.ts';

/** A document that has pages, and what is said of it. */
export interface Listed {
  document: Document;
  metadata: Pick<Metadata, 'title' | 'author' | 'date'>;
}

/** What every page says about the edition. */
export function editionFacts({ all }: Edition): NonNullable<Site['edition']> {
  const { title = 'Untitled edition', editors, publisher, licence } = all;
  return {
    title,
    ...(editors && { editors: editors.map(({ name }) => name) }),
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence })
  };
}

/** A document's page, from the front page. */
export function documentHref({ stem }: Document): string {
  return `${encodeURIComponent(stem)}/index.html`;
}

/** What the page that searches says. */
export function searchSite(edition: Edition): Site {
  return {
    edition: { ...editionFacts(edition), href: 'index.html' },
    assets: 'assets',
    language: edition.all.language ?? 'en'
  };
}

/** What the front page says. */
export function frontSite(edition: Edition, listed: readonly Listed[], isSearched: boolean): Site {
  return {
    edition: editionFacts(edition),
    assets: 'assets',
    ...(isSearched && { search: 'search.html' }),
    language: edition.all.language ?? 'en',
    documents: listed.map(({ document, metadata: { title = document.stem, author, date } }) => ({
      title,
      href: documentHref(document),
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date })
    }))
  };
}
