/** `stet diff` at the command line: what a reader sees, and what a script is told. */
import { commandLine } from './command-line.ts';

const { file, stet } = commandLine();

beforeEach(() => {
  file('old.txt', '---\ntitle: A letter\n---\nWe left the ~~old~~ ^{new} hose.\n\nIt rained.');
  file('new.txt', '---\ntitle: The letter\n---\nWe left the ~~old~~ ^{new} house.\n\nIt rained.');
  for (const name of ['old', 'new']) expect(stet(['encode', `${name}.txt`, '-o', `${name}.xml`]).status).toBe(0);
});

test('what changed, in words that need no colour; exit code 1', () => {
  const { status, stdout, stderr } = stet(['diff', 'old.xml', 'new.xml']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.replace(/e-\w{7}/g, 'ID')).toBe(`new
  Text
    line 1 final, reading, original, diplomatic
      We left the new [-hose-] {+house+}.
  Edits
    ~ substitution, line 1: “old” → “new” ID (was ID)
  Metadata
    fileDesc/titleStmt/title: [-A letter-] {+The letter+}

1 document: 1 changed.
`);
});

test('nothing changed; exit code 0', () => {
  expect(stet(['diff', 'old.xml', 'old.xml'])).toEqual({ status: 0, stdout: 'Nothing has changed.\n', stderr: '' });
});

test('as JSON', () => {
  const { status, stdout } = stet(['diff', 'old.xml', 'new.xml', '--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    unchanged: 0,
    documents: [{ stem: 'new', status: 'changed', texts: [{ before: 'hose', after: 'house', new: { line: 1 } }] }]
  });
});

test.each([
  [['diff', 'old.xml'], 'missing required argument'],
  [['diff', 'old.xml', 'none.xml'], 'file-missing'],
  [['diff', 'old.xml', 'new.xml', '--format', 'jsn'], 'Did you mean `json`'],
  [['diff', 'old.xml', 'new.xml', 'third.xml'], 'too many arguments']
])('what cannot be compared as asked: %j', (args, told) => {
  const { status, stdout, stderr } = stet(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(told);
});

test('a file that is no TEI is told with its place', () => {
  file('bad.xml', '<TEI>\n<p></TEI>');
  const { status, stderr } = stet(['diff', 'old.xml', 'bad.xml']);
  expect(status).toBe(1);
  expect(stderr).toContain('bad.xml:2:');
});
