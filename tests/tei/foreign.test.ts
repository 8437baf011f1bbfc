/** TEI that others wrote: its text is kept, what the notation cannot write is told, and what comes of it is valid TEI again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { encode as encodeText } from '../../src/edition.ts';
import { decodeTree } from '../../src/tei/decode.ts';
import { childElements, textOf } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';
import { asTyped } from '../../src/transcription/as-typed.ts';
import type { Transcription, TreeNode } from '../../src/transcription/tree.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { encode } from './round-trip.ts';

const CORPORA = '../shared/data/corpora';

/** The TEI files of a corpus that are well-formed and TEI P5. */
function documents(...folders: string[]): { path: string; tree: Transcription; tei: Element }[] {
  return folders.flatMap((folder) => {
    const root = join(CORPORA, folder);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.xml'))
      .sort();
    return paths.flatMap((path) => {
      const file = new VFile();
      const root = readXml(readFileSync(join(CORPORA, folder, path), 'utf8'), file);
      const tei = root?.children.find((node): node is Element => node.type === 'element');
      const copy = structuredClone(root);
      const tree = copy && decodeTree(copy, file);
      return tree && tei ? [{ path: join(folder, path), tree, tei }] : [];
    });
  });
}

/** The characters of a tree, white space aside, sorted: notes may move. */
function charactersOf(tree: Transcription): string[] {
  const parts: string[] = [];
  const visit = (node: TreeNode) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type === 'item' && node.label !== '-') parts.push(node.label);
    if (node.type === 'field') parts.push(node.label);
    if (node.type === 'break') parts.push(node.hyphen ?? '', node.repeated ?? '');
    if ('children' in node) for (const child of node.children) visit(child as TreeNode);
  };
  visit(tree);
  return [...parts.join('').replace(/[\s-]/g, '')].sort();
}

// ------------------------------------------------------------------------------------------------------- in the small

const DOCUMENT = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

function decoded(tei: string): { notation: string; messages: string[] } {
  const file = new VFile();
  const root = readXml(tei, file);
  const tree = root && decodeTree(root, file);
  const messages = file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
  return { notation: tree ? writeNotation(asTyped(tree)) : '', messages };
}

test.each([
  [
    'white space that means nothing is one space',
    '<p>\n  one\n  <hi rend="u">two </hi>\n three\n</p>',
    'one [two ]{.hi rend=u} three\n'
  ],
  [
    'a pretty-printed substitution inside a word adds no space',
    '<p>weite<subst>\n <del>n</del>\n <add>r</add>\n</subst></p>',
    'weite~~n~~^{r}\n'
  ],
  [
    'a line end is one, whatever stands around it',
    '<p>one <lb/>\n two<lb/>three demon-<lb break="no"/>stration</p>',
    'one\ntwo\nthree demon-\nstration\n'
  ],
  ['rendition is rend', '<p><hi rendition="#i">a</hi></p>', '[a]{.hi rend=i}\n'],
  [
    'edits side by side that are no substitution do not pair',
    '<p><del>a</del> <add>b</add></p>',
    '~~a~~ ^{b}{.alone}\n'
  ],
  [
    'a note without a number gets one',
    '<p>a<note>b</note> c<note n="7">d</note></p>',
    'a[^1] c[^7]\n\n[^1]: b\n\n[^7]: d\n'
  ],
  ['a list in a paragraph divides it', '<p>a<list><item>b</item><item>c</item></list>d</p>', 'a\n\n- b\n\n- c\n\nd\n'],
  [
    'text outside of paragraphs is a paragraph',
    '<div><head>A</head>b<lg><l>c</l></lg></div>',
    '# A\n\nb\n\n::: {.verse}\nc\n:::\n'
  ],
  ['entities and namespaces of others keep their text', '<p>a <x:b xmlns:x="u">c</x:b></p>', 'a c\n']
])('%s', (_, body, notation) => {
  expect(decoded(DOCUMENT(body)).notation).toBe(notation);
});

