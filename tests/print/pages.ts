/**
 * Reads a PDF as a reader does: the words of each page with their places, from `pdftotext -bbox` (poppler-utils). It knows
 * nothing of how the PDF was made, so what it finds can contradict the layout.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Word {
  text: string;
  x: number;
  /** The baseline, near enough: the lower edge of the word's box. */
  y: number;
  height: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
}

/** Whether a command of the machine is there. */
export function installed(command: string): boolean {
  return spawnSync(command, ['-v']).error === undefined;
}

/** Runs a command on a file that holds `bytes`. */
export function runOn(bytes: Uint8Array, command: string, args: (file: string) => string[]) {
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
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readPages(bytes: Uint8Array): Page[] {
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
          text: text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''),
          x: Number(x),
          y: Number(bottom),
          height: Number(bottom) - Number(top)
        }))
      };
    });
}

/** Words in lines from top to bottom, each from left to right. Words of one line share a baseline. */
export function linesOf(words: readonly Word[], tolerance = 2.5): Word[][] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && word.y - (line[0] as Word).y < tolerance) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}
