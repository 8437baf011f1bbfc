import { show } from './show.ts';

test.each([
  ['with an addition between', 'He took ~~his~~ ^{old} his hat.', 'p He took false ~~his~~ ^{old} his hat.'],
  ['alone', 'He took ~~his~~ his hat.', 'p He took false ~~his~~ his hat.'],
  ['over a line end', 'He took ~~his~~\nhis hat.', 'p He took false ~~his~~/his hat.'],
  ['several words', 'He ~~took his~~ took his hat.', 'p He false ~~took his~~ took his hat.'],
  ['with a capital', '~~the~~ The hat.', 'p false ~~the~~ The hat.'],
  ['in verse', '::: {.verse}\nO ~~my~~ my dear\n:::', '<verse>']
])('%s', (_, text, line) => {
  expect(show(text).lines).toEqual([line]);
  expect(show(text).rules).toEqual(['repeated-word']);
});

test.each([
  ['another word', 'He took ~~his~~ ^{old} the hat.'],
  ['the beginning of a word', 'He took ~~his~~ history with him.'],
  ['a word further on', 'He took ~~his~~ hat, his coat.'],
  ['punctuation', 'He took~~,~~, as I said, his hat.'],
  ['what the transcriber has joined', 'He took ~~his~~{sub=a} his ^{her}{sub=a} hat.'],
  ['what the transcriber has parted', 'He took ~~his~~{.alone} his hat.'],
  ['a restored deletion', 'He took ~~his~~{.restored} his hat.']
])('not %s', (_, text) => {
  expect(show(text).rules).toEqual([]);
});
