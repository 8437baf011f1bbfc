/** The derivative in TEI simplePrint: only that profile's elements, every character, and a note of each kind of loss. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import type { Nodes, Root } from 'xast';
import { render } from '../../src/render.ts';
import { textOf } from '../../src/tei/elements.ts';
import { checkLinks } from '../../src/tei/links.ts';
import { readXml } from '../../src/tei/read.ts';
import { SIMPLE_ELEMENTS } from '../../src/tei/simple/profile.ts';
import { simplePrint } from '../../src/tei/simple/write.ts';
import { walk } from '../../src/tei/walk.ts';
import { DOCUMENT, MATRIX, METADATA, PHENOMENA } from './documents.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';
import { encode, readTranscription } from './round-trip.ts';

const SIMPLE_PRINT = '../shared/data/schema/tei_simplePrint.rng';
const TEI = (content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n${content}\n</body></text></TEI>`;

function simple(tei: string) {
  const file = new VFile({ value: tei });
  const { output } = simplePrint(tei, file);
  return {
    output: output as string,
    told: file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
  };
}

const read = (tei: string) => readXml(tei, new VFile({ value: tei })) as Root;

function namesIn(root: Root): Set<string> {
  const names = new Set<string>();
  walk<Nodes>(root, (node) => {
    if (node.type === 'element') names.add(node.data?.namespace === undefined ? node.name : `{}${node.name}`);
  });
  return names;
}

/** The characters of a document's texts, white space apart. */
function characters(root: Root): string {
  const texts: string[] = [];
  walk<Nodes>(root, (node) => {
    if (node.type === 'element' && node.name === 'text') texts.push(textOf(node));
  });
  return texts.join('').replace(/\s+/g, '');
}

const foreign = (root: Root) => [...namesIn(root)].filter((name) => !SIMPLE_ELEMENTS.has(name));

