/** Documents and schemas that mean harm: an answer, in bounded time and memory, and nothing read or sent. */
import { findings, problems, schemaOf } from './schema.ts';

const ANY = schemaOf(
  '<grammar><start><ref name="any"/></start><define name="any"><element><anyName/><zeroOrMore><choice><text/><attribute><anyName/></attribute><ref name="any"/></choice></zeroOrMore></element></define></grammar>'
);
const WORD = schemaOf(
  '<element name="r"><data type="token"><param name="pattern">(a+)+b|[0-9]+[a-z]*[0-9]*</param></data></element>'
);

test('100,000 elements in each other', () => {
  expect(findings(ANY, '<a>'.repeat(100_000) + '</a>'.repeat(100_000))).toEqual([]);
  expect(findings(WORD, '<a>'.repeat(100_000) + '</a>'.repeat(100_000))).toHaveLength(1);
  expect(findings(ANY, '<a>'.repeat(100_000))).toEqual(['1:300001 document-not-well-formed']);
});

test('20,000 prefixes, each declared in the one before', () => {
  const open = Array.from({ length: 20_000 }, (_, index) => `<p${index}:a xmlns:p${index}="urn:${index}">`);
  const close = open.map((_, index) => `</p${index}:a>`).reverse();
  expect(findings(ANY, open.join('') + close.join(''))).toEqual([]);
});

test('a very long text, value, name and tag', () => {
  const long = 'a'.repeat(5_000_000);
  expect(findings(WORD, `<r>${long}</r>`)).toEqual(['1:4 wrong-text']);
  expect(findings(WORD, `<r>${long}b</r>`)).toEqual([]);
  expect(findings(WORD, `<r ${long}="${long}">1</r>`)).toEqual(['1:4 unexpected-attribute']);
  const attributes = Array.from({ length: 50_000 }, (_, index) => ` a${index}=""`).join('');
  expect(findings(WORD, `<r${attributes}>1</r>`)).toHaveLength(1001);
});

test.each([
  ['an external entity', '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>'],
  ['a parameter entity', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://localhost:1/x"> %p;]><r>&e;</r>']
])('%s is not read', (_, xml) => {
  expect(findings(ANY, xml)).toEqual([expect.stringMatching(/entity-not-read$/)]);
});

test.each([
  '',
  ' ',
  '\0',
  '<',
  '<a',
  '<a b',
  '<a b=',
  '<a b="',
  '</a>',
  '<a/><b/>',
  '<a b="" b=""/>',
  '<a><![CDATA[',
  '&',
  '<?',
  '<!--'
])('broken from the start: %j', (xml) => {
  expect(findings(ANY, xml)).toEqual([expect.stringMatching(/^\d+:\d+ document-not-well-formed$/)]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s is a name', (name) => {
  expect(findings(ANY, `<${name} ${name}=""/>`)).toEqual([]);
  expect(findings(WORD, `<r ${name}="">1</r>`)).toEqual(['1:4 unexpected-attribute']);
});

test('a schema that nests without end', () => {
  const deep = (name: string, times: number) =>
    `<element name="r">${`<${name}>`.repeat(times)}<empty/>${`</${name}>`.repeat(times)}</element>`;
  expect(problems(() => schemaOf(deep('group', 100_000)))).toEqual([expect.stringMatching(/schema-too-large$/)]);
  expect(problems(() => schemaOf(deep('oneOrMore', 400)))).toEqual([]);
});

test('definitions that double: each is compiled once', () => {
  const defines = Array.from(
    { length: 60 },
    (_, index) =>
      `<define name="d${index}"><group><ref name="d${index + 1}"/><ref name="d${index + 1}"/></group></define>`
  );
  const schema = `<grammar><start><element name="r"><ref name="d0"/></element></start>${defines.join('')}<define name="d60"><element name="a"><empty/></element></define></grammar>`;
  expect(findings(schemaOf(schema), `<r>${'<a/>'.repeat(500)}</r>`)).toEqual(['1:2004 missing-element']);
});

test('a choice that many elements keep open', () => {
  const either = (last: string) =>
    `<group><zeroOrMore><element name="a"><text/></element></zeroOrMore><element name="${last}"><empty/></element></group>`;
  const lasts = Array.from({ length: 50 }, (_, index) => either(`z${index}`)).join('');
  const schema = schemaOf(`<element name="r"><choice>${lasts}</choice></element>`);
  expect(findings(schema, `<r>${'<a/>'.repeat(5_000)}<z49/></r>`)).toEqual([]);
});

test('many elements in any order', () => {
  const names = Array.from({ length: 60 }, (_, index) => `e${index}`);
  const all = names.map((name) => `<element name="${name}"><empty/></element>`).join('');
  const schema = schemaOf(`<element name="r"><interleave>${all}</interleave></element>`);
  expect(
    findings(
      schema,
      `<r>${names
        .reverse()
        .map((name) => `<${name}/>`)
        .join('')}</r>`
    )
  ).toEqual([]);
  expect(findings(schema, '<r><e1/><e1/></r>')).toHaveLength(2);
});

test('an invalid pattern of XML Schema that is deep or long', () => {
  const pattern = (text: string) =>
    problems(() =>
      schemaOf(`<element name="r"><data type="string"><param name="pattern">${text}</param></data></element>`)
    );
  expect(pattern(`${'('.repeat(50_000)}${')'.repeat(50_000)}`)).toEqual([expect.stringMatching(/schema-datatype$/)]);
  expect(pattern(`${'('.repeat(500)}a${')'.repeat(500)}`)).toEqual([expect.stringMatching(/schema-datatype$/)]);
  expect(pattern('((a{0,1000}){0,1000}){0,1000}')).toEqual([]);
});
