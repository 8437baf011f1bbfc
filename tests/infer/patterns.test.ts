/** Patterns of the metadata, for archives whose documents are written otherwise; and the furniture that a profile expects. */

import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { EXPECTED, PROFILES } from '../../src/transcription/infer/profiles.ts';
import { show } from './show.ts';

const MINUTES = `Sitzung des Gemeinderates

Ort der Sitzung: Rathaus

Die Sitzung beginnt um acht Uhr mit der Verlesung des Protokolls.

TOP 1 Die Brücke

1. Der Rat beschließt die Ausbesserung der Brücke.

Protokoll: Meier
Reinschrift: Huber

2. Der Rat dankt dem Müller.

TOP 2 Die Schule

Der Lehrer bittet um Holz.

gez. Anton Meier, Schriftführer.
`;

const patterns = {
  heading: ['^TOP \\d+ '],
  field: ['^Ort der Sitzung:$'],
  'out-of-flow': ['^Protokoll: '],
  signature: ['^gez\\. \\p{Lu}']
};

test('without patterns the minutes of a council are read by their own evidence alone', () => {
  expect(show(MINUTES).rules).toEqual(['labelled-item']);
});

test('with them their headings, field, clerk and signature are read', () => {
  expect(show(MINUTES, { patterns }).lines).toEqual([
    'p Sitzung des Gemeinderates',
    'field Ort der Sitzung: Rathaus',
    'p Die Sitzung beginnt um acht Uhr mit der Verlesung des Protokolls.',
    'div',
    '  h1 TOP 1 Die Brücke',
    '  list',
    '    1. Der Rat beschließt die Ausbesserung der Brücke.',
    '    aside',
    '      p Protokoll: Meier/Reinschrift: Huber',
    '    2. Der Rat dankt dem Müller.',
    'div',
    '  h1 TOP 2 Die Schule',
    '  p Der Lehrer bittet um Holz.',
    '  signed',
    '    p gez. Anton Meier, Schriftführer.'
  ]);
});

test.each(Object.keys(patterns))('a pattern makes nothing of a line where its rule is off: %s', (rule) => {
  expect(show(MINUTES, { patterns, infer: { [rule]: false } }).rules).not.toContain(rule);
});

test.each([
  ['a heading with nothing under it', 'It was so.\n\nTOP 1 Die Brücke', 'heading'],
  ['a label inside the text', 'It was a fine day, and all of us went out.\n\nOrt der Sitzung: Rathaus', 'field'],
  ['a label of a sentence', 'Ort der Sitzung: dort kamen wir zusammen.\n\nIt was a fine day for all of us.', 'field'],
  ['a clerk in the midst of prose', 'The bridge is down.\n\nProtokoll: Meier\n\nThe school is cold.', 'out-of-flow'],
  [
    'a signature that is not the last line',
    'We met.\n\ngez. Meier\n\nThen it rained for many days on end.',
    'signature'
  ]
])('what a pattern names must stand where its rule looks: %s', (_, text, rule) => {
  expect(show(text, { patterns }).rules).not.toContain(rule);
});

test('they come back with the transcription', () => {
  const front = `---
patterns:
  heading:
    - "^TOP \\\\d+ "
  field:
    - ^Ort der Sitzung:$
  out-of-flow:
    - "^Protokoll: "
  signature:
    - ^gez\\. \\p{Lu}
---
`;
  const { tei = '', file } = encode(`${front}\n${MINUTES}`);
  expect(file.messages.filter(({ fatal }) => fatal)).toEqual([]);
  expect(decode(tei).text).toBe(`${front}\n${MINUTES}`);
});

test('labels of German and French heads are known', () => {
  const head = (label: string) => `${label} Ernte\n\nDie Ernte war in diesem Jahr sehr gut.`;
  for (const label of ['An:', 'Von:', 'Betreff:', 'Betr.:', 'Objet :', 'De:'])
    expect([label, show(head(label)).rules]).toEqual([label, ['field']]);
});

test.each(['Entworfen von Meier', 'Rédigé par Dupont', 'Genehmigt durch: Huber'])('%s is set aside', (line) => {
  expect(show(`1. One is first.\n\n${line}\n\n2. Two is second.`).rules).toContain('out-of-flow');
  expect(show(`${line}\n\nIt is the first line of the text.`).rules).not.toContain('out-of-flow');
});

describe('the furniture that a profile expects', () => {
  test.each([
    ['letter', 'P.T.O.'],
    ['letter', 'Bitte wenden!'],
    ['telegram', 'PAGE 2 OF 3'],
    ['memorandum', 'Page 2 of 3'],
    ['minutes', '(continued)'],
    ['notebook', 'f. 12r']
  ])('%s: %s', (profile, line) => {
    const text = `All of it was as we had hoped.\n\n${line}\n\nAnd so we went home in the evening.`;
    expect(show(text, { profile }).rules).toEqual(['page-furniture']);
    expect(show(text).rules).toEqual([]);
    expect(show(text.replace(line, `He wrote ${line} on it`), { profile }).rules).toEqual([]);
  });

  test('each profile says what it expects', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(PROFILES).sort());
  });
});
