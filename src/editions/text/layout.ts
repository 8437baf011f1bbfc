/**
 * A plain text laid out: a paragraph a line, wrapped at a measure, or a sentence a line. (The lines of the page are the
 * diplomatic text itself, `text-diplomatic`.)
 */
import type { Places } from './pieces.ts';
import { sentencesOf } from './sentences.ts';
import { wrapLine } from './wrap.ts';

export type TextLayout = 'paragraphs' | 'sentences';

export interface LayoutOptions {
  layout: TextLayout;
  /** The measure in characters: paragraphs are wrapped, and parted by an empty line. */
  wrap?: number;
}

/** A line of the unwrapped text. */
interface TextLine {
  text: string;
  /** Whether it is the next line of a stanza or a table, which no empty line parts from the one before. */
  isNext: boolean;
}

/**
 * The text of a state in a layout. Besides white space it has the characters of the state's text, in their order: of the
 * diplomatic text too, where a word that runs over the end of a line keeps its hyphen.
 */
export function layOut(places: Places, { layout, wrap }: LayoutOptions): string {
  const lines = linesOf(places);
  const isStanza = (index: number) => lines[index]?.isNext || lines[index + 1]?.isNext || false;
  const laid = lines.map(({ text }, index) => {
    if (layout === 'sentences') return sentencesOf(text).join('\n');
    return wrap === undefined || isStanza(index) ? text : wrapLine(text, wrap).join('\n');
  });
  const isDense = layout === 'paragraphs' && wrap === undefined;
  const parted = laid.map((text, index) =>
    index === 0 ? text : `${isDense || lines[index]?.isNext ? '\n' : '\n\n'}${text}`
  );
  return parted.length === 0 ? '' : `${parted.join('')}\n`;
}

/** Where in the raw text a stanza or a table goes on. No XML has this character. */
const NEXT = '\v';

/** The lines of the text. The ends of the page's lines are spaces, or nothing in a word that runs over. */
function linesOf({ pieces }: Places): TextLine[] {
  let raw = '';
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== 'string') continue;
    const before = pieces[index - 1];
    const mark = typeof before === 'object' ? before : undefined;
    if (piece === '\n' && mark?.break !== undefined) raw += mark.break === 'word' ? '' : ' ';
    else if (piece === '\n' && (mark?.block === 'l' || mark?.block === 'row')) raw += NEXT;
    else raw += piece;
  }
  const text = raw.replace(/^[\s\v]+|[\s\v]+$/g, '').normalize('NFC');
  if (text === '') return [];
  const lines: TextLine[] = [];
  let from = 0;
  let isNext = false;
  for (const { 0: gap, index } of text.matchAll(/ *[\n\v][ \n\v]*/g)) {
    lines.push({ text: oneSpaced(text.slice(from, index)), isNext });
    from = index + gap.length;
    isNext = !gap.includes('\n');
  }
  return [...lines, { text: oneSpaced(text.slice(from)), isNext }];
}

const oneSpaced = (text: string) => text.replace(/ {2,}/g, ' ');
