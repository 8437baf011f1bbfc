/**
 * Real texts full of marks that are not ours, where they are at hand: nothing is lost, and nothing becomes a mark that the
 * notation does not define.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import type { TreeNode } from '../../src/transcription/tree.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const CORPORA = '../shared/data/corpora';
const FOLDERS = ['conformance/commonmark', 'conformance/cmark-gfm', 'conformance/djot', 'conformance/criticmarkup'];
const FILES = [...FOLDERS, 'conformance/micromark-gfm-strikethrough', 'cntr-mes', 'leiden-plus'].flatMap((folder) => {
  const path = join(CORPORA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|test|html)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
});

const withCorpora = FILES.length > 0 ? describe : describe.skip;
const why = FILES.length > 0 ? 'texts of other notations' : `texts of other notations (${CORPORA} is not here)`;

const parsed = (text: string) => parse(text, new VFile(), NO_METADATA);

/** What must come back: all but backslashes, `{}` and white space, which canonical notation may set otherwise. */
const visible = (text: string) => text.replace(/[\\\s]/g, '').replaceAll('{}', '');

function kinds(node: TreeNode, found: Map<string, number> = new Map()): Map<string, number> {
  found.set(node.type, (found.get(node.type) ?? 0) + 1);
  if ('children' in node) for (const child of node.children) kinds(child as TreeNode, found);
  return found;
}

withCorpora(why, () => {
  test.each(FILES)('%s comes back, and is canonical the second time', (name) => {
    const text = readFileSync(join(CORPORA, name), 'utf8');
    const once = writeNotation(parsed(text));
    expect(visible(once)).toBe(visible(text));
    expect(writeNotation(parsed(once))).toBe(once);
  });

  test.each(FILES.filter((name) => name.startsWith('cntr-mes') && !name.endsWith('.md')))(
    '%s, whose ~ and ^ mean something else, is text alone and comes back, less the backslashes before them',
    (name) => {
      const text = readFileSync(join(CORPORA, name), 'utf8');
      const tree = parsed(text);
      expect([...kinds(tree).keys()].sort()).toEqual(expect.arrayContaining(['paragraph', 'text', 'transcription']));
      expect(
        [...kinds(tree).keys()].filter((kind) => !['paragraph', 'text', 'transcription', 'break'].includes(kind))
      ).toEqual([]);
      const lines = text
        .replace(/\r\n?/g, '\n')
        .replace(/\n(?:[ \t]*\n)+/g, '\n\n')
        .replace(/\\([~^])/g, '$1');
      expect(writeNotation(tree)).toBe(`${lines.replace(/^\n+/, '').replace(/\s+$/, '')}\n`);
    }
  );

  const SPEC = 'conformance/commonmark/spec.txt';
  (FILES.includes(SPEC) ? test : test.skip)(
    'the specification of CommonMark has headings, items and two tildes, and nothing else of ours',
    () => {
      const found = kinds(parsed(readFileSync(join(CORPORA, SPEC), 'utf8')));
      for (const kind of ['transcription', 'paragraph', 'text', 'break']) found.delete(kind);
      expect(Object.fromEntries(found)).toEqual({ heading: 46, list: 47, item: 104, rule: 1, deletion: 1 });
    }
  );
});
