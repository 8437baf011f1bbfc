/** Which readings changed between two versions, as a reader who cited the first one asks. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build } from '../../src/build.ts';
import { differences } from '../../src/diff/words.ts';
import { diff } from '../../src/diff.ts';
import { encode } from '../../src/edition.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stet-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const path = (...names: string[]) => join(dir, ...names);

function write(name: string, content: string): string {
  mkdirSync(path(name, '..'), { recursive: true });
  writeFileSync(path(name), content);
  return path(name);
}

/** Two transcriptions, encoded and compared as files. */
async function between(old: string, now: string) {
  const tei = (text: string) => encode(text, { path: 'letter.txt' }).tei ?? '';
  const { documents, files, unchanged } = await diff(write('old.xml', tei(old)), write('new.xml', tei(now)));
  expect(files).toEqual([]);
  expect(documents.length + unchanged).toBe(1);
  return documents[0] ?? { texts: [], edits: { added: [], removed: [], changed: [] }, metadata: [] };
}

/** Changes of the text: states, place, and the words. */
const changes = async (old: string, now: string) =>
  (await between(old, now)).texts.map(({ states, new: { page, line }, before, after, left, right }) => [
    states.join(' '),
    `${page}.${line}`,
    `${left}[${before}|${after}]${right}`
  ]);

describe('the text', () => {
  test('a word that reads otherwise is one change in all states, at its page and line', async () => {
    expect(
      await changes(
        '[page 1]\n\nOne.\n\n[page 2]\n\nTwo.\nWe saw the hose again.',
        '[page 1]\n\nOne.\n\n[page 2]\n\nTwo.\nWe saw the house again.'
      )
    ).toEqual([['final reading original diplomatic', '2.2', 'Two. We saw the[hose|house]again.']].map(oneLine));
  });

  test('an edit that is new changes the states in which it reads otherwise', async () => {
    expect(await changes('We left the old house.', 'We left the ~~old~~ house.')).toEqual([
      ['final reading', 'null.1', 'We left the[old|]house.']
    ]);
    expect(await changes('We left the house.', 'We left the ^{old} house.')).toEqual([
      ['final reading diplomatic', 'null.1', 'We left the[|old]house.']
    ]);
  });

  test('an editor’s correction changes the reading text alone', async () => {
    expect(await changes('the [actuality]{.sic} of it', 'the [mutuality]{.corr}[actuality]{.sic} of it')).toEqual([
      ['reading', 'null.1', 'the[actuality|mutuality]of it']
    ]);
  });

  test('a paragraph that is new', async () => {
    expect(await changes('One.\n\nThree.', 'One.\n\nTwo.\n\nThree.')).toEqual([
      ['final reading original diplomatic', 'null.2', 'One.[|Two.]Three.']
    ]);
  });
});

