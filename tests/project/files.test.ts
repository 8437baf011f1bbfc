/** Files are whole or not there; TEI that was changed by hand is known by its seal. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../src/messages/refusal.ts';
import { findDocuments } from '../../src/project/documents.ts';
import { readBytes, writeFiles } from '../../src/project/files.ts';
import { isSealed, seal } from '../../src/project/seal.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const refusal = (act: () => unknown): Partial<Refusal> => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { ruleId: error.ruleId, status: error.status };
    throw error;
  }
  return {};
};

test('writing makes the folders and leaves nothing beside the files', () => {
  writeFiles([
    { path: join(dir, 'a/b/one.txt'), content: 'one' },
    { path: join(dir, 'two.bin'), content: new Uint8Array([1, 2]) }
  ]);
  expect(readFileSync(join(dir, 'a/b/one.txt'), 'utf8')).toBe('one');
  expect(readdirSync(dir).sort()).toEqual(['a', 'two.bin']);
});

const inProc = existsSync('/proc/self') ? test : test.skip;
inProc('a folder that takes no folder is refused, and ends', () => {
  expect(refusal(() => writeFiles([{ path: '/proc/nope/a/b.txt', content: 'x' }]))).toEqual({
    ruleId: 'output-unwritable',
    status: 3
  });
});

test('when one file cannot be written, none is, and what stood there stands', () => {
  writeFileSync(join(dir, 'one.txt'), 'before');
  writeFileSync(join(dir, 'file'), '');
  const write = () =>
    writeFiles([
      { path: join(dir, 'one.txt'), content: 'after' },
      { path: join(dir, 'file/two.txt'), content: 'two' }
    ]);
  expect(refusal(write)).toEqual({ ruleId: 'output-unwritable', status: 3 });
  expect(readFileSync(join(dir, 'one.txt'), 'utf8')).toBe('before');
  expect(readdirSync(dir).sort()).toEqual(['file', 'one.txt']);
});

test('a missing file is refused with status 2', () => {
  expect(refusal(() => readBytes(join(dir, 'none.txt')))).toEqual({ ruleId: 'file-missing', status: 2 });
  expect(refusal(() => readBytes(dir))).toEqual({ ruleId: 'file-unreadable', status: 2 });
});

test('documents are found in the order of their names, each name once', () => {
  for (const folder of ['transcriptions', 'tei']) mkdirSync(join(dir, folder));
  for (const name of ['b.txt', 'a.md', 'b.md', 'notes.doc', '.hidden.txt', 'assets.txt'])
    writeFileSync(join(dir, 'transcriptions', name), '');
  for (const name of ['b.xml', 'imported.xml']) writeFileSync(join(dir, 'tei', name), '');
  const { documents, rejected } = findDocuments(dir);
  expect(documents.map(({ stem, transcription }) => [stem, transcription !== undefined])).toEqual([
    ['a', true],
    ['b', true],
    ['imported', false]
  ]);
  expect(rejected.map(({ basename, messages }) => [basename, messages[0]?.ruleId])).toEqual([
    ['assets.txt', 'document-reserved'],
    ['b.txt', 'document-repeated']
  ]);
});

test('a folder without documents is no edition', () => {
  expect(refusal(() => findDocuments(dir))).toEqual({ ruleId: 'project-missing', status: 2 });
  expect(existsSync(join(dir, 'tei'))).toBe(false);
});

test('a seal fits what was written, and nothing else', () => {
  const tei = seal('<TEI>text</TEI>');
  expect(tei).toMatch(/^<TEI>text<\/TEI>\n<\?stet digest="[0-9a-f]{16}"\?>\n$/);
  expect(isSealed(tei)).toBe(true);
  expect(isSealed(tei.replace(/\n/g, '\r\n'))).toBe(true);
  expect(isSealed(tei.replace('text', 'test'))).toBe(false);
  expect(isSealed('<TEI>text</TEI>\n')).toBe(false);
});
