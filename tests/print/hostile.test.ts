/** Whatever a text holds, it is set as text: never as code of the typesetter, never lost, and no input brings the process down. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { installed, readPages } from '../../bench/print/pages.js';
import { compose } from '../../src/editions/print/compose.ts';
import type { Block, Entry, Item, Note, PrintDocument, Segment } from '../../src/editions/print/document.ts';
import { toReledmac } from '../../src/editions/print/latex/reledmac.ts';
import { setInPasses } from '../../src/editions/print/passes.ts';
import { jobOf, PrintError, typeset } from '../../src/editions/print/typeset.ts';

const text = (value: string): Segment => ({ type: 'text', text: value });
const paragraph = (...content: Segment[]): Block => ({ type: 'paragraph', content });

function documentOf(blocks: Block[], more: Partial<PrintDocument['texts'][0]> = {}, title = 'A title'): PrintDocument {
  return {
    edition: 'reading',
    front: { title, language: 'en' },
    texts: [{ id: 'x', title, blocks, ...more }]
  };
}

async function failure(document: PrintDocument): Promise<string[]> {
  const file = new VFile();
  await expect(typeset(document, { file })).rejects.toThrow(PrintError);
  return file.messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId as string);
}

const hostile = [
  '#import "/etc/passwd": * #panic("no") #read("/etc/passwd")',
  '$x^2$ *bold* _italic_ `raw` <label> @ref = heading \\ // comment /* */ ~ -- ---',
  '"quotes" \'single\' ] [ ) ( } { #] #[ // \\u{41}',
  '{{mustache}} $(template) <script>alert(1)</script> %s %n'
];

(installed('pdftotext') ? test : test.skip)('markup of the typesetter is text, to the letter', async () => {
  const words = hostile.flatMap((line) => line.split(' '));
  const blocks = hostile.map((line) => paragraph(text(line)));
  const pages = readPages(
    await typeset(documentOf([{ type: 'heading', level: 1, content: [text(hostile[0] ?? '')] }, ...blocks]))
  );
  const seen = pages.flatMap((page) => page.words.map((word) => word.text)).join('');
  for (const word of words) expect(seen).toContain(word);
});

test('in entries, notes, labels, titles and ids alike', async () => {
  const blocks: Block[] = [
    { type: 'list', items: [{ type: 'item', label: hostile[1] as string, blocks: [paragraph(text('item'))] }] },
    { type: 'field', label: hostile[2] as string, content: [text('field')] },
    paragraph(
      { type: 'begin', entry: '#"' },
      text('lemma'),
      { type: 'end', entry: '#"' },
      text(' after'),
      { type: 'note', note: '<n>' },
      { type: 'page', n: '#n' }
    )
  ];
  const [deleted, hand, content] = [hostile[0] as string, hostile[1] as string, [text(hostile[3] as string)]];
  const apparatus = [{ id: '#"', kind: 'substitution' as const, deleted, hand, place: '#place' }];
  const document = documentOf(blocks, { apparatus, notes: [{ id: '<n>', content }] }, hostile[1]);
  expect((await typeset(document)).length).toBeGreaterThan(1000);
});

test('Greek, Hebrew, very long words, empty blocks and odd white space', async () => {
  const blocks: Block[] = [
    paragraph(text('ἄνθρωπος μῆνιν ἄειδε, θεά')),
    { type: 'paragraph', language: 'he', content: [text('בראשית ברא אלהים')] },
    paragraph(text('שלום in English')),
    paragraph(text('a'.repeat(5000))),
    paragraph(text('')),
    paragraph(text(' \t\n\u2028 ')),
    { type: 'list', items: [] },
    { type: 'verse', lines: [] },
    { type: 'table', rows: [] },
    { type: 'table', rows: [[], [[text('cell')], []]] },
    { type: 'paragraph', language: 'no such language', content: [text('word')] }
  ];
  expect((await typeset(documentOf(blocks))).length).toBeGreaterThan(1000);
});

