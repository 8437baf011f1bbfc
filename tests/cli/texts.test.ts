/** Plain texts and data at the command line: layouts, and what cannot be laid out. */
import { commandLine } from './command-line.ts';

const { file, path, stet } = commandLine();

const TEXT = 'We left the ~~old~~ ^{new} house. It rained on us,\nand Mr. Smith\nwaited.\n\nThen it stopped.';

beforeEach(() => {
  file('a.txt', TEXT);
  expect(stet(['encode', 'a.txt', '-o', 'a.xml']).status).toBe(0);
});

test.each([
  [[], 'We left the new house. It rained on us, and Mr. Smith waited.\nThen it stopped.\n'],
  [['--layout', 'paragraphs'], 'We left the new house. It rained on us, and Mr. Smith waited.\nThen it stopped.\n'],
  [['--wrap', '24'], 'We left the new house.\nIt rained on us, and Mr.\nSmith waited.\n\nThen it stopped.\n'],
  [['--layout', 'sentences'], 'We left the new house.\nIt rained on us, and Mr. Smith waited.\n\nThen it stopped.\n'],
  [
    ['--state', 'diplomatic', '--layout', 'lines'],
    'We left the old new house. It rained on us,\nand Mr. Smith\nwaited.\n\nThen it stopped.\n'
  ],
  [
    ['--state', 'diplomatic', '--wrap', '99'],
    'We left the old new house. It rained on us, and Mr. Smith waited.\n\nThen it stopped.\n'
  ]
])('a text with %j', (options, text) => {
  expect(stet(['render', 'a.xml', '--to', 'text', ...options])).toEqual({ status: 0, stdout: text, stderr: '' });
});

test.each([
  [['--to', 'text', '--layout', 'lines'], 'layout-of-text'],
  [['--to', 'text', '--layout', 'sentences', '--wrap', '40'], 'layout-of-text'],
  [['--to', 'json', '--wrap', '40'], 'layout-of-text'],
  [['--to', 'text', '--layout', 'sentence'], 'Did you mean `sentences`'],
  [['--to', 'text', '--wrap', '0'], 'option-value'],
  [['--to', 'text', '--wrap', 'x'], 'option-value'],
  [['--to', 'collation', '--state', 'final'], 'state-of-format']
])('%j is refused', (options, told) => {
  const { status, stdout, stderr } = stet(['render', 'a.xml', ...options]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(told);
});

test('annotations and collation', () => {
  const json = (to: string) => JSON.parse(stet(['render', 'a.xml', '--to', to]).stdout) as Record<string, unknown[]>;
  expect(json('annotations')).toMatchObject({ type: 'AnnotationPage', items: [{ motivation: 'editing' }] });
  expect(json('collation')).toMatchObject({ witnesses: [{ id: 'original' }, { id: 'final' }] });
  expect(json('aligned')).toMatchObject({ witnesses: ['original', 'final'] });
  expect(stet(['render', 'a.xml', '--to', 'annotations', '-o', `${path('out')}/`]).status).toBe(0);
});
