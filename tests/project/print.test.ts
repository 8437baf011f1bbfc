/** What edition.yaml says of the print, and the files that a build makes of it. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, readPages } from '../../bench/print/pages.js';
import { build } from '../../src/build.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
}

/** Builds; gives the prints by name, and the messages but those of inference. */
async function run(print: string) {
  write('edition.yaml', `title: Two letters\nlanguage: en\noutputs: [pdf]\n${print}`);
  const { files } = await build(dir);
  const dist = join(dir, 'dist');
  const names = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : [];
  return {
    pdfs: names
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort(),
    messages: files.flatMap(({ messages }) => messages.map(({ ruleId, line, column }) => [ruleId, line, column]))
  };
}
const bytes = (name: string) => readFileSync(join(dir, 'dist', name));
const seeing = installed('pdftotext') ? test : test.skip;
const missing = installed('pdftotext') ? '' : ' (skipped: pdftotext of poppler-utils is not installed)';

test('each document has a print for readers and one for archives', async () => {
  write('transcriptions/a.txt', '---\ntitle: First\n---\nthe ~~old~~ ^{new} house');
  expect(await run('')).toEqual({ pdfs: ['a/a-archive.pdf', 'a/a.pdf'], messages: [] });
  expect(bytes('a/a.pdf').toString('latin1')).toContain('pdfuaid');
  expect(bytes('a/a-archive.pdf').toString('latin1')).toContain('pdfaid');
});

seeing(
  `the volume has all documents in their order, what they share once, and the page that is named${missing}`,
  async () => {
    write('transcriptions/b.txt', '---\ntitle: Second\n---\nthe ~~old~~ ^{new} house of [Castro]{.persName}');
    write('transcriptions/a.txt', '---\ntitle: First\n---\nthe ~~old~~ ^{new} garden of [Castro]{.persName}');
    const { pdfs, messages } = await run('print: {volume: true, format: a4, editions: [reading, diplomatic]}\n');
    expect(messages).toEqual([]);
    expect(pdfs).toEqual([
      ...['a/a', 'b/b', 'edition'].flatMap((stem) =>
        ['-archive', '-diplomatic-archive', '-diplomatic', ''].map((kind) => `${stem}${kind}.pdf`)
      )
    ]);
    const pages = readPages(bytes('edition.pdf'));
    expect([pages[0]?.width, pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([595, 842]);
    const text = pages.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n');
    expect(text).toMatch(/^Two letters/);
    expect(text.match(/Editorial statement/g)).toHaveLength(2); // in the contents, and where it stands
    expect(text.indexOf('garden')).toBeLessThan(text.indexOf('house'));
    expect(text).toMatch(/Castro 1\.1, 2\.1/);
  }
);

test('a font that cannot be used stops the build at its place', async () => {
  write('transcriptions/a.txt', 'text');
  write('fonts/web.woff2', 'wOF2 and so on');
  write('fonts/none.ttf', 'no font');
  const { pdfs, messages } = await run(
    'print:\n  fonts:\n    - {family: A, files: [fonts/web.woff2, fonts/none.ttf, fonts/absent.ttf]}\n'
  );
  expect(pdfs).toEqual([]);
  expect(messages).toEqual([
    ['print-font-file', 6, 27],
    ['print-font-file', 6, 44],
    ['print-font-file', 6, 60]
  ]);
});

const face = '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf';
const faced = existsSync(face) && installed('pdffonts') ? test : test.skip;
faced('a font that the edition names is set in; of one that its files do not hold it is said', async () => {
  for (const stem of ['a', 'b']) write(`transcriptions/${stem}.txt`, '---\ntitle: First\n---\nthe house');
  mkdirSync(join(dir, 'fonts'));
  copyFileSync(face, join(dir, 'fonts', 'face.ttf'));
  const { messages } = await run(
    'print: {fonts: [{family: DejaVu Serif, files: [fonts/face.ttf]}, {family: Nobody, files: []}]}\n'
  );
  expect(messages.map(([rule]) => rule)).toEqual(['print-unknown-font']);
  expect(bytes('a/a.pdf').toString('latin1')).toContain('DejaVuSerif');
});

test('a slip in the settings is told with what was meant', async () => {
  write('transcriptions/a.txt', 'text');
  const { messages } = await run('print: {format: a44, volumes: true, editions: [readings]}\n');
  expect(messages.map(([rule]) => rule).sort()).toEqual(['metadata-key', 'metadata-value', 'metadata-value']);
});

test('a page leads to no print that could not be set', async () => {
  write('edition.yaml', 'outputs: [html, pdf]\n');
  write('transcriptions/a.txt', 'Signs that no font has: 漢字.\n');
  const { files } = await build(dir);
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(['print-missing-glyph']);
  expect(readFileSync(join(dir, 'dist', 'a', 'index.html'), 'utf8')).not.toContain('.pdf');
});
