/** The edition that docs/customising.md is about: it is what the page says, and it builds. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';

const EXAMPLE = 'docs/examples/customised';
let dir: string;
let cache: string;
const { XDG_CACHE_HOME } = process.env;
const read = (path: string) => readFileSync(join(dir, 'dist', path), 'utf8');

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
  cache = mkdtempSync(join(tmpdir(), 'stet-cache-'));
  process.env.XDG_CACHE_HOME = cache;
  cpSync(EXAMPLE, dir, { recursive: true });
  const { files } = await build(dir);
  expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal !== undefined).map(String))).toEqual([]);
}, 120_000);

afterAll(() => {
  for (const folder of [dir, cache]) rmSync(folder, { recursive: true });
  if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
});

test('the page shows the files as they are', () => {
  const guide = readFileSync('docs/customising.md', 'utf8');
  const shown = Array.from(guide.matchAll(/\*\*`([\w./-]+)`\*\*\n\n```\w+\n(.*?)```/gs), ([, path = '', text]) => [
    path,
    text
  ]);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).toEqual(shown.map(([path = '']) => [path, readFileSync(join(EXAMPLE, path), 'utf8')]));
});

test('outputs: only what is asked for', () => {
  const made = readdirSync(join(dir, 'dist', 'brief-1'));
  expect(made).toEqual(expect.arrayContaining(['brief-1.xml', 'index.html', 'final.txt']));
  // What was read by inference is told in every build.
  expect(made.filter((name) => /\.(?:pdf|epub|docx|csv)$/.test(name))).toEqual(['inferences.csv']);
});

test('language and labels: German, with the words that the edition says instead', () => {
  const page = read('brief-1/index.html');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('>Register der Änderungen</h2>');
  expect(page).toContain('<td class="kind">Tilgung</td>');
  expect(page).toContain('2 Textänderungen: 1 Ersetzung, 1 Streichung.');
  expect(page).toContain('1. Dezember 1962');
  expect(page).not.toMatch(/>(?:Source|Revisions|How to cite|Encoded from a transcription\.)</);
});

test('the page that searches has the slots of the others', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'stet-'));
  cpSync(EXAMPLE, copy, { recursive: true });
  const settings = readFileSync(join(copy, 'edition.yaml'), 'utf8').replace('[html, text]', '[html, search]');
  writeFileSync(join(copy, 'edition.yaml'), settings);
  await build(copy);
  const page = readFileSync(join(copy, 'dist', 'search.html'), 'utf8');
  rmSync(copy, { recursive: true });
  expect(page).toContain('Historischen Gesellschaft</a>');
  expect(page).toContain('Gefördert von der Stiftung Winter.');
}, 120_000);

test('styles: published after ours, with what they ask for', () => {
  const links = Array.from(read('brief-1/index.html').matchAll(/rel="stylesheet" href="([^"]*)"/g), ([, href]) => href);
  expect(links).toEqual(['../assets/fonts.css', '../assets/edition.css', '../assets/theme/winter.css']);
  expect(existsSync(join(dir, 'dist/assets/theme/snow.svg'))).toBe(true);
});

test('logo: above each page, with what it shows', () => {
  for (const [path, assets] of [
    ['brief-1/index.html', '../assets'],
    ['index.html', 'assets']
  ] as const)
    expect(read(path)).toContain(
      `<img class="logo" src="${assets}/theme/seal.svg" alt="Siegel der Historischen Gesellschaft">`
    );
});

test('slots: each fragment in its place, its addresses seen from the page', () => {
  const page = read('brief-1/index.html');
  const order = [
    '<link rel="icon" href="../assets/theme/seal.svg"',
    '</head>',
    'Eine Ausgabe der',
    '<main>',
    '<a href="../index.html">Alle Briefe</a>',
    '<section class="views"',
    'Hinweise nimmt die Gesellschaft',
    '<section class="ledger"',
    'Stiftung Winter'
  ].map((words) => page.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  expect(read('index.html')).toContain('<link rel="icon" href="assets/theme/seal.svg"');
  expect(page).not.toContain('<template');
});

test('stylesheet: what it overrides is as it says, all else is ours; the text is whole', () => {
  const page = read('brief-1/index.html');
  expect(page).toContain('<a class="person" href="https://d-nb.info/gnd/1">Georg Winter</a>');
  expect(page).toContain('<del class="del"');
  expect(read('brief-1/final.txt')).toContain(
    'wir haben das neue Haus am Dienstag verlassen. Georg Winter war schon fort.'
  );
});

test('what was compiled is kept, and a second build changes nothing', async () => {
  const kept = readdirSync(join(cache, 'stet'));
  expect(kept).toHaveLength(1);
  expect((await build(dir)).written).toEqual([]);
  expect(readdirSync(join(cache, 'stet'))).toEqual(kept);
}, 60_000);
