/** Page numbers typed on the page, beside pages that the transcriber marks. */
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { show } from './show.ts';

const pages = (...parts: string[]) => parts.join('\n\n');
const numbers = (text: string) =>
  show(text)
    .lines.flatMap((line) => [...line.matchAll(/<(pageNum[^>]*)>/g)])
    .map(([, found]) => found);

test.each([
  ['at the foot, between dashes', pages('One ends.', '- 1 -', '[page 2]', 'Two.'), ['pageNum bottom: - 1 -']],
  ['at the head', pages('One ends.', '[page 2]', '– 2 –', 'Two.'), ['pageNum top: – 2 –']],
  ['after a word', pages('One ends.', '[page 2]', 'Page 2', 'Two.'), ['pageNum top: Page 2']],
  ['of so many', pages('Eins endet.', '[page 2]', 'Seite 2 von 7', 'Zwei.'), ['pageNum top: Seite 2 von 7']],
  ['in small Roman', pages('[page iii]', 'Three ends.', '-iii-', '[page iv]', 'Four.'), ['pageNum bottom: -iii-']],
  [
    'of the first page and the last',
    pages('- 1 -', 'One.', '[page]', 'Two.', '- 2 -'),
    ['pageNum top: - 1 -', 'pageNum bottom: - 2 -']
  ],
  ['struck out', pages('One ends.', '[page 2]', '~~- 2 -~~', 'Two.'), ['pageNum top: ~~- 2 -~~']],
  [
    'a number alone, at the foot, twice',
    pages('One.', '1', '[page 2]', 'Two.', '2', '[page 3]', 'Three.'),
    ['pageNum bottom: 1', 'pageNum bottom: 2']
  ],
  [
    'always one ahead',
    pages('One.', '[page 2]', '- 3 -', 'Two.', '[page 3]', '- 4 -', 'Three.', '[page 4]', '- 5 -', 'Four.'),
    ['pageNum top: - 3 -', 'pageNum top: - 4 -', 'pageNum top: - 5 -']
  ],
  [
    'past furniture that is marked',
    pages('One.', '- 1 -', '::: {.fw}\nSECRET\n:::', '[page 2]', 'Two.'),
    ['pageNum bottom: - 1 -']
  ],
  [
    'past furniture that is read',
    pages('SECRET', 'One.', '- 1 -', 'SECRET', '[page 2]', 'SECRET', 'Two.', 'SECRET'),
    ['pageNum bottom: - 1 -']
  ]
])('%s', (_, text, found) => {
  expect(numbers(text)).toEqual(found);
});

test('the sentence that it cuts goes on, and so does the list', () => {
  const text = pages('We hoped that the', '- 1 -', '[page 2]', '- 2 -', 'goods would come.');
  expect(show(text).lines[1]).toBe(
    'p We hoped that the | <pageNum bottom: - 1 -> | <page 2> | <pageNum top: - 2 -> | goods would come.'
  );
  const list = pages('1. One.', '- 1 -', '[page 2]', '2. Two.');
  expect(show(list).lines).toContain('  2. Two.');
  expect(show(list).lines.filter((line) => line === 'list')).toHaveLength(1);
});

test.each([
  ['no page is marked', pages('One.', '- 1 -', 'Two.', '- 2 -')],
  ['not beside a page', pages('One.', '- 2 -', 'More of it.', '[page 2]', 'Two.')],
  ['of another page', pages('One ends.', '- 7 -', '[page 2]', 'Two.')],
  ['two that are out of step', pages('One.', '[page 2]', '- 3 -', 'Two.', '[page 3]', '- 4 -', 'Three.')],
  [
    'a section of that number at the head of its page',
    pages('One.', '[page 2]', '2', 'Two.', '[page 3]', '3', 'Three.')
  ],
  ['a number alone at one foot only', pages('The sum is', '1', '[page 2]', 'Two.')],
  ['a year', pages('It was built in', '1962', '[page 2]', 'Two.', '1963', '[page 3]', 'Three.')],
  ['a numeral of a section', pages('One.', 'I', '[page 2]', 'II', 'Two.')],
  ['a row of a table', '::: {.table}\n- 1 -\n:::\n\n[page 2]\n\n::: {.table}\n- 2 -\n:::'],
  ['a line of a paragraph', pages('The first of them\n- 1 -', '[page 2]', 'Two.')],
  ['a line of verse', '::: {.verse}\n- 1 -\n:::\n\n[page 2]\n\nTwo.'],
  ['an item', pages('1. One', '[page 2]', '2. Two')],
  ['a dash before a count', pages('One.', '- 1', '[page 2]', '- 2', 'Two.')],
  ['a page named otherwise', pages('One.', '[page]{n="inside cover"}', '- 2 -', 'Two.')]
])('%s: none', (_, text) => {
  expect(numbers(text)).toEqual([]);
});

test('what was typed comes back', () => {
  const text = `${pages('[page 1]', 'We hoped that the', '- 1 -', '[page 2]', '- 2 -', 'goods would come.')}\n`;
  const { tei = '' } = encode(text);
  expect(tei).toContain('<fw type="pageNum" place="bottom" ana="#infer.page-furniture"');
  expect(decode(tei).text).toBe(text);
});
