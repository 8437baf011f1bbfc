/** What the address of an image is meant from: `xml:base`, on any element round it. */
import { VFile } from 'vfile';
import { imagesIn } from '../../src/images.ts';
import { resolveBases } from '../../src/tei/bases.ts';
import { imagesOf } from '../../src/tei/images.ts';
import { readXml } from '../../src/tei/read.ts';

const tei = (body: string, base = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${base && ` xml:base="${base}"`}><text><body>${body}</body></text></TEI>`;

test.each<[string, string, string[]]>([
  ['none', tei('<pb facs="p1.png #z"/>'), ['p1.png']],
  ['a folder', tei('<pb facs="p1.png #z ../p2.png"/>', 'images/'), ['images/p1.png', 'p2.png']],
  ['a file', tei('<pb facs="p1.png"/>', 'parts/one.xml'), ['parts/p1.png']],
  [
    'one in another',
    tei('<div xml:base="b/c.xml"><figure><graphic url="p1.png"/></figure></div>', 'a/'),
    ['a/b/p1.png']
  ],
  [
    'one beside another',
    tei('<div xml:base="a/"><pb facs="1.png"/></div><div xml:base="b/"><pb facs="1.png"/></div>'),
    ['a/1.png', 'b/1.png']
  ],
  [
    'on the web',
    tei('<pb facs="p1.png /p2.png"/>', 'https://example.org/a/b.xml?x'),
    ['https://example.org/a/p1.png', 'https://example.org/p2.png']
  ],
  [
    'on the element itself',
    tei('<graphic url="full/max/0/default.jpg" xml:base="https://example.org/iiif/1/"/>'),
    ['https://example.org/iiif/1/full/max/0/default.jpg']
  ],
  ['a whole address', tei('<pb facs="https://example.org/p1.png"/>', 'images/'), ['https://example.org/p1.png']],
  ['a place of a machine', tei('<pb facs="p1.png"/>', 'file:///home/me/a.xml'), ['p1.png']],
  ['with a query', tei('<pb facs="p1.png"/>', 'images/a.xml?b/c#d/e'), ['images/p1.png']]
])('%s', (_, text, expected) => {
  expect(imagesIn(text)).toEqual(expected);
  const file = new VFile({ value: text });
  const root = readXml(text, file);
  if (!root) throw new Error('not well-formed');
  expect(imagesOf(root, file).map(({ name }) => name)).toEqual(expected);
});

test('it is told whether an address was written otherwise', () => {
  const changes = (text: string) => resolveBases(readXml(text, new VFile()) as NonNullable<ReturnType<typeof readXml>>);
  expect(changes(tei('<pb facs="p1.png"/>'))).toBe(false);
  expect(changes(tei('<pb facs="#z"/>', 'images/'))).toBe(false);
  expect(changes(tei('<pb facs="p1.png"/>', 'images/'))).toBe(true);
});
