/** Files made to do harm: each gives one located error, in bounded time and memory, and nothing outside the folder is read. */
import { VFile } from 'vfile';
import { transform } from '../../src/editions/transform.ts';
import { folder, tei } from './folder.ts';

const { file, take } = folder();

const doctype = (subset: string, body: string) => `<!DOCTYPE TEI [\n${subset}\n]>\n${tei(body)}`;
const repeat = (text: string, times: number) => text.repeat(times);

/** Ten entities, each ten of the one before. */
const LAUGHS = Array.from({ length: 10 }, (_, at) =>
  at === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${at} "${repeat(`&l${at - 1};`, 10)}">`
).join('\n');

const CASES: [string, () => string | Uint8Array, string][] = [
  [
    'an external entity',
    () => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '<p>&x;</p>'),
    '4:80 xml-external-entity'
  ],
  [
    'an external entity by its public name',
    () => doctype('<!ENTITY x PUBLIC "p" "http://127.0.0.1:9/">', '<p>&x;</p>'),
    '4:80 xml-external-entity'
  ],
  [
    'an external entity in an attribute',
    () => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '<p n="&x;"/>'),
    '4:77 xml-external-entity'
  ],
  [
    'an external entity by way of another',
    () => doctype('<!ENTITY x SYSTEM "x"><!ENTITY y "&x;">', '<p>&y;</p>'),
    '4:80 xml-external-entity'
  ],
  [
    'a parameter entity',
    () => doctype('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">\n%p;', '<p/>'),
    '3:1 xml-parameter-entity'
  ],
  [
    'a parameter entity that is internal',
    () => doctype('<!ENTITY % p "<!ENTITY x \'y\'>"> %p;', '<p>&x;</p>'),
    '2:33 xml-parameter-entity'
  ],
  [
    'an entity of an external subset',
    () => `<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/x.dtd">\n${tei('<p>&x;</p>')}`,
    '2:82 xml-not-well-formed'
  ],
  ['a billion laughs', () => doctype(LAUGHS, '<p>&l9;</p>'), '13:80 xml-entity-size'],
  ['a billion laughs in an attribute', () => doctype(LAUGHS, '<p n="&l9;"/>'), '13:77 xml-entity-size'],
  [
    'an entity that holds itself',
    () => doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">', '<p>&a;</p>'),
    '4:80 xml-entity-loop'
  ],
  [
    'quadratic blow-up',
    () => doctype(`<!ENTITY a "${repeat('a', 50_000)}">`, `<p>${repeat('&a;', 50_000)}</p>`),
    '4:137 xml-entity-size'
  ],
  [
    'entities of elements, quadratic',
    () => doctype(`<!ENTITY a "${repeat('<hi/>', 10_000)}">`, `<p>${repeat('&a;', 10_000)}</p>`),
    '4:137 xml-entity-size'
  ],
  [
    '100,000 elements in one another',
    () => tei(`<p>\n${repeat('<hi>', 100_000)}${repeat('</hi>', 100_000)}</p>`),
    '2:1185 xml-too-deep'
  ],
  [
    '100,000 elements in one another, never closed',
    () => tei(`<p>\n${repeat('<hi>', 100_000)}`),
    '2:400007 xml-not-well-formed'
  ],
  [
    '100,000 attributes',
    () => tei(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="b"`).join(' ')} a0="c"/>`),
    'not-well-formed'
  ],
  ['a tag that never ends', () => tei(`<p ${repeat('a', 1_000_000)}`), 'xml-not-well-formed'],
  ['ampersands', () => tei(`<p>${repeat('&', 100_000)}</p>`), 'xml-not-well-formed'],
  ['bytes of nothing', () => new Uint8Array(1_000_000), '1:1 xml-not-well-formed'],
  [
    'random bytes',
    () => Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
    'not-utf8'
  ],
  ['nothing', () => '', '1:1 xml-not-well-formed']
];

test.each(CASES)('%s', (_, make, place) => {
  file('a.xml', make());
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const { messages, written } = take('a.xml');
  const { user, system } = process.cpuUsage(start);
  const errors = messages.filter((message) => !message.endsWith('import-external-subset'));
  expect(errors).toEqual([expect.stringContaining(place)]);
  expect(errors[0]).toMatch(/^a\.xml:\d+:\d+ /);
  expect(written).toEqual([]);
  expect((user + system) / 1000).toBeLessThan(10_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test('100 megabytes of one text', () => {
  file('a.xml', tei(`<p>\n${repeat('word ', 20_000_000)}</p>`));
  const start = process.cpuUsage();
  const { messages, written } = take('a.xml');
  expect(messages).toEqual(['a.xml:1:77 xml-too-long']);
  expect(written).toEqual([]);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(30_000);
}, 120_000);

test('a file larger than any is not opened', () => {
  file('a.xml', new Uint8Array(129_000_000));
  expect(take('a.xml').messages).toEqual(['a.xml:1:1 import-too-large']);
});

test('the stylesheets too are spared what nests too deep', async () => {
  const report = new VFile();
  const nested = tei(`<p>${repeat('<hi>', 100_000)}a${repeat('</hi>', 100_000)}</p>`);
  expect(await transform(nested, { file: report, outputs: ['text-final'] })).toBeUndefined();
  expect(report.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['xml-too-deep', 1]]);
});