/** The context of the diplomatic text is a line of the page; what counts here is the change itself. */
function oneLine(row: string[]): unknown {
  return [row[0], row[1], expect.stringContaining((row[2] ?? '').replace(/^.*(?=the\[)/, ''))];
}

describe('the edits', () => {
  const ids = (records: { before: string; after: string }[]) =>
    records.map(({ before, after }) => `${before}|${after}`);

  test('one that is new, and one that is gone', async () => {
    const { edits } = await between('a ~~b~~ c d', 'a b c ^{x} d');
    expect(ids(edits.removed)).toEqual(['b|']);
    expect(ids(edits.added)).toEqual(['|x']);
    expect(edits.changed).toEqual([]);
  });

  test('one that is described otherwise is known by its id', async () => {
    const { edits, texts } = await between('a ~~b~~{#e} c', 'a ~~b~~{#e cert=low rend=overtyped} c');
    expect(texts).toEqual([]);
    expect(edits.changed.map(({ old, new: now, fields }) => [fields, old.cert, now.cert])).toEqual([
      [['rend', 'cert'], null, 'low']
    ]);
  });

  test('one whose id changed is known by what it did', async () => {
    const { edits } = await between('a ~~b~~{#one} c', 'a ~~b~~{#two} c');
    expect(edits).toMatchObject({ added: [], removed: [], changed: [{ fields: ['id'] }] });
  });

  test('one whose words were corrected is known by where it stands, though its digest is another', async () => {
    const { edits } = await between('We left the ~~hose~~ in May.', 'We left the ~~house~~ in May.');
    expect(edits).toMatchObject({
      added: [],
      removed: [],
      changed: [{ old: { before: 'hose' }, new: { before: 'house' } }]
    });
  });

  test('lines that move and edits before it change nothing of an edit but, if its id is a digest, that', async () => {
    const { edits } = await between('a ~~b~~ c', 'x ^{y} z\n\nzz\n\na ~~b~~ c');
    expect(edits.changed.filter(({ fields }) => fields.join() !== 'id')).toEqual([]);
    expect(ids(edits.added)).toEqual(['|y']);
  });
});

test('metadata: what the header says of the document, and nothing that the program says of itself', async () => {
  const { metadata, texts } = await between(
    '---\ntitle: A letter\ndate: 1962-11\n---\ntext',
    '---\ntitle: The letter\nlicence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}\n---\ntext'
  );
  expect(texts).toEqual([]);
  const found = Object.fromEntries(metadata.map(({ field, before, after }) => [field, [before, after]]));
  expect(found['fileDesc/titleStmt/title']).toEqual([['A letter'], ['The letter']]);
  expect(found['profileDesc/creation/date@when']).toEqual([['1962-11'], []]);
  expect(found['fileDesc/publicationStmt/availability/licence']?.[1]).toEqual(['CC0']);
  expect(Object.keys(found).filter((field) => /tagsDecl|appInfo|classDecl/.test(field))).toEqual([]);
});

describe('editions', () => {
  const edition = async (name: string, documents: Record<string, string>) => {
    write(`${name}/edition.yaml`, 'title: E\noutputs: [text]\n');
    for (const [stem, text] of Object.entries(documents)) write(`${name}/transcriptions/${stem}.txt`, text);
    await build(path(name));
  };

  test('built folders and folders of editions: documents that are new, gone, changed and as they were', async () => {
    await edition('one', { a: 'a', b: 'the ~~old~~ house', c: 'c' });
    await edition('two', { b: 'the ~~odd~~ house', c: 'c', d: 'd' });
    const status = async (old: string, now: string) => {
      const { documents, unchanged } = await diff(old, now);
      return [documents.map(({ stem, status }) => `${stem} ${status}`), unchanged];
    };
    const expected = [['a removed', 'b changed', 'd added'], 1];
    expect(await status(path('one/dist'), path('two/dist'))).toEqual(expected);
    expect(await status(path('one'), path('two/dist'))).toEqual(expected);
    expect(await status(path('one/tei'), path('two'))).toEqual(expected);
    expect(await status(path('one/tei/b.xml'), path('two'))).toEqual([['b changed'], 0]);
    expect(await status(path('two'), path('one/dist/c/c.xml'))).toEqual([[], 1]);
  });

  test('an edition that moved is the same', async () => {
    await edition('one', { a: 'a ~~b~~' });
    cpSync(path('one/dist'), path('elsewhere'), { recursive: true });
    expect((await diff(path('elsewhere'), path('one'))).documents).toEqual([]);
  });

  test('what is not there is refused, with what can be done', async () => {
    await edition('one', { a: 'a' });
    await expect(diff(path('one'), path('none'))).rejects.toMatchObject({ ruleId: 'file-missing', status: 2 });
    mkdirSync(path('empty'));
    await expect(diff(path('empty'), path('one'))).rejects.toMatchObject({ ruleId: 'tei-missing', status: 2 });
    write('other.xml', readFileSync(path('one/tei/a.xml'), 'utf8'));
    await expect(diff(path('other.xml'), path('one'))).rejects.toMatchObject({ ruleId: 'document-missing', status: 2 });
  });

  test('a file that cannot be read is told, and the others are compared', async () => {
    await edition('one', { a: 'a', b: 'b' });
    await edition('two', { a: 'x', b: 'b' });
    write('two/tei/b.xml', '<TEI>');
    const { documents, files } = await diff(path('one'), path('two'));
    expect(documents.map(({ stem }) => stem)).toEqual(['a']);
    expect(files.map((file) => file.messages.map(({ ruleId }) => ruleId))).toEqual([['xml-not-well-formed']]);
  });
});

const TEXT = fc
  .array(fc.constantFrom('a ', 'b ', 'the ', 'house. ', ', ', '\n', '\n\n', 'é', '𝔘'), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('what is found, put in place of what was, makes the new text of the old one', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (old, now) => {
      const found = differences(old, now);
      if (old === now) expect(found).toEqual([]);
      let made = '';
      let from = 0;
      for (const { old: gone, new: fresh } of found) {
        expect(gone.end - gone.start + fresh.end - fresh.start).toBeGreaterThan(0);
        made += old.slice(from, gone.start) + now.slice(fresh.start, fresh.end);
        from = gone.end;
      }
      expect(made + old.slice(from)).toBe(now);
    }),
    { numRuns: 1000 }
  );
});

test('two texts that have nothing in common do not take long to compare', () => {
  const text = (word: string) => `${Array.from({ length: 60_000 }, (_, index) => `${word}${index}`).join(' ')}\n`;
  const started = process.cpuUsage();
  expect(differences(text('a'), text('b'))).toHaveLength(1);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
});
