/** TEI whose parts stand in other files (XInclude): only an import reads them, and everything else says so before it makes anything. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { build } from '../../src/build.ts';
import { decode } from '../../src/decode.ts';
import { render } from '../../src/render.ts';
import { validate } from '../../src/validate.ts';

const included = (
  inclusion: string
) => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">
<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt></fileDesc></teiHeader>
<text><body><p>one</p>
  ${inclusion}<p>two</p></body></text></TEI>`;

const CASES: [string, string, string][] = [
  ['a file', '<xi:include href="parts/one.xml"/>', '`parts/one.xml` is to be included here'],
  ['a part of the file itself', '<xi:include xpointer="p1"/>', 'an inclusion (XInclude) repeats another part'],
  [
    'by another prefix, the first of two',
    '<include xmlns="http://www.w3.org/2001/XInclude" href="a.txt" parse="text"/><xi:include href="b.xml"/>',
    '`a.txt` is to be included here'
  ]
];

const said = ({ messages }: VFile) =>
  messages.map(({ ruleId, line, column, reason }) => [`${line}:${column} ${ruleId}`, reason]);

describe.each(CASES)('%s', (_, inclusion, sentence) => {
  const tei = included(inclusion);
  const expected = [['4:3 xml-inclusion', expect.stringContaining(sentence)]];

  test('decode', () => {
    const { text, file } = decode(tei, { path: 'a.xml' });
    expect([text, said(file)]).toEqual([undefined, expected]);
    expect(file.messages[0]?.note).toContain('stet import a.xml --into ');
  });

  test.each(['text', 'html', 'tei', 'json', 'pdf'] as const)('render to %s', async (to) => {
    const { output, file } = await render(tei, { to: to as 'text', path: 'a.xml' });
    expect([output, said(file)]).toEqual([undefined, expected]);
  });
});

test('a build leaves such a document out', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'stet-'));
  try {
    mkdirSync(join(dir, 'tei'));
    writeFileSync(join(dir, 'edition.yaml'), 'title: A\noutputs: [html]\n');
    writeFileSync(join(dir, 'tei', 'a.xml'), included('<xi:include href="b.xml"/>'));
    const { files } = await build(dir);
    expect(files.flatMap(said)).toEqual([['4:3 xml-inclusion', expect.any(String)]]);
    expect(readdirSync(dir)).toEqual(['edition.yaml', 'tei']);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('what only holds the words of an inclusion is none', () => {
  const tei = included('<p>&lt;xi:include href="b.xml"/></p>');
  expect(decode(tei).text).toContain('one');
});

test('it is not validated before it is whole', () => {
  expect(said(validate(included('<xi:include href="b.xml"/>')))).toEqual([['4:3 xml-inclusion', expect.any(String)]]);
});
