/** False inference is worse than none: ordinary documents in which the rules must be silent. */
import { read } from './read.ts';

const cases: Record<string, string> = {
  'a poem with a refrain':
    'The wind is on the water\n\nO my dear, my dear\n\nThe moon is on the water\n\nO my dear, my dear\n\nThe night is on the water\n\nO my dear, my dear',
  'a play with speakers':
    'HAMLET\n\nWho is there, and what is it that he wants of us at this hour?\n\nHORATIO\n\nA friend to this ground.\n\nHAMLET\n\nThen stand, and let us hear what you have seen.\n\nHORATIO\n\nNothing, my lord.',
  'minutes with a recurring decision':
    'Mr. Smith moved that the hall be painted before the winter comes.\n\nCarried.\n\nMr. Jones moved that the stove be mended at the cost of the parish.\n\nCarried.\n\nMr. Brown moved that we adjourn.\n\nCarried.',
  'a short letter without revisions':
    'Dear Anna,\n\nwe came home late and found your letter on the table.\n\nMore when I have slept.',
  'a diary with date lines':
    'Monday\n\nRained all day and nobody came to see us in the house.\n\nTuesday\n\nRained again until the evening, when it cleared a little.\n\nMonday\n\nSun at last, and the hay is dry enough to be brought in.',
  'an addition beside a deletion elsewhere': 'We ^{all} left the ~~old~~ house.',
  'capitals in prose':
    'He said it plainly.\n\nI WENT HOME\n\nand nobody spoke of it again until the spring came round.',
  'Greek lines': 'Μῆνιν ἄειδε θεὰ\n\nΠηληϊάδεω Ἀχιλῆος\n\nοὐλομένην'
};

for (const [name, text] of Object.entries(cases)) {
  test(name, () => {
    expect(read(text).rules).toEqual([]);
  });
}

test('a rule that is switched off does not read', () => {
  expect(read('We ~~had~~ ^{x} had come.', { infer: { 'repeated-word': false } }).rules).toEqual([]);
  expect(read('We ~~had~~ ^{x} had come.').rules).toEqual(['repeated-word']);
  expect(read('We ~~had~~ ^{x} had come.', {}, ['repeated-word']).body).toContain('<subst>');
});
