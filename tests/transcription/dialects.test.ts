/** What holds for every text in a dialect: it comes back, in the notation and in the dialect, and nothing of it is lost. */
import fc from 'fast-check';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import { DIALECTS as NAMES } from '../../src/project/vocabulary.ts';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { DIALECT_NAMES, dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { DIALECTS, dialectSoup } from './dialect-soup.ts';

/** The same documents in each run of the suite; `SEED` and `RUNS` look for others. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 200), seed: Number(process.env.SEED ?? 1962) };

type Lines = 'page' | 'reflowed';

function read(text: string, dialect: string, lines: Lines = 'page', file = new VFile()) {
  const { children } = parse(text, file, { ...NO_METADATA, dialect, lines });
  const root = { type: 'root', children };
  removePosition(root, { force: true });
  return root;
}

function written(text: string, name: string, lines: Lines = 'page', file = new VFile()) {
  const tree = parse(text, new VFile(), { ...NO_METADATA, dialect: name, lines });
  return writeInDialect(tree, dialectNamed(name) as Dialect, file);
}

test('the metadata knows the dialects that there are', () => {
  expect([...NAMES].sort()).toEqual(['stet', ...DIALECT_NAMES].sort());
});

describe.each(DIALECTS)('%s', (name) => {
  test.each<[Lines]>([['page'], ['reflowed']])('the notation says the same, and is canonical, lines: %s', (lines) => {
    fc.assert(
      fc.property(dialectSoup(name), (text) => {
        const tree = parse(text, new VFile(), { ...NO_METADATA, dialect: name, lines });
        const notation = writeNotation(tree);
        expect(read(notation, 'stet', lines)).toEqual(read(text, name, lines));
        expect(writeNotation(parse(notation, new VFile(), { ...NO_METADATA, lines }))).toBe(notation);
      }),
      RUNS
    );
  });

  test.each<[Lines]>([['page'], ['reflowed']])('the dialect says the same again, lines: %s', (lines) => {
    fc.assert(
      fc.property(dialectSoup(name), (text) => {
        const file = new VFile();
        const again = written(text, name, lines, file);
        fc.pre(file.messages.length === 0);
        expect(read(again, name, lines)).toEqual(read(text, name, lines));
      }),
      RUNS
    );
  });

  test('every visible character of a paragraph is written again', () => {
    // A deletion and an addition side by side are written as one substitution.
    // Leiden+ has two ways of writing a line above letters, and signs around blocks.
    // Zooniverse parts the fields of a page; empty ones at its end are not written.
    const aside =
      {
        criticmarkup: /[\s{}~>+-]/g,
        'leiden+': /[\s<>=¯]|\u0304/g,
        zooniverse: /\s|\|(?=[\s|]*\[\/page\])/gi
      }[name] ?? /\s/g;
    const visible = (text: string) => text.normalize('NFD').replace(aside, '');
    fc.assert(
      fc.property(dialectSoup(name, []), (text) => {
        fc.pre(!text.includes('&') && !/\n[ \t]*\n|<=|=>/.test(text));
        const again = written(text, name).replaceAll('&lt;', '<').replaceAll('&#91;', '[');
        expect(visible(again)).toBe(visible(text));
      }),
      RUNS
    );
  });
});

/** What properties have found, so that no run need find it again. */
test.each([
  ['criticmarkup', '{>>note<<}\n\n\t='],
  ['criticmarkup', '{++y++}{--x--}{++y++}'],
  ['zooniverse', '[underline]_{\n\n[/underline]'],
  ['zooniverse', '[person][\n\n[page]2[/page]\n[/person]'],
  ['zooniverse', '[(deletion][/deletion]'],
  ['leiden+', '- \n----'],
  ['leiden+', '/*note*/\n=D>']
])('%s: %j comes back in both', (name, text) => {
  const tree = parse(text, new VFile(), { ...NO_METADATA, dialect: name });
  expect(read(writeNotation(tree), 'stet')).toEqual(read(text, name));
  expect(read(written(text, name), name)).toEqual(read(text, name));
});

test.each(['~|=>||~tall', '<<=# >'])('leiden+: text that makes a longer sign of an opening one is told: %s', (text) => {
  const file = new VFile();
  written(text, 'leiden+', 'page', file);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['read-as-mark']);
});
