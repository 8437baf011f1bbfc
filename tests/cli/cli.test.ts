/** The command line as a user meets it: the compiled program, its output and its exit codes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

const { file, path, stet } = commandLine();

test('standard input to standard output', () => {
  const { status, stdout, stderr } = stet(['encode'], 'the ~~old~~ ^{new} house');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('<subst');
});

test('an error of the notation is shown at its place; the TEI is written and the exit code is 1', () => {
  const { status, stdout, stderr } = stet(['encode'], 'one\n\ntwo ~~three');
  expect(status).toBe(1);
  expect(stderr).toContain('<stdin>:3:5 error');
  expect(stderr).toContain('[unclosed-mark]');
  expect(stdout).toContain('two ~~three');
});

test('front matter that was written for another program is told, and the text is encoded all the same', () => {
  const text =
    '---\ntitle: A letter\nlicense: CC0\nhands:\n  hc: {name: H. C., ink: blue}\n...\n\none ~~two~~{hand=hc}\n';
  const { status, stdout, stderr } = stet(['encode'], text);
  expect(status).toBe(1);
  expect(stderr).toMatch(/<stdin>:3:1 error .*`license`.*`licence`[\s\S]*<stdin>:5:\d+ error .*`ink`/);
  expect(stdout).toMatch(/<title[^>]*>A letter<[\s\S]*H\. C\.[\s\S]*<del [^>]*hand="#hc"/);
  expect(stet(['encode', '--strict'], text)).toMatchObject({ status: 1, stdout: '' });
  expect(stet(['encode'], '---\ndate: yesterday\n---\none\n')).toMatchObject({ status: 1, stdout: '' });
});

test('--strict writes nothing when there is a warning', () => {
  const text = 'text\n\n[^1]: a note that is called from nowhere';
  expect(stet(['encode'], text).status).toBe(0);
  const { status, stdout } = stet(['encode', '--strict'], text);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

test('--no-infer switches rules off', () => {
  const text = 'We ~~had~~ ^{x} had come.';
  expect(stet(['encode'], text).stdout).not.toContain('<subst');
  expect(stet(['encode', '--no-infer=repeated-word'], text).stdout).toContain('<subst');
  expect(stet(['encode', '--no-infer'], text).stdout).toContain('<subst');
});

test('a Word file goes out, and comes in as a transcription', () => {
  const [tei, word, book] = [path('a.xml'), path('a.docx'), path('a.epub')];
  expect(stet(['encode', '-o', tei], 'the ~~old~~ ^{new} house').status).toBe(0);
  expect(stet(['render', tei, '--to', 'docx', '-o', word]).status).toBe(0);
  expect(stet(['render', tei, '--to', 'epub', '-o', book]).status).toBe(0);
  expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
  const { status, stdout } = stet(['encode', word]);
  expect(status).toBe(0);
  expect(stdout.match(/(?<=<(?:del|add)[^>]*>)\w+/g)).toEqual(['old', 'new']);
  expect(stet(['encode', book])).toMatchObject({ status: 1, stderr: expect.stringContaining('[word-no-file]') });
  expect(stet(['render', tei, '--to', 'epub', '--state', 'final'])).toMatchObject({ status: 2 });
});

test('decode gives the transcription back, and render a state of it', () => {
  const text = 'the ~~old~~ ^{new} house\n';
  const tei = stet(['encode'], text).stdout;
  expect(stet(['decode'], tei)).toEqual({ status: 0, stdout: text, stderr: '' });
  expect(stet(['render', '--to', 'text'], tei).stdout.trim()).toBe('the new house');
  expect(stet(['render', '--to', 'text', '--state', 'original'], tei).stdout.trim()).toBe('the old house');
  expect(JSON.parse(stet(['render', '--to', 'json'], tei).stdout)).toHaveLength(1);
  expect(stet(['render', '--to', 'cvs'], tei)).toMatchObject({ status: 2, stderr: expect.stringContaining('`csv`') });
  expect(stet(['render', '--to', 'tex'], tei).stdout).toContain('\\begin{document}');
});

test('a difficult page goes to TEI and comes back to the letter', () => {
  const input = readFileSync('tests/fixtures/difficult-page/input.txt', 'utf8');
  const { stdout: tei, status } = stet(['encode'], input);
  expect(status).toBe(0);
  expect(stet(['decode'], tei)).toEqual({ status: 0, stdout: input, stderr: '' });
  const final = readFileSync('tests/fixtures/difficult-page/final.txt', 'utf8');
  expect(stet(['render', '--to', 'text'], tei).stdout).toBe(final);
});

test('--version and --help end with 0', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(stet(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  const help = stet(['encode', '--help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('--no-infer[=RULE,…]');
});

test('a missing file is wrong usage', () => {
  const { status, stderr } = stet(['encode', 'nowhere.txt']);
  expect(status).toBe(2);
  expect(stderr).toContain('`nowhere.txt`');
});

test('an unknown option is wrong usage', () => {
  expect(stet(['encode', '--bogus']).status).toBe(2);
});

test.each([[['init']], [['serve', '--port', '8080']]])('what is not built yet says so: %j', (args) => {
  const { status, stdout, stderr } = stet(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('[not-built-yet]');
});

test.each([
  [['encode', '--no-infer=headings'], '`heading`'],
  [['encode', '--dialect', 'zoonivers'], '`zooniverse`'],
  [['render', '--to', 'htm'], '`html`'],
  [['render', '--to', 'text', '--state', 'finl'], '`final`'],
  [['check', '--format', 'jsn'], '`json`'],
  [['encod'], 'encode']
])('a slip in %j names what was meant', (args, meant) => {
  const { status, stderr } = stet(args);
  expect(status).toBe(2);
  expect(stderr).toContain(meant);
});

test('a state of what has none is refused', () => {
  expect(stet(['render', '--to', 'csv', '--state', 'final'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('[state-of-format]')
  });
});

test('`--no-infer` takes no file for its value', () => {
  file('a.txt', 'the ~~old~~ house');
  expect(stet(['encode', '--no-infer', 'a.txt'])).toMatchObject({ status: 0, stdout: expect.stringContaining('<del') });
});

test('several files go into a folder, and nowhere else', () => {
  file('a.txt', 'one');
  file('b.txt', 'two');
  expect(stet(['encode', 'a.txt', 'b.txt'])).toMatchObject({ status: 2, stdout: '' });
  expect(stet(['encode', 'a.txt', 'b.txt', '-o', 'one.xml'])).toMatchObject({ status: 2 });
  expect(stet(['encode', 'a.txt', 'b.txt', '-o', 'out/']).status).toBe(0);
  mkdirSync(path('there'));
  expect(stet(['encode', 'a.txt', 'b.txt', '-o', 'there']).status).toBe(0);
  expect([readdirSync(path('out')), readdirSync(path('there'))]).toEqual([
    ['a.xml', 'b.xml'],
    ['a.xml', 'b.xml']
  ]);
});

test('a missing file among several leaves nothing written', () => {
  file('a.txt', 'one');
  expect(stet(['encode', 'a.txt', 'nowhere.txt', '-o', 'out/']).status).toBe(2);
  expect(existsSync(path('out'))).toBe(false);
});

test('a transcription is encoded with what its edition says of it', () => {
  file('edition.yaml', 'author: A. Clerk\ndocuments: {a: {title: The house}}\n');
  file('transcriptions/a.txt', '---\ndate: 1962\n---\ntext');
  const { stdout } = stet(['encode', 'transcriptions/a.txt']);
  expect(stdout).toMatch(/<title>The house<.*<author>A. Clerk<.*when="1962"/s);
});

test('a mistake in edition.yaml is told by every command that reads it', () => {
  file('edition.yaml', 'titel: A\n');
  file('transcriptions/a.txt', 'text');
  for (const args of [['encode'], ['check']])
    expect(stet([...args, 'transcriptions/a.txt'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('edition.yaml:1:1 error')
    });
});

test('bytes that are not UTF-8 are told with their offset, and nothing is written', () => {
  file('a.txt', Uint8Array.from([0x61, 0x62, 0xff, 0x63]));
  const { status, stderr } = stet(['encode', 'a.txt', '-o', 'a.xml']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/a\.txt:1:3 error .*offset 2/);
  expect(existsSync(path('a.xml'))).toBe(false);
});

test('an empty transcription is an error', () => {
  file('a.txt', '\n \n');
  const { status, stderr } = stet(['encode', 'a.txt']);
  expect(status).toBe(1);
  expect(stderr).toContain('[empty-transcription]');
});

test('bad YAML and unknown keys are told at their place in edition.yaml', () => {
  file('edition.yaml', 'title: A\nlicense: {name: CC0}\n');
  file('transcriptions/a.txt', 'text');
  const { status, stderr } = stet(['build']);
  expect(status).toBe(1);
  expect(stderr).toContain('edition.yaml:2:1 error');
  expect(stderr).toContain('Did you mean `licence`?');
  expect(existsSync(path('tei'))).toBe(false);
});

test('an output that cannot be written leaves no part behind', () => {
  file('a.txt', 'text');
  file('blocked', 'a file, so no folder');
  const { status, stderr } = stet(['encode', 'a.txt', '-o', 'blocked/a.xml']);
  expect(status).toBe(3);
  expect(stderr).toContain('cannot be written');
  expect(readdirSync(path()).sort()).toEqual(['a.txt', 'blocked']);
});

test('a folder that is no edition is wrong usage', () => {
  expect(stet(['build']).status).toBe(2);
});

test('build says where it has listed what it read by inference', () => {
  file('edition.yaml', 'outputs: [text]\n');
  file('transcriptions/a.txt', 'He took ~~his~~ his hat.');
  const listed = join('.', 'dist', 'a', 'inferences.csv');
  expect(stet(['build']).stderr).toContain(`1 reading by inference (listed in ${listed}, shown by --verbose)\n`);
  file('transcriptions/b.txt', 'He took ~~his~~ his hat.');
  expect(stet(['build']).stderr).toContain(
    `2 readings by inference (listed in ${join('dist', '*', 'inferences.csv')}, shown`
  );
});

test('build writes TEI once, and never over TEI that was corrected by hand', () => {
  file('edition.yaml', 'outputs: [text]\n');
  file('transcriptions/a.txt', 'the ~~old~~ house');
  expect(stet(['build']).status).toBe(0);
  const written = path('tei/a.xml');
  const tei = readFileSync(written, 'utf8');
  expect(stet(['build']).status).toBe(0);
  expect(readFileSync(written, 'utf8')).toBe(tei);
  expect(readFileSync(path('dist/a/final.txt'), 'utf8').trim()).toBe('the house');
  const corrected = tei.replace('house', 'home');
  writeFileSync(written, corrected);
  expect(stet(['build', '--verbose']).stderr).toContain('[tei-corrected]');
  expect(readFileSync(written, 'utf8')).toBe(corrected);
  expect(readFileSync(path('dist/a/final.txt'), 'utf8').trim()).toBe('the home');
  expect(stet(['build', '--reencode']).status).toBe(0);
  expect(readFileSync(written, 'utf8')).toBe(tei);
});

test('check prints JSON and SARIF for programs', () => {
  const [record] = JSON.parse(stet(['check', '--format', 'json'], 'a ~~b').stdout) as Record<string, unknown>[];
  expect(record).toMatchObject({
    file: '<stdin>',
    line: 1,
    column: 3,
    endColumn: 5,
    severity: 'error',
    rule: 'unclosed-mark'
  });
  const sarif = JSON.parse(stet(['check', '--format', 'sarif'], 'a ~~b').stdout);
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'unclosed-mark', level: 'error' });
  expect(stet(['check', '--format', 'xml'], 'a').status).toBe(2);
});
