/** `<encodingDesc>` (TEI Guidelines 2.3): conventions, use of elements, what `@ana` points to, the program, its settings. */
import type { Element } from 'xast';
import type { Metadata } from '../../transcription/metadata.ts';
import { NOTATION } from '../attributes.ts';
import { element, leaf } from '../elements.ts';
import { conventionsOf } from './conventions.ts';
import type { HeaderOptions } from './encode.ts';
import { settingsOf } from './settings.ts';
import type { TextUsage } from './usage.ts';

/** What each inference rule reads. */
const RULES: Readonly<Record<string, string>> = {
  'page-furniture': 'A line that recurs at the heads and feet of pages is page furniture.',
  heading: 'A numbered line in capitals is a heading.',
  'page-break': 'A run of page furniture is a page boundary.',
  'interlinear-line': 'A word on a line of its own replaces the word struck out below it.',
  catchword: 'The last words of a page, repeated at the top of the next, are a catchword.',
  'paragraph-continues': 'A paragraph cut by a page boundary is one paragraph.',
  field: 'A labelled line at the head is a field of the form.',
  'out-of-flow': 'A drafting or clearance block is set aside from the sequence that it interrupts.',
  'labelled-item': 'Labelled paragraphs nest as lists by their numbering style.',
  signature: 'A short last line is the signature.',
  'repeated-word': 'A struck word that stands again right after is a false start.',
  'displaced-addition': 'An addition typed apart from the one deletion that it can replace replaces it.'
};

export function encodingDescription(metadata: Metadata, usage: TextUsage, { version }: HeaderOptions): Element {
  const conventions = [...conventionsOf(usage, metadata.lines)];
  const tags = [...usage.counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const settings = settingsOf(metadata);
  return element('encodingDesc', {}, [
    element(
      'editorialDecl',
      {},
      conventions.map(([within, sentences]) => element(within, {}, [leaf('p', sentences.join(' '))]))
    ),
    element('tagsDecl', {}, [
      element(
        'namespace',
        { name: 'http://www.tei-c.org/ns/1.0' },
        tags.map(([gi, occurs]) => element('tagUsage', { gi, occurs: String(occurs) }))
      )
    ]),
    ...classifications(usage.ana),
    element('appInfo', {}, [
      element('application', { ident: 'stet', version }, [
        leaf('label', 'stet'),
        ...(settings === undefined ? [] : [leaf('desc', settings)])
      ])
    ])
  ]);
}

/** The taxonomies to which `@ana` points: the rules that fired, and what the transcriber said and TEI has no attribute for. */
function classifications(ana: readonly string[]): Element[] {
  const taxonomy = (id: string, describe: (name: string) => string) => {
    const categories = ana
      .filter((name) => name.startsWith(`${id}.`))
      .map((name) => element('category', { 'xml:id': name }, [leaf('catDesc', describe(name.slice(id.length + 1)))]));
    return categories.length === 0 ? [] : [element('taxonomy', { 'xml:id': id }, categories)];
  };
  const taxonomies = [
    ...taxonomy('infer', (rule) => RULES[rule] ?? rule),
    ...taxonomy('notation', (name) => (NOTATION as Record<string, string>)[name] ?? name)
  ];
  return taxonomies.length === 0 ? [] : [element('classDecl', {}, taxonomies)];
}
