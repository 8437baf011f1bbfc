import { show } from './show.ts';

const headings = (text: string) =>
  show(text)
    .tree.children.flatMap((block) => (block.type === 'division' ? block.children : [block]))
    .flatMap((block) => (block.type === 'heading' ? [block] : []));
const numerals = (text: string) => headings(text).map(({ numeral }) => numeral);

test('a Roman numeral and a title in capitals, small words aside', () => {
  expect(numerals('I. THE HARVEST of 1846\n\nIt was poor.\n\nII. THE WINTER\n\nIt was long.')).toEqual(['I', 'II']);
});

test('in whatever order they stand', () => {
  expect(numerals('III. THE SPRING\n\nLate.\n\nII. THE WINTER\n\nLong.')).toEqual(['III', 'II']);
});

test('a lone numeral and a line in capitals, over furniture too', () => {
  const text = 'SECRET\n\nText of it.\n\nSECRET\n\nSECRET\n\nIV\n\nSECRET\n\nTHE END OF IT\n\nMore text.';
  expect(show(text).lines).toContain('  h1 IV | <header top: SECRET> | THE END OF IT');
});

test('without a full stop, beside its neighbour', () => {
  expect(numerals('I THE HARVEST\n\nIt was poor.\n\nII THE WINTER\n\nIt was long.')).toEqual(['I', 'II']);
});

test('one deeper than the headings that the transcriber marked', () => {
  const text = '# Report\n\nI. THE HARVEST\n\nPoor.\n\nII. THE WINTER\n\nLong.';
  expect(show(text).lines).toEqual([
    'div',
    '  h1 Report',
    '  div',
    '    h2 I. THE HARVEST',
    '    p Poor.',
    '  div',
    '    h2 II. THE WINTER',
    '    p Long.'
  ]);
});

test.each([
  ['a name with initials', 'I. M. PEI\n\nThe architect.'],
  ['a name with one initial', 'V. PUTIN\n\nThe president.'],
  ['the pronoun', 'I AM HERE\n\nhe said, and went.'],
  ['a word that looks like a numeral', 'MIX THE FLOUR\n\nThen bake it.'],
  ['capitals without a numeral', 'THE HARVEST\n\nIt was poor.'],
  ['a numeral with text in lower case', 'I. the harvest was poor\n\nII. the winter was long\n\nText.'],
  ['lone numerals over sections', 'I\n\nIt was a long year.\n\nII\n\nIt was a longer one.'],
  ['the last line of all', 'It was poor.\n\nI. HARVEST AND WINTER']
])('not %s', (_, text) => {
  expect(headings(text)).toEqual([]);
});
