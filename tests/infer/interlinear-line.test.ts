import { show } from './show.ts';

test('above a paragraph that strikes the word out', () => {
  const { lines, told, tree } = show('golden\n\nThe fields were ~~golden~~ in the evening sun.');
  expect(lines).toEqual(['<typed>', 'p The fields were <~~golden~~^{golden}> in the evening sun.']);
  expect(told).toEqual(['interlinear-line 1:1 `golden` is read as an addition above the line that replaces `golden`.']);
  expect(tree.children[1]).toMatchObject({
    children: [{}, { type: 'substitution', inferred: [{ rule: 'interlinear-line', cert: 'high' }] }, {}]
  });
});

test('as the first line of a paragraph', () => {
  expect(show('However\nhe came. ~~However~~ he did not\nstay for long.').lines).toEqual([
    'p <typed>/he came. <~~However~~^{However}> he did not/stay for long.'
  ]);
});

test('above an item', () => {
  expect(show('1. One is first.\n\nfine\n\n2. Two is a ~~fine~~ number to have.').lines).toEqual([
    'list',
    '  1. One is first.',
    '  <typed>',
    '  2. Two is a <~~fine~~^{fine}> number to have.'
  ]);
});

test('with one lone deletion to replace, of the same initial case', () => {
  const { lines, tree } = show('Nasser\n\nThe people of ~~Castro~~ live in the south of it.');
  expect(lines[1]).toBe('p The people of <~~Castro~~^{Nasser}> live in the south of it.');
  expect(tree.children[1]).toMatchObject({ children: [{}, { inferred: [{ cert: 'medium' }] }, {}] });
});

test('with nothing to take it, in lower case: its place is unknown', () => {
  const { lines, tree } = show('We ~~had~~ ^{have} seen it.\n\nconditions\n\nThey have to be as clear as they can be.');
  expect(lines.slice(1)).toEqual(['<typed>', 'p unplaced ^{conditions} | They have to be as clear as they can be.']);
  expect(tree.children[2]).toMatchObject({ children: [{ unplaced: true, inferred: [{ cert: 'low' }] }, {}, {}] });
});

test('a deletion that has its replacement, is a false start or stands by itself takes none', () => {
  for (const struck of ['~~old~~ ^{new}', '~~old~~ old', '~~old~~{.alone}'])
    expect(show(`Old\n\nThe ${struck} house is by the river and it is ours.`).lines[0]).toBe('p Old');
});

test.each([
  ['in a document without revisions', 'golden\n\nThe fields were golden in the evening sun.'],
  [
    'where only markings are struck out',
    '~~SECRET~~\n\nOne page ends.\n\nSECRET\n\n~~SECRET~~\n\ngolden\n\nThe fields were golden in the evening sun.'
  ],
  ['a heading', 'Harvest\n\nThe ~~fields~~ were golden in the evening sun.'],
  [
    'headings, one of them above a lone deletion',
    'Harvest\n\nIt was poor, and many went hungry.\n\nWinter\n\nIt was ~~Long~~ and hard for many of us.'
  ],
  [
    'a speaker',
    'Hamlet\n\nWhat ~~News~~ from the wars, and who has won?\n\nGhost\n\nNone that I know of, my lord.\n\nHamlet\n\nThen go, and look again for them.'
  ],
  ['three words', 'all the fields\n\nAll ~~the~~ fields were golden in the evening sun.'],
  ['closing punctuation', 'golden.\n\nThe ~~fields~~ were golden in the evening sun.'],
  [
    'what goes on from a sentence before',
    'I ~~am~~ ^{remain} as always yours\n\nfaithfully\n\nThere is one thing more to say, however.'
  ],
  [
    'a word among examples, where such words stand alone again and again',
    'An ~~old~~ ^{easy} case begins with this:\n\nfoo\n\nThat is the first of all the cases.\n\nfoo\n\nIt may be repeated, as here, if you like.\n\nbaz\n\nOr it is another one, for a change.'
  ],
  ['ingredients', '~~two~~ ^{three} eggs\n\nflour\n\nbutter\n\nsugar']
])('not %s', (_, text) => {
  expect(show(text).rules).not.toContain('interlinear-line');
});
