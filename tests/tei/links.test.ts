/** Checks that no schema makes, each with what it says and what it must leave alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkLinks } from '../../src/tei/links.ts';
import { readXml } from '../../src/tei/read.ts';
import { METADATA, PHENOMENA } from './documents.ts';
import { encode, readTranscription } from './round-trip.ts';

function check(tei: string): string[] {
  const file = new VFile();
  const root = readXml(tei, file);
  if (root) checkLinks(root, file);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}

const TEI = (content: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${content}\n</TEI>`;

test.each([
  [
    'a pointer to nothing',
    '<del hand="#hc"/>',
    ['2:1 dangling-pointer `@hand` points to `#hc`, which is not in this document.']
  ],
  [
    'a list of pointers',
    '<del corresp="#x http://a #y" xml:id="x"/>',
    ['2:1 dangling-pointer `@corresp` points to `#y`, which is not in this document.']
  ],
  [
    'an id that stands twice',
    '<p xml:id="a"/>\n<p xml:id="a"/>',
    ['3:1 duplicate-xml-id The `xml:id` `a` stands already on line 2.']
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
    ['3:1 span-backwards This `<addSpan>` ends at `#a`, which stands before it, on line 2.']
  ],
  [
    'spans that cross',
    '<delSpan spanTo="#a"/>\n<delSpan spanTo="#b"/><anchor xml:id="a"/><anchor xml:id="b"/>',
    ['3:1 spans-overlap This `<delSpan>` begins inside the `<delSpan>` of line 2 and ends outside it.']
  ],
  [
    'a day that is none',
    '<date when="1962-02-30"/>',
    ['2:1 date-value `@when="1962-02-30"` is no date that the calendar has.']
  ],
  [
    'another year than that of the text',
    '<date when="1962-11-21">21 November 1963</date>',
    ['2:1 date-mismatch The date reads “21 November 1963”, and its `@when` is `1962-11-21`.']
  ],
  [
    'another day than that of the text',
    '<date when="1962-11-21">1962-11-22</date>',
    ['2:1 date-mismatch The date reads “1962-11-22”, and its `@when` is `1962-11-21`.']
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
