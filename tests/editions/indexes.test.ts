/** The indexes of an edition: what is gathered under one heading, where each entry leads, and which indexes there are. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { indexesIn } from '../../src/editions/indexes.ts';
import { type Built, buildLetters } from './letters-edition.ts';

let letters: Built;
beforeAll(async () => {
  letters = await buildLetters();
});
afterAll(() => letters.remove());

/** The entries of an index: heading and authorities, then a line for each document. */
function entries(name: string, edition = letters): string[][] {
  const found: string[][] = [];
  visit(parse(edition.read(name)), 'element', (node: Element) => {
    if (node.tagName === 'dt') found.push([words(node)]);
    if (node.tagName === 'dd') found.at(-1)?.push(words(node));
  });
  return found;
}

const parse = (html: string) => unified().use(rehypeParse).parse(html) as Root;

function words(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

test('persons are gathered by address, key or list, whatever the words are, and filed by name', () => {
  expect(entries('persons.html')).toEqual([
    ['Åberg, Anna d-nb.info/gnd/100000003', 'Sven Öhrn to an unknown friend, undated 1 1'],
    [
      'Hale, Tomas',
      'Edda Lindqvist to Tomas Hale, 2 March 1911 1.2',
      'Tomas Hale to Edda Lindqvist, 20 March 1911 6',
      'Edda Lindqvist to the Linnean Society, January 1912 2'
    ],
    [
      'Lindqvist, Edda viaf.org/viaf/1000001',
      'Edda Lindqvist to Tomas Hale, 2 March 1911 2.4',
      'Tomas Hale to Edda Lindqvist, 20 March 1911 2',
      'Edda Lindqvist to the Linnean Society, January 1912 4'
    ],
    [
      'Lindqvist, Per',
      'Edda Lindqvist to Tomas Hale, 2 March 1911 2.1',
      'Edda Lindqvist to the Linnean Society, January 1912 3'
    ],
    [
      'Öhrn, Sven viaf.org/viaf/1000002',
      'Edda Lindqvist to Tomas Hale, 2 March 1911 1.3',
      'Tomas Hale to Edda Lindqvist, 20 March 1911 3'
    ]
  ]);
});

test('places have those that letters were sent from and to', () => {
  expect(entries('places.html').map(([heading]) => heading)).toEqual([
    'Leiden',
    'London',
    'Stockholm geonames.org/2673730',
    'Uppsala geonames.org/2666199'
  ]);
  expect(entries('places.html')[0]).toEqual([
    'Leiden',
    'Edda Lindqvist to Tomas Hale, 2 March 1911 2.2',
    'Tomas Hale to Edda Lindqvist, 20 March 1911 5',
    'Sven Öhrn to an unknown friend, undated 1'
  ]);
});

test('a letter sent from and to one place names it once, with both', async () => {
  const within = await buildLetters((yaml) => yaml.replaceAll(/place: Uppsala, placeRef: "[^"]+"/g, 'place: London'));
  expect(entries('places.html', within)).toContainEqual(
    expect.arrayContaining(['Sent · Received: Edda Lindqvist to Tomas Hale, 2 March 1911'])
  );
  within.remove();
});

test('senders and recipients are filed as the persons are', () => {
  expect(entries('correspondents.html')).toEqual([
    [
      'Hale, Tomas',
      'Received, London: Edda Lindqvist to Tomas Hale, 2 March 1911',
      'Sent, London: Tomas Hale to Edda Lindqvist, 20 March 1911'
    ],
    [
      'Lindqvist, Edda viaf.org/viaf/1000001',
      'Sent, Uppsala: Edda Lindqvist to Tomas Hale, 2 March 1911',
      'Received, Uppsala: Tomas Hale to Edda Lindqvist, 20 March 1911',
      'Sent: Edda Lindqvist to the Linnean Society, January 1912'
    ],
    ['Linnean Society', 'Received: Edda Lindqvist to the Linnean Society, January 1912'],
    ['Öhrn, Sven viaf.org/viaf/1000002', 'Sent: Sven Öhrn to an unknown friend, undated']
  ]);
});

test('a sender is filed by surname where the editor wrote it first, and read by forename; of a name alone nobody can tell', async () => {
  const typed = await buildLetters((yaml) =>
    yaml
      .replace(
        'recipient: {name: Linnean Society}',
        'recipient: {name: "Banks, Joseph", ref: "https://viaf.org/viaf/7"}'
      )
      .replace('sender: {name: Tomas Hale,', 'sender: {name: "Banks, Joseph",')
      .replace('recipient: {name: Tomas Hale,', 'recipient: {name: Vincent van Loo,')
  );
  const found = entries('correspondents.html', typed).map(([heading, ...places]) => [heading, places.length]);
  expect(found).toContainEqual(['Banks, Joseph viaf.org/viaf/7', 2]);
  expect(found).toContainEqual(['Vincent van Loo', 1]);
  expect(typed.read('1912-01-lindqvist/index.html')).toContain('<dd>Joseph Banks</dd>');
  typed.remove();
});

test('dates stand in their order, letters among them; those without a day at the end', () => {
  expect(entries('dates.html').map(([heading]) => heading)).toEqual([
    '2 March 1911',
    '20 March 1911',
    'April 1911 – May 1911',
    '24 June 1911',
    'January 1912',
    '1 January 1912',
    'autumn'
  ]);
});

test('what is a name of something else is not among the persons', () => {
  expect(entries('names.html').map(([heading]) => heading)).toEqual(['Orchids of the North', 'the Freja']);
  expect(entries('organisations.html').map(([heading]) => heading)).toEqual(['Linnean Society', 'Royal Mail']);
});

test('the address of an entry stays when other entries come', async () => {
  const address = (html: string) => /<div id="(entry-[^"]+)"><dt>Hale, Tomas/.exec(html)?.[1];
  const before = address(letters.read('persons.html'));
  const fewer = await buildLetters((yaml) => yaml.replace('title: The Orchid', 'title: The'));
  expect(before).toBeDefined();
  expect(address(fewer.read('persons.html'))).toBe(before);
  fewer.remove();
});

