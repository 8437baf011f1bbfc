/**
 * The edition's own words: headings, the terms of the apparatus, the key to signs. A language of the interface is one more
 * table of this shape.
 */
export interface Words {
  /** BCP 47. */
  language: string;
  reading: string;
  diplomatic: string;
  contents: string;
  statement: string;
  key: string;
  long: string;
  /** What the foot of the page says of an entry that stands at the end. */
  seeLong: string;
  emendations: string;
  emendationsIntro: string;
  inferred: string;
  inferredIntro: string;
  /** Headings of the indexes. */
  index: Record<'person' | 'place' | 'organisation', string>;
  indexIntro: string;
  page: string;
  /** Before the name of a licence, and before the place where a source is kept. */
  licence: string;
  source: string;
  set: string;
  /** What the editorial statement says of every print of this kind. */
  aboutReading: string;
  aboutDiplomatic: string;
  /** A date of the parts that are known. */
  date: (year: number, month?: number, day?: number) => string;
  /** Terms of the apparatus; set in italics. */
  apparatus: {
    /** Before a cancelled reading: `above del. X`. */
    deleted: string;
    after: string;
    before: string;
    /** How the place of what replaced a reading is said: `above`, `in left margin for`. */
    replacing: Record<string, string>;
    replacingElsewhere: (place: string) => string;
    /** How the place of an addition is said: `added above line`. */
    added: Record<string, string>;
    addedElsewhere: (place: string) => string;
    restored: string;
    unplaced: string;
    omitted: string;
    sourceReads: string;
    /** The editor added words that the source has not. */
    supplied: string;
  };
  places: Record<string, string>;
  certainty: Record<'high' | 'medium' | 'low', string>;
  /** Meanings for the key to signs. */
  signs: {
    lemma: string;
    shortened: string;
    ordinal: string;
    deleted: string;
    bar: string;
    gap: string;
    space: string;
    supplied: string;
    struck: string;
    raised: string;
    lowered: string;
    elsewhere: string;
    rule: string;
  };
}

/** What an edition says in words of its own: terms of the apparatus, and how places are said in it. */
export type Terms = Partial<Omit<Words['apparatus'], 'replacingElsewhere' | 'addedElsewhere'>>;

/** A language's words with an edition's own terms. */
export function withTerms(words: Words, terms: Terms): Words {
  const { replacing, added } = words.apparatus;
  return {
    ...words,
    apparatus: {
      ...words.apparatus,
      ...terms,
      replacing: { ...replacing, ...terms.replacing },
      added: { ...added, ...terms.added }
    }
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** British English. */
export const ENGLISH: Words = {
  language: 'en-GB',
  reading: 'Reading text, with an apparatus of the revisions',
  diplomatic: 'Diplomatic transcription',
  contents: 'Contents',
  statement: 'Editorial statement',
  key: 'Key to signs and abbreviations',
  long: 'Long entries',
  seeLong: 'see the long entries at the end',
  emendations: 'Emendations',
  emendationsIntro:
    'The text departs from its source in these places. Each is given by page and line, with what the source reads.',
  inferred: 'Inferred readings',
  inferredIntro:
    'The transcription does not mark these readings as they are given here: a rule read them from their context. Each is given by page and line, with the rule and how sure it is.',
  index: { person: 'Index of persons', place: 'Index of places', organisation: 'Index of organisations' },
  indexIntro: 'The numbers are those of pages and lines.',
  page: 'page',
  licence: 'Licence:',
  source: 'Source:',
  set: 'Set from the TEI encoding of the edition.',
  aboutReading:
    'The text is that of the source as finally revised. Deletions, additions and substitutions are recorded at the foot of the page, by line and lemma. What belongs to the page and not to the text (headers, stamps, drafting notes) stands in the diplomatic print only.',
  aboutDiplomatic:
    'The text is given as it stands on the page: deleted words struck out, added words where they were written, line ends where the transcription shows them, with headers, stamps and drafting notes in their places.',
  date: (year, month, day) => [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(' '),
  apparatus: {
    deleted: 'del.',
    after: 'after',
    before: 'before',
    replacing: {
      above: 'above',
      below: 'below',
      inline: 'after',
      over: 'over',
      'margin left': 'in left margin for',
      'margin right': 'in right margin for',
      margin: 'in margin for',
      top: 'at head of page for',
      bottom: 'at foot of page for'
    },
    replacingElsewhere: (place) => `${place} for`,
    added: {
      above: 'added above line',
      below: 'added below line',
      inline: 'added in line',
      'margin left': 'added in left margin',
      'margin right': 'added in right margin',
      margin: 'added in margin',
      top: 'added at head of page',
      bottom: 'added at foot of page'
    },
    addedElsewhere: (place) => `added ${place}`,
    restored: 'del., then restored',
    unplaced: 'place in the text not known',
    omitted: 'om.',
    sourceReads: 'source reads',
    supplied: 'supplied by the editor'
  },
  places: {
    'margin left': 'left margin',
    'margin right': 'right margin',
    top: 'head of page',
    bottom: 'foot of page'
  },
  certainty: { high: 'sure', medium: 'probable', low: 'unsure' },
  signs: {
    lemma: 'closes the words of the text to which an entry belongs',
    shortened: 'within such words: what lies between them',
    ordinal: 'a raised numeral: which of the same words on the line is meant',
    deleted: 'deleted',
    bar: 'a page of the source begins; its number stands in the margin',
    gap: 'illegible or lost',
    space: 'left blank in the source',
    supplied: 'supplied by the editor',
    struck: 'struck out',
    raised: 'written above the line: over what it replaces, or at the caret',
    lowered: 'written below the line, at the caret',
    elsewhere: 'added in the place named',
    rule: 'a page of the source begins'
  }
};