test('an entry or a note as long as a page stands at the end, and many on one line are a diagnostic or a print', async () => {
  const apparatus = [{ id: 'e', kind: 'deletion' as const, deleted: 'word '.repeat(2000).trim() }];
  const blocks = [paragraph({ type: 'point', entry: 'e' }, text('and so on'))];
  const notes = [{ id: 'n', content: [text('note '.repeat(2000))] }];
  blocks.push(paragraph(text('a note'), { type: 'note', note: 'n' }));
  expect((await typeset(documentOf(blocks, { apparatus, notes }))).length).toBeGreaterThan(1000);

  const many = Array.from({ length: 60 }, (_, n) => ({
    id: `e${n}`,
    kind: 'deletion' as const,
    deleted: 'word '.repeat(90)
  }));
  const crowd = paragraph(...many.map(({ id }): Segment => ({ type: 'point', entry: id })), text('lemma'));
  expect(await failure(documentOf([crowd], { apparatus: many }))).toEqual(['print-entry-misplaced']);
});

test('entries of headings and of tables stand on the page of their lines, however many pages are full of them', async () => {
  const apparatus: Entry[] = [];
  const notes: Note[] = [];
  const added = (words: number): Segment[] => {
    const id = `e${apparatus.length}`;
    apparatus.push({ id, kind: 'addition', place: 'margin left', hand: 'hc' });
    const n = apparatus.length;
    if (n % 4 === 0) notes.push({ id, content: [text('what the margin says of it '.repeat(1 + (n % 5)))] });
    const note: Segment[] = n % 4 === 0 ? [{ type: 'note', note: id }] : [];
    return [
      { type: 'begin', entry: id },
      text('as the river had '.repeat(words)),
      { type: 'end', entry: id },
      ...note,
      text(' it ')
    ];
  };
  const blocks = Array.from({ length: 40 }, (_, n): Block[] => [
    { type: 'page', n: String(n + 1) },
    n % 5 === 4
      ? { type: 'table', rows: Array.from({ length: 5 }, () => [added(1), added(1)]) }
      : { type: 'heading', level: 1, content: [text(`Of ${n}: `), ...added(1 + (n % 3)), ...added(1)] },
    paragraph(text('There '), ...added(1 + (n % 4)), ...added(2), ...added(1 + (n % 2)))
  ]).flat();
  const job = jobOf(documentOf(blocks, { apparatus, notes }), ['ua-1'], { format: 'a5' }, new VFile());
  const outcome = job && (await setInPasses(job));
  expect(outcome?.ok && outcome.passes.at(-1)?.misplaced).toBe(0);
  // It is no test of anything when all stood right at once.
  expect(outcome?.ok && outcome.layout.breaks.length).toBeGreaterThan(0);
});

test('what cannot be printed is said in our words', async () => {
  expect(await failure(documentOf([paragraph(text('x'))], {}, ' '))).toEqual(['print-no-title']);
  expect(await failure(documentOf([]))).toEqual(['print-no-text']);
  expect(await failure(documentOf([paragraph(text('漢字'))]))).toEqual(['print-missing-glyph']);
  const file = new VFile();
  await typeset(documentOf([paragraph(text('the sign 漢字 here'))]), { file }).catch(() => undefined);
  expect(file.messages[0]?.reason).toContain('of “the sign 漢字 here” in “A title”');
  let deep: Block = paragraph(text('deep'));
  for (let n = 0; n < 5000; n++) deep = { type: 'aside', blocks: [deep] };
  expect(await failure(documentOf([deep]))).toEqual(['print-too-deep']);
});