/** The targets of pointers to nothing. */
function dangling(tei: string): Set<string> {
  const file = new VFile({ value: tei });
  checkLinks(read(tei), file);
  return new Set(file.messages.flatMap(({ reason }) => /points to `(#[^`]+)`/.exec(reason)?.[1] ?? []));
}

const DOCUMENTS = [
  ...Object.values(PHENOMENA),
  ...MATRIX.filter((_, index) => index % 50 === 0),
  ...fc.sample(DOCUMENT, { seed: 1968, numRuns: 40 })
].map((text) => encode(readTranscription(text, METADATA)));

test('what the program writes has only elements of the profile afterwards, every character, and no pointer to nothing', () => {
  for (const tei of DOCUMENTS) {
    const { output } = simple(tei);
    const root = read(output);
    expect(foreign(root)).toEqual([]);
    expect(characters(root)).toBe(characters(read(tei)));
    const before = dangling(tei);
    expect([...dangling(output)].filter((target) => !before.has(target))).toEqual([]);
  }
});

test('it is the same when it is made of itself', () => {
  for (const tei of Object.values(PHENOMENA)) {
    const once = simple(encode(readTranscription(tei, METADATA))).output;
    expect(simple(once)).toEqual({ output: once, told: [] });
  }
});

testWithJing(TEI_ALL, 'it is valid against tei_all', () => {
  const documents = Object.fromEntries(DOCUMENTS.map((tei, index) => [String(index), simple(tei).output]));
  expect(Object.entries(judge(TEI_ALL, documents)).slice(0, 5)).toEqual([]);
});

testWithJing(SIMPLE_PRINT, 'it is valid against tei_simplePrint', () => {
  const documents = Object.fromEntries(DOCUMENTS.map((tei, index) => [String(index), simple(tei).output]));
  expect(Object.entries(judge(SIMPLE_PRINT, documents)).slice(0, 5)).toEqual([]);
});

test.each([
  [
    'names',
    '<p><persName key="k" ref="#x">a</persName></p>',
    '<p><name ref="#x" type="person">a</name></p>',
    [
      '2:4 simple-profile TEI simplePrint has no @key on <persName>, which became nothing; it occurs once, here.',
      '2:4 simple-profile TEI simplePrint has no <persName>, which became <name type="person">; it occurs once, here.'
    ]
  ],
  [
    'what has a look',
    '<p><hi rend="underline big">a</hi></p>',
    '<p><hi rendition="simple:underline">a</hi></p>',
    ['2:4 simple-profile TEI simplePrint has no @rend on <hi>, which became @rendition, in part; it occurs once, here.']
  ],
  [
    'values of closed lists',
    '<p><add place="margin left">a</add><gap unit="word" quantity="2"/><gap unit="ell"/></p>',
    '<p><add place="margin-left">a</add><gap unit="words" quantity="2"/><gap/></p>',
    ['2:67 simple-profile TEI simplePrint has no @unit on <gap>, which became nothing; it occurs once, here.']
  ],
  [
    'a restoration inside a substitution and outside',
    '<p><subst><restore><del>a</del></restore><add>b</add></subst><restore><del>c</del></restore></p>',
    '<p><subst><del>a</del><add>b</add></subst><seg type="restore"><del>c</del></seg></p>',
    [
      '2:11 simple-profile TEI simplePrint has no <restore>, which became its content alone; it occurs once, here.',
      '2:62 simple-profile TEI simplePrint has no <restore>, which became <seg type="restore">; it occurs once, here.'
    ]
  ],
  [
    'points and pointers',
    '<delSpan spanTo="#a"/><p>x<anchor xml:id="a"/><substJoin target="#a"/></p>',
    '<milestone spanTo="#a" unit="delSpan"/>\n      <p>x<anchor xml:id="a"/></p>',
    [
      '2:1 simple-profile TEI simplePrint has no <delSpan>, which became <milestone unit="delSpan">; it occurs once, here.',
      '2:47 simple-profile TEI simplePrint has no <substJoin>, which became nothing; it occurs once, here.'
    ]
  ],
  [
    'an element of another namespace',
    '<p><m:math xmlns:m="urn:m"><m:mi>x</m:mi></m:math></p>',
    '<p><seg type="m-math"><seg type="m-mi">x</seg></seg></p>',
    [
      '2:4 simple-profile TEI simplePrint has no <m:math>, which became <seg type="m-math">; it occurs once, here.',
      '2:28 simple-profile TEI simplePrint has no <m:mi>, which became <seg type="m-mi">; it occurs once, here.'
    ]
  ]
])('%s', (_, content, expected, messages) => {
  const { output, told } = simple(TEI(content));
  expect(output).toContain(expected);
  expect(told.sort()).toEqual(messages.sort());
});

test('the header keeps what it says', () => {
  const tei = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
  const { output } = simple(tei);
  expect(output).toContain('<p>Sent: Department of State, 1962-11-21</p>');
  expect(output).toContain('Typescript of six pages, with words struck out and words written between the lines.');
  expect(output).toMatch(/<person xml:id="archive">\s*<p>Declassification review/);
  expect(output).not.toContain('<?stet');
});

test.each([
  ['no XML', '<TEI', 'xml-not-well-formed'],
  ['another namespace', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-tei']
])('%s is refused', async (_, tei, rule) => {
  const { output, file } = await render(tei, { to: 'tei' });
  expect(output).toBeUndefined();
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
});

test('as many elements in each other come out as are read, and more are one error', () => {
  const nested = (depth: number) => simple(TEI(`<p>${'<hi>'.repeat(depth)}x${'</hi>'.repeat(depth)}</p>`));
  expect(characters(read(nested(296).output))).toBe('x');
  expect(nested(10_000)).toEqual({ output: undefined, told: [expect.stringMatching(/^2:\d+ xml-too-deep /)] });
});

const CORPORA = ['whitman', 'schnitzler-briefe'].map((name) => `../shared/data/corpora/${name}`);
const there = CORPORA.every((path) => existsSync(path));
(there ? test : test.skip)(
  there ? 'TEI of other projects loses no character' : `TEI of other projects (no ${CORPORA})`,
  () => {
    for (const corpus of CORPORA)
      for (const path of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.xml')) continue;
        const tei = readFileSync(join(corpus, path), 'utf8');
        const root = readXml(tei, new VFile({ value: tei }));
        if (!root) continue;
        const made = read(simple(tei).output);
        expect([path, foreign(made)]).toEqual([path, []]);
        expect(characters(made)).toBe(characters(root));
      }
  }
);
