/** What may come in: the gate, entities, depth; and that the same comes out each time. */
import { VFile } from 'vfile';
import { transform } from '../../src/editions/transform.ts';

const OUTPUTS = [
  'html',
  'text-original',
  'text-final',
  'text-diplomatic',
  'ledger-json',
  'print-json',
  'print-diplomatic-json'
] as const;
const tei = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;

test.each([
  ['a tag that is not closed', '<TEI>\n<p></TEI>', 'xml-not-well-formed', 2],
  ['an attribute twice', '<TEI\n a="1" a="2"/>', 'xml-not-well-formed', 2],
  ['two roots', '<TEI/>\n<TEI/>', 'xml-not-well-formed', 2],
  ['an entity of nowhere', '<TEI>\n\n&x;</TEI>', 'xml-not-well-formed', 3],
  ['a prefix of nowhere', '<TEI>\n<x:p/></TEI>', 'xml-namespace', 2],
  ['nothing', '', 'xml-not-well-formed', 1],
  ['a page', '<html/>', 'tei-no-text', 1]
])('%s stops at the gate, with its line', async (_, text, ruleId, line) => {
  const file = new VFile();
  expect(await transform(text, { file, outputs: ['text-final'] })).toBeUndefined();
  expect(file.messages).toHaveLength(1);
  expect(file.messages[0]).toMatchObject({ ruleId, line, fatal: true });
});

test('an entity that the file declares is its text', async () => {
  const file = new VFile();
  const made = await transform(
    `<!DOCTYPE TEI [<!ENTITY hc "H. <hi>Cleveland</hi>">]>\n${tei('<p>by &hc; &amp; others</p>')}`,
    {
      file,
      outputs: ['text-final']
    }
  );
  expect(file.messages.map(String)).toEqual([]);
  expect(made?.['text-final']).toBe('by H. Cleveland & others\n');
});

test('256 edits one inside another, in every edition', async () => {
  const depth = 128;
  const file = new VFile();
  const body = `<p>a ${'<del>b <add>c '.repeat(depth)}x${'</add> d</del>'.repeat(depth)} e</p>`;
  const made = await transform(tei(body), { file, outputs: [...OUTPUTS] });
  expect(file.messages.map(String)).toEqual([]);
  expect(made?.['text-original']).toBe('a b d e\n');
  expect(made?.['text-final']).toBe('a e\n');
  expect(JSON.parse(made?.['ledger-json'] ?? '[]')).toHaveLength(2 * depth);
}, 60_000);

test('the same document gives the same bytes', async () => {
  const body =
    '<pb n="1"/><p>a <del>b</del> <add>b</add> <del>b</del><note type="editorial">n</note></p><p>c <del>b</del></p>';
  const made = async () => transform(tei(body), { file: new VFile(), outputs: [...OUTPUTS] });
  expect(await made()).toEqual(await made());
});

test('a text of many paragraphs and edits takes no more stack than one of few', async () => {
  const file = new VFile();
  const made = await transform(tei('<p>a <del>b</del> <add>c</add> d.</p>'.repeat(3000)), {
    file,
    outputs: ['text-final', 'ledger-json']
  });
  expect(file.messages.map(String)).toEqual([]);
  expect(made?.['text-final']).toBe('a c d.\n'.repeat(3000));
}, 60_000);
