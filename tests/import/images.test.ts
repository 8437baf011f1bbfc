/** Which page images go into an edition with the TEI that names them. */
import { readFileSync, symlinkSync } from 'node:fs';
import { png } from '../png.ts';
import { folder, tei } from './folder.ts';

const { file, path, take } = folder();

const IMAGE = png(2, 3);

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
