/** Checks that no schema makes, each with what it says and what it must leave alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../../src/tei/links.ts';
import { readXml } from '../../src/tei/read.ts';
import { METADATA, PHENOMENA } from './documents.ts';
import { encode, readTranscription } from './round-trip.ts';

function check(tei: string): string[] {
  const file = new VFile({ value: tei });
  const root = readXml(tei, file);
  if (root) checkLinks(root, file);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}

const TEI = (content: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${content}\n</TEI>`;

test.each([
  [
    'a pointer to nothing',
    '<del hand="#hc"/>',
    ['2:6 dangling-pointer `@hand` points to `#hc`, which is not in this document.']
  ],
  [
    'a list of pointers',
    '<del corresp="#x http://a #y" xml:id="x"/>',
    ['2:6 dangling-pointer `@corresp` points to `#y`, which is not in this document.']
  ],
  [
    'an id that stands twice',
    '<p xml:id="a"/>\n<p xml:id="a"/>',
    ['3:4 duplicate-xml-id The `xml:id` `a` stands already on line 2.']
  ],
  [
    'a substitution without a deletion',
    '<subst><add/></subst>',
    ['2:1 half-substitution This `<subst>` has no `<del>`.']
  ],
  [
    'a substitution without an addition',
    '<subst><del/><restore><del/></restore></subst>',
    ['2:1 half-substitution This `<subst>` has no `<add>`.']
  ],
  ['a span without an end', '<delSpan/>', ['2:1 span-without-end This `<delSpan>` has no end: it has no `@spanTo`.']],
  [
    'a span that ends before it begins',
    '<anchor xml:id="a"/>\n<addSpan spanTo="#a"/>',
    ['3:10 span-backwards This `<addSpan>` ends at `#a`, which stands before it, on line 2.']
  ],
  [
    'spans that cross',
    '<delSpan spanTo="#a"/>\n<delSpan spanTo="#b"/><anchor xml:id="a"/><anchor xml:id="b"/>',
    ['3:1 spans-overlap This `<delSpan>` begins inside the `<delSpan>` of line 2 and ends outside it.']
  ],
  [
    'a day that is none',
    '<date when="1962-02-30"/>',
    ['2:7 date-value `@when="1962-02-30"` is no date that the calendar has.']
  ],
  [
    'another year than that of the text',
    '<date when="1962-11-21">21 November 1963</date>',
    ['2:7 date-mismatch The date reads “21 November 1963”, and its `@when` is `1962-11-21`.']
  ],
  [
    'another day than that of the text',
    '<date when="1962-11-21">1962-11-22</date>',
    ['2:7 date-mismatch The date reads “1962-11-22”, and its `@when` is `1962-11-21`.']
  ],
  [
    'another month than that of the text',
    '<date when="1962-11-21">December 21st, 1962</date>',
    ['2:7 date-mismatch The date reads “December 21st, 1962”, and its `@when` is `1962-11-21`.']
  ],
  [
    'another day than that of the text, in German',
    '<date when="1892-03-12">den 13. März 1892</date>',
    ['2:7 date-mismatch The date reads “den 13. März 1892”, and its `@when` is `1892-03-12`.']
  ],
  [
    'a range that ends before it begins',
    '<date from="1962-11-21"\n to="1962-11-20"/>',
    ['3:2 date-order `@from="1962-11-21"` is later than `@to="1962-11-20"`.']
  ],
  [
    'bounds the wrong way round',
    '<origDate notBefore="1963" notAfter="1962-11"/>',
    ['2:28 date-order `@notBefore="1963"` is later than `@notAfter="1962-11"`.']
  ],
  [
    'witnesses, speakers, surfaces and responsibilities that are not there',
    '<rdg wit="#A #B" resp="#ed"/><said who="#x"/><pb facs="#s1"/>',
    [
      'wit` points to `#A',
      'wit` points to `#B',
      'resp` points to `#ed',
      'who` points to `#x',
      'facs` points to `#s1'
    ].map(
      (words, index) => `2:${[6, 6, 18, 36, 50][index]} dangling-pointer \`@${words}\`, which is not in this document.`
    )
  ],
  [
    'one missing hand once, with its count',
    '<del hand="#hc"/><add hand="#hc"/>\n<add hand="#hc" resp="#hc"/>',
    [
      '2:6 dangling-pointer `@hand` points to `#hc`, which is not in this document; it does so 3 times, first here.',
      '3:17 dangling-pointer `@resp` points to `#hc`, which is not in this document.'
    ]
  ],
  [
    'an attribute behind one whose value looks like it',
    '<del rend=\' hand="#hc" \' hand = "#hc"/>',
    ['2:26 dangling-pointer `@hand` points to `#hc`, which is not in this document.']
  ],
  [
    'a hand that wrote nothing',
    '<handNote xml:id="hc"/>',
    ['2:1 unused-hand The hand `hc` is declared, and nothing in the text is said to be written in it.']
  ]
])('%s is told', (_, content, messages) => {
  expect(check(TEI(content))).toEqual(messages);
});

test.each([
  ['spans inside one another', '<delSpan spanTo="#a"/><addSpan spanTo="#b"/><anchor xml:id="b"/><anchor xml:id="a"/>'],
  ['spans one after another', '<delSpan spanTo="#a"/><anchor xml:id="a"/><delSpan spanTo="#b"/><anchor xml:id="b"/>'],
  ['addresses elsewhere', '<ref target="https://example.org/#x other.xml#y"/>'],
  [
    'dates as precise as they are',
    '<date when="1962">in 1962</date><date when="1962-11-21">21/11/62</date><date when="1962-11-21">1962</date><date when="--11-21"/>'
  ],
  [
    'dates in words',
    '<date when="1962-11-21">the 21st day of November 1962</date><date when="--11-21">November 21</date><date when="1962-11-21">10:30 p.m., Nov 21</date><date when="1962-11">November 1962</date><date when="1880-03-01">le 1er mars 1880</date>'
  ],
  ['a date by another calendar', '<date when="1700-01-11" calendar="http://a/#julian">1 January 1700</date>'],
  [
    'dates in their order, as far as they go',
    '<date from="1962-11" to="1962-11-03"/><date notBefore="-0100" notAfter="0014"/><date from="1962" to="1962"/>'
  ],
  ['pointers by a scheme', '<note target="#xpath(//p[1]) #range(left(a),b)"/>'],
  [
    'pointers into what is included',
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/><del hand="#hc"/>'
  ],
  ['attributes of other namespaces', '<svg xmlns="http://www.w3.org/2000/svg"><rect from="#x" when="no"/></svg>'],
  ['an addition that was struck out again', '<subst><del>a</del><del><add>b</add></del></subst>'],
  ['a hand that wrote', '<handNote xml:id="hc"/><handShift new="#hc"/>']
])('%s are no fault', (_, content) => {
  expect(check(TEI(content))).toEqual([]);
});

test('what the encoder writes has no fault of its own making', () => {
  // `#x`, `#jk` and `#own` are pointers of the transcriber's.
  for (const text of Object.values(PHENOMENA)) {
    const found = check(encode(readTranscription(text, METADATA))).filter(
      (message) => !/`#(?:x|jk|own)`|unused-hand/.test(message)
    );
    expect([text, found]).toEqual([text, []]);
  }
});

const CORPUS = '../shared/data/corpora/schnitzler-briefe';
const there = existsSync(CORPUS);
(there ? test : test.skip)(
  there ? 'letters of a corpus are checked without a fault of ours' : `letters (there is no ${CORPUS})`,
  () => {
    const paths = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'));
    const rules = paths.flatMap((path) =>
      check(readFileSync(join(CORPUS, path), 'utf8')).map((message) => message.split(' ')[1])
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(new Set(rules).has('span-without-end')).toBe(true);
  }
);
