/** From files to an edition project: what is taken, what it is called, what the edition says, and what is refused. */
import { VFile } from 'vfile';
import { build } from '../../src/build.ts';
import { readEdition } from '../../src/project/metadata.ts';
import { wordFile } from '../word/file.ts';
import { folder, tei } from './folder.ts';

const { file, list, path, read, take } = folder();

const TITLE = '<fileDesc><titleStmt><title>A letter</title><author>A. Author</author></titleStmt></fileDesc>';

test('a file in which nothing is to be resolved goes in to the letter', () => {
  const text = `<?xml version="1.0"?>\r\n<!-- x -->\n${tei('<p>a\n  b &amp; c</p>', TITLE)}\n`;
  file('a.xml', text);
  expect(take('a.xml')).toMatchObject({
    documents: ['a'],
    messages: [],
    written: ['out/tei/a.xml', 'out/edition.yaml']
  });
  expect(read('out/tei/a.xml')).toBe(text);
  expect(read('out/edition.yaml')).toBe('title: A letter\nauthor: A. Author\n');
});

const REVISED =
  '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:del w:author="A. Weir"><w:r><w:delText>old</w:delText></w:r></w:del>' +
  '<w:ins w:author="A. Weir"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> house</w:t></w:r></w:p>';

test('a Word file with tracked changes becomes a transcription, beside TEI', () => {
  file('letters/a.docx', wordFile(REVISED));
  file('letters/b.xml', tei('<p>b</p>'));
  const { documents, messages, written } = take('letters');
  expect(messages).toEqual([]);
  expect(documents).toEqual(['b', 'a']);
  expect(written).toEqual(['out/tei/b.xml', 'out/transcriptions/a.txt', 'out/edition.yaml']);
  expect(read('out/transcriptions/a.txt')).toContain('The ~~old~~{hand=a-weir}^{new}{place=inline hand=a-weir} house');
  expect(take('letters').written).toEqual([]);
});

test('a Word file does not take the name of TEI that is there', () => {
  file('a.xml', tei('<p>a</p>'));
  take('a.xml');
  file('a.docx', wordFile(REVISED));
  expect(() => take('a.docx')).toThrow(/a\.xml/);
});

test('what only looks like a Word file stops the import', () => {
  file('a.docx', 'no archive');
  file('b.xml', tei('<p>b</p>'));
  expect(take(['a.docx', 'b.xml'])).toMatchObject({ documents: [], written: [] });
  expect(take(['a.docx', 'b.xml'], { keepGoing: true })).toMatchObject({ documents: ['b'] });
});

test('importing again changes nothing', () => {
  file('a.xml', tei('<p>a</p>'));
  take('a.xml');
  expect(take('a.xml').written).toEqual([]);
});

