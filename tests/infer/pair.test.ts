import { show } from './show.ts';

test.each([
  ['in either order', '~~a~~ ^{b} and ^{c}~~d~~', 'p <~~a~~ ^{b}> and <^{c}~~d~~>'],
  ['over a line end', '~~a~~\n^{b}', 'p <~~a~~/^{b}>'],
  [
    'over a page boundary',
    'It was not at all ~~a~~\n\n[page]\n\n^{b} and so it went on.',
    'p It was not at all <~~a~~ | <page > | ^{b}> and so it went on.'
  ],
  ['from left to right', '^{a} ~~b~~ ^{c} ~~d~~ ~~e~~ ^{f}', 'p <^{a} ~~b~~> <^{c} ~~d~~> <~~e~~ ^{f}>'],
  ['an edit with two neighbours, with the one before', '~~a~~ ^{b} ~~c~~', 'p <~~a~~ ^{b}> ~~c~~'],
  ['inside an edit', '^{x ~~a~~ ^{b}}', 'p ^{x <~~a~~ ^{b}>}'],
  ['not two of one kind', '~~a~~ ~~b~~ and ^{c} ^{d}', 'p ~~a~~ ~~b~~ and ^{c} ^{d}'],
  ['not with anything between', '~~a~~, ^{b}', 'p ~~a~~, ^{b}'],
  ['not what stands by itself', '~~a~~{.alone} ^{b}', 'p ~~a~~ ^{b}'],
  ['not what is joined elsewhere', '~~a~~{sub=x} ^{b} ^{c}{sub=x}', 'p ~~a~~ ^{b} ^{c}'],
  ['not a restored deletion', '~~a~~{.restored} ^{b}', 'p ~~a~~ ^{b}'],
  ['not what has no place', '^{a}{.unplaced} ~~b~~', 'p unplaced ^{a} ~~b~~']
])('%s', (_, text, line) => {
  expect(show(text).lines.at(-1)).toBe(line);
});

test('furniture keeps its edits', () => {
  const text = 'One page ends.\n\n~~SECRET~~ ^{OPEN}\n\n~~SECRET~~ ^{OPEN}\n\nAnother begins.';
  expect(show(text).lines[2]).toBe('<footer bottom: ~~SECRET~~ ^{OPEN}>');
});
