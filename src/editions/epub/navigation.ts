/**
 * The navigation document: contents (parts, and the headings of texts), the pages of the source, landmarks.
 * https://www.w3.org/TR/epub-33/#sec-nav
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Words } from '../../words/words.ts';
import type { Chapter } from './book.ts';
import { textOf } from './document.ts';
import { all } from './links.ts';

interface Entry {
  label: string;
  href: string;
  level: number;
}

/**
 * Headings without an id get one, in place.
 *
 * @returns what stands in the body of `nav.xhtml`, and whether the book names pages of its source
 */
export function navigation(chapters: readonly Chapter[], words: Words): { content: Element[]; hasPages: boolean } {
  const entries = chapters.flatMap(entriesOf);
  const pages = pagesOf(chapters);
  const landmarks = landmarksOf(chapters, words);
  const nav = (type: string, id: string, title: string, list: Element, isHidden = false) =>
    x('nav', { 'epub:type': type, id, 'aria-labelledby': `${id}-title`, ...(isHidden && { hidden: 'hidden' }) }, [
      x(type === 'toc' ? 'h1' : 'h2', { id: `${id}-title` }, title),
      list
    ]);
  return {
    content: [
      nav('toc', 'toc', words.say('print.contents'), tree(entries)),
      ...(pages.length > 0 ? [nav('page-list', 'pages', words.say('book.pages'), flat(pages), true)] : []),
      nav('landmarks', 'landmarks', words.say('book.landmarks'), flat(landmarks), true)
    ],
    hasPages: pages.length > 0
  };
}

/** A chapter, and under it the headings of a text. In a book of several documents each has an entry above its parts. */
function entriesOf({ file, label, type, content, document }: Chapter): Entry[] {
  const isTitle = type === 'titlepage';
  const base = document === undefined || isTitle ? 0 : 1;
  const own = { label: isTitle && document !== undefined ? document : label, href: file, level: base };
  if (type !== 'bodymatter') return [own];
  let n = 0;
  const headings: Entry[] = [];
  for (const element of all(content)) {
    const depth = /^h([2-6])$/.exec(element.name)?.[1];
    if (depth === undefined) continue;
    n += 1;
    const words = headingWords(element);
    if (words === '') continue;
    element.attributes.id ??= `${file.replace(/\.xhtml$/, '')}-heading-${n}`;
    const level = base + Number(depth) - 1;
    headings.push({ label: words, href: `${file}#${encodeURIComponent(element.attributes.id)}`, level });
  }
  return [own, ...headings];
}

/** The words of a heading without what stands in it of the page, and the numbers of notes and revisions. */
function headingWords(heading: Element): string {
  const isBeside = ({ name, attributes }: Element) =>
    name === 'sup' || attributes['epub:type'] !== undefined || /(^| )fw( |$)/.test(attributes.class ?? '');
  const kept = (node: Element): Element => ({
    ...node,
    children: node.children.map((child) => {
      if (child.type !== 'element') return child;
      return child.name === 'br' || isBeside(child) ? { type: 'text', value: ' ' } : kept(child);
    })
  });
  return textOf(kept(heading).children).replace(/\s+/g, ' ').trim();
}

/** Entries as nested lists; a level that is skipped is not there. */
function tree(entries: readonly Entry[]): Element {
  const list = x('ol');
  const open: { level: number; list: Element; item?: Element }[] = [{ level: -1, list }];
  for (const { label, href, level } of entries) {
    while (open.length > 1 && (open[open.length - 1] as { level: number }).level > level) open.pop();
    let top = open[open.length - 1] as (typeof open)[number];
    if (top.level < level) {
      const inner = top.item ? x('ol') : top.list;
      top.item?.children.push(inner);
      top = { level, list: inner };
      open.push(top);
    }
    top.item = x('li', [x('a', { href }, label)]);
    top.list.children.push(top.item);
  }
  return list;
}

const flat = (entries: readonly { label: string; href: string; type?: string }[]): Element =>
  x(
    'ol',
    entries.map(({ label, href, type }) => x('li', [x('a', { href, ...(type && { 'epub:type': type }) }, label)]))
  );

/** Where pages of the source begin, in the reading texts: each page once. */
function pagesOf(chapters: readonly Chapter[]): { label: string; href: string }[] {
  return chapters
    .filter(({ file }) => /(^|-)text\.xhtml$/.test(file))
    .flatMap(({ file, content, document }) =>
      [...all(content)]
        .filter(({ attributes }) => attributes['epub:type'] === 'pagebreak' && attributes.id)
        .map((element) => ({
          label: `${textOf(element.children) || '?'}${document === undefined ? '' : `, ${document}`}`,
          href: `${file}#${encodeURIComponent(element.attributes.id as string)}`
        }))
    );
}

function landmarksOf(chapters: readonly Chapter[], words: Words): { label: string; href: string; type: string }[] {
  const first = (type: Chapter['type']) => chapters.find((chapter) => chapter.type === type);
  const marks = [
    { type: 'titlepage', label: words.say('book.title-page'), href: first('titlepage')?.file },
    { type: 'toc', label: words.say('print.contents'), href: 'nav.xhtml#toc' },
    { type: 'bodymatter', label: words.say('page.text'), href: first('bodymatter')?.file },
    { type: 'backmatter', label: words.say('book.about'), href: first('backmatter')?.file }
  ];
  return marks.filter((mark): mark is { type: string; label: string; href: string } => mark.href !== undefined);
}
