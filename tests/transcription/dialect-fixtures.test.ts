/**
 * A folder a case, named after its dialect. `input.txt` is what the transcriber types, its metadata on top; `tree.txt`, `messages.txt`
 * and `notation.txt` (the same in the notation) are what comes of it, checked by people and never written by this test.
 * `back.txt` is what the dialect's writer makes of the tree, where that is not the input; `unsaid.txt` what it could not write.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { DIALECT_NAMES, dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import type { Transcription } from '../../src/transcription/tree.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { parsed, told } from './cases.ts';
import { outline } from './outline.ts';

const ROOT = 'tests/fixtures/dialects';
const cases = readdirSync(ROOT);

const read = (name: string, file: string) => readFileSync(join(ROOT, name, file), 'utf8');
const readIf = (name: string, file: string, otherwise: string) =>
  existsSync(join(ROOT, name, file)) ? read(name, file) : otherwise;

/** The outline without its root, whose metadata names the dialect. */
const blocks = (tree: Transcription) => tree.children.map((child) => outline(child)).join('');

test.each(DIALECT_NAMES)('%s has cases', (name) => {
  expect(cases.filter((folder) => folder.startsWith(`${name}-`)).length).toBeGreaterThan(2);
});

describe.each(cases)('%s', (name) => {
  const source = read(name, 'input.txt');
  const { tree, file, front } = parsed(source);
  const dialect = dialectNamed(tree.metadata.dialect) as Dialect;

  test('is read as its tree, with its messages', () => {
    expect(name.startsWith(`${dialect.name}-`)).toBe(true);
    expect(read(name, 'README.md')).toMatch(/^# .+\n\n\S/);
    expect(blocks(tree)).toBe(read(name, 'tree.txt'));
    expect(told(file)).toBe(read(name, 'messages.txt'));
  });

  test('is written in the notation, which says the same', () => {
    const notation = writeNotation(tree);
    expect(notation).toBe(read(name, 'notation.txt'));
    expect(blocks(parsed(front.replace(/^dialect: .*\n/m, '') + notation).tree)).toBe(blocks(tree));
  });

  test('is written in the dialect again, which says the same', () => {
    const unsaid = new VFile();
    const again = front + writeInDialect(tree, dialect, unsaid);
    expect(again).toBe(readIf(name, 'back.txt', source));
    expect(told(unsaid)).toBe(readIf(name, 'unsaid.txt', ''));
    expect(blocks(parsed(again).tree)).toBe(blocks(tree));
  });

  test('is encoded, with the same messages', () => {
    const encoded = encode(source);
    const rules = new Set(file.messages.map(({ ruleId }) => ruleId));
    for (const rule of rules) expect(encoded.file.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});
