/**
 * Leiden+ against the EpiDoc of the same texts: 961 pairs of the leiden-js project, where they are at hand. Pairs that are not met
 * stand in `leiden-plus-not-met.json` by their place in the file, each with its reason. The list may only shrink: a pair that is
 * met must leave it, and none may join it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { removePosition } from 'unist-util-remove-position';
import { VFile } from 'vfile';
import type { Dialect } from '../../src/transcription/dialects/dialect.ts';
import { dialectNamed } from '../../src/transcription/dialects/index.ts';
import { writeInDialect } from '../../src/transcription/dialects/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import { writeNotation } from '../../src/transcription/write.ts';
import { expected, made, type Pair } from './leiden-pairs.ts';

const CORPUS = '../shared/data/corpora/leiden-plus/pairs.json';
const LIST = JSON.parse(readFileSync('tests/transcription/leiden-plus-not-met.json', 'utf8')) as {
  reasons: Record<string, string>;
  notMet: Record<string, number[]>;
};
const isHere = existsSync(CORPUS);
const pairs = isHere ? (JSON.parse(readFileSync(CORPUS, 'utf8')) as Pair[]) : [];
const withCorpus = isHere ? describe : describe.skip;
const why = isHere ? 'the pairs' : `the pairs (${CORPUS} is not here)`;

test('each pair that is not met has a reason, and stands once in the list', () => {
  expect(Object.keys(LIST.notMet).sort()).toEqual(Object.keys(LIST.reasons).sort());
  const all = Object.values(LIST.notMet).flat();
  expect(new Set(all).size).toBe(all.length);
});

const LEIDEN = dialectNamed('leiden+') as Dialect;

function read(text: string, dialect = 'leiden+') {
  const tree = parse(text, new VFile(), { ...NO_METADATA, dialect });
  removePosition(tree, { force: true });
  return tree;
}

withCorpus(why, () => {
  test('are those of the list, and the others, to the pair', () => {
    const listed = new Set(Object.values(LIST.notMet).flat());
    const notMet = pairs.flatMap((pair, id) => (expected(pair) === made(pair) ? [] : [id]));
    expect({ join: notMet.filter((id) => !listed.has(id)) }).toEqual({ join: [] });
    expect({ leave: [...listed].filter((id) => !notMet.includes(id)) }).toEqual({ leave: [] });
  }, 60_000);

  test('say the same in the notation', () => {
    for (const { leiden } of pairs) {
      const tree = read(leiden);
      expect([leiden, read(writeNotation(tree), 'stet').children]).toEqual([leiden, tree.children]);
    }
  }, 60_000);

  test('say the same when they are written in Leiden+ again', () => {
    const wrong: unknown[] = [];
    for (const { leiden } of pairs) {
      const tree = read(leiden);
      const again = writeInDialect(tree, LEIDEN, new VFile());
      if (JSON.stringify(read(again).children) !== JSON.stringify(tree.children)) wrong.push([leiden, again]);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

test('a gap may follow a sign with a line over it, not a letter with one', () => {
  const written = (text: string) => {
    const tree = parse(text, new VFile(), { ...NO_METADATA, dialect: 'leiden+' });
    return writeInDialect(tree, LEIDEN, new VFile());
  };
  const again = written('_¯(?)_¯ca.7');
  expect(read(again)).toEqual(read('_¯(?)_¯ca.7'));
  expect(JSON.stringify(read('a\u0304ca.7'))).not.toContain('about 7');
});

/** `1–3, 7`: numbers as people list them. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

test('the guide has the list', () => {
  const guide = readFileSync('docs/dialects.md', 'utf8');
  const rows = Object.entries(LIST.reasons).map(([key, reason]) => {
    const places = LIST.notMet[key] ?? [];
    return `| ${reason.replaceAll('|', '\\|')} | ${places.length} | ${ranges(places)} |`;
  });
  const place = '<!-- leiden-plus-not-met -->\n';
  const from = guide.indexOf(place) + place.length;
  const table = ['| why | pairs | their places in the file |', '| --- | --- | --- |', ...rows].join('\n');
  expect(guide.slice(from, guide.indexOf('<!-- end -->', from))).toBe(`\n${table}\n\n`);
});
