/**
 * Links inside a book. The stylesheets know one page; the parts of a book are files, so a link gets the file that holds its target.
 * A link that leads nowhere becomes what it says, without a link.
 */
import type { Element } from 'xast';
import type { Chapter } from './book.ts';
import { elements } from './document.ts';

/** Prefix of the ids of the reading text (`m:html-id`). */
const READING = 'reading.';

/** Changes the links in the chapters, in place. Chapters of one document share their ids; those of another do not. */
export function connect(chapters: readonly Chapter[]): void {
  for (const group of documents(chapters)) {
    const files = new Map<string, string>();
    for (const { file, content } of group) {
      const seen = new Set<string>();
      for (const element of all(content)) {
        const { id } = element.attributes;
        if (typeof id !== 'string') continue;
        // TEI that somebody else wrote may have an id twice: XHTML may not.
        if (seen.has(id)) delete element.attributes.id;
        seen.add(id);
        if (!files.has(id)) files.set(id, file);
      }
    }
    for (const { file, content } of group)
      for (const element of all(content)) {
        const { href } = element.attributes;
        if (element.name !== 'a' || typeof href !== 'string') continue;
        const target = href.startsWith('#') ? inside(href.slice(1), file, files) : outside(href);
        if (target !== undefined) element.attributes.href = target;
        else unlink(element);
      }
  }
}

function documents(chapters: readonly Chapter[]): Chapter[][] {
  const groups = new Map<string, Chapter[]>();
  for (const chapter of chapters) {
    const key = /^\d+-/.exec(chapter.file)?.[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), chapter]);
  }
  return [...groups.values()];
}

/** The reading text has ids of its own: a link from it stays in it where it can. */
function inside(id: string, file: string, files: ReadonlyMap<string, string>): string | undefined {
  const here = [READING + id, id].find((name) => files.get(name) === file);
  const found = here ?? [id, READING + id].find((name) => files.has(name));
  if (found === undefined) return undefined;
  return here === undefined ? `${files.get(found)}#${encodeURIComponent(found)}` : `#${encodeURIComponent(found)}`;
}

/** Only addresses that say themselves where they lead: what is relative to the edition's folder is not in the book. */
function outside(href: string): string | undefined {
  if (!/^(https?|mailto):/i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href.replace(/[[\]{}|\\^`"<>]/g, encodeURIComponent);
}

function unlink(element: Element): void {
  element.name = 'span';
  const { id, class: className } = element.attributes;
  element.attributes = { ...(id && { id }), ...(className && { class: className }) };
}

/** Every element, in the order of the text. No recursion: a text may be deep. */
export function* all(content: readonly Element[]): Generator<Element> {
  const waiting = [...content].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...elements(next.children).reverse());
  }
}
