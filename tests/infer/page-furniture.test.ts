import { show } from './show.ts';

const furniture = (text: string, metadata = {}) =>
  show(text, metadata)
    .lines.filter((line) => /^\s*<(?:header|footer|stamp)/.test(line))
    .map((line) => line.trim());
const pages = (...parts: string[]) => parts.join('\n\n');

test('a marking that stands at the foot of one page and the head of the next', () => {
  const text = pages('SECRET', 'The first page ends here.', 'SECRET', '~~SECRET~~', 'The second begins.', 'SECRET');
  expect(furniture(text)).toEqual([
    '<header top: SECRET>',
    '<footer bottom: SECRET>',
    '<header top: ~~SECRET~~>',
    '<footer bottom: SECRET>'
  ]);
});

test('punctuation and marks do not make another line of it; nor does its being typed on two', () => {
  const text = pages(
    'SECRET - NOFORN',
    'The first page ends with a sentence that',
    'SECRET / NOFORN',
    '~~SECRET~~',
    '~~NOFORN~~',
    'goes on over the page. It ends.',
    '~~SECRET~~-~~NOFORN~~'
  );
  expect(furniture(text)).toHaveLength(2);
  expect(show(text).lines[2]).toMatch(/^p The first.* \| <header top: ~~SECRET~~> \| <header top: ~~NOFORN~~> \| goes/);
});

test('the head of a letter book opens the document and cuts a sentence in two', () => {
  const text = pages(
    'Mercer Letter Book',
    'Dear Sir, I have before me yours of the fourth, and regret that the',
    'Mercer Letter Book',
    'goods have not arrived. I shall write again.',
    'Mercer Letter Book',
    'Yesterday they came, and all is well with them.'
  );
  expect(furniture(text)).toEqual(Array(3).fill('<header top: Mercer Letter Book>'));
});

test('a running head of two lines', () => {
  const text = pages(
    'ARCHIVE OF THE FIRM',
    'OUTGOING LETTERS',
    'We beg to say that we have sent the goods.',
    'ARCHIVE OF THE FIRM',
    'OUTGOING LETTERS',
    'We beg to ask whether they have come.',
    'ARCHIVE OF THE FIRM',
    'OUTGOING LETTERS',
    'They have not.'
  );
  expect(furniture(text)).toHaveLength(6);
});

test('other lines at the foot than at the head', () => {
  const text = pages(
    'Journal of the Voyage',
    'The wind went round to the north.',
    'Archive copy',
    'Journal of the Voyage',
    'It went back to the south.',
    'Archive copy'
  );
  expect(furniture(text)).toEqual([
    '<header top: Journal of the Voyage>',
    '<footer bottom: Archive copy>',
    '<header top: Journal of the Voyage>',
    '<footer bottom: Archive copy>'
  ]);
});

test('a block in capitals between two furniture lines; not one that stands between two in the head, where titles are', () => {
  const text = pages(
    'SECRET',
    'A REPORT ON CORN',
    'SECRET',
    'The first page ends here.',
    'SECRET',
    'COPYING OF THIS\nIS PROHIBITED',
    'SECRET',
    'The second begins.'
  );
  expect(furniture(text)).toContain('<footer bottom: COPYING OF THIS/IS PROHIBITED>');
  expect(show(text).lines).toContain('p A REPORT ON CORN');
});

test('patterns of the metadata add furniture; a single word in capitals is a stamp', () => {
  const text = pages('RECEIVED', 'Bureau copy no. 4', 'The letter is here, and it is long.');
  expect(furniture(text)).toEqual([]);
  expect(furniture(text, { furniture: ['^RECEIVED$', '^Bureau copy'] })).toEqual([
    '<stamp top: RECEIVED>',
    '<header top: Bureau copy no. 4>'
  ]);
});

test('a line beside every page that the transcriber marks', () => {
  const text = pages(
    'The first page ends.',
    '[page 2]',
    'Smith Papers',
    'The second.',
    '[page 3]',
    'Smith Papers',
    'The third.'
  );
  expect(furniture(text)).toHaveLength(2);
});

describe('what recurs and is text', () => {
  const silent = (text: string) => expect(show(text).rules).not.toContain('page-furniture');

  test('speakers, also where a list of them opens the play and stage directions stand between', () => {
    silent(
      pages(
        'HAMLET',
        'HORATIO',
        'OPHELIA',
        'SCENE I',
        'HAMLET',
        'Who is there, and what does he want of us?',
        'EXIT',
        'HORATIO',
        'A friend to this ground, and to all that',
        'HAMLET',
        'Then stand.',
        'EXIT',
        'HAMLET',
        'Alone again.',
        'HORATIO',
        'Never so.',
        'OPHELIA',
        'My lord!',
        'SCENE I',
        'HAMLET',
        'We have heard the chimes at midnight.'
      )
    );
  });

  test('a refrain that stands twice at the end', () => {
    silent(
      pages('The day was long and hot', 'Hey nonny no', 'The night was short and cold', 'Hey nonny no', 'Hey nonny no')
    );
  });

  test('a refrain in verse without full stops', () => {
    silent(
      pages(
        'and the rain falls',
        'it was a year of water and of little bread',
        'and the rain falls',
        'on all the houses where nobody is awake',
        'and the rain falls'
      )
    );
  });

  test('decisions in minutes, in capitals too', () => {
    silent(
      pages(
        'Moved that the hall be painted.',
        'CARRIED',
        'Moved that the stove be mended.',
        'CARRIED',
        'Closed at ten.'
      )
    );
  });

  test('numbers of sections', () => {
    silent(pages('1', 'The first of them is long enough.', '2', 'The second.', '1', 'The first again.', '1', '1'));
  });
});
