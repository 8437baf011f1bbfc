/**
 * References to a work, made by the Citation Style Language (citation-js, citeproc), and files for reference managers. No clock is
 * asked: when a page was read, its reader knows.
 */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { cslItem, type Work } from './work.ts';

/** A reference in one style. */
export interface Reference {
  style: string;
  /** Its words; some are in italics. */
  runs: { text: string; italic?: boolean }[];
}

export interface Citation {
  references: Reference[];
  bibtex: string;
  ris: string;
}

/** The styles, those of `theme/citation`. */
const STYLES = [
  { label: 'Chicago', template: 'stet-chicago', file: 'chicago' },
  { label: 'MLA', template: 'stet-mla', file: 'mla' },
  { label: 'APA', template: 'stet-apa', file: 'apa' }
] as const;

for (const { template, file } of STYLES)
  plugins.config
    .get('@csl')
    .styles.add(template, readFileSync(new URL(`../../../theme/citation/${file}.csl`, import.meta.url), 'utf8'));

/** The locales that citation-js brings, by the language of the interface; English for any other. */
const LOCALES: Record<string, string> = { de: 'de-DE', fr: 'fr-FR' };

/**
 * Cites a work in every style, and as BibTeX and RIS. The same work gives the same bytes.
 *
 * @param language in which the references speak: `ed.`, the names of months
 */
export function cite(work: Work, language = 'en'): Citation {
  const lang = LOCALES[language] ?? 'en-US';
  const item = new Cite(cslItem(work));
  return {
    references: STYLES.map(({ label, template }) => ({
      style: label,
      runs: runsOf(item.format('bibliography', { format: 'html', template, lang }))
    })),
    bibtex: `${item.format('bibtex').trim()}\n`,
    // The last line of an entry is `ER  - `, with the space.
    ris: `${item.format('ris').replace(/^\s+|\n+$/g, '')}\n`
  };
}

/** The words of a reference in citeproc's HTML. */
function runsOf(html: string): Reference['runs'] {
  const runs: { text: string; italic?: boolean }[] = [];
  const add = (text: string, italic: boolean) => {
    const last = runs.at(-1);
    if (last && (last.italic ?? false) === italic) last.text += text;
    else if (text !== '') runs.push({ text, ...(italic && { italic }) });
  };
  visit(unified().use(rehypeParse, { fragment: true }).parse(html) as Root, (node) => {
    if (node.type === 'text') add(node.value, false);
    if (node.type === 'element' && node.tagName === 'i') {
      add(textOf(node), true);
      return SKIP;
    }
    return undefined;
  });
  for (const run of runs) run.text = run.text.replace(/\s+/g, ' ');
  const [first, last] = [runs[0], runs.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
