/**
 * The package document: what the book is, which files it has, in which order they are read.
 * https://www.w3.org/TR/epub-33/#sec-package-doc, and for the metadata of accessibility https://www.w3.org/TR/epub-a11y-11/#sec-disc-package
 */
import type { Element, Root } from 'xast';
import { x } from 'xastscript';
import type { Words } from '../../words/words.ts';
import type { BookFacts } from './book.ts';
import type { BookDocument } from './document.ts';
import { bookIdentifier } from './identifier.ts';

export interface PackageFile {
  name: string;
  type: 'application/xhtml+xml' | 'text/css' | 'font/woff2' | 'text/plain';
  properties?: string;
  /** Stands in the order of reading. */
  isRead?: boolean;
}

/** When nothing says when the book was last changed: a fixed date, not that of the build. */
const NO_DATE = '1980-01-01';

export function packageDocument(
  documents: readonly BookDocument[],
  facts: BookFacts | undefined,
  files: readonly PackageFile[],
  { words, hasPages }: { words: Words; hasPages: boolean }
): Root {
  return x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    x(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': words.language },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          ...description(documents, facts, words),
          ...accessibility(hasPages, words)
        ]),
        x(
          'manifest',
          files.map(({ name, type, properties }) =>
            x('item', { id: idOf(name), href: name, 'media-type': type, ...(properties && { properties }) })
          )
        ),
        x(
          'spine',
          files.filter(({ isRead }) => isRead).map(({ name }) => x('itemref', { idref: idOf(name) }))
        )
      ]
    )
  ]);
}

const idOf = (name: string) => `f-${name.replace(/\.\w+$/, '')}`;

function description(documents: readonly BookDocument[], facts: BookFacts | undefined, words: Words): Element[] {
  const all = documents.map((document) => document.facts);
  const own = all[0];
  const title = facts?.title ?? own?.title[0] ?? words.say('page.untitled');
  const authors = facts ? (facts.authors ?? unique(all.flatMap(({ author }) => author))) : (own?.author ?? []);
  const editors = facts ? (facts.editors ?? []) : (own?.editor ?? []);
  const publisher = facts ? facts.publisher : own?.publisher[0];
  const licence = facts
    ? facts.licence && [facts.licence.name, facts.licence.url].filter(Boolean).join(' ')
    : own?.licence[0];
  const identifier = bookIdentifier(documents, facts);
  const modified =
    unique(all.flatMap((document) => document.modified))
      .sort()
      .pop() ?? NO_DATE;
  const sources = unique(all.flatMap(({ source }) => source));
  const creator = (name: string, role: string, index: number) => {
    const id = `${role}-${index + 1}`;
    return [
      x(role === 'aut' ? 'dc:creator' : 'dc:contributor', { id }, name),
      x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role)
    ];
  };
  return [
    x('dc:identifier', { id: 'id' }, identifier),
    x('dc:title', title),
    ...unique(all.flatMap((document) => document.language)).map((tag) => x('dc:language', tag)),
    ...authors.flatMap((name, index) => creator(name, 'aut', index)),
    ...editors.flatMap((name, index) => creator(name, 'edt', index)),
    ...(publisher ? [x('dc:publisher', publisher)] : []),
    ...(licence ? [x('dc:rights', licence)] : []),
    ...sources.map((source) => x('dc:source', source)),
    ...unique(all.flatMap(({ date }) => date)).map((date) => x('meta', { property: 'dcterms:created' }, date)),
    x('meta', { property: 'dcterms:modified' }, instant(modified))
  ];
}

/** Text, with contents, headings and the pages of its source: nothing in it needs eyes or ears alone. */
function accessibility(hasPages: boolean, words: Words): Element[] {
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : [])
  ];
  const summary = [words.say('book.access'), ...(hasPages ? [words.say('book.access-pages')] : [])].join(' ');
  return [
    x('meta', { property: 'schema:accessMode' }, 'textual'),
    x('meta', { property: 'schema:accessModeSufficient' }, 'textual'),
    ...features.map((feature) => x('meta', { property: 'schema:accessibilityFeature' }, feature)),
    x('meta', { property: 'schema:accessibilityHazard' }, 'none'),
    x('meta', { property: 'schema:accessibilitySummary' }, summary)
  ];
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** A date as far as it is known, as the instant that EPUB asks for: the first of what it leaves open, in UTC. */
function instant(date: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [];
  return year === undefined ? instant(NO_DATE) : `${year}-${month}-${day}T00:00:00Z`;
}
