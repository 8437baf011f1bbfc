/** Stages of revision that are not said at the edit: by the stage itself, and by what stands round the edit. */
import { VFile } from 'vfile';
import type { Element } from 'xast';
import { transform } from '../../src/editions/transform.ts';
import { decode } from '../../src/index.ts';
import { readHeader } from '../../src/tei/header-summary.ts';
import { readXml } from '../../src/tei/read.ts';
import { assignStages } from '../../src/tei/stages.ts';
import { walkElements } from '../../src/tei/walk.ts';

const tei = (body: string, targets: Record<string, string> = {}) => {
  const change = (id: string) =>
    `<change xml:id="${id}"${targets[id] ? ` target="${targets[id]}"` : ''}>${id}</change>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><creation><listChange>${change('s1')}<listChange>${change('s2')}</listChange>${change('s3')}</listChange></creation></profileDesc><revisionDesc><listChange><change xml:id="r1" when="2020">checked</change></listChange></revisionDesc></teiHeader><text><body>${body}</body></text></TEI>`;
};

/** The stage that each edit has in the end, by its `n`. */
function stages(text: string): [boolean, Record<string, string>] {
  const root = readXml(text, new VFile());
  if (!root) throw new Error('not well-formed');
  const changed = assignStages(root);
  const found: Record<string, string> = {};
  walkElements(root, ({ attributes }: Element) => {
    if (attributes.n) found[attributes.n] = attributes.change ?? '';
  });
  return [changed, found];
}

test.each<[string, string, Record<string, string>, Record<string, string>]>([
  [
    'the stage names the edit',
    '<p><del n="a" xml:id="a">x</del><add n="b">y</add></p>',
    { s2: '#z #a' },
    { a: '#s2', b: '' }
  ],
  ['what the edit says holds', '<p><del n="a" xml:id="a" change="#s1">x</del></p>', { s2: '#a' }, { a: '#s1' }],
  [
    'the stage names a paragraph',
    '<p xml:id="p"><hi><del n="a">x</del></hi></p><p><del n="b"/></p>',
    { s1: '#p' },
    { a: '#s1', b: '' }
  ],
  [
    'a paragraph says it',
    '<p change="#s2"><add n="a">x</add><add n="b" change="#s3">y</add></p>',
    {},
    { a: '#s2', b: '#s3' }
  ],
  ['the nearest holds', '<div change="#s1"><p change="#s2"><add n="a">x</add></p></div>', {}, { a: '#s2' }],
  [
    'halves of a substitution',
    '<p change="#s1"><subst n="a" change="#s2"><del n="b">x</del><add n="c">y</add></subst></p>',
    {},
    { a: '#s2', b: '', c: '' }
  ],
  [
    'an edit in an edit that has one',
    '<p change="#s1"><add change="#s2">x <del n="a">y</del></add></p>',
    {},
    { a: '' }
  ],
  [
    'an edit in an edit that has none',
    '<p change="#s1"><add n="a">x <del n="b">y</del></add></p>',
    {},
    { a: '#s1', b: '#s1' }
  ],
  [
    'a deletion that is restored',
    '<p change="#s1"><restore n="a" change="#s3"><del n="b">x</del></restore></p>',
    {},
    { a: '#s3', b: '#s1' }
  ],
  ['a span', '<p change="#s3">a <delSpan n="a" spanTo="#e"/>b<anchor xml:id="e"/></p>', {}, { a: '#s3' }],
  ['a change of the file is no stage', '<p change="#r1"><add n="a">x</add></p>', {}, { a: '' }]
])('%s', (_, body, targets, expected) => {
  const isGiven =
    Object.values(expected).filter((stage) => stage !== '').length >
    (body.match(/<(?!p|div)\w+[^>]* change=/g) ?? []).length;
  expect(stages(tei(body, targets))).toEqual([isGiven, expected]);
});

const LETTER = tei(
  '<p>a <del xml:id="d">b</del> <add xml:id="e">c</add> f</p><p change="#s2">g <del>h</del> <add change="#s3">i</add></p>',
  {
    s1: '#d',
    s3: '#e'
  }
);

test('the states, the ledger and the transcription have them', async () => {
  const file = new VFile();
  const outputs = ['text-original', 'text-stage:s1', 'text-stage:s2', 'text-stage:s3', 'ledger-json'] as const;
  const made = await transform(LETTER, { file, outputs: [...outputs] });
  expect(outputs.slice(0, 4).map((name) => made?.[name].trim().replace(/\n+/g, '|'))).toEqual([
    'a b f|g h',
    'a f|g h',
    'a f|g',
    'a c f|g i'
  ]);
  expect([...(made?.['ledger-json'] ?? '').matchAll(/"stage":\s*"(\w+)"/g)].map(([, id]) => id)).toEqual([
    's1',
    's3',
    's2',
    's3'
  ]);
  expect(decode(LETTER).text).toContain('a ~~b~~{#d stage=s1} ^{c}{#e .alone stage=s3} f');
  expect(decode(LETTER).text).toContain('g ~~h~~{stage=s2} ^{i}{.alone stage=s3}');
  expect(readHeader(LETTER)?.stages).toEqual(['s1', 's2', 's3']);
});
