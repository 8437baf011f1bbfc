/**
 * Electronic books: EPUB 3.3 (https://www.w3.org/TR/epub-33/) of one document, or of all documents of an edition. The content comes
 * from `xslt/epub`; here it becomes files, links and a package. Same content, same bytes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Words } from '../../words/words.ts';
import { type ZipEntry, zip } from '../zip.ts';
import { type BookDocument, readDocument } from './document.ts';
import { connect } from './links.ts';
import { navigation } from './navigation.ts';
import { type PackageFile, packageDocument } from './package.ts';
import { page } from './page.ts';

/** What is said of a book that has several documents; of one, the document says it. */
export interface BookFacts {
  title: string;
  authors?: string[];
  editors?: string[];
  publisher?: string;
  licence?: { name: string; url?: string };
  identifiers?: { type?: string; value: string }[];
}

/** One file of the book's text: its place in the order of reading, and where it stands in the contents. */
export interface Chapter {
  /** The file's name in the book, `text.xhtml`. */
  file: string;
  label: string;
  type: 'titlepage' | 'bodymatter' | 'backmatter';
  /** What stands in its body. */
  content: Element[];
  /** The document that it belongs to, where there are several. */
  document?: string;
}

const CONTAINER = x(null, [
  { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
  x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })])
  ])
]);

/**
 * Makes a book.
 *
 * @param sources the `epub` outputs of its documents, in their order
 * @param words what is said to its readers
 * @param facts what is said of the whole; left out for a book of one document
 * @returns the bytes of the `.epub`
 */
export function makeBook(sources: readonly string[], words: Words, facts?: BookFacts): Uint8Array {
  const documents = sources.map(readDocument);
  const chapters = documents.flatMap((document, index) => chaptersOf(document, facts && index + 1));
  const titled = facts ? [frontChapter(facts, words), ...chapters] : chapters;
  connect(titled);
  const contents = navigation(titled, words);
  const pages = titled.map(({ file }) => ({ name: file, type: 'application/xhtml+xml' as const, isRead: true }));
  // The contents follow the title page.
  const files: PackageFile[] = [
    ...pages.slice(0, 1),
    { name: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav', isRead: true },
    ...pages.slice(1),
    { name: 'book.css', type: 'text/css' },
    { name: 'courier-prime.woff2', type: 'font/woff2' },
    { name: 'courier-prime-LICENSE.txt', type: 'text/plain' }
  ];
  const opf = packageDocument(documents, facts, files, { words, hasPages: contents.hasPages });
  const entries: ZipEntry[] = [
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', content: write(CONTAINER) },
    { name: 'EPUB/package.opf', content: write(opf) },
    { name: 'EPUB/nav.xhtml', content: write(page(words.say('print.contents'), words.language, contents.content)) },
    ...titled.map(({ file, label, content, document }) => ({
      name: `EPUB/${file}`,
      content: write(
        page(document === undefined || document === label ? label : `${label}: ${document}`, words.language, content)
      )
    })),
    ...assets()
  ];
  return zip(entries);
}

/** The parts of a document as files; in a book of several their names begin with its number. */
function chaptersOf({ facts, parts }: BookDocument, n: number | undefined): Chapter[] {
  const title = facts.title[0] ?? '';
  return parts.map(({ name, label, type, content }) => ({
    file: n === undefined ? `${name}.xhtml` : `${n}-${name}.xhtml`,
    label,
    type,
    content,
    ...(n !== undefined && { document: title })
  }));
}

/** The title page of a book of several documents. */
function frontChapter({ title, editors = [], publisher, licence }: BookFacts, words: Words): Chapter {
  const lines = [...(publisher === undefined ? [] : [publisher]), ...(licence ? [licence.name] : [])];
  return {
    file: 'title.xhtml',
    label: title,
    type: 'titlepage',
    content: [
      x('section', { class: 'titlepage', 'epub:type': 'titlepage' }, [
        x('h1', title),
        ...editors.map((name) => x('p', { class: 'editor' }, `${words.say('source.edited-by')} ${name}`)),
        ...(lines.length > 0
          ? [
              x(
                'div',
                { class: 'imprint' },
                lines.map((line) => x('p', line))
              )
            ]
          : [])
      ])
    ]
  };
}

/** The style sheet, and the typewriter face of the diplomatic text with its licence. All other text is in the reader's own face. */
function assets(): ZipEntry[] {
  const require = createRequire(import.meta.url);
  const font = (name: string) => readFileSync(require.resolve(`@fontsource/courier-prime/${name}`));
  return [
    { name: 'EPUB/book.css', content: readFileSync(new URL('../../../theme/epub/book.css', import.meta.url)) },
    { name: 'EPUB/courier-prime.woff2', content: font('files/courier-prime-latin-400-normal.woff2'), stored: true },
    { name: 'EPUB/courier-prime-LICENSE.txt', content: font('LICENSE') }
  ];
}

/** The library leaves `]]>` as it is, which no text of XML may have. */
const write = (tree: Root | Element) => `${toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')}\n`;
