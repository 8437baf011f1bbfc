/**
 * Is the apparatus right? What the text layer of a PDF shows is compared with itself: the number printed before an entry at the
 * foot of a page, and the line of that page on which the entry's lemma stands, counted by whoever reads the page.
 */
import { linesOf } from './pages.js';

/** @typedef {import('./pages.js').Page} Page */
/** @typedef {import('./pages.js').Word} Word */
/** @typedef {{ left: number, right: number, top: number, bottom: number, size: number }} Format margins in millimetres, body type in points */

const POINTS = 72 / 25.4;

/**
 * The text, the numbers in the right margin, and the foot of a page, told apart by where they stand and how big they are.
 *
 * @param {Page} page
 * @param {Format} format
 * @returns {{ lines: Word[][], numbers: Word[], foot: Word[] }} lines: those that are numbered
 */
export function partsOf({ words, width }, { left, right, top, size }) {
  const [from, to] = [left * POINTS - 1, width - right * POINTS + 1];
  const numbers = words.filter(({ x, text }) => x >= to && /^\d+$/.test(text));
  const body = words.filter(({ x, y }) => x > from && x < to && y > top * POINTS + 2);
  // Boxes are about a third higher than the type. The title above a text is the edition's, not a line of the text.
  const isSmall = (/** @type {Word} */ { height }) => height < 0.95 * size;
  const text = body.filter((word) => !isSmall(word) && word.height < 1.45 * size);
  const lowest = Math.max(...text.map(({ y }) => y));
  const lines = linesOf(text);
  return {
    lines: lines.slice(unnumbered(lines, numbers)),
    numbers,
    foot: body.filter((word) => isSmall(word) && word.y > lowest)
  };
}

/** How many lines stand above the first that is numbered (a date under the title): the first number in the margin tells.
 * @param {Word[][]} lines @param {Word[]} numbers */
function unnumbered(lines, numbers) {
  const first = [...numbers].sort((a, b) => a.y - b.y)[0];
  if (!first) return 0;
  const at = lines.findIndex(([word]) => Math.abs((word?.y ?? 0) - first.y) < 4);
  return at < 0 ? 0 : at + 1 - Number(first.text);
}

/** The words of the foot in their order, without the raised numerals, which tell of two same words in a line which is meant.
 * @param {Word[]} foot */
function wordsOf(foot) {
  const tallest = Math.max(...foot.map(({ height }) => height));
  return linesOf(
    foot.filter(({ height }) => height > 0.8 * tallest),
    2
  ).flat();
}

/**
 * The entries at the foot of a page, in order: the place printed before each. An entry on the line of the one before has no
 * number of its own.
 *
 * @param {Word[]} foot
 * @param {RegExp} lemma with one group: what a word of the foot must be to be the first word of a lemma
 * @returns {[lemma: string, place: string][]}
 */
export function printedPlaces(foot, lemma) {
  /** @type {[string, string][]} */
  const places = [];
  let place = '';
  for (const { text } of wordsOf(foot)) {
    if (/^\d[\d–.]*$/.test(text)) place = text;
    const found = lemma.exec(text)?.[1];
    if (found !== undefined) places.push([found, place]);
  }
  return places;
}

/**
 * Checks a generated volume (`volume.js`), whose lemmata are words of their own.
 *
 * @param {Page[]} pages
 * @param {readonly string[]} lemmata all of them
 * @param {Format} format
 * @returns {{ entries: number, numbers: number, pages: number, faults: string[] }} what was checked, and what is wrong
 */
export function checkVolume(pages, lemmata, format) {
  const faults = [];
  const seen = new Set();
  let numbered = 0;
  const first = pages.findIndex(({ words }) => words.some(({ text }) => text === lemmata[0]));
  for (const [index, page] of pages.slice(first).entries()) {
    const { lines, numbers, foot } = partsOf(page, format);
    const places = new Map(printedPlaces(foot, /^(q[a-j]+x)\d?\]?$/));
    for (const [at, line] of lines.entries()) {
      for (const { text } of line) {
        const lemma = /q[a-j]+x/.exec(text)?.[0];
        if (lemma === undefined) continue;
        const place = places.get(lemma);
        if (place?.split('–')[0] !== String(at + 1))
          faults.push(`${lemma} stands on page ${index + 1}, line ${at + 1}; its entry says ${place ?? 'nothing'}`);
        places.delete(lemma);
        seen.add(lemma);
      }
    }
    for (const lemma of places.keys())
      faults.push(`page ${index + 1} has an entry on ${lemma}, which stands elsewhere`);
    const lowest = Math.max(...lines.map(([word]) => word?.y ?? 0));
    const highest = Math.min(...foot.map(({ y, height }) => y - height));
    if (highest < lowest) faults.push(`the foot of page ${index + 1} begins within the text`);
    // A box reaches a little below its line.
    if (foot.some(({ y }) => y > page.height - format.bottom * POINTS + 3))
      faults.push(`the foot of page ${index + 1} runs out of the page`);
    for (const { text, y } of numbers) {
      numbered++;
      const beside = lines[Number(text) - 1]?.[0]?.y ?? 0;
      if (Math.abs(beside - y) >= 4) faults.push(`the number ${text} on page ${index + 1} stands beside another line`);
    }
    if (numbers.length !== Math.floor(lines.length / 5))
      faults.push(`page ${index + 1} has ${lines.length} lines and ${numbers.length} numbers`);
  }
  for (const lemma of lemmata) if (!seen.has(lemma)) faults.push(`${lemma} stands nowhere`);
  return { entries: seen.size, numbers: numbered, pages: pages.length, faults };
}

/**
 * Checks a print of any text: each lemma that is expected stands, in order, at the foot of some page, and the line of that page
 * which its number names has its first word.
 *
 * @param {Page[]} pages
 * @param {readonly string[]} lemmata the first word of each as it is printed (`their]`, and `their` of a longer one), in the order of the text
 * @param {Format} format
 * @returns {string[]} what is wrong
 */
export function checkLemmata(pages, lemmata, format) {
  const faults = [];
  const expected = [...lemmata];
  for (const [index, page] of pages.entries()) {
    const { lines, foot } = partsOf(page, format);
    let next = expected[0];
    let place = '';
    for (const { text } of wordsOf(foot)) {
      if (/^\d[\d–.]*$/.test(text)) place = text;
      if (next === undefined || place === '' || text.replace(/\d(?=\]?$)/, '') !== next) continue;
      const line = lines[Number.parseInt(place, 10) - 1] ?? [];
      if (!line.some((word) => lettersOf(word.text).includes(lettersOf(next ?? ''))))
        faults.push(
          `page ${index + 1} has an entry on “${next}” in line ${place}, which is: ${line.map((word) => word.text).join(' ')}`
        );
      expected.shift();
      next = expected[0];
    }
  }
  return [...faults, ...expected.map((lemma) => `“${lemma}” is at the foot of no page`)];
}

const lettersOf = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{M}]/gu, '');
