/**
 * The edits as annotations of the plain texts (Web Annotation Data Model, W3C Recommendation 23 February 2017;
 * https://www.w3.org/TR/annotation-model/): an AnnotationPage with one annotation for each record of the ledger.
 */
import type { Words } from '../words/words.ts';
import type { LedgerRecord } from './ledger.ts';
import type { Places } from './text/pieces.ts';
import type { Passage, PlacedText } from './text/settle.ts';
import { describe } from './wording.ts';

/** A published text that the annotations are about. */
export interface Annotated {
  /** Its address, from that of the annotations: `diplomatic.txt`. */
  source: string;
  state: PlacedText;
}

export interface AnnotationOptions {
  /** In the order in which the targets stand. */
  texts: readonly Annotated[];
  /** Names of hands, and the passages of acts on several, as any state of the document tells them. */
  places: Pick<Places, 'hands' | 'joined'>;
  /** The address of the TEI, whose ids name the hands. */
  tei: string;
  /** In what words the acts are described. */
  words: Words;
  /** Where the page of the document is published, ending in `/`; without it every address is relative to the file. */
  base?: string;
}

/** What the file is called, beside the page that its addresses are relative to. */
export const ANNOTATIONS_FILE = 'annotations.jsonld';

/**
 * The annotations of the edits, as JSON-LD. Each has the id of its record, what was done as its body, the hand as its creator, and
 * a target for every passage that it covers in each text: the text as its source, the address of the edit on the page as its
 * scope, and two selectors, either of which finds the passage.
 */
export function annotationsJson(records: readonly LedgerRecord[], options: AnnotationOptions): string {
  const context = 'http://www.w3.org/ns/anno.jsonld';
  const targetsOf = options.texts.map(finder);
  const page = {
    '@context': options.base === undefined ? context : [context, { '@base': options.base }],
    id: ANNOTATIONS_FILE,
    type: 'AnnotationPage',
    startIndex: 0,
    items: records.flatMap((record) => annotation(record, targetsOf, options))
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** From the id of an edit to what selects its passages in one text. */
type Finder = (id: string) => { source: string; selector: object[] }[];

/** None for an act that covers no text anywhere. */
function annotation(record: LedgerRecord, targetsOf: readonly Finder[], options: AnnotationOptions): object[] {
  const { places, tei, words } = options;
  const ids = [...new Set([record.id, ...(places.joined[record.id] ?? [])])];
  const target = targetsOf
    .flatMap((find) => ids.flatMap(find))
    .map(({ source, selector }) => ({
      type: 'SpecificResource',
      source,
      scope: `index.html#${record.id}`,
      selector
    }));
  if (target.length === 0) return [];
  const { id, hand } = record;
  return [
    {
      id: `${ANNOTATIONS_FILE}#${id}`,
      type: 'Annotation',
      motivation: 'editing',
      ...(hand !== null && { creator: { id: `${encodeURI(tei)}#${hand}`, name: places.hands[hand] ?? hand } }),
      body: {
        type: 'TextualBody',
        value: describe(record, words),
        format: 'text/plain',
        language: words.language,
        purpose: 'editing'
      },
      target
    }
  ];
}

function finder({ source, state: { text, passages } }: Annotated): Finder {
  const characters = characterNumbers(text);
  const byId = new Map<string, Passage[]>();
  for (const passage of passages) byId.set(passage.id, [...(byId.get(passage.id) ?? []), passage]);
  return (id) =>
    (byId.get(id) ?? []).map(({ start, end }) => ({
      source,
      selector: [
        quote(text, start, end),
        { type: 'TextPositionSelector', start: characters(start), end: characters(end) }
      ]
    }));
}

/** The words, with as much round them as makes them the only ones (section 4.2.4 of the model). */
function quote(text: string, start: number, end: number) {
  for (let width = 32; ; width *= 2) {
    const from = boundary(text, Math.max(0, start - width));
    const to = boundary(text, Math.min(text.length, end + width));
    const found = text.slice(from, to);
    const isOnly = text.indexOf(found) === from && text.indexOf(found, from + 1) === -1;
    if (isOnly || (from === 0 && to === text.length))
      return {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(from, start),
        suffix: text.slice(end, to)
      };
  }
}

/** From a place to its place in characters as Unicode counts them, which the model asks for (section 4.2.5). */
function characterNumbers(text: string): (place: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (place) => place;
  const numbers = new Int32Array(text.length + 1);
  for (let at = 0, number = 0; at <= text.length; at += 1) {
    if (isLowSurrogate(text, at)) number -= 1;
    numbers[at] = number;
    number += 1;
  }
  return (place) => numbers[place] as number;
}

const boundary = (text: string, at: number) => (isLowSurrogate(text, at) ? at - 1 : at);

const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
