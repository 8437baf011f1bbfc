/** Inclusions: what is included, what is refused with its reason, and that nothing outside the folder is read. */
import { symlinkSync } from 'node:fs';
import { folder, tei } from './folder.ts';

const { file, path, read, take } = folder();

const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const P = (text: string) => `<p xmlns="http://www.tei-c.org/ns/1.0">${text}</p>`;
const body = () => /<body>([\s\S]*)<\/body>/.exec(read('out/tei/a.xml'))?.[1];
const including = (include: string) => file('a.xml', tei(include, '', ` ${XI}`));

test('a file, one of a folder below, and files that these include', () => {
  including('<xi:include href="b.xml"/><xi:include href="parts/c.xml"/>');
  file('b.xml', P('one'));
  file('parts/c.xml', `<div xmlns="http://www.tei-c.org/ns/1.0" ${XI}><xi:include href="d.xml"/></div>`);
  file('parts/d.xml', P('two'));
  expect(take('a.xml').messages).toEqual([]);
  expect(body()).toMatch(/^<p>one<\/p><div[^>]*><p>two<\/p><\/div>$/);
});

test('text, in its encoding; markup in it is text', () => {
  including(
    '<p><xi:include href="b.txt" parse="text"/> <xi:include href="c.txt" parse="text" encoding="iso-8859-1"/></p>'
  );
  file('b.txt', 'a < b & c\n');
  file('c.txt', Uint8Array.of(0xfc));
  expect(take('a.xml').messages).toEqual([]);
  expect(body()).toBe('<p>a &lt; b &amp; c\n ü</p>');
});

test.each([
  ['an id', 'two', '<p xml:id="two">2</p>'],
  ['the element() scheme', 'element(/1/2)', '<p>3</p>'],
  ['the element() scheme from an id', 'element(d/1)', '<p xml:id="two">2</p>'],
  ['xpointer(id())', "xpointer(id('two'))", '<p xml:id="two">2</p>']
])('part of a file, by %s', (_, pointer, expected) => {
  including(`<xi:include href="b.xml" xpointer="${pointer}"/>`);
  file('b.xml', '<div xmlns="http://www.tei-c.org/ns/1.0" xml:id="d"><p xml:id="two">2</p><p>3</p></div>');
  const { messages } = take('a.xml');
  const same = pointer === 'element(/1/2)' ? '<p>3</p>' : expected;
  expect([messages, body()]).toEqual([[], same]);
});

test('part of the same file', () => {
  including('<p xml:id="x">one</p><xi:include xpointer="x"/>');
  expect(take('a.xml').messages).toEqual([]);
  expect(body()).toBe('<p xml:id="x">one</p><p xml:id="x">one</p>');
});

test('prefixes declared round the part come with it', () => {
  including('<xi:include href="b.xml" xpointer="x"/>');
  file('b.xml', '<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:l="urn:l"><p xml:id="x" l:y="z">1</p></div>');
  expect(take('a.xml').messages).toEqual([]);
  expect(body()).toBe('<p xmlns:l="urn:l" xml:id="x" l:y="z">1</p>');
});

test('a document that is included in another of the folder is a part of it', () => {
  file(
    'in/all.xml',
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" ${XI}><teiHeader/><xi:include href="b.xml"/></teiCorpus>`
  );
  file('in/b.xml', tei('<p>b</p>'));
  expect(take('in').documents).toEqual(['all']);
});

test('xml:base says where files stand', () => {
  including('<div xml:base="parts/"><xi:include href="b.xml"/></div>');
  file('parts/b.xml', P('one'));
  expect(take('a.xml').messages).toEqual([]);
});

test('a fallback is taken, and told', () => {
  including(
    '<p>a <xi:include href="b.xml"><xi:fallback>b<xi:include href="c.txt" parse="text"/></xi:fallback></xi:include></p>'
  );
  file('c.txt', 'c');
  expect(take('a.xml').messages).toEqual([expect.stringMatching(/^a\.xml:1:\d+ xinclude-fallback$/)]);
  expect(body()).toBe('<p>a bc</p>');
});

