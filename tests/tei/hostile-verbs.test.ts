/** Files made to do harm, and files that are broken: whatever reads TEI says the same one error at the same place, and makes nothing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { build } from '../../src/build.ts';
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { decodeXmlBytes } from '../../src/project/xml-bytes.ts';
import { render } from '../../src/render.ts';
import { validate } from '../../src/validate.ts';

const tei = (body: string, before = '') =>
  `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>\n${body}</body></text></TEI>`;
const subset = (declarations: string) => `<!DOCTYPE TEI [${declarations}]>`;
const LAUGHS = Array.from({ length: 10 }, (_, at) =>
  at === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`
).join('');

const FILES: [string, string | Uint8Array, string][] = [
  [
    'an external entity',
    tei('<p>&x;</p>', subset('<!ENTITY x SYSTEM "file:///etc/passwd">')),
    '2:4 xml-external-entity'
  ],
  [
    'one in an attribute',
    tei('<p n="&x;"/>', subset('<!ENTITY x SYSTEM "http://127.0.0.1:9/">')),
    '2:1 xml-external-entity'
  ],
  [
    'a parameter entity',
    tei('<p/>', subset('<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;')),
    '1:59 xml-parameter-entity'
  ],
  ['a billion laughs', tei('<p>&l9;</p>', subset(LAUGHS)), '2:4 xml-entity-size'],
  [
    'quadratic blow-up',
    tei(`<p>${'&a;'.repeat(50_000)}</p>`, subset(`<!ENTITY a "${'a'.repeat(50_000)}">`)),
    '2:61 xml-entity-size'
  ],
  [
    'an entity that holds itself',
    tei('<p>&a;</p>', subset('<!ENTITY a "&b;"><!ENTITY b "&a;">')),
    '2:4 xml-entity-loop'
  ],
  [
    '100,000 elements in one another',
    tei(`<p>${'<hi>'.repeat(100_000)}${'</hi>'.repeat(100_000)}</p>`),
    '2:1188 xml-too-deep'
  ],
  ['a text of ten million characters', tei(`<p>${'word '.repeat(2_000_001)}</p>`), '2:1 xml-too-long'],
  ['bytes of nothing', new Uint8Array(100_000), '1:1 xml-not-well-formed'],
  ['bytes of no encoding', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe4), '1:4 not-utf8'],
  ['nothing', '', '1:1 xml-not-well-formed'],
  ['no XML', 'Dear friend,\n', '2:1 xml-not-well-formed'],
  ['an element that is not closed', tei('<p>a<hi>b</p>'), '2:13 xml-not-well-formed'],
  ['elements that overlap', tei('<p><hi>a</p></hi>'), '2:12 xml-not-well-formed'],
  ['a bare &', tei('<p>A & B</p>'), '2:6 xml-not-well-formed'],
  ['an entity of HTML', tei('<p>A&nbsp;B</p>'), '2:10 xml-not-well-formed'],
  ['a < in the text', tei('<p>1 < 2</p>'), '2:7 xml-not-well-formed'],
  ['an attribute twice', tei('<p n="1" n="2"/>'), '2:16 xml-not-well-formed'],
  ['a value without quotation marks', tei('<p n=1/>'), '2:6 xml-not-well-formed'],
  ['two roots', `${tei('<p/>')}<TEI/>`, '2:29 xml-not-well-formed'],
  ['a control character', tei('<p>\x01</p>'), '2:4 xml-not-well-formed'],
  ['a prefix that is not declared', tei('<p><x:y/></p>'), '2:4 xml-namespace'],
  ['half a file', tei('<p>a</p>').slice(0, -20), '1:60 xml-not-well-formed'],
  ['a declaration that is not the first', `\n<?xml version="1.0"?>${tei('<p/>')}`, '2:6 xml-not-well-formed'],
  [
    'an inclusion',
    tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'),
    '2:1 xml-inclusion'
  ]
];

const told = ({ messages }: VFile) => messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);

describe.each(FILES)('%s', (_, content, expected) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = new VFile();
  const text = decodeXmlBytes(bytes, file);

  test('decode, render and validate', async () => {
    if (text === undefined) return expect(told(file)).toEqual([expected]);
    const start = process.cpuUsage();
    const decoded = decode(text);
    expect([decoded.text, told(decoded.file)]).toEqual([undefined, [expected]]);
    for (const to of ['text', 'tei'] as const) {
      const { output, file: said } = await render(text, { to });
      expect([to, output, told(said)]).toEqual([to, undefined, [expected]]);
    }
    expect(told(validate(text))).toEqual([expected]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(30_000);
  });

  test('build', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stet-'));
    try {
      mkdirSync(join(dir, 'tei'));
      writeFileSync(join(dir, 'edition.yaml'), 'title: A\noutputs: [text]\n');
      writeFileSync(join(dir, 'tei', 'a.xml'), bytes);
      const { files } = await build(dir);
      expect(files.flatMap(told)).toEqual([expected]);
      expect(readdirSync(dir)).toEqual(['edition.yaml', 'tei']);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

test.each([
  ['a declaration', `<?xml version="1.0"?>\n${tei('<p/>')}`, '1:1'],
  ['a document type', tei('<p/>', subset('')), '1:1'],
  ['TEI', `\n  ${tei('<p/>')}`, '2:3'],
  [
    'TEI by prefix, below front matter',
    '---\ntitle: A\n---\n\n<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0"/>',
    '5:1'
  ]
])('what is no transcription is not encoded: %s', (_, text, place) => {
  const { tei: made, file } = encode(text);
  expect([made, told(file)]).toEqual([undefined, [`${place} transcription-is-xml`]]);
});

test('a transcription that speaks of tags is one', () => {
  expect(encode('<hi> is an element of TEI, and <TEI> its root.').tei).toBeDefined();
});
