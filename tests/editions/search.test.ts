/** What of a page can be found: the final text, and what other states have besides it, each word at its place. */
import { VFile } from 'vfile';
import { encode } from '../../src/edition.ts';
import { searchRecords } from '../../src/editions/search/records.ts';
import { documentPage } from '../../src/editions/site.ts';

/** The records of a transcription: the state, and each passage as `kind words`. */
async function found(transcription: string) {
  const { tei = '' } = encode(transcription, { path: 'a.txt' });
  const html = (await documentPage(tei, new VFile())) ?? '';
  return searchRecords(html, 'a/index.html').map(({ url, content, filters }) => {
    const words = content.split(' ');
    const places = (url.split('#')[1] ?? '').split(',');
    const passages = places.flatMap((place) => {
      const [, from, to, kind] = /^(\d+)-(\d+)([sap]):/.exec(place) ?? [];
      return kind ? [`${kind} ${words.slice(Number(from), Number(to)).join(' ')}`] : [];
    });
    return { state: filters.state[0], content, passages };
  });
}

test('a substitution: the final text whole, and of the original the paragraph that differs', async () => {
  expect(await found('We left the ~~old~~ ^{new} house.\n\nNobody came.')).toEqual([
    { state: 'Final', content: 'We left the new house. Nobody came.', passages: ['a new'] },
    { state: 'Original', content: 'We left the old house.', passages: ['s old'] }
  ]);
});

test('an edit inside a word is the whole word', async () => {
  expect(await found('Er ging weite~~n~~^{r} fort.')).toEqual([
    { state: 'Final', content: 'Er ging weiter fort.', passages: ['a weiter'] },
    { state: 'Original', content: 'Er ging weiten fort.', passages: ['s weiten'] }
  ]);
});

test('what stands on the page alone is found there: a stamp, and a word added and struck again', async () => {
  const records = await found('[page 1]\n\nLate. [SECRET]{.fw type=stamp}\n\nWe left ^{the ~~very~~ old} house.');
  expect(records.map(({ state }) => state)).toEqual(['Final', 'Diplomatic']);
  const page = records.find(({ state }) => state === 'Diplomatic');
  expect(page?.passages).toContain('p SECRET');
  expect(page?.passages).toContain('s very');
});

test('a document without revisions has one record', async () => {
  expect(await found('Nobody came.')).toEqual([{ state: 'Final', content: 'Nobody came.', passages: [] }]);
});
