import { show } from './show.ts';

const turn = 'SECRET\n\nSECRET';

test('a line of its own that the next page begins with', () => {
  const { lines, told } = show(`The corn that we had sown\n\nin spring\n\n${turn}\n\nin spring, was high.\n\nSECRET`);
  expect(lines[1]).toBe(
    'p The corn that we had sown | <catch bottom: in spring> | <footer bottom: SECRET> | <page 2> | <header top: SECRET> | in spring, was high.'
  );
  expect(told).toContain('catchword 3:1 `in spring` is read as a catchword: the next page begins with it.');
});

test('the last line of a paragraph', () => {
  expect(show(`The corn that we\nhad sown was\nhigh and\n\n[page]\n\nhigh and ripe by then.`).lines[1]).toBe(
    'p The corn that we/had sown was/ | <catch bottom: high and> | <page > | high and ripe by then.'
  );
});

test('before an item, with or without its label', () => {
  for (const words of ['(b) The', '2. The'])
    expect(show(`1. One is first.\n\n${words.slice(4)}\n\n[page]\n\n${words} second.`).lines.join('\n')).not.toContain(
      'catch'
    );
  expect(show('(a) One is first.\n\n(b) The\n\n[page]\n\n(b) The second.').rules).not.toContain('catchword');
  expect(show('One is first.\n\nThe second\n\n[page]\n\nThe second is last.').rules).toContain('catchword');
});

test.each([
  ['without a page boundary', 'The corn that we had sown\n\nin spring\n\nin spring was high.'],
  ['another word', `The corn that we had sown\n\nin spring\n\n[page]\n\nin summer was high.`],
  ['part of a word', `The corn that we had sown\n\nin\n\n[page]\n\ninside was high.`],
  ['a short sentence', 'The corn was high.\n\nIt was.\n\n[page]\n\nIt was. And ripe.'],
  ['the whole of the next page', 'The corn was high.\n\nAmen\n\n[page]\n\nAmen']
])('not %s', (_, text) => {
  expect(show(text).rules).not.toContain('catchword');
});