test('the pages of a sourceDoc are read, their zones as paragraphs', () => {
  const content =
    '<sourceDoc><surface facs="a.jpg"><zone><line>one</line>\n<line>two <del>x</del></line></zone></surface></sourceDoc>';
  const { notation } = decoded(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${content}</TEI>`);
  expect(notation).toBe('[page]{facs=a.jpg}\n\none\ntwo ~~x~~\n');
});

test('what the notation cannot write is told once a name, with its count and first place', () => {
  const { notation, messages } = decoded(DOCUMENT('\n<p style="x">a <w>b</w> <w>c</w></p>\n<p style="y"/>'));
  expect(notation).toBe('a b c\n');
  expect(messages).toEqual([
    '2:16 element-not-in-notation `<w>` has no way to be written in the notation; it occurs 2 times, first here.',
    '2:1 attribute-not-in-notation `@style` on `<p>` has no way to be written in the notation; it occurs 2 times, first here.'
  ]);
});

test.each([
  ['another vocabulary', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-tei'],
  ['TEI of before 2007', '<TEI.2><teiHeader/><text/></TEI.2>', 'not-tei'],
  ['a header alone', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', 'tei-without-text']
])('%s is refused with the reason', (_, tei, rule) => {
  expect(decoded(tei).messages).toEqual([expect.stringContaining(`1:1 ${rule}`)]);
});

test('100,000 elements in one another keep their text', () => {
  const depth = 100_000;
  const { notation, messages } = decoded(DOCUMENT(`<p>${'<hi>a'.repeat(depth)}${'</hi>'.repeat(depth)}</p>`));
  expect(notation.match(/a/g)?.length).toBe(depth);
  expect(messages).toEqual([expect.stringContaining('too-deep-for-notation')]);
});

// ----------------------------------------------------------------------------------------------------------- corpora

const CASES = ['whitman', 'schnitzler-briefe', 'conformance/tei-ph-examples', 'conformance/tei-p5-test'];

for (const folder of CASES) {
  const there = existsSync(join(CORPORA, folder));
  const name = `nothing of the text of ${folder} is lost`;
  (there ? test : test.skip)(there ? name : `${name} (there is no ${CORPORA}/${folder})`, () => {
    for (const { path, tree, tei } of documents(folder)) {
      const text =
        childElements(tei).find(({ name: element }) => element === 'text') ?? childElements(tei, 'sourceDoc')[0];
      const expected = [...textOf(text as Element).replace(/[\s-]/g, '')].sort();
      expect([path, charactersOf(tree).join('')]).toEqual([path, expected.join('')]);
    }
  });
}

testWithJing(TEI_ALL, 'what comes of foreign TEI is valid against tei_all', () => {
  const encoded = documents(...CASES.filter((folder) => existsSync(join(CORPORA, folder)))).map(({ path, tree }) => [
    path.replaceAll('/', '_').replace(/\.xml$/, ''),
    encode(tree)
  ]);
  expect(encoded.length).toBeGreaterThan(30);
  expect(judge(TEI_ALL, Object.fromEntries(encoded))).toEqual({});
});

test.each([
  ['<space quantity="1" unit="chars"/>', '[blank]{quantity=1 unit=chars}'],
  ['<space quantity="3" unit="chars"/>', '[blank]{quantity=3 unit=chars}'],
  ['<space quantity="1" unit="char"/>', '[blank 1 char]'],
  ['<space quantity="2" unit="inch"/>', '[blank 2 inches]'],
  ['<gap reason="illegible" quantity="2.50" unit="cm"/>', '[illegible]{quantity=2.50 unit=cm}'],
  ['<gap reason="illegible" quantity="4" unit="letters"/>', '[illegible]{quantity=4 unit=letters}']
])('%s is written %s, and is the same again', (element, mark) => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>As ${element} han</p></body></text></TEI>`;
  const tree = decodeTree(readXml(tei, new VFile()) as never, new VFile()) as Transcription;
  const notation = writeNotation(asTyped(tree));
  expect(notation).toBe(`As ${mark} han\n`);
  const attributes = (text: string) => [...text.matchAll(/ (\w+)="([^"]*)"/g)].map(([found]) => found).sort();
  const [again = ''] = /<(?:space|gap)[^>]*>/.exec(encodeText(notation).tei ?? '') ?? [];
  expect(attributes(again)).toEqual(attributes(element));
});