// --------------------------------------------------------------------------------------------------------- encodings

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${tei('<p>ä€</p>')}`)],
  [
    'UTF-16, little end first',
    Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${tei('<p>ä€</p>')}`, 'utf16le')
  ],
  [
    'UTF-16, big end first',
    Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${tei('<p>ä€</p>')}`, 'utf16le').swap16()
  ],
  ['UTF-16 without a mark', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${tei('<p>ä€</p>')}`, 'utf16le')],
  [
    'UTF-16 without a mark, big end first',
    Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${tei('<p>ä€</p>')}`, 'utf16le').swap16()
  ],
  ['windows-1252', Buffer.from(`<?xml version="1.0" encoding='windows-1252'?>${tei('<p>\xe4\x80</p>')}`, 'latin1')],
  ['ISO 8859-15', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-15"?>${tei('<p>\xe4\xa4</p>')}`, 'latin1')],
  [
    'UTF-8 that says UTF-16',
    Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${tei('<p>ä€</p>')}`),
    ['a.xml:1:31 declared-otherwise']
  ]
])('%s becomes UTF-8 that says so', (_, bytes, told: string[] = []) => {
  file('a.xml', bytes);
  expect(take('a.xml').messages).toEqual(told);
  expect(read('out/tei/a.xml')).toContain('<p>ä€</p>');
  expect(read('out/tei/a.xml')).toMatch(/^<\?xml version="1.0" encoding=["']UTF-8["']\?>/);
});

test.each([
  ['not known', '<?xml version="1.0" encoding="x-klingon"?>', 'unknown-encoding'],
  ['not the right one', '<?xml version="1.0" encoding="Shift_JIS"?>', 'not-as-declared']
])('an encoding that is %s is told', (_, declaration, rule) => {
  file('a.xml', Buffer.from(`${declaration}${tei('<p>\xff\xff</p>')}`, 'latin1'));
  expect(take('a.xml').messages).toEqual([`a.xml:1:1 ${rule}`]);
});

// ------------------------------------------------------------------------------------------------------ entities, roots

test('entities that the file declares are resolved, and the declaration is gone', () => {
  file(
    'a.xml',
    `<!DOCTYPE TEI [<!ENTITY who "A &amp; B"><!ENTITY p "<hi>x</hi>">]>${tei('<p n="&who;">&who; &p;</p>')}`
  );
  expect(take('a.xml').messages).toEqual([]);
  expect(read('out/tei/a.xml')).toContain('<p n="A &amp; B">A &amp; B <hi>x</hi></p>');
  expect(read('out/tei/a.xml')).not.toContain('DOCTYPE');
});

test('an external subset is not read, and that is told', () => {
  file('a.xml', `<!DOCTYPE TEI PUBLIC "x" "http://example.org/tei.dtd">\n${tei('<p>a</p>')}`);
  expect(take('a.xml')).toMatchObject({ documents: ['a'], messages: ['a.xml:1:10 import-external-subset'] });
});

test('elements by prefix, and those of others inside, keep their namespaces when the file is written anew', () => {
  const text =
    '<!DOCTYPE t:TEI [<!ENTITY a "b">]><t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader/><t:text><t:body><t:p>&a;<m xmlns="urn:m"><n><t:hi>c</t:hi></n></m><o:q xmlns:o="urn:o"><t:hi/></o:q></t:p></t:body></t:text></t:TEI>';
  file('a.xml', text);
  expect(take('a.xml').messages).toEqual([]);
  expect(read('out/tei/a.xml')).toContain(
    '<p>b<m xmlns="urn:m"><n><hi xmlns="http://www.tei-c.org/ns/1.0">c</hi></n></m><o:q xmlns:o="urn:o"><hi/></o:q></p>'
  );
});

test.each([
  ['HTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'it is HTML'],
  ['TEI P4', '<TEI.2><teiHeader/><text/></TEI.2>', 'P4'],
  ['TEI in no namespace', '<TEI><teiHeader/><text/></TEI>', 'in no namespace'],
  ['a part of TEI', '<div xmlns="http://www.tei-c.org/ns/1.0"/>', 'a part of TEI'],
  ['another vocabulary', '<x xmlns="urn:x"/>', '`urn:x`']
])('%s is refused with the reason; in a folder it is passed over, with the same', (_, text, why) => {
  file('in/a.xml', text);
  file('in/b.xml', tei('<p>b</p>'));
  const named = take('in/a.xml');
  expect(named).toMatchObject({ documents: [], messages: ['in/a.xml:1:1 import-root'] });
  expect(named.reasons[0]).toContain(why);
  const found = take('in');
  expect(found).toMatchObject({ documents: ['b'], messages: ['in/a.xml:1:1 import-skipped'] });
  expect(found.reasons[0]).toContain(why);
});

test('a document without a text is refused, and what it has is told', () => {
  file('a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><facsimile/></TEI>');
  const { messages, reasons } = take('a.xml');
  expect(messages).toEqual(['a.xml:1:1 import-no-text']);
  expect(reasons[0]).toContain('<facsimile>');
});

test.each([
  ['a bare &', '<p>A & B</p>', '2:6 xml-not-well-formed', '`&` begins no entity'],
  ['an entity of HTML', '<p>A&nbsp;B</p>', '2:10 xml-not-well-formed', '`&nbsp;`'],
  ['a < in the text', '<p>1 < 2</p>', '2:7 xml-not-well-formed', 'a tag holds a character'],
  ['elements that overlap', '<p><hi>a</p></hi>', '2:12 xml-not-well-formed', 'does not fit'],
  ['an attribute twice', '<p n="1" n="2"/>', '2:16 xml-not-well-formed', 'stands twice']
])('what is not well-formed is told at its place: %s', (_, body, place, reason) => {
  file('a.xml', tei(`\n${body}`));
  const { messages, reasons, written } = take('a.xml');
  expect(reasons[0]).toContain(reason);
  expect([messages, written]).toEqual([[`a.xml:${place}`], []]);
});

// -------------------------------------------------------------------------------------------------------------- corpora

test('a corpus is a document a text, and its header holds for each', () => {
  file(
    'letters.xml',
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x" xml:lang="de">
<teiHeader><fileDesc><titleStmt><title>All letters</title><editor>E. Ditor</editor></titleStmt>
<publicationStmt><publisher>A Press</publisher><availability><licence target="https://example.org/l">Free</licence></availability></publicationStmt>
<sourceDesc><p>corpus</p></sourceDesc></fileDesc><encodingDesc><p>how</p></encodingDesc>
<profileDesc><langUsage><language ident="de">German</language></langUsage></profileDesc></teiHeader>
<TEI xml:id="one" x:y="z"><teiHeader><fileDesc><titleStmt><title>One</title></titleStmt><sourceDesc><p>own</p></sourceDesc></fileDesc>
<profileDesc><creation>here</creation></profileDesc></teiHeader><text><body><p>1</p></body></text></TEI>
<teiCorpus><teiHeader><fileDesc><titleStmt><title>Inner</title></titleStmt><extent>short</extent></fileDesc></teiHeader>
<TEI><text><body><p>2</p></body></text></TEI></teiCorpus></teiCorpus>`
  );
  expect(take('letters.xml')).toMatchObject({ documents: ['one', 'letters-2'], messages: [] });
  const one = read('out/tei/one.xml').replace(/\n/g, '');
  expect(one).toMatch(
    /^<\?xml[^>]*><TEI xmlns="http:\/\/www\.tei-c\.org\/ns\/1\.0" xmlns:x="urn:x" xml:lang="de" xml:id="one" x:y="z">/
  );
  expect(one).toMatch(
    /<title>One<\/title>.*<publicationStmt>.*<sourceDesc><p>own<\/p><\/sourceDesc><\/fileDesc>.*<encodingDesc>.*<profileDesc>.*<creation>here<\/creation><langUsage>/
  );
  expect(one).not.toContain('corpus');
  const two = read('out/tei/letters-2.xml').replace(/\n/g, '');
  expect(two).toMatch(
    /<title>Inner<\/title><\/titleStmt><extent>short<\/extent><publicationStmt>.*<sourceDesc><p>corpus/
  );
  expect(read('out/edition.yaml')).toBe(
    'title: All letters\nlanguage: de\neditors:\n  - name: E. Ditor\n    role: editor\npublisher: A Press\nlicence:\n  name: Free\n  url: https://example.org/l\n'
  );
});

