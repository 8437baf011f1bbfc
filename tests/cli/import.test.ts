/** `stet import` as a user meets it, on to the edition that is built of it. */
import { existsSync, readFileSync } from 'node:fs';
import { commandLine } from './command-line.ts';

const { file, path, stet } = commandLine();

const LETTER = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc></teiHeader>
<text><body><p>We left the <subst>
  <del>old</del>
  <add>new</add>
</subst> house, <zzz>and</zzz> went.</p></body></text></TEI>`;

test('a file becomes an edition, and the edition is built', () => {
  file('in/letter.xml', LETTER);
  const imported = stet(['import', 'in/letter.xml', '--into', 'out']);
  expect(imported).toEqual({
    status: 0,
    stdout: '',
    stderr: '1 document imported into out; now run `stet build out`\n'
  });
  const built = stet(['build', 'out']);
  expect(built.status).toBe(0);
  expect(built.stderr).toContain('<zzz> is an element that no stylesheet knows; it occurs once');
  expect(readFileSync(path('out/dist/letter/final.txt'), 'utf8')).toBe('We left the new house, and went.\n');
  expect(readFileSync(path('out/dist/letter/original.txt'), 'utf8')).toBe('We left the old house, and went.\n');
  expect(readFileSync(path('out/dist/letter/ledger.csv'), 'utf8')).toContain(',substitution,old,new,');
  expect(existsSync(path('out/dist/letter/letter.pdf'))).toBe(true);
  expect(readFileSync(path('out/dist/index.html'), 'utf8')).toContain('A letter');
});

test('a file that is wrong is told at its place, and nothing is written', () => {
  file('in/a.xml', LETTER);
  file('in/b.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<p>A & B</p></TEI>');
  const { status, stderr } = stet(['import', 'in', '--into', 'out']);
  expect(status).toBe(1);
  expect(stderr).toContain('in/b.xml:2:');
  expect(stderr).toContain('A `&` that stands for itself is written `&amp;`.');
  expect(stderr).toContain('Nothing was imported.');
  expect(existsSync(path('out'))).toBe(false);
  expect(stet(['import', 'in', '--into', 'out', '--keep-going']).status).toBe(1);
  expect(existsSync(path('out/tei/a.xml'))).toBe(true);
});

test('another document of the name is never overwritten', () => {
  file('a.xml', LETTER);
  file('out/tei/a.xml', '<TEI/>');
  const { status, stderr } = stet(['import', 'a.xml', '--into', 'out']);
  expect(status).toBe(2);
  expect(stderr).toContain('[import-exists]');
  expect(readFileSync(path('out/tei/a.xml'), 'utf8')).toBe('<TEI/>');
});

test('a folder without TEI is no edition, and so is nothing', () => {
  file('in/a.xml', '<html/>');
  expect(stet(['import', 'in', '--into', 'out'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('[nothing-to-import]')
  });
  expect(stet(['import'])).toMatchObject({ status: 2 });
});
