/**
 * The suites that take longest are begun first, or one would go on alone at the end. Where Jest knows how long each took it goes by that;
 * a fresh clone has nothing but the sizes of files, which say little.
 */
import TestSequencer from '@jest/test-sequencer';

/** Half a minute and more, the longest first. */
const LONG = [
  'import/corpora',
  'browser/looks',
  'browser/reading',
  'browser/accessibility',
  'print/latex-set',
  'editions/data',
  'tei/schema',
  'tei/hostile',
  'editions/gate',
  'cli/cli',
  'editions/epub',
  'editions/texts',
  'editions/balance',
  'cli/texts',
  'browser/folder'
];

export default class extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/** @param {import('@jest/test-result').Test} test */
function rank({ path }) {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
}
