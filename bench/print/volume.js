/** A generated volume: every lemma is a word that stands nowhere else, so that a reader of the PDF can find its line. */

/** @typedef {import('../../src/editions/print/document.ts').Block} Block */
/** @typedef {import('../../src/editions/print/document.ts').Entry} Entry */
/** @typedef {import('../../src/editions/print/document.ts').Note} Note */
/** @typedef {import('../../src/editions/print/document.ts').Segment} Segment */
/** @typedef {import('../../src/editions/print/document.ts').PrintDocument} PrintDocument */

const WORDS =
  'of the and to in that was with for it his on as had by at from not which but her they this were all their have one when there some been so into what would more up could them then no out now only like other two its'.split(
    ' '
  );

const PLACES = ['above', 'below', 'margin left'];
/** @type {Entry['kind'][]} */
const KINDS = ['substitution', 'addition', 'deletion', 'substitution'];

/** A linear congruential generator: the same volume everywhere. @param {number} seed @returns {(sides: number) => number} */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A word of the number's digits in letters: no other word is it. @param {number} n */
export function lemmaWord(n) {
  return `q${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}x`;
}

/**
 * @param {number} paragraphs about four make a page of 6 × 9 inches
 * @param {number} [every] one entry in so many words, on average
 * @param {number} [seed]
 * @returns {{ document: PrintDocument, lemmata: string[] }} lemmata: the lemma words in the order of the text
 */
export function generateVolume(paragraphs, every = 22, seed = 1) {
  const roll = dice(seed);
  /** @type {string[]} */
  const lemmata = [];
  /** @type {Entry[]} */
  const apparatus = [];
  /** @type {Note[]} */
  const notes = [];
  const words = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join(' ');
  let page = 1;

  const entry = (/** @type {Segment[]} */ content) => {
    const n = lemmata.length;
    const id = `e${n}`;
    const lemma = lemmaWord(n);
    lemmata.push(lemma);
    const place = /** @type {string} */ (PLACES[roll(3)]);
    const kind = /** @type {Entry['kind']} */ (KINDS[roll(4)]);
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
  const prose = (/** @type {number} */ length) => {
    /** @type {Segment[]} */
    const content = [];
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

  /** @type {Block[]} */
  const blocks = [];
  for (let n = 0; n < paragraphs; n++) {
    if (n % 24 === 0) blocks.push({ type: 'heading', level: 1, content: [{ type: 'text', text: words(3) }] });
    const shape = roll(10);
    if (shape === 0) {
      const item = (/** @type {string} */ label) => ({
        type: /** @type {const} */ ('item'),
        label,
        blocks: [{ type: /** @type {const} */ ('paragraph'), content: prose(30 + roll(40)) }]
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
