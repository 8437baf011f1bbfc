/** The licence and what else is said of use: of TEI that others wrote its name, its address and the rest, no word lost; and back. */
import { VFile } from 'vfile';
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { readFrontMatter } from '../../src/project/metadata.ts';
import { descend } from '../../src/tei/elements.ts';
import { decodeHeader } from '../../src/tei/header/decode.ts';
import { readXml } from '../../src/tei/read.ts';
import { validate } from '../../src/validate.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';

const document = (availability: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher>${availability}</publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>We left.</p></body></text></TEI>`;

function said(tei: string) {
  const root = readXml(tei, new VFile())?.children.find((node) => node.type === 'element');
  const header = root?.type === 'element' ? descend(root, 'teiHeader') : undefined;
  const { licence, availability } = decodeHeader(header);
  return { ...(licence && { licence }), ...(availability !== undefined && { availability }) };
}

const LONG =
  'You may share and adapt the material for any purpose, even commercially, as long as you name its makers, link to the licence and say what you changed.';
const CC = 'https://creativecommons.org/licenses/by-nc-sa/4.0/';

const FOREIGN: [string, string, object][] = [
  [
    'a name with its address',
    `<availability><licence target="${CC}">CC BY-NC-SA 4.0</licence></availability>`,
    { licence: { name: 'CC BY-NC-SA 4.0', url: CC } }
  ],
  [
    'the text of a licence of Creative Commons',
    `<availability status="free"><licence target="${CC}deed.de"><p>${LONG}</p><p>No  further
      conditions.</p></licence></availability>`,
    { licence: { name: 'CC BY-NC-SA 4.0', url: `${CC}deed.de` }, availability: `${LONG}\n\nNo further conditions.` }
  ],
  [
    'the text of another licence, which it names by a link',
    `<availability><licence>${LONG} See <ref target="https://example.org/terms">the Terms of the Archive</ref> and <ref target="https://example.org/more">more</ref>.</licence></availability>`,
    {
      licence: { name: 'the Terms of the Archive', url: 'https://example.org/terms' },
      availability: `${LONG} See the Terms of the Archive and more (https://example.org/more).`
    }
  ],
  [
    'the text of a licence that has an address only',
    `<availability><licence target="https://example.org/terms">${LONG}</licence></availability>`,
    { licence: { name: 'https://example.org/terms', url: 'https://example.org/terms' }, availability: LONG }
  ],
  [
    'the text of a licence without a name',
    `<availability><licence>${LONG}</licence></availability>`,
    { availability: LONG }
  ],
  [
    'prose in which a licence is named',
    `<availability><p>The original is in the public domain. Our text is under a <ref target="${CC}">Creative Commons Licence</ref>; see <ref target="https://example.org/">us</ref>.</p></availability>`,
    {
      licence: { name: 'CC BY-NC-SA 4.0', url: CC },
      availability:
        'The original is in the public domain. Our text is under a Creative Commons Licence; see us (https://example.org/).'
    }
  ],
  [
    'prose without one',
    '<availability status="restricted"><p>Ask <ref target="https://example.org/">us</ref> first.</p><list><item>no print</item><item>no web</item></list></availability>',
    { availability: 'Ask us (https://example.org/) first.\n\nno print\n\nno web' }
  ],
  [
    'a licence, prose, and a second licence',
    `<availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0</licence><p>The images are not free.</p><licence target="https://example.org/images">For images: ask.</licence></availability>`,
    {
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      availability: 'The images are not free.\n\nFor images: ask. (https://example.org/images)'
    }
  ],
  ['nothing', '<availability><p> </p></availability>', {}]
];

test.each(FOREIGN)('%s', (_, availability, expected) => {
  const tei = document(availability);
  expect(said(tei)).toEqual(expected);
  // In the notation and in the TEI that is made of it, it is the same.
  const text = decode(tei).text ?? '';
  const own = encode(text, { path: 'letter.txt' }).tei ?? '';
  expect(said(own)).toEqual(expected);
  expect(decode(own).text).toBe(text);
  expect(validate(own).messages.map(String)).toEqual([]);
});

test.each([
  ['a short name', 'licence: {name: MIT}'],
  ['a long name', `licence: {name: "${LONG}", url: "${CC}"}`],
  ['prose alone', 'availability: Ask us.'],
  ['both, in paragraphs', 'licence: {name: CC BY 4.0}\navailability: "Text.\\n\\nImages: ask."']
])('%s comes back as it was said', (_, yaml) => {
  const { tei = '' } = encode(`---\n${yaml}\n---\n\nWe left.\n`, { path: 'letter.txt' });
  const expected = readFrontMatter(yaml, new VFile(), 2, {});
  expect(said(tei)).toEqual(expected);
  expect(validate(tei).messages.map(String)).toEqual([]);
});

testWithJing(TEI_ALL, 'it is valid in all of TEI', () => {
  const encoded = FOREIGN.map(([name, availability]): [string, string] => [
    name.replaceAll(/\W/g, '-'),
    encode(decode(document(availability)).text ?? '', { path: 'letter.txt' }).tei ?? ''
  ]);
  expect(judge(TEI_ALL, Object.fromEntries(encoded))).toEqual({});
});
