import { show } from './show.ts';

const lines = (text: string) => show(text).lines;

test('styles of numbering nest', () => {
  expect(lines('1. one\n\n(a) one a\n\n(i) one a i\n\n(ii) one a ii\n\n(b) one b\n\n2. two')).toEqual([
    'list',
    '  1. one',
    '    list',
    '      (a) one a',
    '        list',
    '          (i) one a i',
    '          (ii) one a ii',
    '      (b) one b',
    '  2. two'
  ]);
});

test('(i) is a letter after (h) and a numeral elsewhere', () => {
  const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) item`);
  expect(show(letters.join('\n\n')).rules).toEqual([]);
  expect(lines('1. one\n\n(i) first\n\n(ii) second')).toEqual([
    'list',
    '  1. one',
    '    list',
    '      (i) first',
    '      (ii) second'
  ]);
});

test('an unlabelled paragraph between two items of a sequence belongs to the item before', () => {
  expect(
    lines('1. one\n\nmore of one\n\n(a) one a\n\nmore of one a\n\n(b) one b\n\nagain of one\n\n2. two\n\nafter all')
  ).toEqual([
    'list',
    '  1. one',
    '    p more of one',
    '    list',
    '      (a) one a',
    '        p more of one a',
    '      (b) one b',
    '    p again of one',
    '  2. two',
    'p after all'
  ]);
});

test('a list begins anew where its numbering does, and after a heading', () => {
  expect(lines('1. one\n\n2. two\n\n1. one')).toEqual(['list', '  1. one', '  2. two', 'list', '  1. one']);
  expect(lines('# A\n\n1. one\n\n# B\n\n2. two')).toEqual([
    'div',
    '  h1 A',
    '  list',
    '    1. one',
    'div',
    '  h1 B',
    '  list',
    '    2. two'
  ]);
});

test('nothing of a sequence that has ended is drawn into one', () => {
  expect(lines('1. one\n\nText.\n\n(a) a\n\n(b) b')).toEqual([
    'list',
    '  1. one',
    'p Text.',
    'list',
    '  (a) a',
    '  (b) b'
  ]);
});

test('dashes nest where an item leads up to them, or the numbers go on after them', () => {
  expect(lines('1. as follows:\n\n- a\n\n- b')).toEqual([
    'list',
    '  1. as follows:',
    '    list',
    '      - a',
    '      - b'
  ]);
  expect(lines('1. one\n\n- a\n\n2. two')).toEqual(['list', '  1. one', '    list', '      - a', '  2. two']);
  expect(lines('1. one\n\n2. two\n\n- a\n\n- b')).toEqual(['list', '  1. one', '  2. two', 'list', '  - a', '  - b']);
});

test('in a fenced block, by itself', () => {
  expect(lines('1. one\n\n::: {.note}\n1. in it\n\n(a) deeper\n:::\n\n2. two')).toEqual([
    'list',
    '  1. one',
    '    note',
    '      list',
    '        1. in it',
    '          list',
    '            (a) deeper',
    '  2. two'
  ]);
});

test('each list that is not as it was typed is told, with its place', () => {
  expect(show('1. one\n\n(a) a\n\n(b) b\n\n2. two').told).toEqual([
    'labelled-item 1:1 `1.` to `2.` are read as one list.',
    'labelled-item 3:1 `(a)` to `(b)` are read as one list inside item `1.`.'
  ]);
});

test.each([
  ['a list that is typed as one', '1. one\n\n2. two\n3. three'],
  ['the lazy numbers of Markdown', '1. one\n1. two\n1. three'],
  ['a number left out', '1. one\n\n2. two\n\n4. four'],
  ['dashes', '- one\n- two\n\n- three'],
  ['dashes with text between', '- one\n\nText.\n\n- two'],
  ['numbers far apart', '1. one\n\nText.\n\n5. five']
])('silent: %s', (_, text) => {
  expect(show(text).rules).toEqual([]);
});
