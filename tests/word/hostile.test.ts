/** Word files that are none, or are made to do harm: each is an error in words, none a crash, and none takes the machine. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { transcriptionFromWord } from '../../src/from-word.ts';
import { wordFile } from './file.ts';

const rules = (bytes: Uint8Array) => transcriptionFromWord(bytes).file.messages.map(({ ruleId }) => ruleId);
const PARAGRAPH = '<w:p><w:r><w:t>One.</w:t></w:r></w:p>';

test.each([
  ['nothing', new Uint8Array()],
  ['a text', strToU8('We left the house.')],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
  ['the first half of a Word file', wordFile(PARAGRAPH).subarray(0, 300)],
  ['an empty archive', zipSync({})]
])('%s is no Word file', (_, bytes) => {
  expect(transcriptionFromWord(bytes).text).toBeUndefined();
  expect(rules(bytes)).toEqual(['word-no-file']);
});

test('an archive that unpacks to more than its bound is given up', () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
  expect(bytes.length).toBeLessThan(200_000);
  expect(rules(bytes)).toEqual(['word-too-large']);
});

test('an archive that declares less than it unpacks to is given up, too', () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(22, 100, true);
  expect(rules(bytes)).toEqual(['word-too-large']);
});

test('pictures are not unpacked', () => {
  const bytes = zipSync({
    'word/media/image1.png': new Uint8Array(80 * 1024 * 1024),
    'word/document.xml': strToU8('<x/>')
  });
  expect(rules(bytes)).toEqual(['word-no-file']);
});

test('elements that are too deep are refused', () => {
  const deep = `${'<w:ins w:id="1" w:author="A">'.repeat(5000)}${'</w:ins>'.repeat(5000)}`;
  expect(rules(wordFile(`<w:p>${deep}</w:p>`))).toEqual(['word-too-deep']);
});

test('entities do not grow', () => {
  const bomb = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  const bytes = wordFile('&e20;', {}, (xml) => `<!DOCTYPE x [<!ENTITY e0 "x">${bomb}]>${xml}`);
  expect(rules(bytes)).toEqual(['word-malformed']);
});

test('XML that is not well-formed is told with its part', () => {
  const { file } = transcriptionFromWord(wordFile(PARAGRAPH, { comments: '<w:comment>' }));
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['word-malformed']);
  expect(file.messages[0]?.reason).toContain('word/comments.xml');
});

test('lists and styles that are based on themselves do no harm', () => {
  const styles =
    '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:start w:val="999999999"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const item =
    '<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';
  expect(rules(wordFile(item, { styles, numbering }))).toEqual([]);
});

test('no bytes crash it', () => {
  const good = wordFile(PARAGRAPH);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(good.length), (at, byte, length) => {
      const bytes = good.slice(0, Math.max(length, 4));
      bytes[at % bytes.length] = byte;
      transcriptionFromWord(bytes);
    }),
    { numRuns: 300 }
  );
});

test('no elements crash it', () => {
  const NAMES = [
    'p',
    'r',
    't',
    'ins',
    'del',
    'moveFrom',
    'tbl',
    'tr',
    'tc',
    'pPr',
    'rPr',
    'br',
    'tab',
    'sdt',
    'hyperlink',
    'fldChar',
    'footnoteReference',
    'sym',
    'numPr',
    'pStyle'
  ];
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('word', ' ', '1. ', '\t'),
      fc
        .tuple(
          fc.constantFrom(...NAMES),
          fc.array(tie('element'), { maxLength: 4 }),
          fc.constantFrom('', ' w:val="1"', ' w:id="2" w:author="A"', ' w:type="page"')
        )
        .map(([name, content, attributes]) => `<w:${name}${attributes}>${content.join('')}</w:${name}>`)
    )
  }));
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (content) => {
      const { text } = transcriptionFromWord(wordFile(content.join('')));
      expect(typeof text).toBe('string');
    }),
    { numRuns: 500 }
  );
});
