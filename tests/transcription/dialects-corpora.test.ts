/**
 * Real texts, where they are at hand, read in each dialect: those of the dialect, and those of others, in which hardly anything is a
 * mark. All come back, in the notation and in the dialect.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { DIALECT_NAMES, dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import type { TreeNode } from '../../src/transcription/tree.ts';
import { writeNotation } from '../../src/transcription/write.ts';

const CORPORA = '../shared/data/corpora';
const FOLDERS = ['conformance/criticmarkup', 'conformance/cmark-gfm', 'conformance/djot', 'cntr-mes', 'leiden-plus'];
const FILES = FOLDERS.flatMap((folder) => {
  const path = join(CORPORA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|test)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
});
const withCorpora = FILES.length > 0 ? describe : describe.skip;
const why = FILES.length > 0 ? 'real texts' : `real texts (${CORPORA} is not here)`;

const parsed = (text: string, dialect: string, file = new VFile()) => parse(text, file, { ...NO_METADATA, dialect });

function blocks(text: string, dialect: string) {
  const tree = parsed(text, dialect);
  removePosition(tree, { force: true });
  return tree.children;
}

function kinds(node: TreeNode, found: Record<string, number> = {}): Record<string, number> {
  const name = node.type === 'spanPoint' ? `${node.edge} ${node.kind}` : node.type;
  found[name] = (found[name] ?? 0) + 1;
  if ('children' in node) for (const child of node.children) kinds(child as TreeNode, found);
  return found;
}

withCorpora(why, () => {
  describe.each(DIALECT_NAMES)('%s', (dialect) => {
    test.each(FILES)('%s says the same in the notation', (name) => {
      const text = readFileSync(join(CORPORA, name), 'utf8');
      expect(blocks(writeNotation(parsed(text, dialect)), 'stet')).toEqual(blocks(text, dialect));
    });
  });

  test.each(FILES.filter((name) => /criticmarkup|leiden-plus/.test(name)))(
    '%s says the same in its dialect again',
    (name) => {
      const dialect = name.includes('criticmarkup') ? 'criticmarkup' : 'leiden+';
      const text = readFileSync(join(CORPORA, name), 'utf8');
      const again = writeInDialect(parsed(text, dialect), dialectNamed(dialect) as Dialect, new VFile());
      expect(blocks(again, dialect)).toEqual(blocks(text, dialect));
    }
  );

  const CRITIC = 'conformance/criticmarkup/README.md';
  (FILES.includes(CRITIC) ? test : test.skip)('the examples of CriticMarkup are its edits', () => {
    const {
      paragraph: _,
      text: __,
      break: ___,
      transcription: ____,
      ...found
    } = kinds(parsed(readFileSync(join(CORPORA, CRITIC), 'utf8'), 'criticmarkup'));
    // Its deletions with the hyphen U+2010, `{‐‐ ipsum‐‐}`, are written so as not to be marks.
    expect(found).toEqual({
      addition: 8,
      'begin add': 2,
      'end add': 2,
      deletion: 7,
      span: 3,
      noteReference: 5,
      noteDefinition: 5
    });
  });
});
