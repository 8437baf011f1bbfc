/** TEI goes back to the notation: decode(encode(text)) = canonical(text), and encode(decode(tei)) = tei. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { decodeTree } from '../../src/tei/decode.ts';
import { encodeTree } from '../../src/tei/encode.ts';
import { readXml } from '../../src/tei/read.ts';
import { writeTei } from '../../src/tei/write.ts';
import { asTyped } from '../../src/transcription/as-typed.ts';
import { infer } from '../../src/transcription/infer/index.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const metadata = { ...NO_METADATA, hands: [{ id: 'hc' }] };
const encode = (text: string) => {
  const file = new VFile();
  return writeTei(encodeTree(infer(parse(text, file, metadata), file), { version: '0' }));
};
const decode = (tei: string, file = new VFile()) => {
  const root = readXml(tei, file);
  const tree = root && decodeTree(root, file);
  return tree ? writeNotation(asTyped(tree)) : undefined;
};
const canonical = (text: string) => writeNotation(parse(text, new VFile(), metadata));

test('the telegram', () => {
  const text = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  expect(decode(encode(text))).toBe(canonical(text));
});

const block = fc.constantFrom(
  'TOP SECRET',
  '~~TOP SECRET~~',
  'TOP SECRET\n\n~~TOP SECRET~~',
  'I. FIRST THINGS',
  'II',
  'SECOND THINGS',
  'unfulfilled',
  '1. The loose ends still ~~unfulfilled~~ remain in the original agreement.',
  '2. They ~~their~~ ^{Castro} their saved the ~~Soviet~~ regime.',
  '(a) one thing that was said about it and not closed',
  '(b) another;\n(c) a third.',
  'and so it goes on with many more words',
  'of time',
  'of time. A paragraph that begins with it, and ~~goes~~ ^{went} on.',
  'Alternatively\nof this ~~Alternatively~~ we might do it so.',
  'ACTION: USUN',
  'RISK',
  'circumstances',
  '[page]',
  '# Title',
  '## Part',
  '---',
  '- point',
  '::: {.closer}\nYours\n:::',
  '::: {.verse}\nOne line\nand two\n\nand three\n:::',
  '::: {.table}\na | b\nc | d\n:::',
  'A ~~b~~{sub=s1} c ^{d}{sub=s1} e.',
  'demon-\nstration of [it]{.unclear}, =Anglo-\nAmerican',
  'so ~~be~~{.restored} it [illegible 3 words], [blank] [hand hc] ^{x}{hand=hc place=margin-left}',
  '[mutuality]{.corr}[actuality]{.sic} _{low} weite~~n~~^{r} [word?] [Anna]{.persName #anna}'
);
const documents = fc.uniqueArray(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

test('decode(encode(text)) = canonical(text)', () => {
  fc.assert(
    fc.property(documents, (text) => {
      expect(decode(encode(text))).toBe(canonical(text));
    }),
    { numRuns: 400 }
  );
});

test('encode(decode(tei)) = tei', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const tei = encode(text);
      expect(encode(decode(tei) as string)).toBe(tei);
    }),
    { numRuns: 200 }
  );
});

test('foreign TEI keeps its text, and what the notation cannot write is reported with its count and first place', () => {
  const file = new VFile();
  const text = decode(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n<p>a <zzz>b</zzz> <zzz>c</zzz> <del>d</del></p></body></text></TEI>',
    file
  );
  expect(text).toBe('a b c ~~d~~\n');
  expect(file.messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ['element-not-in-notation', 2, 6]
  ]);
});

test.each([
  ['not well-formed', '<TEI>\n<p></TEI>', 'xml-not-well-formed'],
  ['no TEI', '<html/>', 'not-tei'],
  ['an entity of its own', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI>&a;</TEI>', 'xml-not-well-formed'],
  ['too deep', '<a>'.repeat(20_000), 'xml-too-deep']
])('what is %s gives one located error', (_, xml, rule) => {
  const file = new VFile();
  expect(decode(xml, file)).toBeUndefined();
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
});
