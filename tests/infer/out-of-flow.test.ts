import { show } from './show.ts';

test('a drafting block between two items', () => {
  const { lines, told } = show('1. One is first.\n\nDrafted by: AB\n4 May\n\nJones\n\n2. Two is second.');
  expect(lines).toEqual([
    'list',
    '  1. One is first.',
    '  aside',
    '    p Drafted by: AB/4 May',
    '    p Jones',
    '  2. Two is second.'
  ]);
  expect(told[0]).toBe(
    'out-of-flow 3:1 The block from `Drafted by: AB 4 May` on is read as a drafting block that stands outside the text.'
  );
});

test('at the foot of a page, in a sentence', () => {
  expect(show('He wrote to us that the goods\n\nCleared with Jones\n\n[page]\n\nhad not yet come.').lines[1]).toBe(
    'p He wrote to us that the goods | <aside> | <page > | had not yet come.'
  );
});

test('between items of an outer list', () => {
  expect(show('1. One:\n\n(a) is first;\n\nClassified by: AB\n\n2. Two is second.').lines).toEqual([
    'list',
    '  1. One:',
    '    list',
    '      (a) is first;',
    '  aside',
    '    p Classified by: AB',
    '  2. Two is second.'
  ]);
});

test.each([
  ['at the end', '1. One is first.\n\n2. Two is second.\n\nDrafted by: AB'],
  ['before a list', 'Drafted by: AB\n\n1. One is first.\n\n2. Two is second.'],
  ['a sentence', '1. One is first.\n\nTyped by hand, it took us all night to do.\n\n2. Two is second.'],
  [
    'who moved and what was approved',
    '1. That it be painted.\n\nMoved by Mr. Jones\n\n2. That it be mended.\n\nApproved\n\n3. To close.'
  ],
  ['other short lines', '1. One is first.\n\nThe Old House\n\n2. Two is second.']
])('not %s', (_, text) => {
  expect(show(text).rules).not.toContain('out-of-flow');
});
