/** What people get wrong in `edition.yaml` and front matter: each is told at its place, in one plain sentence, with what to do. */
import { VFile } from 'vfile';
import { readEdition, readFrontMatter } from '../../src/project/metadata.ts';

type Mistake = [what: string, yaml: string, messages: string[], help: string];

const MISTAKES: Mistake[] = [
  // YAML
  [
    'a tab',
    'title: A\neditors:\n\t- name: B\n',
    ['3:1 This is not YAML: the line is indented by a tab.'],
    'Indent by spaces'
  ],
  [
    'a colon in a title',
    'title: Letters: a selection\n',
    ['1:8 This is not YAML: the value holds a `: `, which begins another one.'],
    'quotation marks'
  ],
  [
    'curly quotation marks',
    'title: “A: b”\n',
    ['1:8 This is not YAML: the value holds a `: `, which begins another one.'],
    'quotation marks'
  ],
  [
    'a sign at the beginning',
    'title: @home\n',
    ['1:8 This is not YAML: a value cannot begin with `@`.'],
    'quotation marks'
  ],
  [
    'a star at the beginning',
    'date: 1962\ntitle: *A\n',
    ['2:8 This is not YAML: `*A` repeats what stands nowhere before it.'],
    'quotation marks'
  ],
  [
    'a quotation mark that is not closed',
    'title: A\nauthor: "B\ndate: 1962\n',
    ['2:9 This is not YAML: the quotation mark `"` is not closed.'],
    'to the end of the value'
  ],
  [
    'an apostrophe in single marks',
    "title: 'it's'\n",
    ['1:12 This is not YAML: something stands after the end of the value.'],
    'quotation marks'
  ],
  [
    'no space after the colon',
    'date: 1962\ntitle:A\nauthor: B\n',
    ['2:6 This is not YAML: there is no space after the colon.'],
    'with a space'
  ],
  [
    'no colon',
    'title: A\nauthor\n',
    ['2:1 This is not YAML: this is neither a key nor the value of one.'],
    '`key: value`'
  ],
  [
    'lines that are not in line',
    'source:\n  title: x\n repository: y\n',
    ['3:1 This is not YAML: this line is indented otherwise than its neighbours.'],
    'all of it alike'
  ],
  [
    'a bracket that is not closed',
    'outputs: [html, text\ntitle: A\n',
    ['2:1 This is not YAML: a bracket before this is not closed.'],
    '`]`'
  ],
  [
    'a bracket that nothing opened',
    'title: ]\n',
    ['1:8 This is not YAML: the bracket `]` closes nothing.'],
    'quotation marks'
  ],
  [
    'a path with backslashes',
    'images: ["C:\\scans\\p1.jpg"]\n',
    ['1:13 This is not YAML: `\\s` means nothing between double quotation marks.'],
    'slashes'
  ],
  [
    'a key twice',
    'title: A\ndate: 1962\ntitle: B\n',
    ['3:1 This is not YAML: the key `title` is here for the second time.'],
    'once'
  ],
  [
    'a hand twice',
    'hands:\n  hc: {name: x}\n  hc: {name: y}\n',
    ['3:3 This is not YAML: the key `hc` is here for the second time.'],
    'once'
  ],
  [
    'a second document',
    'title: A\n---\ntitle: B\n',
    ['2:1 This is not YAML: a second document begins here.'],
    'take the line'
  ],
  // Kinds of values
  [
    'a list for a map',
    'licence: [CC BY]\n',
    ['1:10 `licence` takes a map of keys and values, and this is a list.'],
    '`name`, `url`'
  ],
  [
    'a text for a map',
    'licence: CC BY 4.0\n',
    ['1:10 `licence` takes a map of keys and values, and this is text.'],
    '`name`, `url`'
  ],
  [
    'a list of hands',
    'hands:\n  - {id: hc}\n',
    ['2:3 `hands` takes a map of keys and values, and this is a list.'],
    'names with their values'
  ],
  ['a text for a list', 'editors: Ada Marlowe\n', ['1:10 `editors` takes a list, and this is text.'], '`- `'],
  [
    'a map for a list',
    'editors: {name: A, role: ed}\n',
    ['1:10 `editors` takes a list, and this is a map of keys and values.'],
    '`- `'
  ],
  [
    'a dash without its space',
    'editors:\n  -name: B\n',
    ['2:3 `editors` takes a list, and this is a map of keys and values.'],
    '`- `'
  ],
  [
    'texts for maps',
    'stages: [typed, revised]\n',
    [
      '1:10 Each entry of `stages` takes a map of keys and values, and this is text.',
      '1:17 Each entry of `stages` takes a map of keys and values, and this is text.'
    ],
    '`id`, `label`, `hand`'
  ],
  [
    'a list of senders',
    'sender: [A, B]\n',
    ['1:9 `sender` takes text, or a map of keys and values, and this is a list.'],
    '`placeRef`'
  ],
  ['nothing', 'title:\n', ['1:1 `title` takes text, and this is empty.'], 'take the key out'],
  [
    'nothing in a list',
    'furniture: [~]\n',
    ['1:13 Each entry of `furniture` takes text, and this is empty.'],
    'take the key out'
  ],
  ['a blank', 'title: "  "\n', ['1:8 This text is blank.'], 'take the key out'],
  ['a title that is `true`', 'title: true\n', ['1:8 `title` takes text, and this is `true`.'], 'quotation marks'],
  [
    'a word for a switch',
    'infer: {heading: off}\n',
    ['1:18 `heading` takes `true` or `false`, and this is text.'],
    '`heading: false`'
  ],
  // Keys
  [
    'American spelling',
    'license: {name: CC0}\n',
    ['1:1 There is no key `license` in the metadata. Did you mean `licence`?'],
    'edition.schema.json'
  ],
  [
    'a capital',
    'Title: A\n',
    ['1:1 There is no key `Title` in the metadata. Did you mean `title`?'],
    'edition.schema.json'
  ],
  [
    'a slip in a key that must be there',
    'editors:\n  - {name: A, rol: ed}\n',
    ['2:15 There is no key `rol` in entry 1 of `editors`. Did you mean `role`?'],
    'edition.schema.json'
  ],
  [
    'a key of another one',
    'repository: National Archives\n',
    ['1:1 There is no key `repository` in the metadata. It is a key of `source`.'],
    'edition.schema.json'
  ],
  [
    'a key that must be there',
    'changes:\n  - date: 2026\n    what: x\n  - what: y\n',
    ['4:5 `date` is missing in entry 2 of `changes`.'],
    'Add the key'
  ],
  [
    'an unknown key of a correspondent',
    'sender: {name: A, wher: B}\n',
    ['1:19 There is no key `wher` in `sender`.'],
    'edition.schema.json'
  ],
  // Values
  [
    'a date as people say it',
    'date: 21.11.1962\n',
    ['1:7 `21.11.1962` is not written as a date must be.'],
    '`1962-11-21`'
  ],
  ['a day that is none', 'date: 1962-11-31\n', ['1:7 The calendar has no `1962-11-31`.'], '`1962-11-21`'],
  ['a year of three digits', 'date: 800\n', ['1:7 `800` is not written as a date must be.'], '`0800`'],
  [
    'an address without its scheme',
    'editors: [{name: B, role: ed, ref: orcid.org/1}]\n',
    ['1:36 `orcid.org/1` is not an address.'],
    '`https://`'
  ],
  [
    'an address with a space',
    'licence: {name: x, url: "https://a b"}\n',
    ['1:25 `https://a b` is not an address.'],
    '`%20`'
  ],
  [
    'the name of a language',
    'language: English\n',
    ['1:11 `English` is not a language tag. Did you mean `en`?'],
    'BCP 47'
  ],
  ['its name in itself', 'language: deutsch\n', ['1:11 `deutsch` is not a language tag. Did you mean `de`?'], 'BCP 47'],
  [
    'a tag with a low line',
    'language: en_US\n',
    ['1:11 `en_US` is not a language tag. Did you mean `en-US`?'],
    'BCP 47'
  ],
  ['a tag of no language', 'language: xx\n', ['1:11 `xx` is not a language tag.'], 'BCP 47'],
  [
    'a name with a space',
    'hands: {h c: {name: x}}\n',
    ['1:9 `h c` cannot be the name of a hand or stage.'],
    'begins with a letter'
  ],
  ['a stage twice', 'stages: [{id: one}, {id: one}]\n', ['1:26 `one` names two hands or stages.'], 'a name of its own'],
  [
    'a hand and a stage of one name',
    'hands: {one: {name: x}}\nstages: [{id: one}]\n',
    ['2:15 `one` names two hands or stages.'],
    'a name of its own'
  ]
];

