/** Page images: what the metadata and the TEI name, which files are published, and the manifest that image viewers read. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { build } from '../../src/build.ts';
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { fromService, imageAddress } from '../../src/tei/image-address.ts';
import { imageSize } from '../../src/tei/image-size.ts';
import { png } from '../png.ts';
import { writeImages } from './edition.ts';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stet-images-'));
  dir = join(root, 'edition');
  writeImages(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

const published = (name: string) => readFileSync(join(dir, 'dist', name), 'utf8');
async function rules() {
  const { files } = await build(dir);
  return files
    .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
    .filter((rule) => rule?.startsWith('image'));
}

describe('the TEI', () => {
  const surfaces = (tei = '') =>
    [...tei.matchAll(/<surface([^>]*)>\s*<graphic url="([^"]*)"/g)].map(([, at, url]) => [at, url]);

  test('the images of the metadata are those of the pages that name none, in their order', () => {
    const { tei } = encode(
      '---\nimages: [a.png, b.png]\n---\n\n[page 1]\n\nOne.\n\n[page 2]{facs=own.png}\n\nTwo.\n\n[page 3]\n\nThree.\n'
    );
    expect(surfaces(tei)).toEqual([
      [' n="1" start="#page-1"', 'a.png'],
      [' n="2" start="#page-2"', 'own.png'],
      [' n="3" start="#page-3"', 'b.png']
    ]);
  });

  test('they come back from the TEI, and a list longer than the pages loses nothing', () => {
    const source = '---\nimages: [a.png, a b.png, c.png]\n---\n\n[page 1]\n\nOne.\n\n[page 2]{facs=own.png}\n\nTwo.\n';
    const { tei = '' } = encode(source, { path: 'x.txt' });
    const back = decode(tei, { path: 'x.xml' });
    expect(back.text).toContain('a%20b.png');
    expect(encode(back.text ?? '', { path: 'x.txt' }).tei).toBe(tei);
  });
});

describe('addresses', () => {
  test.each([
    ['facsimiles/p%201.png', { kind: 'file', path: 'facsimiles/p 1.png' }],
    ['p1.png?size=2#x', { kind: 'file', path: 'p1.png' }],
    ['https://images.example/iiif/a%2Fb/info.json', { kind: 'service', service: 'https://images.example/iiif/a%2Fb' }],
    [
      'https://images.example/iiif/ab/full/max/0/default.jpg',
      { kind: 'service', service: 'https://images.example/iiif/ab' }
    ],
    [
      'https://images.example/iiif/ab/0,10,200,300/!400,400/90/gray.png',
      { kind: 'service', service: 'https://images.example/iiif/ab' }
    ],
    ['https://images.example/full/page.jpg', { kind: 'elsewhere', url: 'https://images.example/full/page.jpg' }],
    ['//images.example/page.jpg', { kind: 'elsewhere', url: '//images.example/page.jpg' }],
    ['%zz.png', { kind: 'file', path: '%zz.png' }]
  ])('%s', (url, address) => {
    expect(imageAddress(url)).toEqual(address);
  });

  test('a picture from a service is asked for in a way that both versions of the Image API know', () => {
    expect(fromService('https://images.example/ab', 100)).toBe('https://images.example/ab/full/!100,100/0/default.jpg');
  });
});

describe('sizes', () => {
  const jpeg = Buffer.from('ffd8ffe000044a46ffc00011080064003203012200021101031101', 'hex');
  const gif = Buffer.from('47494638396132006400', 'hex');
  const webp = Buffer.from('524946460000000057454250565038580a000000000000003100006300000000', 'hex');

  test('are read from the first bytes', () => {
    expect(imageSize(png(50, 100))).toEqual({ type: 'image/png', width: 50, height: 100 });
    expect(imageSize(jpeg)).toEqual({ type: 'image/jpeg', width: 50, height: 100 });
    expect(imageSize(gif)).toEqual({ type: 'image/gif', width: 50, height: 100 });
    expect(imageSize(webp)).toEqual({ type: 'image/webp', width: 50, height: 100 });
  });

  test('what is no image has none, wherever it ends', () => {
    for (const bytes of [png(5, 5), jpeg, gif, webp])
      for (let end = 0; end < 10; end += 1) expect(imageSize(bytes.subarray(0, end))).toBeUndefined();
    expect(imageSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  });
});

describe('the published folder', () => {
  test('files stand where the TEI points to, with what they are looked at with', async () => {
    expect(await rules()).toEqual([]);
    for (const name of ['zones/recto.png', 'notebook/one.png', 'notebook/three.png', 'assets/openseadragon.js'])
      expect([name, existsSync(join(dir, 'dist', name))]).toEqual([name, true]);
  });

  test('an edition without images has no viewer of images', async () => {
    for (const name of ['tei', 'transcriptions']) rmSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, 'edition.yaml'), 'outputs: [html]\n');
    rmSync(join(dir, 'facsimiles'), { recursive: true });
    writeImages(dir);
    rmSync(join(dir, 'tei'), { recursive: true });
    writeFileSync(join(dir, 'transcriptions', 'notebook.txt'), 'No image.\n');
    await build(dir);
    expect(existsSync(join(dir, 'dist', 'assets', 'openseadragon.js'))).toBe(false);
  });

  test('what is not there, is no image, or lies outside the edition is said, and not shown', async () => {
    writeFileSync(join(root, 'secret.png'), png(1, 1));
    writeFileSync(join(dir, 'facsimiles', 'page.tif'), 'II*\0');
    writeFileSync(
      join(dir, 'transcriptions', 'notebook.txt'),
      '---\nimages: [gone.png, page.tif, ../secret.png, ../../../secret.png, facsimiles]\n---\n\nText.\n'
    );
    expect(await rules()).toEqual([
      'image-missing',
      'image-missing',
      'image-missing',
      'image-missing',
      'image-unknown'
    ]);
    expect(published('notebook/index.html')).not.toContain('class="facsimile"');
  });

  test('an image elsewhere is a link, never loaded', async () => {
    await build(dir);
    const html = published('zones/index.html');
    expect(html).toContain('href="https://elsewhere.example/leaf.jpg"');
    expect(html).not.toMatch(/src="https?:/);
  });
});

describe('the manifest', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(readFileSync('tests/facsimile/presentation.schema.json', 'utf8')));

  test.each(['zones', 'notebook'])('%s: it keeps the rules of the Presentation API', async (stem) => {
    await build(dir);
    check(JSON.parse(published(`${stem}/manifest.json`)));
    expect(check.errors ?? []).toEqual([]);
  });

  test('a zone has its line, a page without zones its text', async () => {
    await build(dir);
    const { items, rights } = JSON.parse(published('zones/manifest.json'));
    const said = items.flatMap(
      ({ annotations = [] }: { annotations?: { items: { target: string; body: { value: string } }[] }[] }) =>
        annotations.flatMap(({ items: notes }) =>
          notes.map(({ target, body }) => [target.split('/').at(-1), body.value])
        )
    );
    expect(rights).toBe('http://creativecommons.org/licenses/by/4.0/');
    expect(said).toEqual([
      ['1#xywh=6,13,34,4', 'and the old new house was dark'],
      ['1#xywh=6,20,34,4', 'when we came home.'],
      ['1#xywh=6,30,34,10', 'Nobody spoke.'],
      ['2', 'In the morning it had snowed.']
    ]);
  });

  test('the page leads to it; what the page says is in its language, the title in its own', async () => {
    writeFileSync(join(dir, 'edition.yaml'), 'address: https://example.org/\ninterface: de\noutputs: [html]\n');
    await build(dir);
    expect(published('notebook/index.html')).toContain('<a href="manifest.json">IIIF-Manifest</a>');
    const { label, items } = JSON.parse(published('notebook/manifest.json'));
    expect([label, items[0].label]).toEqual([{ en: ['The notebook'] }, { de: ['Seite 1'] }]);
  });

  test('there is none where the edition does not say where it is published', async () => {
    writeFileSync(join(dir, 'edition.yaml'), 'outputs: [html]\n');
    await build(dir);
    expect(existsSync(join(dir, 'dist', 'zones', 'manifest.json'))).toBe(false);
    expect(published('zones/index.html')).not.toContain('manifest.json');
  });

  test('there is none where nobody says how large an image is, and that is said', async () => {
    const { tei = '' } = encode('---\nimages: ["https://images.example/ab/info.json"]\n---\n\n[page 1]\n\nText.\n');
    writeFileSync(join(dir, 'tei', 'zones.xml'), tei);
    expect(await rules()).toEqual(['image-size-unknown']);
    expect(published('zones/index.html')).not.toContain('manifest.json');
    writeFileSync(join(dir, 'tei', 'zones.xml'), tei.replace('<graphic ', '<graphic width="20px" height="30px" '));
    expect(await rules()).toEqual([]);
    expect(JSON.parse(published('zones/manifest.json')).items[0]).toMatchObject({ width: 20, height: 30 });
  });
});
