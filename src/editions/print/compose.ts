/**
 * Composes the sheet of a print document: blocks made flat, lemmata found and anchored, entries worded, notes numbered, the
 * key drawn up from what the document uses.
 */

import { dateInWords } from '../../words/dates.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { naturalName } from '../citation/work.ts';
import { type Composed, composeBlocks, type Ids } from './blocks.ts';
import type { Entry, PrintDocument, PrintText } from './document.ts';
import { FORMATS, type Format } from './formats.ts';
import { signsOf } from './key.ts';
import { languageOf } from './language.ts';
import { hangLemmata, type Lemma } from './lemma.ts';
import { indexesOf, type Mentioned } from './mentions.ts';
import { withNotesTold } from './notes.ts';
import { entriesWithin } from './passage.ts';
import type { Run, Sheet, SheetHeading, SheetLanguage } from './sheet.ts';
import { entryBody, inferredBody } from './wording.ts';
import { templateWords } from './words.ts';

/** Set at the end when longer: the foot of a page holds no more. Characters. */
const LONGEST_ENTRY = 600;
const LONGEST_NOTE = 1500;

/** Inside Typst: the serif of its own, then faces for signs that it lacks. */
const FACES = ['Libertinus Serif', 'New Computer Modern Math', 'DejaVu Sans Mono'];

export interface ComposeOptions {
  format: Format;
  /** Families to set in, before the embedded ones. */
  families: readonly string[];
  words?: Words;
}

/** What was composed, and which entries found no place in the text (by their ids in the document). */
export interface Composition {
  sheet: Sheet;
  unanchored: string[];
}

export function compose(document: PrintDocument, options: ComposeOptions): Composition {
  const { front, edition } = document;
  const stage = { stage: front.stage ?? '' };
  const words = options.words ?? wordsOf();
  const ids = { entry: 0, note: 0, index: 0, heading: 0, mention: 0 };
  const sheet: Sheet = {
    edition,
    title: front.title,
    subtitle: front.subtitle ?? words.say(`print.${front.state ?? edition}`, stage),
    author: front.author ?? null,
    language: languageOf(front.language) ?? ownLanguage(words),
    voice: ownLanguage(words),
    fonts: [...options.families, ...FACES],
    page: FORMATS[options.format],
    words: templateWords(words),
    editors: (front.editors ?? []).map(({ name, role }) => `${sentence(role)} ${naturalName(name)}`),
    imprint: [front.publisher, front.date].filter((line) => line !== undefined),
    colophon: colophonOf(document, words),
    licence: front.licence ? { name: front.licence.name, url: front.licence.url ?? null } : null,
    contents: false,
    statement: front.statement ?? [],
    about: words.say(`print.about-${front.state ?? edition}`, stage),
    signs: [],
    texts: [],
    headings: [],
    entries: {},
    notes: {},
    emendations: [],
    inferred: [],
    indexes: []
  };
  const unanchored: string[] = [];
  const lemmata: Lemma[] = [];
  const mentions: Mentioned[] = [];
  for (const text of document.texts) {
    const composed = composeText(text, document, sheet, ids, words);
    unanchored.push(...composed.unanchored);
    lemmata.push(...composed.lemmata);
    mentions.push(...composed.mentions);
  }
  sheet.indexes = indexesOf(mentions, words, sheet.language.lang);
  sheet.signs = signsOf(document, lemmata, words);
  addHeadings(sheet, words);
  return { sheet, unanchored };
}

function composeText(
  source: PrintText,
  document: PrintDocument,
  sheet: Sheet,
  ids: Ids & { entry: number },
  words: Words
): { unanchored: string[]; lemmata: Lemma[]; mentions: Mentioned[] } {
  const text = withNotesTold(source, words);
  const label = `text-${sheet.texts.length + 1}`;
  const entries = new Map<string, Entry>((text.apparatus ?? []).map((entry) => [String(++ids.entry), entry]));
  const language = foreign(languageOf(text.language) ?? sheet.language, sheet.voice);
  const composed: Composed = composeBlocks(text, sheet.edition, ids, words);
  const lemmata = hangLemmata(composed.flows, entries);
  for (const [id, entry] of entries) {
    const lemma = lemmata.get(id);
    if (!lemma) continue;
    const body = entryBody(entry, lemma.use, words);
    const long = lengthOf(body) > LONGEST_ENTRY;
    sheet.entries[id] = { lemma: { first: lemma.first, last: lemma.last }, body, language, long };
    if (entry.kind === 'emendation') sheet.emendations.push([id, body]);
    for (const one of [entry, ...entriesWithin(entry)]) {
      if (one.inferred) sheet.inferred.push([id, inferredBody(one, words)]);
    }
  }
  for (const note of composed.notes) {
    sheet.notes[note.id] = { n: note.n, content: note.content, language, long: note.length > LONGEST_NOTE };
  }
  sheet.headings.push({ label, level: 1, words: text.title, running: true }, ...composed.headings);
  sheet.texts.push({
    label,
    title: text.title,
    date: text.date === undefined ? null : dateInWords(text.date, words),
    source: text.source ?? null,
    language: languageOf(text.language ?? document.front.language),
    blocks: composed.blocks()
  });
  const unanchored = [...entries].filter(([id]) => !lemmata.has(id)).map(([, { id }]) => id);
  return { unanchored, lemmata: [...lemmata.values()], mentions: composed.mentions };
}

/** The headings of front and back matter, for the contents; contents only where there is something to list. */
function addHeadings(sheet: Sheet, words: Words): void {
  const matter = (label: string, name: string, present: boolean): SheetHeading[] =>
    present ? [{ label, level: 1, words: name, running: false }] : [];
  const long = [...Object.values(sheet.entries), ...Object.values(sheet.notes)].some((entry) => entry.long);
  sheet.headings = [
    ...matter('statement', words.say('print.statement'), true),
    ...matter('key', words.say('print.key'), sheet.signs.length > 0),
    ...sheet.headings,
    ...matter('long', words.say('print.long'), long),
    ...matter('emendations', words.say('print.emendations'), sheet.emendations.length > 0),
    ...matter('inferred', words.say('print.inferred'), sheet.inferred.length > 0),
    ...sheet.indexes.flatMap(({ label, words }) => matter(label, words, true))
  ];
  sheet.contents = sheet.texts.length > 1 || sheet.headings.filter(({ running }) => running).length > 2;
}

/** The language of the words; `mul` and the like would be no language to hyphenate in. */
function ownLanguage(words: Words): SheetLanguage {
  return languageOf(words.language) ?? { lang: 'en', region: null };
}

/** A language, where it is another than that of the edition's own words. */
function foreign(language: SheetLanguage, voice: SheetLanguage): SheetLanguage | null {
  return language.lang === voice.lang ? null : language;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, [text]) => sum + text.length, 0);
}

/** The back of the title page. */
function colophonOf({ front, texts }: PrintDocument, words: Words): string[] {
  const sources = new Set(texts.map(({ source }) => source).filter((source) => source !== undefined && source !== ''));
  const published = [front.publisher, front.date].filter((part) => part !== undefined).join(', ');
  return [
    front.title,
    ...[...sources].map((source) => `${words.say('print.source')} ${source}`),
    published,
    words.say('print.set')
  ].filter((line) => line !== '');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
