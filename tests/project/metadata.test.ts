/** Metadata: every mistake is one message at its place in the YAML, and the layers merge as documented. */
import { VFile } from 'vfile';
import { merge, readEdition, readFrontMatter } from '../../src/project/metadata.ts';

/** `LINE:COLUMN rule: sentence` of each message. */
function mistakes(yaml: string, kind: 'edition' | 'front matter' = 'edition'): string[] {
  const file = new VFile({ path: 'edition.yaml' });
  const read = kind === 'edition' ? readEdition(yaml, file) : readFrontMatter(yaml, file, 2, {});
  // Of front matter, keys that nobody knows are left out, and the rest is read.
  if (kind === 'edition') expect(read === undefined).toBe(file.messages.length > 0);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`);
}

test('bad YAML is told at its line and column', () => {
  expect(mistakes('title: A\neditors: [\n')).toEqual([expect.stringMatching(/^3:1 metadata-yaml: This is not YAML: /)]);
  expect(mistakes('title: "A\n')).toEqual([expect.stringMatching(/metadata-yaml/)]);
  expect(mistakes('title: A\ntitle: B\n')).toEqual([
    '2:1 metadata-yaml: This is not YAML: the key `title` is here for the second time.'
  ]);
  expect(mistakes('title: *nowhere\n')).toEqual([expect.stringMatching(/^1:8 metadata-yaml: .*nowhere/)]);
});

test('aliases that would fill the memory are refused', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 12; n++)
    bomb.push(
      `a${n}: &a${n} [${Array(9)
        .fill(`*a${n - 1}`)
        .join(', ')}]`
    );
  expect(mistakes(bomb.join('\n'))).toEqual([expect.stringMatching(/metadata-yaml/)]);
});

test('front matter is counted in the lines of the file', () => {
  expect(mistakes('title: A\nhnads: {}\n', 'front matter')).toEqual([
    '3:1 metadata-key: There is no key `hnads` in the metadata. Did you mean `hands`?'
  ]);
});

test.each([
  ['a key that nobody knows', 'title: A\nversion: 1\n', { title: 'A' }],
  [
    'one inside another',
    'title: A\nhands:\n  hc: {name: B, ink: blue}\n',
    { title: 'A', hands: [{ id: 'hc', name: 'B' }] }
  ],
  ['a key that nobody knows and a wrong value', 'version: 1\ndate: yesterday\n', undefined]
])('front matter with a mistake: %s', (_, yaml, expected) => {
  const file = new VFile();
  const read = readFrontMatter(yaml, file, 2, {});
  expect(file.messages.length).toBeGreaterThan(0);
  if (expected) expect(read).toEqual(expected);
  else expect(read).toBeUndefined();
});

test('an unknown key names the nearest known one, wherever it stands', () => {
  expect(mistakes('titel: A\n')).toEqual([
    '1:1 metadata-key: There is no key `titel` in the metadata. Did you mean `title`?'
  ]);
  expect(mistakes('hands:\n  hc: {nane: Harlan}\n')).toEqual([
    '2:8 metadata-key: There is no key `nane` in `hands.hc`. Did you mean `name`?'
  ]);
  expect(mistakes('infer: {headings: false}\n')).toEqual([
    '1:9 metadata-key: There is no key `headings` in `infer`. Did you mean `heading`?'
  ]);
  expect(mistakes('documents:\n  a:\n    autor: B\n')).toEqual([
    '3:5 metadata-key: There is no key `autor` in `documents.a`. Did you mean `author`?'
  ]);
  expect(mistakes('bibliography: x\n')).toEqual(['1:1 metadata-key: There is no key `bibliography` in the metadata.']);
});

test('a value of the wrong type says what the key takes', () => {
  expect(mistakes('title: [a]\n')).toEqual(['1:8 metadata-type: `title` takes text, and this is a list.']);
  expect(mistakes('title:\n')).toEqual(['1:1 metadata-type: `title` takes text, and this is empty.']);
  expect(mistakes('hands: [hc]\n')).toEqual([
    '1:8 metadata-type: `hands` takes a map of keys and values, and this is a list.'
  ]);
  expect(mistakes('infer: {heading: no}\n')).toEqual([
    '1:18 metadata-type: `heading` takes `true` or `false`, and this is text.'
  ]);
  expect(mistakes('editors: [{name: A}]\n')).toEqual([
    '1:11 metadata-missing: `role` is missing in entry 1 of `editors`.'
  ]);
  expect(mistakes('- title\n')).toEqual([
    '1:1 metadata-not-a-map: The metadata must be keys with their values, and this is a list.'
  ]);
});

test.each([
  ['date: 1962-13\n', '1:7 metadata-date: The calendar has no `1962-13`.'],
  ['date: 1962-02-30\n', '1:7 metadata-date: The calendar has no `1962-02-30`.'],
  ['date: 21 November 1962\n', '1:7 metadata-date: `21 November 1962` is not written as a date must be.'],
  ['date: 1962-11/1962-12\n', '1:7 metadata-date: `1962-11/1962-12` is not written as a date must be.'],
  ['date: {notBefore: 1962-13}\n', '1:19 metadata-date: The calendar has no `1962-13`.'],
  ['date: {cert: low}\n', '1:7 metadata-date-none: This date says no date.'],
  ['sender: {date: {}}\n', '1:16 metadata-date-none: This date says no date.'],
  [
    'date: {when: 1962, notAfter: 1963}\n',
    '1:30 metadata-date-apart: `when` and `notAfter` say two things of one date.'
  ],
  [
    'date:\n  from: 1962\n  notBefore: 1961\n',
    '3:14 metadata-date-apart: `from` and `notBefore` say two things of one date.'
  ],
  [
    'recipient: {name: A, date: {from: 1962-12, to: 1962-11-21}}\n',
    '1:48 metadata-date-order: `from: 1962-12` is later than `to: 1962-11-21`.'
  ],
  ['date: {when: 1962, cert: sure}\n', '1:26 metadata-value: `cert` cannot be `sure`.'],
  ['date: {notbefore: 1962}\n', '1:8 metadata-key: There is no key `notbefore` in `date`. Did you mean `notBefore`?'],
  ['date: [1962]\n', '1:7 metadata-type: `date` takes text, or a map of keys and values, and this is a list.'],
  ['language: english!\n', '1:11 metadata-language: `english!` is not a language tag.'],
  ['source: {url: example.org}\n', '1:15 metadata-address: `example.org` is not an address.'],
  [
    'address: example.org\n',
    '1:10 metadata-site-address: `example.org` is not an address at which an edition can be published.'
  ],
  [
    'address: "https://example.org/?a"\n',
    '1:10 metadata-site-address: `https://example.org/?a` is not an address at which an edition can be published.'
  ],
  [
    'address: mailto:a@example.org\n',
    '1:10 metadata-site-address: `mailto:a@example.org` is not an address at which an edition can be published.'
  ],
  ['published: in May\n', '1:12 metadata-date: `in May` is not written as a date must be.'],
  ['lines: pages\n', '1:8 metadata-value: `lines` cannot be `pages`. Did you mean `page`?'],
  ['hands: {1st: {}}\n', '1:9 metadata-id: `1st` cannot be the name of a hand or stage.'],
  ['hands: {stet: {}}\n', '1:9 metadata-id: `stet` cannot be the name of a hand or stage.'],
  ['dialect: zoonivers\n', '1:10 metadata-value: `dialect` cannot be `zoonivers`. Did you mean `zooniverse`?']
])('%j', (yaml, message) => {
  expect(mistakes(yaml)).toEqual([message]);
});

