/** What documents are called that nobody has given a title. */
import { entitled } from '../../src/titles.ts';
import { wordsOf } from '../../src/words/words.ts';

const tei = (body: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc>${header}</profileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

const LETTER =
  '<correspDesc><correspAction type="sent"><persName>Bell, Martha</persName></correspAction><correspAction type="received"><orgName>the Kendal Bank</orgName></correspAction></correspDesc>';

const titleOf = (document: string, own?: string, language?: 'de') =>
  entitled({ ...(own !== undefined && { title: own }) }, document, 'Letters', wordsOf(language)).title;

test.each([
  ['its own', tei('<p>Dear all</p>', LETTER), 'A note', 'A note'],
  ['of a letter, from whom to whom', tei('<p>Dear all</p>', LETTER), 'Letters', 'Martha Bell to the Kendal Bank'],
  ['its first words', tei('<head>On mills</head><p>There</p>'), 'Letters', 'On mills'],
  ['where there is no title at all, too', tei('<p>There</p>'), undefined, 'There'],
  ['as they stand after revision', tei('<p>The <del>old</del> <add>new</add> mill</p>'), undefined, 'The new mill'],
  ['with what was let stand', tei('<p>The <restore><del>old</del></restore> mill</p>'), undefined, 'The old mill'],
  ['without headers and notes', tei('<fw>SECRET</fw><p><note>n</note><fw>2</fw>We wait</p>'), undefined, 'We wait'],
  [
    'a word that a line end divides is one',
    tei('<p>a demon<lb break="no"/>stration<lb/>here</p>'),
    undefined,
    'a demonstration here'
  ],
  ['no more than a line of them', tei(`<p>${'word '.repeat(30)}</p>`), undefined, `${'word '.repeat(9)}…`],
  [
    'without the sign they break off at',
    tei('<l>Tyger, burning bright,</l><l>In</l>'),
    undefined,
    'Tyger, burning bright'
  ],
  ['none', tei('<p/>'), 'Letters', undefined],
  ['none of what is no XML', '<p>', undefined, undefined]
])('%s', (_, document, own, title) => {
  expect(titleOf(document, own)).toBe(title);
});

test('in the language of the interface', () => {
  expect(titleOf(tei('<p>Dear all</p>', LETTER), undefined, 'de')).toBe('Martha Bell an the Kendal Bank');
});
