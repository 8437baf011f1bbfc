/** Diagnostics, for people and for programs. */
import { VFile } from 'vfile';
import { formatMessages } from '../../src/cli/print.ts';
import { asJson } from '../../src/cli/report-json.ts';
import { asSarif } from '../../src/cli/report-sarif.ts';
import { INFERENCE } from '../../src/messages/inference.ts';
import { PROJECT } from '../../src/messages/project.ts';
import { reporter } from '../../src/messages/report.ts';

function sample(): VFile {
  const file = new VFile({ path: 'edition.yaml', value: 'title: A\r\ndate: soon, or late\r\n' });
  const place = { start: { line: 2, column: 7 }, end: { line: 2, column: 20 } };
  reporter(PROJECT)(file, 'metadata-date', place, { found: 'soon, or late' });
  reporter(INFERENCE)(file, 'heading', { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }, { line: 'I' });
  reporter(PROJECT)(file, 'not-utf32', undefined);
  return file;
}

test('a message shows its place, its rule, the line with the place marked, and what to do', () => {
  expect(formatMessages([sample()], { all: false, coloured: false })).toBe(
    [
      'edition.yaml:2:7 error `soon, or late` is not written as a date must be. [metadata-date]',
      '    date: soon, or late',
      '          ^^^^^^^^^^^^^',
      '    Write the year, the month or the day as far as it is known: `1962`, `1962-11`, `1962-11-21`; a year has four digits: `0800`.',
      'edition.yaml error The file begins as UTF-32, which is not read. [not-utf32]',
      '    Save the file as UTF-8.',
      '2 errors, 1 reading by inference (shown by --verbose)',
      ''
    ].join('\n')
  );
});

test('what the rules read is shown when it is asked for', () => {
  const shown = formatMessages([sample()], { all: true, coloured: false });
  expect(shown).toContain('edition.yaml:1:1 info `I` is read as a heading. [heading]');
  expect(shown).toMatch(/2 errors, 1 reading by inference\n$/);
});

test('nothing to say is nothing said', () => {
  expect(formatMessages([new VFile()], { all: true, coloured: true })).toBe('');
});

test('a long line is cut round the place; no control character reaches the terminal', () => {
  const file = new VFile({ path: 'a', value: `${'x'.repeat(5000)}\u001b[2J\t!${'y'.repeat(5000)}` });
  file.message('A \u001b sign.', { place: { line: 1, column: 5001 }, ruleId: 'r' });
  const [, excerpt = '', caret = ''] = formatMessages([file], { all: true, coloured: false }).split('\n');
  expect(excerpt).toMatch(/^ {4}x{50}·\[2J !y+$/);
  expect(excerpt.length).toBeLessThan(110);
  expect(caret).toBe(`${' '.repeat(54)}^`);
});

test('colours are asked for, never forced', () => {
  expect(formatMessages([sample()], { all: true, coloured: true })).toContain('\u001b[1;31merror\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
  expect(formatMessages([sample()], { all: true, coloured: false })).not.toMatch(/\u001b/);
});

test('JSON has a record a message', () => {
  const [first, second, third] = JSON.parse(asJson([sample()]));
  expect(first).toEqual({
    file: 'edition.yaml',
    line: 2,
    column: 7,
    endLine: 2,
    endColumn: 20,
    severity: 'error',
    rule: 'metadata-date',
    message: '`soon, or late` is not written as a date must be.',
    help: expect.stringContaining('1962'),
    url: 'docs/messages.md#metadata-date'
  });
  expect(second).toMatchObject({ severity: 'info', rule: 'heading' });
  expect(third).toEqual(expect.not.objectContaining({ line: expect.anything() }));
});

test('SARIF names each rule once and points into the file', () => {
  const {
    version,
    runs: [run]
  } = JSON.parse(asSarif([sample(), sample()]));
  expect(version).toBe('2.1.0');
  expect(run.tool.driver).toMatchObject({
    name: 'stet',
    rules: [
      { id: 'metadata-date', help: { text: 'See docs/messages.md#metadata-date.' } },
      { id: 'heading' },
      { id: 'not-utf32' }
    ]
  });
  expect(run.results).toHaveLength(6);
  expect(run.results[0]).toMatchObject({
    ruleId: 'metadata-date',
    ruleIndex: 0,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'edition.yaml' },
          region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 20 }
        }
      }
    ]
  });
  expect(run.results[1].level).toBe('note');
  expect(run.results[2].locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'edition.yaml' } });
});
