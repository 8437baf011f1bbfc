/** Entities that a document declares itself: they stand for their text, at the place of their use, within bounds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { judge, missing } from './jing.ts';
import { findings, schemaOf, sentences, written } from './schema.ts';

const SCHEMA = `<element name="r">
  <zeroOrMore><choice>
    <element name="p"><optional><attribute name="n"><data type="integer"/></attribute></optional><mixed><zeroOrMore><element name="q"><text/></element></zeroOrMore></mixed></element>
    <element name="d"><data type="date"/></element>
  </choice></zeroOrMore>
</element>`;
const LETTER = schemaOf(SCHEMA);

const document = (subset: string, content: string) => `<!DOCTYPE r [\n${subset}\n]>\n<r>\n${content}\n</r>`;

/** Subset, content, and what is found. */
const CASES: [string, string, string, string[]][] = [
  ['text', '<!ENTITY e "text">', '<p>a &e; b</p>', []],
  ['a value', '<!ENTITY n "12">', '<p n="&n;"/>', []],
  ['a wrong value', '<!ENTITY n "x">', '<p>a</p>\n<p n="&n;"/>', ['6:4 wrong-attribute-value']],
  ['a typed text', '<!ENTITY y "1962"><!ENTITY d "&y;-11-21">', '<d>&d;</d>', []],
  ['a wrong typed text', '<!ENTITY y "1962">', '<d>&y;-13-01</d>', ['5:4 wrong-text']],
  ['elements', '<!ENTITY q "<q>a</q> and <q>b</q>">', '<p>a &q; b</p>', []],
  ['a wrong element', '<!ENTITY q "<q>a</q><x/>">', '<p>a &q; b</p>', ['5:6 unknown-element']],
  [
    'a wrong attribute in it',
    '<!ENTITY q "<p n=\'x\'/>">',
    '&q;\n&q;',
    ['5:1 wrong-attribute-value', '6:1 wrong-attribute-value']
  ],
  ['text where none may stand', '<!ENTITY e "text">', '\n&e;', ['6:1 unexpected-text']],
  ['entities in entities', '<!ENTITY a "<q>&b;</q>"><!ENTITY b "x">', '<p>&a;&a;</p>', []],
  ['the first of two declarations', '<!ENTITY n "1"><!ENTITY n "x">', '<p n="&n;"/>', []],
  ['characters by number', '<!ENTITY q "&#60;q/>">', '<p>&q;</p>', []],
  ['a number that is doubly written', '<!ENTITY q "&#38;#60;q/>">', '<p>&q;</p>', []],
  [
    'declarations that are none of entities',
    '<!-- <!ENTITY n "x"> --><?pi <!ENTITY n "y">?><!ELEMENT r ANY><!ENTITY n "1">',
    '<p n="&n;"/>',
    []
  ],
  ['an entity that is not used', '<!ENTITY e SYSTEM "nowhere.xml">', '<p/>', []],
  [
    'the same reference in a comment before it',
    '<!ENTITY q "<x/>">',
    '<p><!-- &q; -->&q;</p>',
    ['5:16 unknown-element']
  ]
];

test.each(CASES)('%s', (_, subset, content, found) => {
  expect(findings(LETTER, document(subset, content))).toEqual(found);
});

(missing ? test.skip : test)(`jing finds the same${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'));
  try {
    writeFileSync(join(folder, 'schema.rng'), written(SCHEMA));
    const paths = CASES.map(([, subset, content], index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, document(subset, content));
      return path;
    });
    const verdicts = judge(join(folder, 'schema.rng'), paths);
    for (const [index, [name, , , found]] of CASES.entries())
      expect([name, verdicts.has(resolve(paths[index] as string))]).toEqual([name, found.length > 0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['markup that does not close', '<!ENTITY e "<q>">', '<p>&e;</q></p>', '5:4'],
  ['an end tag alone', '<!ENTITY e "</p>">', '<p>&e;', '5:4'],
  ['markup in a value', '<!ENTITY e "<q/>">', '<p n="&e;"/>', '5:1'],
  ['an entity in an entity that is not declared', '<!ENTITY e "&f;">', '<p>&e;</p>', '5:4']
])('%s is not well-formed', (_, subset, content, place) => {
  expect(findings(LETTER, document(subset, content))).toEqual([`${place} document-not-well-formed`]);
});

const LAUGHS = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);

test.each([
  [
    'text in another file',
    '<!ENTITY e SYSTEM "file:///etc/passwd">',
    '<p>&e;</p>',
    '5:4',
    'stands for text in another file'
  ],
  ['a loop', '<!ENTITY a "&b;"><!ENTITY b "&a;">', '<p>&a;</p>', '5:4', 'a text that holds itself'],
  ['a loop in a value', '<!ENTITY a "&a;">', '<p n="&a;"/>', '5:1', 'a text that holds itself'],
  ['a billion laughs', `<!ENTITY l0 "ha">${LAUGHS.join('')}`, '<p>&l30;</p>', '5:4', 'more than 1000000 characters'],
  [
    'the same in a value',
    `<!ENTITY l0 "ha">${LAUGHS.join('')}`,
    '<p n="&l30;"/>',
    '5:1',
    'more than 1000000 characters'
  ],
  [
    'quadratic blow-up',
    `<!ENTITY a "${'a'.repeat(20_000)}">`,
    `<p>${'&a;'.repeat(20_000)}</p>`,
    '5:151',
    'more than 1000000 characters'
  ],
  ['a parameter entity', '<!ENTITY % p "<!ENTITY e \'x\'>">%p;', '<p>&e;</p>', '2:32', 'a parameter entity is used']
])('%s is not read', (_, subset, content, place, reason) => {
  const xml = document(subset, content);
  expect(findings(LETTER, xml)).toEqual([`${place} entity-not-read`]);
  expect(sentences(LETTER, xml)[0]).toContain(reason);
});