test('lists in lists, however deep, are set, each with its label; what stands between items parts a list of the page', async () => {
  let list: Block = { type: 'list', items: [] };
  for (let n = 11; n > 0; n--) {
    const items: Item['blocks'] = [paragraph(text(`begin${n}`)), list, paragraph(text(`end${n}`))];
    const page = { type: 'page' as const, n: String(n) };
    list = {
      type: 'list',
      items: [{ type: 'item', label: `(${n})`, blocks: items }, page, { type: 'item', label: '', blocks: [] }]
    };
  }
  for (const edition of ['reading', 'diplomatic'] as const) {
    const document = { ...documentOf([list]), edition };
    expect((await typeset(document)).length).toBeGreaterThan(1000);
    const { sheet } = compose(document, { format: 'a5', families: [] });
    const words = JSON.stringify(sheet.texts[0]?.blocks).match(/(?<=")(?:begin|end)\d+(?=")/g);
    const all = Array.from({ length: 11 }, (_, n) => n + 1);
    expect(words).toEqual([...all.map((n) => `begin${n}`), ...all.reverse().map((n) => `end${n}`)]);
  }
});

test('edits as deep as is allowed are set', async () => {
  let inner: Segment = text('deep');
  for (let n = 0; n < 22; n++) inner = { type: 'deletion', content: [inner] };
  const document = { ...documentOf([paragraph(inner)]), edition: 'diplomatic' as const };
  expect((await typeset(document)).length).toBeGreaterThan(1000);
});

test('headings that are empty or skip a level are warnings', async () => {
  const file = new VFile();
  const blocks: Block[] = [
    { type: 'heading', level: 1, content: [text('One')] },
    { type: 'heading', level: 3, content: [text('Three')] },
    { type: 'heading', level: 2, content: [text(' ')] },
    paragraph(text('x'))
  ];
  await typeset(documentOf(blocks), { file });
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['print-heading-skips-level', false],
    ['print-empty-heading', false]
  ]);
});

test('LaTeX: no text is a command, and every group is closed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...hostile), (random, known) => {
      const value = `${random}${known}`;
      const apparatus = [{ id: 'e', kind: 'substitution' as const, deleted: value, place: 'above', hand: value }];
      const content: Segment[] = [{ type: 'begin', entry: 'e' }, text(value), { type: 'end', entry: 'e' }];
      const tex = toReledmac(
        documentOf([{ type: 'heading', level: 1, content: [text(value)] }, paragraph(...content)], { apparatus }, value)
      );
      const body = tex?.slice(tex.indexOf('\\begin{document}')) ?? '';
      const bare = body.replace(/\\[\\{}#$%&_]/g, '');
      let open = 0;
      for (const sign of bare) {
        if (sign === '{') open++;
        if (sign === '}') open--;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      const commands = new Set(Array.from(bare.matchAll(/\\([a-zA-Z]+)/g), ([, name]) => name));
      expect(commands).not.toContain('u');
      expect(bare).not.toMatch(/[%$#&]/);
    }),
    { numRuns: 60 }
  );
});

test('names wherever they stand, and whatever they are, have their line in the index', async () => {
  const mention = (key: string, words: string): Segment => ({ type: 'mention', kind: 'person', key, words });
  const content: Segment[] = [
    mention('#"', hostile[0] as string),
    text(' '),
    mention('#"', ''),
    text('x'),
    mention('end', ' \n')
  ];
  const blocks: Block[] = [
    { type: 'heading', level: 1, content: [text('One'), ...content] },
    paragraph(...content),
    paragraph(mention('alone', 'alone')),
    { type: 'verse', lines: [content, content] },
    { type: 'table', rows: [[content], [content, content]] },
    { type: 'list', items: [{ type: 'item', label: '1.', blocks: [paragraph(...content)] }] },
    { type: 'signature', content }
  ];
  const job = jobOf(documentOf(blocks), ['ua-1'], {}, new VFile());
  const outcome = job && (await setInPasses(job));
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome?.failure));
  const mentions = job?.sheet.indexes.flatMap(({ names }) => names.flatMap((name) => name.mentions)) ?? [];
  expect(Object.keys(outcome.layout.mentions).sort()).toEqual(mentions.sort());
  for (const place of Object.values(outcome.layout.mentions)) expect(place).toMatch(/^1\.[1-9]\d*$/);
});
