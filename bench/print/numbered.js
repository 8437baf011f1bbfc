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
 * @returns {{ lines: Line[], numbers: number[], foot: Word[] }} numbers: all that stand in the margins, from top to bottom; a line that
 *   has none (a verse's turnover) goes on with the one before it
 */
export function numberedLines({ words, width, height }, { left, right, top, bottom }) {
  const points = 72 / 25.4;
  const [from, to] = [left * points - 1, width - right * points + 1];
  const inside = words.filter(({ y }) => y > top * points + 2 && y < height - bottom * points + 12);
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
  const numbers = [...margin].sort((a, b) => a.y - b.y).map(({ text }) => Number(text));
  return { lines, numbers, foot };
}

/** How far a lemma that is expected is looked for. */
const NEAR = 5;

/** What stands before each entry, so that it can be told where one begins. */
const MARK = '‡';

/**
 * A reledmac document that can be checked: every line has its number in the margin, and every entry has its own, after a mark.
 *
 * @param {string} tex
 */
export function checkable(tex) {
  return tex
    .replace(/\\(firstlinenum|linenumincrement)\{5\}/g, '\\$1{1}')
    .replace('\\Xnumberonlyfirstinline[A]', `\\Xbhooknote[A]{${MARK}}`);
}

/**
 * Checks that the entries at the foot of the pages are those that are expected, in their order, and that the line which the number
 * of each names has the first word of its lemma.
 *
 * @param {Page[]} pages of a document made checkable
 * @param {readonly string[]} lemmata the first word of each, in the order of the text
 * @param {import('./apparatus.js').Format} format
 * @returns {string[]} what is wrong
 */
export function checkNumbered(pages, lemmata, format) {
  const faults = [];
  const expected = [...lemmata];
  for (const [index, page] of pages.entries()) {
    const { lines, numbers, foot } = numberedLines(page, format);
    // Until the pages stand still, the lines of one are counted as if a part of them stood on the next. A number that does not go
    // on, alone, is that of a page of the source.
    let before = 0;
    let astray = 0;
    for (const number of numbers) {
      const goesOn = number >= before && number <= before + 2;
      astray = goesOn ? 0 : astray + 1;
      if (goesOn) before = number;
      if (astray > 2) {
        faults.push(`the lines of page ${index + 1} are counted anew after ${before}`);
        break;
      }
    }
    // Without the raised numerals, which tell of two same words in a line which is meant.
    const tallest = Math.max(...foot.map((word) => word.height));
    const set = foot.filter(({ text, height }) => !/^\d+$/.test(text) || height > 0.8 * tallest);
    const [, ...entries] = linesOf(set, 3)
      .flat()
      .map(({ text }) => text)
      .join(' ')
      .replace(/-\s+/g, '-')
      .split(MARK);
    for (const entry of entries) {
      const said = bareOf(entry.replace(/^\s*[\d–.]+/, '')).replaceAll('-', '');
      const isOf = (/** @type {string} */ one) => said.startsWith(bareOf(one).replaceAll('-', ''));
      // After one that is lacking, it goes on with those that are there.
      const at = expected.slice(0, NEAR).findIndex(isOf);
      for (const lacking of at > 0 ? expected.splice(0, at) : [])
        faults.push(`“${lacking}” has no entry before page ${index + 1}`);
      const lemma = expected.shift();
      // Over a page boundary: `64.29–65.1`.
      const place = /^\s*(?:\d+\.(?=\d+–))?(\d+)/.exec(entry)?.[1];
      if (lemma === undefined || place === undefined) faults.push(`page ${index + 1} has an entry too many: ${entry}`);
      // The letters of what is written from right to left are told in no order.
      else if (/[\p{scx=Hebr}\p{scx=Arab}]/u.test(lemma)) continue;
      else if (!isOf(lemma))
        faults.push(`page ${index + 1} has this entry, where one on “${lemma}” is expected: ${entry}`);
      else if (!lines.some((line) => line.place.includes(place) && hasWord(line.words, lemma)))
        faults.push(`page ${index + 1} has an entry on “${lemma}” in line ${place}, where it does not stand`);
    }
  }
  return [...faults, ...expected.map((lemma) => `“${lemma}” is at the foot of no page`)];
}

/** Whether a word stands in a line, or at its end as much of it as is not hyphenated. @param {Word[]} words @param {string} wanted */
function hasWord(words, wanted) {
  const shown = bareOf(words.map(({ text }) => text).join(''));
  const [line, word] = [keyOf(shown), keyOf(wanted)];
  if (line.includes(word) || shown.includes(word)) return true;
  const isHyphenated = /[-\u00ad]$/.test(words.at(-1)?.text ?? '');
  return isHyphenated && Array.from(word, (_, at) => word.slice(0, at + 1)).some((part) => line.endsWith(part));
}

/** Letters and numerals; of signs alone, these. @param {string} text */
function keyOf(text) {
  const bare = bareOf(text);
  return bare.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || bare;
}

const bareOf = (/** @type {string} */ text) => text.normalize('NFC').replace(/\s/g, '');