const tei = (text: string, profile = '') =>
  `<TEI><teiHeader><profileDesc>${profile}</profileDesc></teiHeader><text><body><p>${text}</p></body></text></TEI>`;

test.each([
  ['no name', tei('one <hi>two</hi>'), []],
  ['a person', tei('<persName>A</persName>'), ['persons']],
  ['with a prefix', tei('<tei:persName key="a">A</tei:persName>'), ['persons']],
  ['what only begins so', tei('<persNames/><dateline>x</dateline>'), []],
  ['in a comment', tei('<!-- <persName>A</persName> -->'), []],
  [
    'in a header',
    tei('one', '<particDesc><listPerson><person><persName>A</persName></person></listPerson></particDesc>'),
    []
  ],
  [
    'rs by its type',
    tei('<rs type="person">a</rs> <rs type="org">b</rs> <rs>c</rs>'),
    ['persons', 'organisations', 'names']
  ],
  [
    'a letter',
    tei(
      'one',
      '<correspDesc><correspAction type="sent"><name>A</name><date when="1911"/></correspAction></correspDesc>'
    ),
    ['correspondents', 'dates']
  ],
  ['a day', tei('one', '<creation><date when="1911"/></creation>'), ['dates']]
])('an index is made for what there is: %s', (_, document, kinds) => {
  expect(indexesIn([document])).toEqual(kinds);
});

test('an edition that tags nothing has no index, and its navigation names none', async () => {
  const { buildPlain } = await import('./plain-edition.ts');
  const plain = await buildPlain();
  expect(plain.files.filter((name) => /^[^/]+\.html$/.test(name))).toEqual([
    '404.html',
    'imprint.html',
    'index.html',
    'principles.html'
  ]);
  expect(plain.read('a/index.html')).not.toMatch(/persons\.html|dates\.html/);
  plain.remove();
});
