/**
 * What of a document's page can be found: a record for the final text, and one for each other state with those of its blocks
 * that have words which the final text has not. So a word is found in its final and in its deleted form, once for each.
 */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { hasClass, type Run, runsOf } from './runs.ts';

export interface SearchRecord {
  /**
   * The address of the view, and after `#` where its words stand: `12:ID` for a block that begins with the word 12 (counted from
   * 0), `14-16s:ID` for a passage of the words 14 and 15 that was struck (see `PassageKind`). Pagefind gives it back as it is;
   * its metadata would be searched.
   */
  url: string;
  language: string;
  /** The words, parted by single spaces. */
  content: string;
  meta: { title: string };
  /** The state, as readers call it. */
  filters: { state: [string] };
}

/**
 * @param html a document's page
 * @param href its address, from the page that searches
 */
export function searchRecords(html: string, href: string): SearchRecord[] {
  const page = unified().use(rehypeParse).parse(html) as Root;
  let language = 'en';
  let spoken: string | undefined;
  let title = '';
  const states: { name: string; label: string; runs: Run[] }[] = [];
  visit(page, 'element', (node) => {
    if (node.tagName === 'html' && typeof node.properties.lang === 'string') language = node.properties.lang;
    if (node.tagName === 'h1' && title === '') title = textOf(node);
    if (!hasClass(node, ['state'])) return;
    const transcript = find(node, (element) => hasClass(element, ['transcript']));
    if (typeof transcript?.properties.lang === 'string') spoken = transcript.properties.lang;
    const name = String(node.properties.dataState);
    if (transcript)
      states.push({ name, label: textOf(find(node, ({ tagName }) => tagName === 'h2')), runs: runsOf(transcript) });
  });
  const rank = (name: string) => {
    const at = ['final', 'reading', 'original', 'stage', 'diplomatic'].indexOf(name);
    return at < 0 ? 3 : at;
  };
  const seen = new Set<string>();
  const edits = new Set<string>();
  return states
    .sort((a, b) => rank(a.name) - rank(b.name))
    .flatMap(({ name, label, runs }) => {
      const own = runs.filter((run) => isNew(run, name, seen, edits));
      for (const run of runs) seen.add(run.words.join(' '));
      for (const { passages } of runs) for (const { id } of passages) edits.add(bare(id, name));
      if (own.length === 0) return [];
      return [
        {
          url: `${href}?view=${encodeURIComponent(name)}#${places(own)}`,
          language: spoken ?? language,
          content: own.flatMap(({ words }) => words).join(' '),
          meta: { title },
          filters: { state: [label] }
        } satisfies SearchRecord
      ];
    });
}

/** Whether a block has words that the states before it, the final one first, have not. */
function isNew({ words, passages }: Run, state: string, seen: Set<string>, edits: Set<string>): boolean {
  if (state === 'final') return true;
  if (state === 'diplomatic') return passages.some(({ id, kind }) => kind === 'p' || !edits.has(bare(id, state)));
  if (state !== 'reading' && passages.length === 0) return false;
  return !seen.has(words.join(' '));
}

/** An id as the TEI has it: those of all states but the diplomatic begin with the state's name. */
const bare = (id: string, state: string) => (id.startsWith(`${state}.`) ? id.slice(state.length + 1) : id);

function places(runs: Run[]): string {
  let at = 0;
  return runs
    .flatMap(({ id, words, passages }) => {
      const start = at;
      at += words.length;
      return [
        ...(id === undefined ? [] : [`${start}:${id}`]),
        ...passages.map((passage) => `${start + passage.from}-${start + passage.to}${passage.kind}:${passage.id}`)
      ];
    })
    .join(',');
}

function find(within: Element, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(within, 'element', (node) => {
    if (!test(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function textOf(element: Element | undefined): string {
  const parts: string[] = [];
  if (element) visit(element, 'text', ({ value }) => parts.push(value) && undefined);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
