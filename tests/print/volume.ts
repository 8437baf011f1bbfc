/** A generated volume: every lemma is a word that stands nowhere else, so that a reader of the PDF can find its line. */
import type { Block, Entry, Note, PrintDocument, Segment } from '../../src/editions/print/document.ts';

const WORDS =
  'of the and to in that was with for it his on as had by at from not which but her they this were all their have one when there some been so into what would more up could them then no out now only like other two its'.split(
    ' '
  );

/** A linear congruential generator: the same volume everywhere. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A word of the number's digits in letters: no other word is it. */
export function lemmaWord(n: number): string {
  return `q${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}x`;
}

export interface Volume {
  document: PrintDocument;
  /** The lemma words in the order of the text. */
  lemmata: string[];
}

/**
 * @param paragraphs about four make a page of 6 × 9 inches
 * @param every one entry in so many words, on average
 */
export function generateVolume(paragraphs: number, every = 22, seed = 1): Volume {
  const roll = dice(seed);
  const lemmata: string[] = [];
  const apparatus: Entry[] = [];
  const notes: Note[] = [];
  const words = (count: number) => Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join(' ');
  let page = 1;

  const entry = (content: Segment[]) => {
    const n = lemmata.length;
    const id = `e${n}`;
    const lemma = lemmaWord(n);
    lemmata.push(lemma);
    const place = ['above', 'below', 'margin left'][roll(3)] as string;
    const kind = (['substitution', 'addition', 'deletion', 'substitution'] as const)[roll(4)] as Entry['kind'];
    if (kind === 'deletion') {
      apparatus.push({ id, kind, deleted: words(1 + roll(3)) });
      content.push({ type: 'point', entry: id }, { type: 'text', text: `${lemma} ` });
      return;
    }
    const tail = roll(6) === 0 ? ` ${words(6)}` : '';
    apparatus.push({ id, kind, place, ...(kind === 'substitution' && { deleted: words(1 + roll(12)) }) });
    content.push({ type: 'begin', entry: id }, { type: 'text', text: lemma + tail }, { type: 'end', entry: id });
    content.push({ type: 'text', text: ' ' });
  };
  const prose = (length: number): Segment[] => {
    const content: Segment[] = [];
    for (let written = 0; written < length; ) {
      const run = 1 + roll(2 * every);
      content.push({ type: 'text', text: `${words(run)} ` });
      written += run;
      if (written < length) entry(content);
      if (roll(40) === 0) {
        const note = `n${notes.length}`;
        notes.push({ id: note, content: [{ type: 'text', text: words(12 + roll(30)) }] });
        content.push({ type: 'note', note });
      }
      if (roll(30) === 0) content.push({ type: 'page', n: String(++page) });
    }
    content.push({ type: 'text', text: `${words(2)}.` });
    return content;
  };

  const blocks: Block[] = [];
  for (let n = 0; n < paragraphs; n++) {
    if (n % 24 === 0) blocks.push({ type: 'heading', level: 1, content: [{ type: 'text', text: words(3) }] });
    const shape = roll(10);
    if (shape === 0) {
      const item = (label: string) => ({
        type: 'item' as const,
        label,
        blocks: [{ type: 'paragraph' as const, content: prose(30 + roll(40)) }]
      });
      blocks.push({ type: 'list', items: [item('1.'), item('2.')] });
    } else if (shape === 1) {
      blocks.push({ type: 'verse', n: 1, lines: Array.from({ length: 6 }, () => prose(5)) });
    } else blocks.push({ type: 'paragraph', content: prose(40 + roll(80)) });
  }
  const front = { title: 'A Generated Volume', author: 'Nobody', language: 'en-GB' };
  const text = { id: 'volume', title: 'The Volume', blocks, apparatus, notes };
  return { document: { edition: 'reading', front, texts: [text] }, lemmata };
}
