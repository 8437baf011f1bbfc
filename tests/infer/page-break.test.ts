import { show } from './show.ts';

const blocks = (...parts: string[]) => parts.join('\n\n');

test('before the first marking that the run repeats', () => {
  const text = blocks(
    'First page.',
    'SECRET',
    'DO NOT COPY',
    'SECRET',
    'NODIS',
    'Second page.',
    'SECRET',
    'SECRET',
    'Third.'
  );
  expect(show(text).lines).toEqual([
    '<page 1>',
    'p First page.',
    '<footer bottom: SECRET>',
    '<footer bottom: DO NOT COPY>',
    '<page 2>',
    '<header top: SECRET>',
    'p NODIS',
    'p Second page.',
    '<footer bottom: SECRET>',
    '<page 3>',
    '<header top: SECRET>',
    'p Third.'
  ]);
});

test('else after the first line of the run', () => {
  const text = blocks(
    'OLD FIRM',
    'LETTERS',
    'We write.',
    'OLD FIRM',
    'LETTERS',
    'We write again.',
    'OLD FIRM',
    'LETTERS',
    'Done.'
  );
  expect(
    show(text)
      .lines.filter((line) => /page|:/.test(line))
      .slice(3, 6)
  ).toEqual(['<footer bottom: OLD FIRM>', '<page 2>', '<header top: LETTERS>']);
});

test('the head of the document and its end are no boundary', () => {
  const text = blocks('SECRET', 'SECRET', 'FOR THE MINISTER', 'The text of it.', 'SECRET', 'SECRET');
  expect(show(text).rules).toEqual(['page-furniture']);
});

test('a single line of furniture is no boundary', () => {
  const text = blocks('Letter Book', 'He wrote that the', 'Letter Book', 'goods had come. Done.');
  expect(show(text).rules).toEqual(['page-furniture']);
});

test('a run without the commonest line is no boundary', () => {
  const text = blocks(
    'SECRET',
    'Page one ends.',
    'SECRET',
    'SECRET',
    'Page two ends.',
    'NODIS',
    'NODIS',
    'Page three ends.',
    'SECRET',
    'SECRET',
    'Page four ends.'
  );
  expect(show(text).told.filter((message) => message.startsWith('page-break'))).toHaveLength(2);
});

test('where the transcriber marks pages, no more are read; the first opens the text', () => {
  const text = blocks(
    'Page one ends.',
    '[page 7]',
    'SECRET',
    'SECRET',
    'Page two ends.',
    'SECRET',
    'SECRET',
    'Page three ends.'
  );
  expect(show(text).rules).not.toContain('page-break');
  expect(show(text).lines.filter((line) => line.startsWith('<page'))).toEqual(['<page 6>', '<page 7>']);
  expect(show('One [page] and two.').lines).toEqual(['<page 1>', 'p One <page > and two.']);
});

test('a page opens the division of a heading that follows it', () => {
  const text = blocks('SECRET', 'Page one ends.', 'SECRET', 'SECRET', 'I. NEW THINGS', 'Page two ends.');
  expect(show(text).lines).toEqual([
    '<page 1>',
    '<header top: SECRET>',
    'p Page one ends.',
    '<footer bottom: SECRET>',
    'div',
    '  <page 2>',
    '  <header top: SECRET>',
    '  h1 I. NEW THINGS',
    '  p Page two ends.'
  ]);
});
