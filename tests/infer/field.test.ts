import { show } from './show.ts';

const fields = (text: string) =>
  show(text)
    .lines.filter((line) => line.startsWith('field'))
    .map((line) => line.slice(6));

test('a usual label', () => {
  expect(fields('TO: The Minister\n\nWe beg to report that all is well.')).toEqual(['TO: The Minister']);
});

test('any two labels in capitals', () => {
  expect(fields('CASE: Corn\n\nOUR SIGN: C/4\n\nWe beg to report that all is well.')).toEqual([
    'CASE: Corn',
    'OUR SIGN: C/4'
  ]);
});

test('the lines of one block', () => {
  const { lines } = show('To: The Minister\nFrom: The Board\nSubject: Corn\n\nWe beg to report that all is well.');
  expect(lines.slice(0, 5)).toEqual([
    'field To: The Minister',
    '/',
    'field From: The Board',
    '/',
    'field Subject: Corn'
  ]);
});

test.each([
  ['in the text', 'We beg to report that all is well.\n\nSUBJECT: Corn\n\nIt is high.'],
  [
    'dialogue',
    'HAMLET: Who is there?\n\nHORATIO: A friend.\n\nHAMLET: Stand.\n\nHORATIO: I do, and I wait for you to speak.'
  ],
  ['dialogue without full stops', 'ANN: yes\n\nBOB: no\n\nANN: yes\n\nThey went on like this for an hour.'],
  ['a note in capitals', 'NOTE: read this first.\n\nIt is long, and it says much.'],
  [
    'one label that forms do not bear',
    'INGREDIENTS: 3 EGGS\n\nBeat the eggs until they are white, then add the sugar.'
  ],
  ['a label in lower case', 'Note: bring bread\n\nWe leave at six in the morning from the old gate.'],
  ['a label and nothing else', 'ACTION:\n\nWe beg to report that all is well.'],
  ['a block that is not all labels', 'DATE: 4 May\nat home\n\nWe beg to report that all is well.']
])('not %s', (_, text) => {
  expect(fields(text)).toEqual([]);
});
