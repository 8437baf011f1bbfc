/** The derivative for EditionCrafter has what its command line program looks for, in our TEI and in others'. */
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { encode } from '../../src/edition.ts';
import { render } from '../../src/render.ts';
import { childElements, descend, textOf } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';
import { walkElements } from '../../src/tei/walk.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';

const OURS =
  encode(
    '---\ntitle: A\nimages: ["https://x.org/iiif/1/info.json"]\n---\n\n[page 1]\n\none ~~two~~\n\n[page 2]{facs="https://x.org/p2.jpg"}\n\nthree\n'
  ).tei ?? '';
const THEIRS = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:base="https://x.org/scans/"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>p</p></publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc><encodingDesc><tagsDecl><rendition>x</rendition></tagsDecl></encodingDesc></teiHeader><text xml:id="text"><body><div><pb facs="1.jpg"/><p xml:id="page-2">a</p><pb n="2r" facs="2.jpg"/><p>b</p></div></body></text></TEI>`;
const DRAWN = THEIRS.replace(
  '<text ',
  '<facsimile><surface xml:id="s1" lrx="10" lry="20"><label>first</label><graphic xml:id="g1" url="1.jpg"/></surface></facsimile><text '
).replace('facs="1.jpg"', 'facs="#g1"');

async function made(tei: string) {
  const { output = '', file } = await render(tei, { to: 'tei', profile: 'editioncrafter', path: 'a.xml' });
  const document = readXml(output, new VFile())?.children.find((node): node is Element => node.type === 'element');
  const pages: (string | undefined)[] = [];
  if (document) walkElements(document, (node) => node.name === 'pb' && pages.push(node.attributes.facs ?? undefined));
  const surfaces = childElements(descend(document, 'facsimile'), 'surface').map((surface) => [
    surface.attributes['xml:id'],
    textOf(childElements(surface, 'label')[0] as Element),
    childElements(surface, 'graphic')[0]?.attributes.url
  ]);
  const text = descend(document, 'text');
  const rules = file.messages.map(({ ruleId }) => ruleId);
  return {
    text: text?.attributes['xml:id'],
    hasDivision: descend(text, 'body', 'div') !== undefined,
    pages,
    surfaces,
    rules,
    output
  };
}

test('ours', async () => {
  const { output, ...found } = await made(OURS);
  expect(found).toEqual({
    text: 'transcription',
    hasDivision: true,
    pages: ['#surface-1', '#surface-2'],
    surfaces: [
      ['surface-1', '1', 'https://x.org/iiif/1'],
      ['surface-2', '2', 'https://x.org/p2.jpg']
    ],
    rules: ['surface-without-size', 'surface-without-size']
  });
  expect(output).toContain('<graphic url="https://x.org/iiif/1" mimeType="application/json"/>');
  expect(output).toContain('<del');
  expect(OURS).toContain('<tagsDecl>');
  expect(output).not.toContain('tagsDecl');
  expect(output).toContain('<editorialDecl>');
});

test('theirs: images by xml:base, ids that are taken', async () => {
  expect(await made(THEIRS)).toMatchObject({
    text: 'text',
    pages: ['#surface-1', '#surface-2r'],
    surfaces: [
      ['surface-1', '1', 'https://x.org/scans/1.jpg'],
      ['surface-2r', '2r', 'https://x.org/scans/2.jpg']
    ]
  });
});

test('a facsimile that is there keeps its names', async () => {
  expect(await made(DRAWN)).toMatchObject({
    pages: ['#s1', 'https://x.org/scans/2.jpg'],
    surfaces: [['s1', 'first', 'https://x.org/scans/1.jpg']],
    rules: []
  });
});

test('what it cannot show is told', async () => {
  expect(await made(encode('[page 1]\n\none\n').tei ?? '')).toMatchObject({ output: '', rules: ['no-page-images'] });
  expect((await made(encode('[page 1]{facs=p1.jpg}\n\none\n').tei ?? '')).rules).toContain('image-not-whole');
  expect((await made('<html xmlns="http://www.w3.org/1999/xhtml"/>')).rules).toEqual(['not-tei']);
});

testWithJing(TEI_ALL, 'it is valid in all of TEI', async () => {
  const documents: Record<string, string> = {};
  for (const [name, tei] of Object.entries({ OURS, THEIRS, DRAWN })) documents[name] = (await made(tei)).output;
  expect(judge(TEI_ALL, documents)).toEqual({});
});
