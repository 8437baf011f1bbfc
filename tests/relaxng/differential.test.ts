/**
 * Against jing, over documents of many projects, and over copies of them that are broken on purpose: the same verdict, and the
 * first error on the same tag. A sample, unless MUTATIONS says how many copies to break: then every document is read as well. SEED
 * breaks others.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadSchema, validate } from '../../src/relaxng/index.ts';
import { isBroken, judge, missing, type Verdict } from './jing.ts';
import { generator, mutate } from './mutate.ts';

const TEI_ALL = '../shared/data/schema/tei_all.rng';
/** A schema that loads fast. */
const ANYTHING = 'tests/relaxng/fixtures/anything.rng';
const { MUTATIONS, SEED } = process.env;
const CORPORA = '../shared/data/corpora';
const why = missing ?? (existsSync(TEI_ALL) ? undefined : '../shared/data is not there');
const judging = why ? test.skip : test;
const name = (text: string) => (why ? `${text} (skipped: ${why})` : text);

/** Documents without a DTD in another file, which jing reads and we do not. */
function documents(): Map<string, string> {
  const paths = readdirSync(CORPORA, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .sort()
    .map((path) => resolve(CORPORA, path));
  const texts = new Map(paths.map((path) => [path, new TextDecoder().decode(readFileSync(path))]));
  for (const [path, xml] of texts)
    if (/<!DOCTYPE[^[>]*\b(?:SYSTEM|PUBLIC)\b/.test(xml) || xml.includes('\uFFFD')) texts.delete(path);
  return texts;
}

interface Found {
  offset: number;
  rule: string;
  /** Whether the document is, here or later, not well-formed. */
  illFormed: boolean;
}

function firstFinding(xml: string, schema: ReturnType<typeof loadSchema>): Found | undefined {
  const issues = validate(xml, schema, { maxErrors: Number.POSITIVE_INFINITY });
  const [first] = issues;
  if (!first) return undefined;
  return {
    offset: offsetAt(xml, first.line, first.column),
    rule: first.rule,
    illFormed: issues.some(({ rule }) => rule === 'document-not-well-formed')
  };
}

function offsetAt(xml: string, line: number, column: number): number {
  const breaks = /\r\n?|\n/g;
  for (let at = 1; at < line; at++) breaks.exec(xml);
  const bom = line === 1 && xml.startsWith('\uFEFF') ? 1 : 0;
  return breaks.lastIndex + bom + column - 1;
}

/** Whether both mean the same tag. Jing tells of wrong text when it has read the next tag. */
function isSame(xml: string, ours: Found | undefined, theirs: Verdict | undefined): boolean {
  if (!ours || !theirs) return !ours === !theirs;
  const tag = xml.lastIndexOf('<', offsetAt(xml, theirs.line, theirs.column) - 1);
  const isText = ours.rule === 'unexpected-text' || ours.rule === 'wrong-text';
  if (isText) return /^<[^!?]/.test(xml.slice(tag)) && !/<[^!?]/.test(xml.slice(ours.offset, tag));
  return xml.lastIndexOf('<', ours.offset) === tag;
}

/** A line for each document, by its path, of which the two do not say the same. */
function differences(texts: ReadonlyMap<string, string>, schema: string): string[] {
  const loaded = loadSchema(schema);
  const ours = new Map([...texts].map(([path, xml]) => [path, firstFinding(xml, loaded)]));
  const isIllFormed = (path: string) => ours.get(path)?.illFormed === true;
  const verdicts = judge(
    schema,
    [...texts.keys()].filter((path) => !isIllFormed(path))
  );
  return [...texts].flatMap(([path, xml]) => {
    const [found, verdict] = [ours.get(path), verdicts.get(path)];
    if (isIllFormed(path) ? isBroken(ANYTHING, path) : isSame(xml, found, verdict)) return [];
    return [`${path}: jing ${JSON.stringify(verdict) ?? 'valid'}, ours ${JSON.stringify(found) ?? 'valid'}`];
  });
}

judging(name('documents of other projects'), () => {
  const texts = [...documents()];
  expect(texts.length).toBeGreaterThan(100);
  const chosen = new Map(texts.filter((_, index) => MUTATIONS !== undefined || index % 3 === 0));
  expect(differences(chosen, TEI_ALL)).toEqual([]);
});

describe('documents that are broken on purpose', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  judging(name('by one mutation or by three'), () => {
    const sources = [...documents().values()].filter((xml) => xml.length < 30_000 && xml.includes('<TEI'));
    const random = generator(Number(SEED ?? 1962));
    const broken = new Map<string, string>();
    for (let count = 0; count < Number(MUTATIONS ?? 60); count++) {
      let xml = sources[count % sources.length] as string;
      for (let times = count % 4 === 0 ? 3 : 1; times > 0; times--) xml = mutate(xml, random);
      const path = join(folder, `${count}.xml`);
      writeFileSync(path, xml);
      broken.set(path, xml);
    }
    expect(differences(broken, TEI_ALL)).toEqual([]);
  });
});
