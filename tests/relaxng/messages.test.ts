/** What the messages say: what was found, what was expected, where; and that one mistake gives one message. */
import { validate } from '../../src/relaxng/index.ts';
import { findings, schemaOf, sentences } from './schema.ts';

const LETTER = schemaOf(`<grammar ns="urn:l">
  <start><element name="letter"><ref name="head"/><oneOrMore><ref name="p"/></oneOrMore><optional><ref name="end"/></optional></element></start>
  <define name="head"><element name="head"><attribute name="when"><data type="date"/></attribute><optional><attribute name="cert"><choice><value>high</value><value>low</value></choice></attribute></optional><element name="to"><text/></element><element name="from"><text/></element></element></define>
  <define name="p"><element name="p"><mixed><zeroOrMore><element name="hi"><text/></element></zeroOrMore></mixed></element></define>
  <define name="end"><element name="end"><element name="count"><data type="integer"/></element></element></define>
</grammar>`);
const HEAD = '<head when="1962-11-21"><to/><from/></head>';
const letter = (content: string) => `<letter xmlns="urn:l">\n${content}\n</letter>`;

test.each([
  ['<p/>', '2:1 missing-element', 'Before <p>, <head> must stand.'],
  [HEAD, '3:1 missing-element', 'Before </letter>, <p> must stand.'],
  [`${HEAD}<q/><p/>`, '2:44 unknown-element', 'The schema has no element <q> in the namespace urn:l. Expected: <p>.'],
  [`${HEAD}<p/>${HEAD}`, '2:48 unexpected-element', '<head> is not allowed here. Expected: <end>, <p> or </letter>.'],
  [
    `${HEAD}<p xmlns=""/><p/>`,
    '2:44 unknown-element',
    'The schema has no element <p> in no namespace. Expected: <{urn:l}p>.'
  ],
  [
    `${HEAD}\n some text<p/>`,
    '3:2 unexpected-text',
    'Text is not allowed here in <letter>: “some text”. Expected: <p>.'
  ],
  ['<head when="1962-11-21"><from/></head><p/>', '2:25 missing-element', 'Before <from>, <to> must stand.'],
  ['<head><to/><from/></head><p/>', '2:1 missing-attribute', '<head> lacks an attribute. Expected: @when.'],
  [
    '<head when="1962"><to/><from/></head><p/>',
    '2:7 wrong-attribute-value',
    'The value of @when on <head> cannot be “1962”. Expected: a date (YYYY-MM-DD).'
  ],
  [
    '<head when="1962-11-21"\n  cert = "hihg"><to/><from/></head><p/>',
    '3:3 wrong-attribute-value',
    'The value of @cert on <head> cannot be “hihg”. Expected: “high” or “low”.'
  ],
  [
    '<head when="1962-11-21" crt="high"><to/><from/></head><p/>',
    '2:25 unexpected-attribute',
    'The attribute @crt is not allowed on <head>. Expected: @cert.'
  ],
  [
    `${HEAD}<p/><end><count>x</count></end>`,
    '2:60 wrong-text',
    'The text of <count> cannot be “x”. Expected: an integer.'
  ],
  [`${HEAD}<p/><end><count/></end>`, '2:53 wrong-text', 'The text of <count> cannot be “”. Expected: an integer.'],
  [
    `${HEAD}<p>&nbsp;</p>`,
    '2:47 document-not-well-formed',
    'This is not well-formed XML: &nbsp; is not declared (no other file is read).'
  ],
  [
    `${HEAD}<p></q>`,
    '2:47 document-not-well-formed',
    'This is not well-formed XML: the end tag </q> stands where </p> must stand.'
  ]
])('%s', (content, finding, sentence) => {
  expect(findings(LETTER, letter(content))).toEqual([finding]);
  expect(sentences(LETTER, letter(content))).toEqual([sentence]);
});

test('after a mistake validation goes on; messages stand in the order of the document', () => {
  const xml = letter(
    '<head cert="no"><from/></head>\n<p><hi><hi/></hi><q><p n="">x<hi/></p></q></p>\n<end><count>1.5</count>\nx</end><p/>'
  );
  expect(findings(LETTER, xml)).toEqual([
    '2:1 missing-attribute',
    '2:7 wrong-attribute-value',
    '2:17 missing-element',
    '3:8 unexpected-element',
    '3:18 unknown-element',
    '3:24 unexpected-attribute',
    '4:13 wrong-text',
    '5:1 unexpected-text',
    '5:8 unexpected-element'
  ]);
});

test('lines end at LF, CR LF and CR, and a byte order mark is no column', () => {
  expect(findings(LETTER, `\uFEFF<x/>`)).toEqual(['1:1 unknown-element']);
  expect(findings(LETTER, letter(`${HEAD}\r\n<p/>\r<q/>`))).toEqual(['4:1 unknown-element']);
});

test('names are written as they would be in the document', () => {
  expect(sentences(LETTER, '<l:letter xmlns:l="urn:l"><l:x/></l:letter>')).toEqual([
    'The schema has no element <l:x> in the namespace urn:l. Expected: <l:head>.',
    'Before </l:letter>, <l:head> and <l:p> must stand.'
  ]);
});

test('many things that could stand are counted, the likeliest first', () => {
  const names = Array.from({ length: 20 }, (_, index) => `<element name="name${index}"><empty/></element>`);
  const schema = schemaOf(`<element name="r"><choice>${names.join('')}</choice></element>`);
  expect(sentences(schema, '<r><nmae13/></r>')[0]).toBe(
    'The schema has no element <nmae13> in no namespace. Expected: <name13>, <name0>, <name1>, <name2>, <name3>, <name4>, <name5>, <name6> or 12 more.'
  );
});

test('the number of errors is limited, and that is told', () => {
  expect(sentences(LETTER, letter(`${HEAD}<p/>${'<q/>'.repeat(9)}`), 3).slice(2)).toEqual([
    expect.stringContaining('<q>'),
    'Validation ended here, after 3 errors.'
  ]);
});

test('every issue has a severity, its place, a sentence and what to do', () => {
  expect(validate(letter('<q/>'), LETTER)[0]).toEqual({
    rule: 'unknown-element',
    severity: 'error',
    line: 2,
    column: 1,
    message: expect.stringMatching(/\.$/),
    help: expect.stringMatching(/\.$/)
  });
});

test('a listener hears what the validator hears, and no more than it when it stops', () => {
  const heard: string[] = [];
  const listener = {
    startElement: ({ qname }: { qname: string }) => void heard.push(qname),
    endElement: (offset: number) => void heard.push(`/${offset}`),
    text: (text: string) => void heard.push(text)
  };
  validate('<letter xmlns="urn:l"><p>x&amp;y</p></letter>', LETTER, { listener });
  expect(heard).toEqual(['letter', 'p', 'x&y', '/32', '/36']);
  heard.length = 0;
  validate('<letter xmlns="urn:l"><p></letter>', LETTER, { listener });
  expect(heard).toEqual(['letter', 'p']);
});
