/** `stet validate` as a user meets it. */
import { commandLine } from './command-line.ts';

const { file, stet: run } = commandLine();
const stet = (args: string[], input = '') => run(['validate', ...args], input);
beforeEach(() => {
  file('note.rng', NOTE);
});

const NOTE = `<element name="note" xmlns="http://relaxng.org/ns/structure/1.0">
  <oneOrMore>
    <element name="p">
      <text/>
    </element>
  </oneOrMore>
</element>
`;

test('a valid document: nothing to say', () => {
  file('a.xml', '<note><p>x</p></note>');
  expect(stet(['a.xml', '--schema', 'note.rng'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(stet(['--schema', 'note.rng'], '<note><p/></note>').status).toBe(0);
});

test('several documents: every mistake at its place', () => {
  file('a.xml', '<note>\n<p>x</p>\n<q/>x</note>');
  file('b.xml', '<note><p></note>');
  const { status, stderr } = stet(['a.xml', 'b.xml', '--schema', 'note.rng']);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'a.xml:3:1 error The schema has no element <q> in no namespace. Expected: <p> or </note>. [unknown-element]\n    <q/>x</note>\n    ^\n'
  );
  expect(stderr).toContain('a.xml:3:5 error');
  expect(stderr).toMatch(/b\.xml:1:\d+ error .*\[xml-[a-z-]+\]/);
  expect(stderr).toMatch(/3 errors\n$/);
});

test('for programs', () => {
  file('a.xml', '<note/>');
  const { status, stdout, stderr } = stet(['a.xml', '--schema', 'note.rng', '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ file: 'a.xml', line: 1, column: 1, severity: 'error', rule: 'missing-element' })
  ]);
  expect(JSON.parse(stet(['a.xml', '--schema', 'note.rng', '--format', 'sarif']).stdout).runs[0].results).toHaveLength(
    1
  );
  expect(stet(['a.xml', '--format', 'jsn'])).toMatchObject({ status: 2, stderr: expect.stringContaining('`json`') });
});

test('without --schema: the schema of the TEI that stet writes', () => {
  const tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>';
  const { status, stderr } = stet([], tei);
  expect(status).toBe(1);
  expect(stderr).toContain('<stdin>:1:42 error');
  expect(stderr).toContain('<fileDesc>');
});

/** A schema that knows what an id and a date are. */
const IDS = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"
  ns="http://www.tei-c.org/ns/1.0"><start><element name="TEI"><zeroOrMore><element name="p"><text/>
  <optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
  <optional><attribute name="when"><data type="date"/></attribute></optional>
  <optional><attribute name="hand"/></optional></element></zeroOrMore></element></start></grammar>`;

test('what no schema sees is told among what the schema says, and no fault twice', () => {
  file('ids.rng', IDS);
  file(
    'a.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<p hand="#hc"/>\n<p xml:id="a"/>\n<p xml:id="a" when="1962-02-30"/>\n<q/>\n</TEI>'
  );
  const { status, stderr } = stet(['a.xml', '--schema', 'ids.rng']);
  expect(status).toBe(1);
  expect(Array.from(stderr.matchAll(/^a\.xml:(\S+) .*\[(.*)\]$/gm), ([, place, rule]) => `${place} ${rule}`)).toEqual([
    '2:4 dangling-pointer',
    '4:4 duplicate-id',
    '4:15 wrong-attribute-value',
    '5:1 unknown-element'
  ]);
});

test('what is no TEI is validated by its schema alone', () => {
  file('a.xml', '<note><p hand="#hc" xml:id="a"/><p xml:id="a"/></note>');
  file(
    'any.rng',
    NOTE.replace(
      '<text/>',
      '<text/><optional><attribute name="hand"/></optional><optional><attribute name="xml:id"/></optional>'
    )
  );
  expect(stet(['a.xml', '--schema', 'any.rng'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a schema that cannot be used is wrong usage', () => {
  file('a.xml', '<note><p/></note>');
  file('bad.rng', NOTE.replace('<text/>', '<ref name="x"/>'));
  expect(stet(['a.xml', '--schema', 'nowhere.rng'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('[file-missing]')
  });
  const { status, stderr } = stet(['a.xml', '--schema', 'bad.rng']);
  expect(status).toBe(2);
  expect(stderr).toContain('bad.rng:4:7 error');
  expect(stderr).toContain('[schema-definition]\n          <ref name="x"/>\n');
  file('latin.rng', Buffer.from(NOTE.replace('<text/>', '<!-- \xe4 --><text/>'), 'latin1'));
  expect(stet(['a.xml', '--schema', 'latin.rng'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('latin.rng:4:12 error')
  });
});

test.each([
  ['too deep', `${'<note>'.repeat(400)}${'</note>'.repeat(400)}`, 'xml-too-deep'],
  ['not closed', '<note><p>', 'xml-not-well-formed']
])('a document that is %s has one error', (_, xml, rule) => {
  file('a.xml', xml);
  const { status, stderr } = stet(['a.xml', '--schema', 'note.rng']);
  expect([status, stderr.match(/\[[a-z-]+\]/g)]).toEqual([1, [`[${rule}]`]]);
});
