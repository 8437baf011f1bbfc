/** Dialects on the command line and in the metadata: the compiled program, its output and its exit codes. */
import { commandLine } from './command-line.ts';

const { file, stet } = commandLine();

const TEXTS: readonly (readonly [string, string])[] = [
  ['zooniverse', 'the [deletion]old[/deletion] [insertion]new[/insertion] house'],
  ['criticmarkup', 'the {~~old~>new~~} house'],
  ['fromthepage', 'the <s>old</s> <add>new</add> house'],
  ['smithsonian', 'the [[strikethrough]]old[[/strikethrough]] ^[[new]] house'],
  ['leiden+', 'the <:new|subst|old:> house']
];

test.each(TEXTS)('`--dialect %s` reads its marks, and the states of the text follow', (dialect, text) => {
  const { status, stdout: tei, stderr } = stet(['encode', '--dialect', dialect], text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(tei).toContain('<subst');
  const state = (name: string) => stet(['decode'], tei).stdout.includes(name);
  expect([state('old'), state('new'), state('dialect')]).toEqual([true, true, false]);
});

test.each(TEXTS)(
  '`dialect: %s` in the metadata does the same, and the TEI is that of the notation',
  (dialect, text) => {
    const source = `---\ndialect: ${dialect}\n---\n${text}`;
    const { status, stdout: tei } = stet(['encode'], source);
    expect(status).toBe(0);
    expect(stet(['check'], source)).toMatchObject({ status: 0 });
    const notation = stet(['decode'], tei).stdout;
    expect(stet(['encode'], notation).stdout).toBe(tei);
  }
);

test.each(TEXTS)('`decode --dialect %s` writes the dialect again', (dialect, text) => {
  const { stdout: tei } = stet(['encode', '--dialect', dialect], text);
  const { status, stdout, stderr } = stet(['decode', '--dialect', dialect], tei);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`dialect: ${dialect}\n`);
  expect(stdout).toContain(text);
});

test('what a dialect cannot say is a warning', () => {
  const { stdout: tei } = stet(['encode'], 'an ~~old~~{rend=overtyped} [word]{.corr}');
  const { status, stdout, stderr } = stet(['decode', '--dialect', 'criticmarkup'], tei);
  expect(status).toBe(0);
  expect(stdout).toContain('an {--old--} word');
  expect(stderr).toContain('`rend=overtyped`');
  expect(stderr).toContain('[no-mark-in-dialect]');
});

test('an edition in a dialect: a decoded document says that it is in the notation', () => {
  file('edition.yaml', 'dialect: zooniverse\n');
  file('a.txt', 'the [deletion]old[/deletion] house');
  const { status, stdout } = stet(['encode', 'a.txt']);
  expect(status).toBe(0);
  file('a.xml', stdout);
  expect(stet(['decode', 'a.xml']).stdout).toBe('---\ndialect: stet\n---\n\nthe ~~old~~ house\n');
});

test('a mistyped tag is told at its place, with the one that was meant', () => {
  const text = '---\ndialect: zooniverse\n---\nthe [deletoin]old[/deletion] house';
  const { status, stderr } = stet(['check'], text);
  expect(status).toBe(1);
  expect(stderr).toContain('<stdin>:4:5 warning');
  expect(stderr).toContain('`[deletion]`');
  expect(stderr).toContain('<stdin>:4:18 error');
  expect(stderr).toContain('[unmatched-tag]');
});

test.each([
  [['encode', '--dialect', 'zoonivers'], '`zooniverse`'],
  [['check', '--dialect', 'leiden'], '`leiden+`'],
  [['decode', '--dialect', 'critic-markup'], '`criticmarkup`']
])('%j names what was meant', (args, meant) => {
  const { status, stderr } = stet(args);
  expect(status).toBe(2);
  expect(stderr).toContain(meant);
});
