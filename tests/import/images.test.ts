/** Which page images go into an edition with the TEI that names them. */
import { readFileSync, symlinkSync } from 'node:fs';
import { build } from '../../src/build.ts';
import { png } from '../png.ts';
import { folder, tei } from './folder.ts';

const { file, list, path, read, take } = folder();

const IMAGE = png(2, 3);
const TITLE = '<fileDesc><titleStmt><title>A</title></titleStmt></fileDesc>';

test('those beside the TEI are copied to where the build finds them', () => {
  file('in/images/p 1.png', IMAGE);
  file('in/p2.png', IMAGE);
  file('in/a.xml', tei('<pb facs="images/p%201.png"/><p>a</p><pb facs="./p2.png https://example.org/p3.png"/>'));
  expect(take('in/a.xml')).toMatchObject({
    messages: [],
    written: ['out/tei/a.xml', 'out/edition.yaml', 'out/facsimiles/images/p 1.png', 'out/facsimiles/p2.png']
  });
  expect(readFileSync(path('out/facsimiles/p2.png')).equals(IMAGE)).toBe(true);
  expect(take('in/a.xml').written).toEqual([]);
});

test('nothing else is: what is outside the folder, no image, or not there', () => {
  file('secret.png', IMAGE);
  file('in/notes.txt', 'private');
  file('in/folder.png/x', '');
  symlinkSync(path('secret.png'), path('in', 'link.png'));
  const addresses = ['../secret.png', 'notes.txt', 'folder.png', 'link.png', path('secret.png'), 'none.png', '%00.png'];
  file('in/a.xml', tei(addresses.map((url) => `<pb facs="${url}"/>`).join('')));
  expect(take('in')).toMatchObject({ messages: [], written: ['out/tei/a.xml', 'out/edition.yaml'] });
});

test('of two that have one path the first stays, and that is told', () => {
  for (const [name, size] of [
    ['a', 2],
    ['b', 4]
  ] as const) {
    file(`in/${name}/p.png`, png(size, size));
    file(`in/${name}/${name}.xml`, tei('<pb facs="p.png"/><p>x</p>'));
  }
  const { messages, documents } = take('in');
  expect(documents).toEqual(['a', 'b']);
  expect(messages).toEqual(['in/b/b.xml:undefined:undefined import-image-kept']);
  expect(readFileSync(path('out/facsimiles/p.png')).equals(png(2, 2))).toBe(true);
});

test('addresses are meant from their xml:base, in parts that are included from folders too; the page shows the images', async () => {
  for (const name of ['scans/1.png', 'parts/2.png', 'parts/deep/3.png', '1.png']) file(`in/${name}`, IMAGE);
  const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
  const part = (attributes: string, content: string) =>
    `<div xmlns="http://www.tei-c.org/ns/1.0" ${xi} ${attributes}>${content}</div>`;
  file('in/parts/b.xml', part('', '<pb n="2" facs="2.png"/><p>b</p><xi:include href="deep/c.xml" xpointer="c"/>'));
  file(
    'in/parts/deep/c.xml',
    part('xml:base="../"', `${part('xml:id="c" xml:base="deep/"', '<pb n="3" facs="3.png"/><p>c</p>')}`)
  );
  file(
    'in/a.xml',
    tei(
      '<div xml:base="scans/"><pb n="1" facs="1.png"/><p>a</p></div><xi:include href="parts/b.xml"/>',
      TITLE,
      ` ${xi}`
    )
  );
  expect(take('in/a.xml')).toMatchObject({ messages: [], documents: ['a'] });
  expect(list('out/facsimiles')).toEqual([
    'parts',
    'parts/2.png',
    'parts/deep',
    'parts/deep/3.png',
    'scans',
    'scans/1.png'
  ]);
  const { files } = await build(path('out'));
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const page = read('out/dist/a/index.html');
  for (const name of ['scans/1.png', 'parts/2.png', 'parts/deep/3.png']) {
    expect(page).toContain(`src="${name}"`);
    expect(list('out/dist/a')).toContain(name);
  }
}, 60_000);
