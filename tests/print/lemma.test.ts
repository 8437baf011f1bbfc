/** Lemmata and the layout's arithmetic, without a typesetter. */
import { compose } from '../../src/editions/print/compose.ts';
import type { Entry, PrintDocument, Segment } from '../../src/editions/print/document.ts';
import { type Dump, solve } from '../../src/editions/print/layout.ts';
import type { Sheet, SheetItem } from '../../src/editions/print/sheet.ts';

/** `one <e>two</e> three`: the anchors of entry e round `two`; `<e/>` is a point. */
function segments(marked: string): Segment[] {
  return marked.split(/(<\/?\w+\/?>)/).flatMap((piece): Segment[] => {
    const [, closes, entry, point] = /^<(\/?)(\w+)(\/?)>$/.exec(piece) ?? [];
    if (entry === undefined) return piece === '' ? [] : [{ type: 'text', text: piece }];
    return [{ type: point ? 'point' : closes ? 'end' : 'begin', entry }];
  });
}

function sheetOf(entries: Entry[], ...paragraphs: string[]): Sheet {
  const document: PrintDocument = {
    edition: 'reading',
    front: { title: 'T' },
    texts: [
      {
        id: 't',
        title: 'T',
        blocks: paragraphs.map((marked) => ({ type: 'paragraph', content: segments(marked) })),
        apparatus: entries
      }
    ]
  };
  return compose(document, { format: 'a4', families: [] }).sheet;
}

const addition: Entry = { id: 'e', kind: 'addition', place: 'above' };
const deletion: Entry = { id: 'e', kind: 'deletion', deleted: 'X' };
const lemmaOf = (sheet: Sheet) => sheet.entries['1']?.lemma;
const bodyOf = (sheet: Sheet) => sheet.entries['1']?.body.map(([text]) => text).join('');
const itemsOf = (sheet: Sheet): SheetItem[] =>
  sheet.texts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.t === 'paragraph' ? block.items : [])));

test('the lemma is the text between the anchors, without white space at its edges', () => {
  expect(lemmaOf(sheetOf([addition], 'one<e> two </e>three'))).toEqual({
    first: 'two',
    last: null
  });
});

test('a lemma of more than three words, or over a paragraph end, is shortened', () => {
  expect(lemmaOf(sheetOf([addition], '<e>one two three</e>'))).toEqual({ first: 'one two three', last: null });
  expect(lemmaOf(sheetOf([addition], '<e>one two three four</e>'))).toEqual({ first: 'one', last: 'four' });
  expect(lemmaOf(sheetOf([addition], 'a <e>one two', 'three</e> b'))).toEqual({ first: 'one two three', last: null });
});

test('a deletion takes the next word, else the last one, else a word of the next paragraph', () => {
  expect(lemmaOf(sheetOf([deletion], 'one <e/>, “two” three'))?.first).toBe('two');
  expect(lemmaOf(sheetOf([deletion], 'one two. <e/>'))?.first).toBe('two');
  expect(bodyOf(sheetOf([deletion], 'one two. <e/>'))).toBe('before del. X');
  expect(lemmaOf(sheetOf([deletion], '<e/>', 'one'))?.first).toBe('one');
  expect(bodyOf(sheetOf([deletion], 'wei<e/>ter'))).toBe('del. X after wei');
});

test('the anchor that shows the line follows what no line can break, and never stands before its word', () => {
  const items = itemsOf(sheetOf([addition], 'the <e>on-site</e> visit'));
  expect(items).toEqual([
    'the ',
    { t: 'begin', id: '1' },
    { t: 'whole', text: 'on', style: null, language: null },
    { t: 'from', id: '1', foot: true },
    '-site',
    { t: 'to', id: '1' },
    ' visit'
  ]);
});

test('overlapping lemmata each keep their anchors', () => {
  const other: Entry = { ...addition, id: 'f' };
  const sheet = sheetOf([addition, other], '<e>one <f>two</e> three</f>');
  expect([sheet.entries['1']?.lemma.first, sheet.entries['2']?.lemma.first]).toEqual(['one two', 'two three']);
});

test('an entry without an anchor, or in a text without words, is named', () => {
  const { unanchored } = compose(
    { edition: 'reading', front: { title: 'T' }, texts: [{ id: 't', title: 'T', blocks: [], apparatus: [addition] }] },
    { format: 'a4', families: [] }
  );
  expect(unanchored).toEqual(['e']);
});

test('of the same words on a line the lemma is numbered, in another line not', () => {
  const sheet = sheetOf([addition], 'their tale and <e>their</e> story and their end');
  expect(itemsOf(sheet).filter((item) => typeof item !== 'string' && item.t === 'twin')).toHaveLength(2);
  const dump = (secondTwin: number): Dump => ({
    lines: [1, 2].map((n) => [3, 0, n * 14, n]),
    lemmata: [
      [3, 50, 14, ['from', '1']],
      [3, 60, 14, ['to', '1']]
    ],
    twins: [
      [3, 10, 14, { id: '1', end: 'first', before: true }],
      [3, 90, secondTwin, { id: '1', end: 'first', before: false }]
    ],
    bars: [],
    mentions: [],
    labels: [],
    labelled: [],
    entries: [[3, 50, 14, ['entry', '1']]],
    contributors: [],
    lacking: [],
    heights: { entry1: 10 },
    heads: [{ label: 'text-1', level: 1, words: 'T', running: true, page: 3, folio: '1' }],
    last: 3
  });
  const known = { heights: { entry1: 10 }, extra: new Map(), loose: new Set<number>(), breaks: new Set<string>() };
  expect(solve(dump(28), sheet, known).layout).toMatchObject({
    lines: { 1: '1' },
    folios: { 1: '1' },
    ordinals: { 1: [2, null] }
  });
  const alone = dump(28);
  alone.twins.shift();
  expect(solve(alone, sheet, known).layout.ordinals).toEqual({});
});