test('a bad regular expression says why', () => {
  expect(mistakes('furniture: ["^OK$", "(("]\n')).toEqual([
    '1:21 metadata-pattern: `((` cannot be a pattern: missing closing ): `((`.'
  ]);
});

test('patterns are given to rules that take some, each of them right', () => {
  expect(mistakes('patterns: {heading: ["^Kap"]}\n')).toEqual([]);
  expect(mistakes('patterns: {headings: ["^Kap"]}\n')).toEqual([
    '1:12 metadata-key: There is no key `headings` in `patterns`. Did you mean `heading`?'
  ]);
  expect(mistakes('patterns:\n  field:\n    - "^An:$"\n    - "(?=An)"\n')).toEqual([
    '4:7 metadata-pattern: `(?=An)` cannot be a pattern: a pattern cannot ask what stands before or after it.'
  ]);
  expect(merge({ patterns: { heading: ['a'], field: ['b'] } }, { patterns: { field: ['c'] } }).patterns).toEqual({
    heading: ['a'],
    field: ['c']
  });
});

test('a hand that a stage or `cancelledBy` names must be declared, here or below', () => {
  expect(mistakes('hands: {hc: {}}\nstages:\n  - {id: typed}\n  - {id: revised, hand: hx}\n')).toEqual([
    '4:25 metadata-hand: `hand` names the hand `hx`, which is not declared. Did you mean `hc`?'
  ]);
  expect(mistakes('cancelledBy: archive\n')).toEqual([
    '1:14 metadata-hand: `cancelledBy` names the hand `archive`, which is not declared.'
  ]);
  expect(mistakes('hands: {hc: {}}\ndocuments: {a: {cancelledBy: hc}}\n')).toEqual([]);
  const file = new VFile();
  expect(readFrontMatter('cancelledBy: hc\n', file, 2, { hands: [{ id: 'hc' }] })).toEqual({ cancelledBy: 'hc' });
});

test('two things do not share a name', () => {
  expect(mistakes('hands: {hc: {}}\nstages: [{id: hc}]\n')).toEqual([
    '2:15 metadata-id-repeated: `hc` names two hands or stages.'
  ]);
});

