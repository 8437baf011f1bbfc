/**
 * Sets a print and says what it took: `node bench/print/set.js volume PARAGRAPHS` a generated volume, whose apparatus it checks;
 * `node bench/print/set.js FILE…` the reading print of a TEI document, several times, the last of which is warm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { FORMATS } from '../../lib/editions/print/formats.js';
import { typesetEach } from '../../lib/editions/print/typeset.js';
import { render } from '../../lib/render.js';
import { checkVolume } from './apparatus.js';
import { readPages } from './pages.js';
import { generateVolume } from './volume.js';

const [what = '', count = ''] = process.argv.slice(2);
/** The most memory that a process of this one took, in bytes; Linux tells it while the process runs. */
let peak = 0;
const watch = setInterval(() => {
  try {
    for (const thread of readdirSync('/proc/self/task'))
      for (const child of readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean)) {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
        peak = Math.max(peak, Number(kilobytes ?? 0) * 1024);
      }
  } catch {
    // No such system, or the process has just ended.
  }
}, 100);

if (what === 'volume') {
  const { document, lemmata } = generateVolume(Number(count));
  const start = performance.now();
  const pdfs = await typesetEach(document, ['ua-1', 'a-2a'], { file: new VFile() });
  const ms = performance.now() - start;
  const { entries, pages, faults } = checkVolume(
    readPages(/** @type {Uint8Array} */ (pdfs['ua-1'])),
    lemmata,
    FORMATS['6x9in']
  );
  console.log(JSON.stringify({ ms, peak, pages, entries, faults }));
} else {
  const tei = readFileSync(what, 'utf8');
  let ms = 0;
  for (let time = 0; time < 4; time++) {
    const start = performance.now();
    const { output } = await render(tei, { to: 'pdf' });
    if (!output) throw new Error('It cannot be set.');
    ms = performance.now() - start;
  }
  console.log(JSON.stringify({ ms, peak }));
}
clearInterval(watch);