/** Mistakes in what only `edition.yaml` says. */
const OF_EDITION: Mistake[] = [
  [
    'a list of documents',
    'documents: [a, b]\n',
    ['1:12 `documents` takes a map of keys and values, and this is a list.'],
    'names with their values'
  ],
  [
    'an output that is none',
    'outputs: [html, epbu]\n',
    ['1:17 `outputs` cannot be `epbu`. Did you mean `epub`?'],
    '`docx`'
  ],
  [
    'a mistake below a document',
    'documents:\n  a:\n    changes: [{what: x}]\n',
    ['3:15 `date` is missing in entry 1 of `documents.a.changes`.'],
    'Add the key'
  ]
];

const told = ({ messages }: VFile) => messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`);

test.each([...MISTAKES, ...OF_EDITION])('edition.yaml: %s', (_, yaml, messages, help) => {
  const file = new VFile();
  expect(readEdition(yaml, file)).toBeUndefined();
  expect(told(file)).toEqual(messages);
  expect(file.messages[0]?.note).toContain(help);
});

test.each(MISTAKES)('front matter: %s', (_, yaml, messages) => {
  const file = new VFile();
  readFrontMatter(yaml, file, 2, {});
  const below = messages.map((message) => message.replace(/^\d+/, (line) => String(Number(line) + 1)));
  expect(told(file)).toEqual(below);
});

test.each(['en', 'de-AT', 'grc', 'zh-Hant', 'la', 'fr-CA', 'xno', 'sr-Latn-RS'])('%s is a language tag', (tag) => {
  const file = new VFile();
  expect(readEdition(`language: ${tag}\n`, file)?.all.language).toBe(tag);
});
