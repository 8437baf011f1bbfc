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

/** What the front page says. */
export function frontSite(edition: Edition, listed: readonly Listed[]): Site {
  return {
    edition: editionFacts(edition),
    assets: 'assets',
    language: edition.all.language ?? 'en',
    documents: listed.map(({ document: { stem }, metadata: { title = stem, author, date } }) => ({
      title,
      href: `${encodeURIComponent(stem)}/index.html`,
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date })
    }))
  };
}
