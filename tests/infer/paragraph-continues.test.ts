import type { Paragraph, Text } from '../../src/transcription/tree.ts';
import { show } from './show.ts';

test('a sentence that a page boundary cuts', () => {
  const { lines, told, tree } = show('He wrote to us that the goods\n\n[page]\n\nhad not yet come.');
  expect(lines).toEqual(['<page 1>', 'p He wrote to us that the goods | <page > | had not yet come.']);
  expect(told).toEqual([
    'paragraph-continues 5:1 The paragraph that breaks off with `that the goods` is read to go on over the page boundary with `had not yet`.'
  ]);
  expect(tree.children[1]).toMatchObject({ inferred: [{ rule: 'paragraph-continues', cert: 'high' }] });
});

test('over more than one page, with the furniture that was marked', () => {
  expect(
    show('He wrote to us that\n\n::: {.fw}\nfoot\n:::\n\n[page]\n\nthe goods had not\n\n[page]\n\nyet come to us.')
      .lines
  ).toEqual([
    '<page 1>',
    'p He wrote to us that | <header: foot> | <page > | the goods had not | <page > | yet come to us.'
  ]);
});

test('in an item, after however few words', () => {
  expect(show('1. The\n\n[page]\n\nfirst of them.\n\n2. The second.').lines.slice(1)).toEqual([
    'list',
    '  1. The | <page > | first of them.',
    '  2. The second.'
  ]);
});

test('with a capital, less surely', () => {
  const { tree } = show('He went with all of his men to the\n\n[page]\n\nSecretary of the State, who was not at home.');
  expect(tree.children[1]).toMatchObject({ inferred: [{ cert: 'medium' }] });
});

test.each([
  [
    'a word',
    'He wrote to us of the demon-\n\n[page]\n\nstration in town.',
    'demon',
    { hyphen: '-' },
    'stration in town.'
  ],
  [
    'a word whose sign is repeated',
    'He wrote to us of the demon=\n\n[page]\n\n=stration in town.',
    'demon',
    { hyphen: '=', repeated: '=' },
    'stration in town.'
  ],
  [
    'a word that stands hyphenated elsewhere',
    'A post-war plan.\n\nHe wrote to us of the post-\n\n[page]\n\nwar town.',
    'post',
    { hyphen: '-', keepHyphen: true },
    'war town.'
  ]
])('%s that the boundary divides is joined', (_, text, first, hyphen, second) => {
  const { tree } = show(text);
  const { children } = tree.children[tree.children.length - 1] as Paragraph;
  expect((children[0] as Text).value.endsWith(first)).toBe(true);
  expect(children.slice(1)).toMatchObject([
    { type: 'break', ...hyphen },
    { type: 'seam' },
    { type: 'pageBreak', joins: true, inferred: [{ rule: 'paragraph-continues', cert: 'high' }] },
    { type: 'seam' },
    { type: 'text', value: second }
  ]);
});

test('a dash divides no word', () => {
  const { tree } = show('He wrote to us of the town -\n\n[page]\n\nnot of this one.');
  expect(JSON.stringify(tree)).not.toContain('joins');
});

test.each([
  ['after a full stop', 'He wrote to us that it had come.\n\n[page]\n\nand then it had.'],
  ['after a colon', 'He wrote to us as follows:\n\n[page]\n\nthe goods have come.'],
  ['before a label', 'He wrote to us that\n\n[page]\n\n1. the goods have come.'],
  ['before a heading', 'He wrote to us that\n\n[page]\n\n# The goods'],
  ['from a heading', '# The goods\n\n[page]\n\nhave not come to us.'],
  ['from a line of a form', 'Department of State\n\n[page]\n\nhas the honour to reply.'],
  ['before a line in capitals', 'He wrote to us that all of it was\n\n[page]\n\nLOST AT SEA'],
  ['in verse', 'The wind is up\nThe sea is high\nThe night is on the water\n\n[page]\n\nand all of us are going down.'],
  ['without a page boundary', 'He wrote to us that the goods\n\nhad not yet come.']
])('not %s', (_, text) => {
  expect(show(text).rules).not.toContain('paragraph-continues');
});
