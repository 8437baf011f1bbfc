/** The strict gate: good XML with its places, bad XML with one located error, hostile XML in bounded time. */
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { textOf } from '../../src/tei/elements.ts';
import { readXml } from '../../src/tei/read.ts';

function read(text: string) {
  const file = new VFile();
  const root = readXml(text, file);
  const element = root?.children.find((node): node is Element => node.type === 'element');
  const messages = file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  return { root, element, file, messages };
}

test('elements know their places', () => {
  const { element } = read('<a>\r\n  <b c="d"\n/>𝔘<e/></a>');
  const [, b, , e] = (element as Element).children as Element[];
  expect(b?.position).toMatchObject({ start: { line: 2, column: 3 }, end: { line: 3, column: 3 } });
  expect(e?.position).toMatchObject({ start: { line: 3, column: 5 }, end: { line: 3, column: 9 } });
});

test('TEI elements go by their local name, others carry their namespace', () => {
  const { element } = read(
    '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:p/><svg xmlns="http://www.w3.org/2000/svg"/></t:TEI>'
  );
  expect([
    element?.name,
    ...((element as Element).children as Element[]).map(({ name, data }) => [name, data?.namespace])
  ]).toEqual(['TEI', ['p', undefined], ['svg', 'http://www.w3.org/2000/svg']]);
});

test('comments, instructions and CDATA are read, and a byte order mark is none of the text', () => {
  const { root, element } = read('\uFEFF<?xml version="1.0"?><!-- x --><?y z?><a><![CDATA[<&]]>b</a>');
  expect(root?.children.map(({ type }) => type)).toEqual(['comment', 'instruction', 'element']);
  expect(element && textOf(element)).toBe('<&b');
});

test.each([
  ['an end tag that is another’s', '<a>\n<b></a>', '2:7 xml-not-well-formed', 'does not fit'],
  ['an element that is never closed', '<a>\n<b>text', '2:1 xml-not-well-formed', 'never closed'],
  ['a bare ampersand', '<a>x & y</a>', '1:6 xml-not-well-formed', 'begins no entity'],
  ['an entity that is not declared', '<a>\n&nbsp;</a>', '2:6 xml-not-well-formed', 'does not declare'],
  ['an attribute twice', '<a b="1" b="2"/>', '1:16 xml-not-well-formed', 'stands twice'],
  [
    'an attribute twice by two prefixes',
    '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    '1:1 xml-namespace',
    'by two prefixes'
  ],
  ['a prefix that is not declared', '<a><x:b/></a>', '1:4 xml-namespace', '`x:b`'],
  ['two root elements', '<a/>\n<b/>', '2:3 xml-not-well-formed', 'second root'],
  ['an empty file', '', '1:1 xml-not-well-formed', 'no element'],
  ['a control character', '<a>\u0001</a>', '1:4 xml-not-well-formed', 'cannot hold'],
  [
    'a blank line before the declaration',
    '\n<?xml version="1.0"?><a/>',
    '2:6 xml-not-well-formed',
    'not the first thing'
  ],
  ['a file that was cut off in a tag', '<a><b c="d', '1:4 xml-not-well-formed', '']
])('%s is one error at its place', (_, text, message, words) => {
  const { root, messages, file } = read(text);
  expect(root).toBeUndefined();
  expect(messages.length).toBe(1);
  if (words) expect([messages[0], file.messages[0]?.reason]).toEqual([message, expect.stringContaining(words)]);
});

// ------------------------------------------------------------------------------------------------------------ entities

const withDoctype = (subset: string, content: string) => `<!DOCTYPE a [${subset}]>\n${content}`;

test('entities that the file declares are resolved, markup and all', () => {
  const { element } = read(
    withDoctype(
      '<!-- % --><!ENTITY x "<b>h&y;</b>"><!ENTITY y "é&#38;amp;"><!ENTITY y "no">',
      '<a c="1&y;2">t&x;u&y;</a>'
    )
  );
  expect(element?.attributes.c).toBe('1é&2');
  expect(element && textOf(element)).toBe('thé&ué&');
  expect(((element as Element).children[1] as Element).name).toBe('b');
});

test.each([
  ['another file', '<!ENTITY x SYSTEM "file:///etc/passwd">', 'xml-external-entity'],
  ['an address', '<!ENTITY x PUBLIC "y" "http://localhost/x">', 'xml-external-entity'],
  ['a parameter entity', '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY x "y">', 'xml-parameter-entity'],
  ['itself', '<!ENTITY x "&y;"><!ENTITY y "<b>&x;</b>">', 'xml-entity-loop']
])('an entity that asks for %s is refused', (_, subset, rule) => {
  const { root, messages } = read(withDoctype(subset, '<a>&x;</a>'));
  expect(root).toBeUndefined();
  expect(messages).toEqual([expect.stringContaining(rule)]);
});

test('a declared entity that is not used does no harm', () => {
  expect(read(withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p "q">', '<a/>')).element?.name).toBe('a');
});

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  ''
);

test.each([
  ['a billion laughs', withDoctype(`<!ENTITY l0 "lol">${laughs}`, '<a>&l9;</a>')],
  ['a billion laughs in an attribute', withDoctype(`<!ENTITY l0 "lol">${laughs}`, '<a b="&l9;"/>')],
  ['a billion elements', withDoctype(`<!ENTITY l0 "<b/>">${laughs}`, '<a>&l9;</a>')],
  ['one long entity used often', withDoctype(`<!ENTITY x "${'y'.repeat(100_000)}">`, `<a>${'&x;'.repeat(100_000)}</a>`)]
])('%s end in one error', (_, text) => {
  const { root, messages } = read(text);
  expect(root).toBeUndefined();
  expect(messages).toEqual([expect.stringMatching(/^2:\d+ xml-entity-size$/)]);
});

// --------------------------------------------------------------------------------------------------------------- bounds

test('100,000 elements in one another are read', () => {
  const depth = 100_000;
  const { element } = read(`${'<a xmlns="u">'.repeat(depth)}x${'</a>'.repeat(depth)}`);
  expect(element && textOf(element)).toBe('x');
  expect(read('<a>'.repeat(depth)).messages.length).toBe(1);
});

test('ten million characters of one text are read', () => {
  const { element } = read(`<a>${'x'.repeat(10_000_000)}</a>`);
  expect(element && textOf(element).length).toBe(10_000_000);
});