test('all mistakes are told in one run', () => {
  expect(mistakes('titel: A\ndate: soon\nhands: 3\n')).toHaveLength(3);
});

test('what looks like a number is text, as typed', () => {
  const edition = readEdition('title: 1984\ndate: 1962\nsource: {shelfmark: 1.10}\n', new VFile());
  expect(edition?.all).toEqual({ title: '1984', date: '1962', source: { shelfmark: '1.10' } });
});

test('an empty edition.yaml says nothing', () => {
  expect(readEdition('', new VFile())?.all).toEqual({});
  expect(readEdition('# nothing yet\n', new VFile())?.all).toEqual({});
});

test('maps merge key by key; any other value replaces the one below', () => {
  const edition = readEdition(
    [
      'title: The edition',
      'hands: {hc: {name: Harlan Cleveland}, jfk: {name: Kennedy}}',
      'furniture: ["^A$"]',
      'infer: {heading: false, field: false}',
      'source: {repository: National Archives}',
      'documents:',
      '  one:',
      '    title: Document one',
      '    hands: {hc: {medium: pencil}}',
      '    furniture: ["^B$"]',
      '    infer: {field: true}',
      '    source: {shelfmark: Box 1}'
    ].join('\n'),
    new VFile()
  );
  expect(merge(edition?.all ?? {}, edition?.documents.get('one') ?? {}, { date: '1962', title: 'Own title' })).toEqual({
    title: 'Own title',
    date: '1962',
    hands: [
      { id: 'hc', name: 'Harlan Cleveland', medium: 'pencil' },
      { id: 'jfk', name: 'Kennedy' }
    ],
    stages: [],
    dialect: 'stet',
    infer: { heading: false, field: true },
    furniture: ['^B$'],
    source: { repository: 'National Archives', shelfmark: 'Box 1' },
    lines: 'page'
  });
});

test('a correspondent is a name, or a map of what is known', () => {
  const file = new VFile({ path: 'edition.yaml' });
  const yaml = `sender: Department of State
recipient: {name: USUN, place: New York, placeRef: "https://www.geonames.org/5128581", date: 1962-11-22}
identifiers:
  - {type: DOI, value: 10.5072/1}
changes:
  - {date: 2026-01, who: JK, what: Proofread.}
`;
  expect(readEdition(yaml, file)?.all).toMatchObject({
    sender: 'Department of State',
    recipient: { name: 'USUN', place: 'New York', placeRef: 'https://www.geonames.org/5128581', date: '1962-11-22' },
    identifiers: [{ type: 'DOI', value: '10.5072/1' }],
    changes: [{ date: '2026-01', who: 'JK', what: 'Proofread.' }]
  });
  expect(file.messages).toEqual([]);
  expect(mistakes('sender: [a]\n')).toEqual([
    '1:9 metadata-type: `sender` takes text, or a map of keys and values, and this is a list.'
  ]);
  expect(mistakes('sender: {nmae: A}\n')).toEqual([
    '1:10 metadata-key: There is no key `nmae` in `sender`. Did you mean `name`?'
  ]);
  expect(mistakes('recipient: {placeRef: New York}\n')).toEqual([expect.stringMatching(/^1:23 metadata-address: /)]);
  expect(mistakes('changes: [{date: 2026-13, what: x}]\n')).toEqual([expect.stringMatching(/^1:18 metadata-date: /)]);
});

test('the address of the edition ends with a slash, however it is written', () => {
  for (const address of [
    'https://example.org/letters',
    'https://example.org/letters/',
    'HTTPS://Example.org/letters//'
  ])
    expect(readEdition(`address: ${address}\n`, new VFile())?.publication.address).toBe('https://example.org/letters/');
});

test('labels are known words, with the values that they have', () => {
  const edition = readEdition(
    'interface: de\nlabels:\n  ledger.title: Register\n  ledger.revisions: {one: "{count} A", other: B}\n',
    new VFile()
  );
  expect(edition).toMatchObject({
    interface: 'de',
    labels: { 'ledger.title': 'Register', 'ledger.revisions': { one: '{count} A', other: 'B' } }
  });
  expect(mistakes('interface: dee\n')).toEqual([
    '1:12 metadata-value: `interface` cannot be `dee`. Did you mean `de`?'
  ]);
  expect(mistakes('labels: {ledger.titel: A}\n')).toEqual([
    '1:10 metadata-key: There is no key `ledger.titel` in `labels`. Did you mean `ledger.title`?'
  ]);
  expect(mistakes('labels:\n  text.page: Blatt {m}\n  ledger.revisions: {one: A}\n')).toEqual([
    '3:21 metadata-missing: `other` is missing in `labels.ledger.revisions`.'
  ]);
  expect(mistakes('labels:\n  text.page: Blatt {m}\n')).toEqual([
    '2:14 label-value: The words of `text.page` have no value `{m}`. Did you mean `{n}`?'
  ]);
});
