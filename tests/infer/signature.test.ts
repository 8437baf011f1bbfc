import { show } from './show.ts';

const signed = (text: string) => {
  const { lines } = show(text);
  const at = lines.indexOf('signed');
  return at === -1 ? undefined : lines[at + 1]?.trim();
};
const text = 'We shall come to see you on Sunday, all of us.';

test.each([
  ['after the text', `${text}\n\nDean Rusk`, 'p Dean Rusk'],
  ['after a salutation', `${text}\n\nYours truly,\n\nJ. F. Kennedy`, 'p J. F. Kennedy'],
  ['in capitals', `${text}\n\nRUSK`, 'p RUSK'],
  ['before closing furniture', `SECRET\n\n${text}\n\nSECRET\n\nSECRET\n\n${text}\n\nRusk\n\nSECRET`, 'p Rusk'],
  ['after a list', '1. We shall come.\n\n2. You shall see us.\n\nAnna', 'p Anna']
])('%s', (_, document, name) => {
  expect(signed(document)).toBe(name);
});

test.each([
  [
    'a refrain',
    'The raven sat upon the bust of Pallas.\n\nNevermore\n\nAnd it sits there still, and it looks at me.\n\nNevermore'
  ],
  ['under verse', 'The raven sat\nUpon the bust\nAnd sits there still.\n\nNevermore'],
  ['a sentence', `${text}\n\nCome Soon.`],
  ['words in lower case', `${text}\n\nBest wishes`],
  ['a date', `${text}\n\nMay 4`],
  ['how texts end', `${text}\n\nTHE END`],
  ['capitals among capitals', `${text}\n\nGO NOW\n\n${text}\n\nTELL THEM`],
  ['a line before the text', 'Dean Rusk'],
  ['after a sentence that breaks off', 'We shall come to see you on the next\n\nSunday'],
  ['five words', `${text}\n\nAnna Berta Clara Dora Emma`]
])('not %s', (_, document) => {
  expect(signed(document)).toBeUndefined();
});
