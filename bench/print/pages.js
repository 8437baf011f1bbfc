/**
 * Reads a PDF as a reader does: the words of each page with their places, from `pdftotext -bbox` (poppler-utils). It knows
 * nothing of how the PDF was made, so what it finds can contradict the layout.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Word
 * @property {string} text
 * @property {number} x left edge, in points
 * @property {number} y the baseline, near enough: the lower edge of the word's box
 * @property {number} height
 *
 * @typedef {object} Page
 * @property {number} width
 * @property {number} height
 * @property {Word[]} words
 */

/** Whether a command of the machine is there. @param {string} command */
export function installed(command) {
  return spawnSync(command, ['-v']).error === undefined;
}

/**
 * Runs a command on a file that holds `bytes`.
 *
 * @param {Uint8Array} bytes
 * @param {string} command
 * @param {(file: string) => string[]} args
 */
export function runOn(bytes, command, args) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-print-'));
  try {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, bytes);
    return spawnSync(command, args(file), { encoding: 'utf8', maxBuffer: 2 ** 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g;
/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param {Uint8Array} bytes of a PDF @returns {Page[]} */
export function readPages(bytes) {
  const { stdout } = runOn(bytes, 'pdftotext', (file) => ['-bbox', file, '-']);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      return {
        width: Number(size?.[1]),
        height: Number(size?.[2]),
        words: Array.from(page.matchAll(WORD), ([, x, top, bottom, text = '']) => ({
          text: text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name] ?? ''),
          x: Number(x),
          y: Number(bottom),
          height: Number(bottom) - Number(top)
        }))
      };
    });
}

/**
 * Words in lines from top to bottom, each from left to right. Words of one line share a baseline.
 *
 * @param {readonly Word[]} words
 * @param {number} [tolerance]
 * @returns {Word[][]}
 */
export function linesOf(words, tolerance = 2.5) {
  /** @type {Word[][]} */
  const lines = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && word.y - /** @type {Word} */ (line[0]).y < tolerance) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}
