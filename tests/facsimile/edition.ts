/** An edition with page images: TEI with zones, a transcription whose metadata lists its images, and files that are none. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from '../png.ts';

/** Three pages, long enough that one scrolls through them. */
const NOTEBOOK = `---
title: The notebook
images: [one.png, two.png]
---

${[1, 2, 3]
  .map((page) => {
    const lines = Array.from({ length: 20 }, (_, n) => `Line ${n + 1} of page ${page}, ~~early~~ ^{late} in the year.`);
    return `[page ${page}]${page === 3 ? '{facs=three.png}' : ''}\n\n${lines.join('\n\n')}`;
  })
  .join('\n\n')}
`;

/** Writes it into a folder that is not there yet. */
export function writeImages(folder: string): void {
  for (const name of ['transcriptions', 'tei', 'facsimiles']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'edition.yaml'), 'title: Images\naddress: https://example.org/images\noutputs: [html]\n');
  writeFileSync(join(folder, 'transcriptions', 'notebook.txt'), NOTEBOOK);
  cpSync(join('tests', 'facsimile', 'zones.xml'), join(folder, 'tei', 'zones.xml'));
  for (const name of ['recto', 'verso', 'one', 'two', 'three'])
    writeFileSync(join(folder, 'facsimiles', `${name}.png`), png(60, 90));
}
