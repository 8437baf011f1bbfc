/** Word files that go out: accept all changes and it is the final text, reject all and it is the original, to the letter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { transform } from '../../src/editions/transform.ts';
import { toWord } from '../../src/editions/word/write.ts';
import { wordsOf } from '../../src/words/words.ts';
import { DOCUMENT } from '../tei/documents.ts';
import { lines, linesAfter, read } from './states.ts';

const FIXTURES = 'tests/fixtures';
const TELEGRAM = readFileSync('tei/1962-11-21-telegram.xml', 'utf8');
const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'input.txt')));
const fixture = (name: string) => encode(readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8')).tei ?? '';

async function word(tei: string) {
  const file = new VFile();
  const made = await transform(tei, { file, outputs: ['word-json', 'text-original', 'text-final'] });
  if (!made) throw new Error(file.messages.join('\n'));
  return {
    bytes: await toWord(made['word-json'], wordsOf()),
    original: made['text-original'],
    final: made['text-final']
  };
}

/** The XML of a part. */
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] as Uint8Array);

test.each([...cases, 'the telegram'])('%s', async (name) => {
  const { bytes, original, final } = await word(name === 'the telegram' ? TELEGRAM : fixture(name));
  const text = read(bytes);
  expect(linesAfter('accept', text)).toEqual(lines(final));
  expect(linesAfter('reject', text)).toEqual(lines(original));
});

test('any document', async () => {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, async (source) => {
      const { tei } = encode(source);
      if (tei === undefined) return;
      const { bytes, original, final } = await word(tei);
      const text = read(bytes);
      expect(linesAfter('accept', text)).toEqual(lines(final));
      expect(linesAfter('reject', text)).toEqual(lines(original));
    }),
    { numRuns: 60 }
  );
}, 300_000);

const WHITMAN = '../shared/data/corpora/whitman';
const manuscripts = existsSync(WHITMAN) ? ['duk.00942', 'nyp.00078', 'tex.00002'] : [];

(manuscripts.length > 0 ? test : test.skip)(
  `no word of TEI that others wrote is lost${manuscripts.length > 0 ? '' : ` (there is no ${WHITMAN})`}`,
  async () => {
    const letters = (text: string) => text.replace(/\s/g, '').normalize('NFC');
    for (const name of manuscripts) {
      const { bytes, original, final } = await word(readFileSync(join(WHITMAN, `${name}.xml`), 'utf8'));
      const text = read(bytes);
      expect([name, letters(linesAfter('accept', text).join(''))]).toEqual([name, letters(final)]);
      expect([name, letters(linesAfter('reject', text).join(''))]).toEqual([name, letters(original)]);
    }
  }
);

test.each([
  ['twice', 'One[^1] two.[^1]\n\n[^1]: {.authorial} See ~~there~~ ^{here}.'],
  ['by itself', 'One.[^1]\n\n[^1]: {.authorial} See this.[^1]']
])("an author's note that is called %s stands in the text once", async (_, source) => {
  const { bytes, original, final } = await word(encode(source).tei ?? '');
  const text = read(bytes);
  expect(linesAfter('accept', text)).toEqual(lines(final));
  expect(linesAfter('reject', text)).toEqual(lines(original));
});

test('what parts the two is what was revised, and no more', async () => {
  const { bytes } = await word(encode('We left the ~~old~~ ^{new} house ~~of~~ ^{of} ~~the~~ London.').tei ?? '');
  const pieces = read(bytes).blocks.flatMap((block) => (block.type === 'paragraph' ? block.pieces : []));
  const changed = (kind: string) =>
    pieces.flatMap((piece) => (piece.type === 'text' && piece.changes[0]?.kind === kind ? [piece.text.trim()] : []));
  expect(changed('deleted')).toEqual(['old', 'of', 'the']);
  expect(changed('inserted')).toEqual(['new', 'of']);
});

test('the author of a change is its hand, its date that of its stage', async () => {
  const tei = fixture('deletion').replace(/<change xml:id="revised"[^>]*>/, '<change xml:id="revised" when="1963-02">');
  const { bytes } = await word(
    encode(
      '---\nhands:\n  hc: {name: Harlan Cleveland}\nstages: [{id: revised, label: as revised}]\n---\n\na ~~b~~{hand=hc stage=revised} c ~~d~~'
    ).tei?.replace('<change xml:id="revised"', '<change xml:id="revised" when="1963-02"') ?? tei
  );
  const changes = read(bytes).blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.pieces.flatMap((piece) => piece.changes) : []
  );
  expect(
    changes.filter((change, index) => changes.findIndex(({ author }) => author === change.author) === index)
  ).toMatchObject([
    { author: 'Harlan Cleveland', date: '1963-02-01T00:00:00Z' },
    { author: 'Hand not known', date: '1980-01-01T00:00:00Z' }
  ]);
});

test('the same text gives the same bytes, and no clock is in them', async () => {
  const [first, second] = [await word(TELEGRAM), await word(TELEGRAM)];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  expect(part(first.bytes, 'docProps/core.xml')).toContain('>1980-01-01T00:00:00Z</dcterms:modified>');
  for (const name of Object.keys(unzipSync(first.bytes)))
    expect(part(first.bytes, name)).not.toMatch(/20[2-9]\d-\d\d-\d\dT/);
});

test('every change has a number of its own', async () => {
  const { bytes } = await word(TELEGRAM);
  const ids = Array.from(part(bytes, 'word/document.xml').matchAll(/<w:(?:ins|del) w:id="(\d+)"/g), ([, id]) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});

test('headings, labels, pages and notes are what Word knows them as', async () => {
  const { bytes } = await word(fixture('note'));
  expect(part(bytes, 'word/footnotes.xml')).toContain('AuthorialNote');
  const telegram = read((await word(TELEGRAM)).bytes);
  const headings = telegram.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.heading ? [block.heading] : []
  );
  expect(headings).toEqual([1, 1, 1, 1]);
  const pages = telegram.blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.pieces.flatMap((piece) => (piece.type === 'page' ? [piece.n] : [])) : []
  );
  expect(pages).toEqual(['1', '2', '3', '4', '5', '6']);
});
