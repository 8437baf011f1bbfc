/** What printing costs. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMATS } from '../../lib/editions/print/formats.js';
import { toReledmac } from '../../lib/editions/print/latex/reledmac.js';
import { isInstalled, median, run } from '../measure.js';
import { checkable, checkNumbered } from './numbered.js';
import { readPages } from './pages.js';
import { generateVolume } from './volume.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const set = join(root, 'bench', 'print', 'set.js');
const telegram = join(root, 'tei', '1962-11-21-telegram.xml');

/** About 290 pages of 6 × 9 inches, with 2,952 entries. */
const PARAGRAPHS = 1000;

/**
 * The telegram's print, warm and as a process; and a volume whose apparatus is checked, in turn with reledmac where TeX is installed.
 *
 * @param {string} work a folder to write to
 */
export function printing(work) {
  const render = [
    join(root, 'lib', 'cli', 'main.js'),
    'render',
    telegram,
    '--to',
    'pdf',
    '-o',
    join(work, 'telegram.pdf')
  ];
  const whole = median(Array.from({ length: 5 }, () => run([process.execPath, ...render]).wall));
  tell('the telegram as a PDF (wall)', 'warm under 1500 ms, the whole process under 3000 ms');
  console.log(`  warm:    ${measured(telegram).ms.toFixed(0)} ms`);
  console.log(`  process: ${whole.toFixed(0)} ms`);

  tell(
    'a volume as a PDF, both standards, its apparatus checked (wall)',
    'under 60 s and 1.5 GB; faster than reledmac'
  );
  const { ms, peak, pages, entries, faults } = measured('volume', String(PARAGRAPHS));
  console.log(`  volume:  ${pages} pages, ${entries} entries, ${faults.length} of them on another line than they say`);
  console.log(
    `  ours:    ${ms.toFixed(0)} ms, ${peak > 0 ? `${(peak / 1e9).toFixed(2)} GB` : 'memory not measured on this system'}`
  );
  for (const fault of faults.slice(0, 10)) console.log(`  wrong:   ${fault}`);
  const tex = toReledmac(generateVolume(PARAGRAPHS).document);
  if (!isInstalled('lualatex') || run(['kpsewhich', 'reledmac.sty']).status !== 0) {
    console.log('  skipped: reledmac; lualatex or the package is not installed');
    return;
  }
  writeFileSync(join(work, 'volume.tex'), checkable(tex ?? ''));
  // As often as docs/print.md says: three times, and until the lines stand still.
  const runs = `cd "$1"; for run in 1 2 3 4 5 6; do cp volume.1 before.1 2>/dev/null
    lualatex -interaction=nonstopmode -halt-on-error volume.tex || exit 1
    [ $run -ge 3 ] && cmp -s volume.1 before.1 && break; done; echo $run > runs`;
  const { wall, status } = run(['bash', '-c', runs, 'bash', work]);
  if (status !== 0) {
    console.log(`  skipped: reledmac ended with ${status}`);
    return;
  }
  const set = readPages(readFileSync(join(work, 'volume.pdf')));
  const wrong = checkNumbered(set, generateVolume(PARAGRAPHS).lemmata, FORMATS['6x9in']);
  console.log(
    `  peer:    ${wall.toFixed(0)} ms, ${set.length} pages, ${wrong.length} entries wrong (reledmac, ${readFileSync(join(work, 'runs'), 'utf8').trim()} runs)`
  );
  for (const fault of wrong.slice(0, 10)) console.log(`  wrong:   ${fault}`);
  console.log(`  ratio:   ${(wall / ms).toFixed(2)} (peer : ours)`);
}

/** @param {string} what @param {string} aim */
function tell(what, aim) {
  console.log(`\n${what}\n  aim:     ${aim}`);
}

/** What `set.js` measured in a process of its own. @param {string[]} task */
function measured(...task) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [set, ...task], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${set} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
