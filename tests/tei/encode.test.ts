/** What the marks and blocks of the notation become in TEI. */
import { readFileSync } from 'node:fs';
import { encodeTree } from '../../src/tei/encode.ts';
import { writeTei } from '../../src/tei/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import type { Transcription } from '../../src/transcription/tree.ts';
import { encode, readTranscription } from './round-trip.ts';

/** The body of a transcription's TEI without its indentation and without the ids that are digests. */
const body = (text: string) =>
  /<body>\n([\s\S]*)\n *<\/body>/
    .exec(encode(readTranscription(text)))?.[1]
    ?.replace(/^ +(?=<)/gm, '')
    .replace(/ xml:id="[edp]-[^"]*"/g, '');

test.each([
  [
    'struck out words are del, and added ones add with their place',
    'the ~~old~~ and ^{new} house _{low} ^{side}{place=margin-left}',
    '<p>the <del rend="strikethrough">old</del> and <add place="above">new</add> house <add place="below">low</add> <add place="margin left">side</add></p>'
  ],
  [
    'halves side by side are one act, in the order of the page',
    'as ^{price} ~~prize~~ for',
    '<p>as <subst><add place="above">price</add> <del rend="strikethrough">prize</del></subst> for</p>'
  ],
  [
    'halves apart are joined after the second',
    '~~a~~{sub=x #one} b ^{c}{sub=x #two}',
    '<p><del xml:id="one" rend="strikethrough">a</del> b <add xml:id="two" place="above">c</add><substJoin n="x" target="#one #two"/></p>'
  ],
  [
    'a restored deletion is restore around del',
    '~~so~~{.restored hand=hc}',
    '<p><restore><del rend="strikethrough" hand="#hc">so</del></restore></p>'
  ],
  [
    'a line break is a newline and lb; in a word it is a weak hyphen and no newline; a hyphen of the word is text',
    'one\ntwo demon-\nstration Anglo-\nAmerican',
    '<p>one\n<lb/>two demon<pc force="weak">-</pc><lb break="no"/>stration Anglo-<lb break="no"/>American</p>'
  ],
  [
    'an item under an item is parted by lb, others by nothing',
    '(a) one\n(b) two\n\n(c) three',
    '<list>\n<label>(a)</label><item><p>one</p></item>\n<lb/><label>(b)</label><item><p>two</p></item>\n<label>(c)</label><item><p>three</p></item>\n</list>'
  ],
  [
    'a note stands where it is called',
    'word[^1]\n\n[^1]: {.authorial} See above.',
    '<p>word<note xml:id="note-1" type="authorial" n="1">See above.</note></p>'
  ],
  [
    'pieces that change their places are named in the order in which they are to be read',
    '[b]{.transpose group=t #b} [a]{.transpose group=t #a}',
    '<p><seg xml:id="b" type="transpose">b</seg> <seg xml:id="a" type="transpose">a</seg><listTranspose><transpose n="t"><ptr target="#a"/><ptr target="#b"/></transpose></listTranspose></p>'
  ],
  [
    'a deletion of blocks begins at an empty element and ends at an anchor',
    '::: {.del hand=hc #d}\na\n\nb\n:::',
    '<delSpan xml:id="d" hand="#hc" spanTo="#end-d"/>\n<p>a</p>\n<p>b</p>\n<anchor xml:id="end-d" type="block"/>'
  ],
  [
    'a closer that text follows is an ab, since TEI lets none follow a closer',
    '::: {.closer}\nYours\n:::\n\ntext',
    '<ab type="closer">Yours</ab>\n<p>text</p>'
  ],
  [
    'a mark on furniture is a cancelled marking',
    'x\n\n::: {.fw type=header}\n~~SECRET~~\n:::',
    '<p>x</p>\n<fw type="header"><del type="cancellation" rend="strikethrough">SECRET</del></fw>'
  ],
  ['what XML would read as markup is text', 'a < b & c > d "e" ]]>', '<p>a &lt; b &amp; c > d "e" ]]&gt;</p>'],
  [
    'what TEI has no attribute for is kept in an instruction',
    '[a]{.damage agent="fire and water"}',
    '<p><damage><?stet agent="fire and water"?>a</damage></p>'
  ]
])('%s', (_, text, expected) => {
  expect(body(text)).toBe(expected);
});

// --------------------------------------------------------------------------------------------------------- identifiers

const ids = (text: string) =>
  [...encode(readTranscription(text)).matchAll(/xml:id="([edp]-[^"]*)"/g)].map(([, id]) => id);

test('an id does not change with edits elsewhere', () => {
  const paragraph = 'And then there came ~~much~~ more text than that.';
  const kept = ids(`${paragraph}\n\n# Title\n\nEnd.`);
  const after = ids(`Quite ~~other~~ words stand here, ^{all} new.\n\n${paragraph}\n\n# Title\n\nThe ~~very~~ end.`);
  expect(kept.map((id) => id?.[0])).toEqual(['p', 'e', 'd', 'p']);
  expect(after).toEqual(expect.arrayContaining(kept.slice(0, 3)));
  expect(kept[0]).toMatch(/^p-[a-z2-7]{7}$/);
});

test('equal digests are told apart in the order of the document', () => {
  const [first, second, third] = ids('same\n\nsame\n\nsame');
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
});

test('no id stands twice, whatever the transcriber and the metadata call theirs', () => {
  const metadata = { ...NO_METADATA, hands: [{ id: 'page-2' }, { id: 'x' }], stages: [{ id: 'p' }] };
  const text = '[page 1]\n\na []{#x} b []{#stet} c []{#infer} ~~d~~{#p} []{#p}\n\n[page 2]\n\ne';
  const found = [...encode(readTranscription(text, metadata)).matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id);
  expect(found.length).toBeGreaterThan(10);
  expect(new Set(found).size).toBe(found.length);
});

// --------------------------------------------------------------------------------------------------------------- header

test('nothing is needed but a tree', () => {
  const tree: Transcription = { type: 'transcription', metadata: NO_METADATA, children: [] };
  const tei = writeTei(encodeTree(tree, { version: '0' }));
  expect(tei).toContain('<title type="file">Untitled</title>');
  expect(tei).toContain('<body>\n      <p/>\n    </body>');
});

test('the conventions are those that the document follows', () => {
  const declared = (text: string) =>
    /<editorialDecl>[\s\S]*<\/editorialDecl>/.exec(encode(readTranscription(text)))?.[0];
  expect(declared('plain')).not.toMatch(/subst|restore|sic/);
  expect(declared('[a]{.sic}[b]{.corr} ~~c~~{.restored} demon-\nstration')).toMatch(
    /sic[\s\S]*weak punctuation[\s\S]*restore/
  );
});

test('no document of the encoder depends on when or where it is made', () => {
  const text = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  expect(encode(readTranscription(text))).toBe(encode(readTranscription(text)));
});