test.each([
  ['a file that is not there', 'href="none.xml"', 'there is no such file'],
  ['one on the network', 'href="http://example.org/b.xml"', 'on the network'],
  ['one on the network, without a scheme', 'href="//example.org/b.xml"', 'on the network'],
  ['one named by the machine', 'href="file:///etc/passwd" parse="text"', 'named by a scheme'],
  ['one of the machine', 'href="/etc/passwd" parse="text"', 'place of the machine'],
  ['one above the folder', 'href="../secret.xml"', 'outside the folder'],
  ['one above the folder, in disguise', 'href="x/%2e%2e/../../secret.xml"', 'outside the folder'],
  ['one by way of a link', 'href="link.xml"', 'leads out of the folder'],
  ['a folder', 'href="sub"', 'no file'],
  ['a part that is not there', 'href="b.xml" xpointer="nowhere"', 'there is no `xml:id="nowhere"`'],
  ['a pointer that is not read', 'href="b.xml" xpointer="xpointer(//p[1])"', 'of a kind that is not read']
])('%s is refused with the reason', (_, attributes, reason) => {
  file('secret.xml', P('secret'));
  file('in/a.xml', tei(`<xi:include ${attributes}/>`, '', ` ${XI}`));
  file('in/b.xml', P('b'));
  file('in/sub/c.xml', P('c'));
  symlinkSync(path('secret.xml'), path('in/link.xml'));
  const { messages, reasons, written } = take('in/a.xml');
  expect(messages).toEqual([expect.stringMatching(/^in\/a\.xml:1:\d+ xinclude-unresolved$/)]);
  expect(reasons[0]).toContain(reason);
  expect(written).toEqual([]);
});

test.each([
  ['itself', { 'a.xml': '<xi:include href="a.xml"/>' }],
  ['itself by way of another', { 'a.xml': '<xi:include href="b.xml"/>', 'b.xml': '<xi:include href="a.xml"/>' }],
  ['the part that it stands in', { 'a.xml': '<div xml:id="x"><xi:include xpointer="x"/></div>' }],
  [
    'two parts that include each other',
    { 'a.xml': '<div xml:id="x"><xi:include xpointer="y"/></div><div xml:id="y"><xi:include xpointer="x"/></div>' }
  ]
])('a file that includes %s is told', (_, files) => {
  for (const [name, content] of Object.entries(files)) file(name, tei(content, '', ` ${XI}`));
  const { messages } = take('a.xml');
  expect(messages).toEqual([expect.stringMatching(/ xinclude-loop$/)]);
});

test.each([
  ['without a file', '<xi:include/>'],
  ['with a fragment', '<xi:include href="b.xml#x"/>'],
  ['of an unknown kind', '<xi:include href="b.xml" parse="html"/>'],
  ['a part of plain text', '<xi:include href="b.xml" parse="text" xpointer="x"/>'],
  ['a fallback alone', '<xi:fallback/>'],
  ['two fallbacks', '<xi:include href="none.xml"><xi:fallback/><xi:fallback/></xi:include>']
])('an inclusion that is none: %s', (_, include) => {
  file('b.xml', P('b'));
  including(include);
  expect(take('a.xml').messages).toEqual([expect.stringMatching(/^a\.xml:1:\d+ xinclude-malformed$/)]);
});

test('what is wrong in an included file is told there', () => {
  including('<xi:include href="b.xml"/>');
  file('b.xml', '<p>\n<hi></p>');
  expect(take('a.xml').messages).toEqual(['b.xml:2:8 xml-not-well-formed']);
});

test('inclusions that double each time end soon', () => {
  for (let at = 0; at < 40; at++)
    file(`${at}.xml`, tei(`<xi:include href="${at + 1}.xml"/><xi:include href="${at + 1}.xml"/>`, '', ` ${XI}`));
  file('40.xml', P('x'));
  const { messages } = take('0.xml');
  expect(messages).toEqual([expect.stringMatching(/ xinclude-size$/)]);
});

test('many inclusions of one large file end soon', () => {
  including('<xi:include href="b.xml"/>'.repeat(900));
  file('b.xml', P('x'.repeat(100_000)));
  expect(take('a.xml').messages).toEqual([expect.stringMatching(/^a\.xml:1:\d+ xinclude-size$/)]);
});
