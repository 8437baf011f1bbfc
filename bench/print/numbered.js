/**
 * Is the apparatus of a reledmac document right? Of one whose every line has its number in the margin, the PDF itself tells which
 * line a word stands on.
 */
import { linesOf } from './pages.js';

/** @typedef {import('./pages.js').Page} Page */
/** @typedef {import('./pages.js').Word} Word */
/** @typedef {{ place: string[], words: Word[] }} Line place: the numbers beside it, in either margin */

/**
 * The lines of a page with the numbers beside them, and its foot.
 *
 * @param {Page} page
 * @param {import('./apparatus.js').Format} format
 * @returns {{ lines: Line[], foot: Word[] }} a line that has no number (a verse's turnover) goes on with the one before it
 */
export function numberedLines({ words, width, height }, { left, right, top, bottom }) {
  const points = 72 / 25.4;
  const [from, to] = [left * points - 1, width - right * points + 1];
  const inside = words.filter(({ y }) => y > top * points + 2 && y < height - bottom * points + 4);
  const body = inside.filter(({ x }) => x > from && x < to);
  const margin = inside.filter(({ x, text }) => (x < from || x > to) && /^\d+$/.test(text));
  const lowest = Math.max(0, ...margin.map(({ y }) => y));
  const tallest = Math.max(0, ...body.map((word) => word.height));
  const foot = body.filter((word) => word.y > lowest + 2 && word.height < 0.9 * tallest);
  /** @type {Line[]} */
  const lines = [];
  for (const line of linesOf(
    body.filter((word) => !foot.includes(word)),
    4
  )) {
    const y = Math.max(...line.map((word) => word.y));
    const place = margin.filter((number) => Math.abs(number.y - y) < 4).map(({ text }) => text);
    const last = lines.at(-1);
    if (place.length > 0) lines.push({ place, words: line });
    else if (last) last.words.push(...line);
  }
  return { lines, foot };
}

/**
 * Checks that each lemma that is expected stands, in order, at the foot of some page, and that the line of that page which its
 * number names has its first word.
 *
 * @param {Page[]} pages
 * @param {readonly string[]} lemmata the first word of each as it is printed (`their]`, and `their` of a longer one), in the order of the text
 * @param {import('./apparatus.js').Format} format
 * @returns {string[]} what is wrong
 */
export function checkNumbered(pages, lemmata, format) {
  const faults = [];
  const expected = [...lemmata];
  for (const [index, page] of pages.entries()) {
    const { lines, foot } = numberedLines(page, format);
    let place = '';
    const tallest = Math.max(0, ...foot.map(({ height }) => height));
    const words = linesOf(
      foot.filter(({ height }) => height > 0.8 * tallest),
      2
    ).flat();
    for (const { text } of words) {
      if (/^\d[\d–.]*$/.test(text)) place = text.replace(/[–.].*$/, '');
      const [next] = expected;
      if (next === undefined || place === '' || lettersOf(text) !== lettersOf(next)) continue;
      const line = lines.filter((one) => one.place.includes(place));
      if (!line.some((one) => lettersOf(one.words.map((word) => word.text).join('')).includes(lettersOf(next))))
        faults.push(`page ${index + 1} has an entry on “${next}” in line ${place}, where it does not stand`);
      expected.shift();
    }
  }
  return [...faults, ...expected.map((lemma) => `“${lemma}” is at the foot of no page`)];
}

const lettersOf = (/** @type {string} */ text) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '').replace(/\p{M}/gu, '');
