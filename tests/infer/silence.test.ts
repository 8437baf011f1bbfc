/** False inference is worse than none: ordinary documents in which the rules must be silent, or read only what is named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { INFERENCE } from '../../src/messages/inference.ts';
import { show } from './show.ts';

const blocks = (...parts: string[]) => parts.join('\n\n');

const cases: Record<string, string> = {
  'a poem with a refrain': blocks(
    'The wind is on the water',
    'O my dear, my dear',
    'The moon is on the water',
    'O my dear, my dear',
    'The night is on the water',
    'O my dear, my dear'
  ),
  'a ballad in stanzas, revised': blocks(
    'There came a ~~ship~~ ^{boat} to the harbour\nAll in the month of May\nHer sails were white as paper\nHer sides were green and grey',
    'Blow, wind, blow',
    'There stood a maid upon the shore\nAll in the month of June\nShe waited there till it was dark\nAnd then she saw the moon',
    'Blow, wind, blow'
  ),
  'a play with speakers': blocks(
    'HAMLET',
    'Who is there, and what is it that he wants of us at this hour?',
    'HORATIO',
    'A friend to this ground.',
    'HAMLET',
    'Then stand, and let us hear what you have seen.',
    'HORATIO',
    'Nothing, my lord.'
  ),
  'a play with persons, acts and exits, revised': blocks(
    'THE LOST SON',
    'PERSONS',
    'ANNA',
    'BERTA',
    'A SERVANT',
    'ACT I',
    'SCENE I',
    'ANNA',
    'Is he come ~~home~~ ^{back}?',
    'BERTA',
    'Not yet. I have looked for him everywhere, and',
    'ANNA',
    'Go and look again.',
    'EXIT',
    'A SERVANT',
    'There is a letter, madam.',
    'ACT II',
    'SCENE I',
    'BERTA',
    'Read it.',
    'EXIT',
    'ANNA',
    'I ~~can not~~ ^{cannot}.'
  ),
  'a dialogue with names before each speech': blocks(
    'Anna: Is he come?',
    'Berta: Not yet, and I have looked for him everywhere.',
    'Anna: Go and look again.'
  ),
  'a recipe': blocks(
    'Plum Cake',
    'Ingredients',
    '- 3 eggs\n- 200 g flour\n- 1 kg plums',
    'Method',
    '1. Beat the eggs until they are white.\n2. Add the flour.\n3. Bake for an hour.',
    'Serve warm'
  ),
  'a recipe in loose lines, revised': blocks(
    'Plum Cake',
    '~~two~~ ^{three} eggs',
    'flour',
    'plums',
    'Beat, bake and eat it warm.'
  ),
  'minutes with a recurring decision': blocks(
    'Mr. Smith moved that the hall be painted before the winter comes.',
    'Carried.',
    'Mr. Jones moved that the stove be mended at the cost of the parish.',
    'Carried.',
    'Mr. Brown moved that we adjourn.',
    'Carried.'
  ),
  'minutes in items': blocks('1. That the hall be painted.', '2. That the stove be mended.', '3. That we adjourn.'),
  'a short letter without revisions': blocks(
    'Dear Anna,',
    'we came home late and found your letter on the table.',
    'More when I have slept.'
  ),
  'a letter with short closing lines': blocks(
    'Dear Sir,',
    'I have ~~received~~ ^{had} yours of the fourth and thank you for it.',
    'With best regards',
    'yours ever',
    'P.S. Do not forget the corn when you come to see us on Sunday.'
  ),
  'a diary with date lines': blocks(
    'Monday',
    'Rained all day and nobody came to see us in the house.',
    'Tuesday',
    'Rained again until the evening, when it cleared a little.',
    'Monday',
    'Sun at last, and the hay is dry enough to be brought in.'
  ),
  'a diary with dates and weather, revised': blocks(
    'Monday',
    'Rain',
    'Nobody came to see us in the ~~House~~ ^{garden}.',
    'Tuesday',
    'Rain',
    'Read all day.',
    'Monday',
    'Rain',
    'Read again, and wrote to ~~Anna~~.'
  ),
  'an addition beside a deletion elsewhere': 'We ^{all} left the ~~old~~ house.',
  'capitals in prose': blocks(
    'He said it plainly.',
    'I WENT HOME',
    'and nobody spoke of it again until the spring came round.'
  ),
  'prose with lines in capitals': blocks(
    'WHAT WE WANT',
    'We want the river to be clean, and we want it now.',
    'WHAT WE DO NOT WANT',
    'We do not want another mill on it.',
    'ACT NOW'
  ),
  'a short note': 'Gone to lunch. Back at two.',
  'a table of contents': blocks(
    'CONTENTS',
    'Preface . . . 5',
    'I. The Harvest . . . 7',
    'II. The Winter . . . 33',
    'III. The Spring . . . 71',
    'Index . . . 90'
  ),
  'a table of contents in capitals': blocks('CONTENTS', 'THE HARVEST 7', 'THE WINTER 33', 'THE SPRING 71'),
  'a novel in numbered chapters': blocks(
    'I',
    'It was a long year, and nobody spoke of it.',
    'II',
    'The next was longer.',
    'III',
    'Then the war came.'
  ),
  'a questionnaire': blocks(
    'Q. Were you there?',
    'A. I was.',
    'Q. And what did you see?',
    'A. Nothing at all that I could swear to.'
  ),
  'an invoice': blocks(
    'Smith and Sons',
    'To 3 bags of corn',
    '4.50',
    'To 2 bags of flour',
    '4.50',
    'Total',
    '9.00',
    'Paid'
  ),
  'an address and a name alone': blocks('Mr. John Smith', '4 Old Road', 'London'),
  'Greek lines': blocks('Μῆνιν ἄειδε θεὰ', 'Πηληϊάδεω Ἀχιλῆος', 'οὐλομένην'),
  'Chinese lines': blocks('床前明月光', '疑是地上霜', '床前明月光', '低頭思故鄉'),
  Markdown: blocks(
    '# Title',
    'A paragraph with *emphasis* and `code`.',
    '- one\n- two',
    '1. one\n2. two',
    '> a quotation',
    '    code',
    '***',
    'End.'
  )
};

for (const [name, text] of Object.entries(cases)) {
  test(name, () => {
    expect(show(text).told).toEqual([]);
  });
}

const CORPUS = '../shared/data/corpora/cntr-mes';
const papyri = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /^P?\d+\.txt$/.test(name)) : [];

(papyri.length > 0 ? test : test.skip)('transcriptions of Greek papyri, from ../shared/data when it is present', () => {
  for (const name of papyri) expect([name, show(readFileSync(`${CORPUS}/${name}`, 'utf8')).rules]).toEqual([name, []]);
});

const SPECIFICATION = '../shared/data/corpora/conformance/commonmark/spec.txt';

(existsSync(SPECIFICATION) ? test : test.skip)(
  'the specification of CommonMark, from ../shared/data when it is present',
  () => {
    const { rules } = show(readFileSync(SPECIFICATION, 'utf8').replace(/^---\n[\s\S]*?\n\.\.\.\n/, ''));
    expect([...new Set(rules)]).toEqual(['labelled-item']);
  }
);

describe('a rule that is switched off does not read', () => {
  const telegram = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
  const furniture = ['^DECLASSIFIED$'];
  const credited = (value: unknown) => JSON.stringify(value).includes('"rule":"');

  test.each(Object.keys(INFERENCE))('%s', (rule) => {
    expect(show(telegram, { furniture }).rules).toContain(rule);
    for (const { rules, tree } of [
      show(telegram, { furniture, infer: { [rule]: false } }),
      show(telegram, { furniture }, { off: [rule] })
    ]) {
      expect(rules).not.toContain(rule);
      expect(JSON.stringify(tree)).not.toContain(`"rule":"${rule}"`);
    }
  });

  test('all', () => {
    const { rules, tree } = show(telegram, { furniture }, { off: 'all' });
    expect(rules).toEqual([]);
    expect(credited(tree)).toBe(false);
  });

  test('by a profile, unless the metadata bring it back', () => {
    const text = 'TO: The Minister\n\nWe beg to report that all is well.';
    expect(show(text, { profile: 'memorandum' }).rules).toEqual(['field']);
    expect(show(text, { profile: 'letter' }).rules).toEqual([]);
    expect(show(text, { profile: 'letter', infer: { field: true } }).rules).toEqual(['field']);
    expect(show(text, { profile: 'something else' }).rules).toEqual(['field']);
  });
});
