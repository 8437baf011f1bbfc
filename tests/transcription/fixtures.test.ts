/**
 * A folder a phenomenon. `input.txt` is what the transcriber types; `tree.txt`, `messages.txt` and, where the input is not canonical
 * already, `canonical.txt` are what comes of it, checked by people and never written by this test. `README.md` says what the
 * case teaches. Other rooms keep what comes of it later in the same folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNotation } from '../../src/transcription/write.ts';
import { parsed, told } from './cases.ts';
import { outline } from './outline.ts';

const ROOT = 'tests/fixtures';
const cases = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'input.txt')));

const read = (name: string, file: string) => readFileSync(join(ROOT, name, file), 'utf8');

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(30);
});

describe.each(cases)('%s', (name) => {
  test('has everything that is expected of it', () => {
    for (const file of ['tree.txt', 'messages.txt', 'README.md']) expect(read(name, file)).toEqual(expect.any(String));
  });

  test('is read as its tree, with its messages', () => {
    const { tree, file } = parsed(read(name, 'input.txt'));
    expect(outline(tree)).toBe(read(name, 'tree.txt'));
    expect(told(file)).toBe(read(name, 'messages.txt'));
  });

  test('is written as its canonical form, which is read as the same tree', () => {
    const input = read(name, 'input.txt');
    const { tree, front } = parsed(input);
    const file = join(ROOT, name, 'canonical.txt');
    const canonical = front + (front === '' ? '' : '\n') + writeNotation(tree);
    expect(canonical).toBe(existsSync(file) ? readFileSync(file, 'utf8') : input);
    expect(outline(parsed(canonical).tree)).toBe(outline(tree));
  });
});
