import { show } from './show.ts';

test('an addition parted from its neighbour takes the lone deletion later in the sentence', () => {
  const { lines, told } = show('He took ~~his~~ ^{new} his hat and\nthe ~~old~~ coat. It ~~was~~ cold.');
  expect(lines).toEqual(['p He took false ~~his~~ <typed> his hat and/the <~~old~~^{new}> coat. It ~~was~~ cold.']);
  expect(told[1]).toBe('displaced-addition 1:17 `new` is read as the replacement of `old`, later in its sentence.');
});

test('over a page boundary', () => {
  expect(show('He took ~~his~~ ^{new} his hat and\n\n[page]\n\nthe ~~old~~ coat.').lines[1]).toBe(
    'p He took false ~~his~~ <typed> his hat and | <page > | the <~~old~~^{new}> coat.'
  );
});

test.each([
  ['an addition that nothing has parted', 'We ^{all} left the ~~old~~ house.'],
  ['in another sentence', 'He took ~~his~~ ^{new} his hat. The ~~old~~ coat.'],
  ['with two deletions', 'He took ~~his~~ ^{new} his ~~red~~ hat and the ~~old~~ coat.'],
  ['with a deletion that has its replacement', 'He took ~~his~~ ^{new} his hat and the ~~old~~ ^{blue} coat.'],
  ['with another false start', 'He took ~~his~~ ^{new} his hat and ~~the~~ the coat.'],
  ['what stands by itself', 'He took ~~his~~ ^{new}{.alone} his hat and the ~~old~~ coat.'],
  ['a deletion before', 'The ~~old~~ man took ~~his~~ ^{new} his hat.']
])('not %s', (_, text) => {
  expect(show(text).rules).not.toContain('displaced-addition');
});
