/** The work grows with the document and no faster: documents so large that a quadratic rule would not come to its end. */
import { show } from './show.ts';

const times = (count: number, part: (index: number) => string, glue = '\n\n') =>
  Array.from({ length: count }, (_, index) => part(index)).join(glue);

test.each([
  ['paragraphs', times(100_000, (index) => `Paragraph ${index} says a thing.`)],
  ['furniture alone', times(10_000, () => 'SECRET')],
  ['one sentence over many pages', times(10_000, () => 'and so it goes on and on for\n\n[page]')],
  ['words above paragraphs', times(10_000, (index) => `w${index}x\n\nThe paragraph has ~~w${index}x~~ in it.`)],
  ['one word on many lines', `${times(10_000, () => 'unfulfilled')}\n\n~~a~~ b`],
  ['items with text between', times(10_000, (index) => `${(index % 900) + 1}. item\n\nIts text.`)],
  [
    'items of all styles',
    times(10_000, (index) => ['1. a', '(a) b', '(i) c', '- d', '1) e', '(A) f'][index % 6] as string)
  ],
  ['false starts in one sentence', times(10_000, () => '~~a~~ ^{x} a', ' ')],
  ['deletions in one sentence', times(10_000, () => '~~a~~ b', ' ')],
  ['a drafting block without end', `1. a\n\n${times(10_000, () => 'Drafted by: x')}`],
  ['fields', times(10_000, (index) => `FIELD ${index}: x`)],
  ['numerals', times(10_000, () => 'I')]
])('%s', (_, text) => {
  expect(show(text).tree.children.length).toBeGreaterThan(0);
});
