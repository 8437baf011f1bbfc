/** References: each style's rules on a document and on an edition, the files for reference managers, and what may stand in a title. */
import fc from 'fast-check';
import { cite } from '../../src/editions/citation/cite.ts';
import { doiOf, naturalName, personalName, type Work } from '../../src/editions/citation/work.ts';

const LETTER: Work = {
  id: 'letter-1',
  title: 'On the Orchids',
  author: 'Edda Lindqvist',
  written: '1911-03-02',
  edition: 'The Orchid Letters',
  editors: [
    { name: 'Marlowe, Ada', role: 'edited by' },
    { name: 'Jonas Reed', role: 'transcribed by' }
  ],
  publisher: 'A Small Press',
  published: '2024-05-17',
  address: 'https://example.org/orchids/letter-1/'
};

/** The references, italics between asterisks. */
const references = (work: Work) =>
  Object.fromEntries(
    cite(work).references.map(({ style, runs }) => [
      style,
      runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')
    ])
  );

test('a document of an edition', () => {
  expect(references(LETTER)).toEqual({
    Chicago:
      'Edda Lindqvist, “On the Orchids,” March 2, 1911, in *The Orchid Letters*, ed. Ada Marlowe (A Small Press, 2024), https://example.org/orchids/letter-1/.',
    MLA: 'Edda Lindqvist. “On the Orchids.” March 2, 1911. *The Orchid Letters*, edited by Ada Marlowe, A Small Press, May 17, 2024, https://example.org/orchids/letter-1/.',
    APA: 'Edda Lindqvist. (2024). On the Orchids. In A. Marlowe (Ed.), *The Orchid Letters*. A Small Press. https://example.org/orchids/letter-1/ (Original work published 1911)'
  });
});

test('an edition, by its DOI', () => {
  const { edition: _, author: __, written: ___, ...rest } = LETTER;
  expect(references({ ...rest, title: 'The Orchid Letters', doi: '10.1234/orchids' })).toMatchObject({
    Chicago: '*The Orchid Letters*, ed. Ada Marlowe (A Small Press, 2024), https://doi.org/10.1234/orchids.',
    MLA: '*The Orchid Letters*, edited by Ada Marlowe, A Small Press, May 17, 2024, https://doi.org/10.1234/orchids.'
  });
});

test('a day that the title has is not said again', () => {
  const { Chicago } = references({ ...LETTER, title: 'Edda Lindqvist to Tomas Hale, 2 March 1911' });
  expect(Chicago?.match(/1911/g)).toHaveLength(1);
});

test.each(['herausgegeben von', 'Hg.', 'Hrsg.', 'Herausgeberin', 'ediert von', 'édité par', 'texte établi par'])(
  'who is named as `%s` is an editor',
  (role) => {
    const { Chicago } = references({ ...LETTER, editors: [{ name: 'Marlowe, Ada', role }] });
    expect(Chicago).toContain('ed. Ada Marlowe');
  }
);

test('what is not known is not said', () => {
  expect(references({ id: 'a', title: 'A letter', editors: [] })).toMatchObject({
    Chicago: '*A letter*.',
    MLA: '*A letter*.'
  });
});

test('APA: editors or the title stand first where there is no author', () => {
  const editors = [
    { name: 'Marlowe, Ada', role: 'editor' },
    { name: 'Reed, Jonas Q.', role: 'editor' }
  ];
  const letter = { id: 'a', title: 'A letter', edition: 'Letters', editors };
  expect(references(letter).APA).toBe('Marlowe, A., & Reed, J. Q. (Eds.). (n.d.). A letter. In *Letters*.');
  expect(references({ ...letter, editors: [], address: 'https://example.org/' }).APA).toBe(
    'A letter. (n.d.). In *Letters*. Retrieved https://example.org/'
  );
  expect(references({ id: 'a', title: 'Letters', author: 'Edda Lindqvist', editors }).APA).toBe(
    'Edda Lindqvist. (n.d.). *Letters* (A. Marlowe & J. Q. Reed, Eds.).'
  );
  expect(cite({ ...letter, published: '2024' }, 'fr').references.at(-1)?.runs[0]?.text).toBe(
    'Marlowe, A., & Reed, J. Q. (Éds.). (2024). A letter. In '
  );
});

test('BibTeX and RIS', () => {
  const { bibtex, ris } = cite(LETTER);
  expect(bibtex).toMatch(/^@inbook\{/);
  expect(bibtex).toContain('booktitle = {The {Orchid} {Letters}}');
  expect(bibtex).toContain('editor = {Marlowe, Ada}');
  expect(bibtex).toContain('author = {{Edda Lindqvist}}');
  expect(ris.split('\n')).toEqual(expect.arrayContaining(['TY  - CHAP', 'T2  - The Orchid Letters', 'ER  - ']));
  expect(ris.startsWith('TY  - ')).toBe(true);
});

test('no clock: the same work gives the same bytes, and no day of access', () => {
  expect(cite(LETTER)).toEqual(cite(LETTER));
  expect(JSON.stringify(cite(LETTER))).not.toMatch(/access|urldate/i);
});

test.each([
  ['Marlowe, Ada', 'Ada Marlowe'],
  ['Ada Marlowe', 'Ada Marlowe'],
  ['Martin Luther King, Jr.', 'Martin Luther King, Jr.'],
  ['Department of State, Office, Desk', 'Department of State, Office, Desk']
])('%s is read as %s', (name, natural) => {
  expect(naturalName(name)).toBe(natural);
  expect(personalName(naturalName(name))).toEqual({ literal: natural });
});

test.each([
  [[{ type: 'DOI', value: '10.1/x' }], '10.1/x'],
  [[{ value: 'https://doi.org/10.1/x' }], '10.1/x'],
  [[{ type: 'doi', value: 'doi:10.1/x' }], '10.1/x'],
  [[{ type: 'ISBN', value: '1' }], undefined]
])('the DOI of %j', (identifiers, doi) => {
  expect(doiOf(identifiers)).toBe(doi);
});

test('whatever stands in a title stands in the reference', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (title) => {
      const letters = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
      const { Chicago = '' } = references({ id: 'a', title, edition: 'E', editors: [] });
      expect(letters(Chicago)).toContain(letters(title));
    }),
    { numRuns: 200, examples: [['toString'], ['constructor'], ['__proto__']] }
  );
  for (const title of ['Letter & reply: <one>', 'if a < b then c > d', '<script>x</script>'])
    expect(references({ id: 'a', title, editors: [] }).Chicago).toContain(title.replace(/^.*?(?=<)/, ''));
});