// ---------------------------------------------------------------------------------------------------- names, and edition

test('a folder, and those below it; documents of one name are told apart', () => {
  for (const name of [
    'in/a.xml',
    'in/x/a.xml',
    'in/y/A.XML',
    'in/x/y/a.tei',
    'in/assets.xml',
    'in/.hidden.xml',
    'in/x:1?.xml'
  ])
    file(name, tei(`<p>${name}</p>`));
  file('in/notes.txt', 'no TEI');
  expect(take('in').documents).toEqual(['a', 'in-assets', 'x-a', 'y-a', 'x-1', 'A-2']);
  expect(list('out/tei')).toEqual(['A-2.xml', 'a.xml', 'in-assets.xml', 'x-1.xml', 'x-a.xml', 'y-a.xml']);
});

test('the edition says what all documents have in common, and is right', () => {
  const header = (title: string, licence: string) =>
    `<fileDesc><titleStmt><title level="s">The series</title><title level="a">${title}</title><author>A</author></titleStmt><publicationStmt><publisher>P</publisher><availability><licence target="x y">${licence}</licence></availability></publicationStmt></fileDesc>`;
  file('in/a.xml', tei('<p>a</p>', header('One', 'CC BY'), ' xml:lang="not a language"'));
  file('in/b.xml', tei('<p>b</p>', header('Two', 'CC BY'), ' xml:lang="not a language"'));
  take('in');
  const yaml = read('out/edition.yaml');
  expect(yaml).toBe('title: The series\nauthor: A\npublisher: P\nlicence:\n  name: CC BY\n');
  const checked = new VFile();
  expect(readEdition(yaml, checked)).toBeDefined();
  expect(checked.messages).toEqual([]);
});

