/** Front matter comes off and goes back on, and the text keeps its line. */
import fc from 'fast-check';
import { joinFrontMatter, splitFrontMatter } from '../../src/project/front-matter.ts';
import { merge } from '../../src/project/metadata.ts';
import { writeMetadata } from '../../src/project/write-metadata.ts';

test.each([
  ['none', 'Text\n---\nmore\n', { text: 'Text\n---\nmore\n', line: 1 }],
  ['some', '---\ntitle: A\n---\nText\n', { matter: 'title: A\n', text: 'Text\n', line: 4 }],
  ['empty', '---\n---\nText\n', { matter: '', text: 'Text\n', line: 3 }],
  ['closed by dots', '---\ntitle: A\n...\nText', { matter: 'title: A\n', text: 'Text', line: 4 }],
  ['and nothing after it', '---\ntitle: A\n---', { matter: 'title: A\n', text: '', line: 4 }],
  ['with Windows line ends', '---\r\ntitle: A\r\n---\r\nText', { matter: 'title: A\n', text: 'Text', line: 4 }],
  ['a rule, not front matter: nothing closes it', '---\nText\n', { text: '---\nText\n', line: 1 }],
  ['a rule, not front matter: not the first line', '\n---\na: b\n---\n', { text: '\n---\na: b\n---\n', line: 1 }],
  ['more dashes are no fence', '----\na: b\n----\n', { text: '----\na: b\n----\n', line: 1 }]
])('front matter: %s', (_, source, parts) => {
  expect(splitFrontMatter(source)).toEqual(parts);
});

test('what is joined comes apart again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'title: A\n', 'a: 1\nb: 2\n'),
      fc.constantFrom('Text\n', '\nText\n', ''),
      (yaml, text) => {
        const parts = splitFrontMatter(joinFrontMatter(yaml, text));
        expect(parts.matter ?? '').toBe(yaml);
        expect(parts.text.trim()).toBe(text.trim());
      }
    )
  );
});

test('a long file without a second fence is read in no time', () => {
  expect(splitFrontMatter(`---\n${'-\n'.repeat(1_000_000)}`).line).toBe(1);
});

test('front matter says what edition.yaml does not say', () => {
  const below = { title: 'Edition', language: 'en', hands: [{ id: 'hc', name: 'Harlan' }], infer: { heading: false } };
  const own = { title: 'Letter: one', hands: [{ id: 'jfk', medium: 'ink' }], infer: { field: false } };
  expect(writeMetadata(merge(below, own), below)).toBe(
    ['title: "Letter: one"', 'hands:', '  jfk:', '    medium: ink', 'infer:', '  field: false', ''].join('\n')
  );
  expect(writeMetadata(merge(below), below)).toBe('');
});
