import { show } from './show.ts';

test('headings nest divisions by their depth', () => {
  expect(show('Before.\n\n# A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.\n\n# D').lines).toEqual([
    'p Before.',
    'div',
    '  h1 A',
    '  p One.',
    '  div',
    '    h3 B',
    '    p Two.',
    '  div',
    '    h2 C',
    '    p Three.',
    'div',
    '  h1 D'
  ]);
});

test('a page that begins right before a heading opens its division; the first page opens the text', () => {
  expect(show('[page 1]\n\n# A\n\nOne.\n\n[page 2]\n\n# B').lines).toEqual([
    '<page 1>',
    'div',
    '  h1 A',
    '  p One.',
    'div',
    '  <page 2>',
    '  h1 B'
  ]);
});