test('an edition without a title is called as the folder', () => {
  file('Some letters/a.xml', tei('<p>a</p>'));
  file('Some letters/b.xml', tei('<p>b</p>'));
  take('Some letters');
  expect(read('out/edition.yaml')).toBe('title: Some letters\n');
});

test('an edition that is there keeps its description and its documents, and gets the new ones', () => {
  file('out/edition.yaml', 'title: Mine\n');
  file('out/transcriptions/b.txt', 'text\n');
  file('a.xml', tei('<p>a</p>'));
  file('b.xml', tei('<p>b</p>'));
  expect(take('a.xml')).toMatchObject({
    written: ['out/tei/a.xml'],
    messages: [expect.stringContaining('import-edition-kept')]
  });
  expect(read('out/edition.yaml')).toBe('title: Mine\n');
  expect(() => take('b.xml')).toThrow('transcriptions/b.txt` is there already');
  file('a.xml', tei('<p>another</p>'));
  file('c.xml', tei('<p>c</p>'));
  expect(() => take(['a.xml', 'c.xml'])).toThrow('tei/a.xml` is there already');
  expect(list('out/tei')).toEqual(['a.xml']);
});

test('with an error in one file nothing is written, unless the others are wanted', () => {
  file('in/a.xml', tei('<p>a</p>'));
  file('in/b.xml', '<TEI>\n<b>');
  expect(take('in')).toMatchObject({ written: [], documents: [], messages: ['in/b.xml:2:1 xml-not-well-formed'] });
  expect(() => list('out')).toThrow();
  expect(take('in', { keepGoing: true }).documents).toEqual(['a']);
});

test('what is not there is refused', () => {
  expect(() => take('none.xml')).toThrow('There is no file');
  file('in/a.txt', 'x');
  expect(() => take('in')).toThrow('There is no TEI document');
  expect(path('in')).toBeDefined();
});

test('a document that has its text and its pages is told that the text is taken', () => {
  file('a.xml', tei('<p>a</p>').replace('<text>', '<sourceDoc/><text>'));
  expect(take('a.xml').messages).toEqual([expect.stringMatching(/ import-two-transcriptions$/)]);
});

test('a document without a title builds, and its print is called as the file', async () => {
  file('a.xml', tei('<p>a</p>', '<fileDesc><titleStmt><title/></titleStmt></fileDesc>'));
  take('a.xml');
  const { files, written } = await build(path('out'));
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(written.map((name) => name.slice(path('out').length + 1))).toContain('dist/a/a.pdf');
}, 60_000);
