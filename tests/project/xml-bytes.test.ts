/** From the bytes of an XML file to its text: what tells the encoding, and what is said where the declaration says another. */
import { VFile } from 'vfile';
import { declareUtf8, decodeXmlBytes } from '../../src/project/xml-bytes.ts';

const xml = (encoding?: string) =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?>\n<a>ä€</a>`;

const utf8 = (text: string) => Buffer.from(text);
const little = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

function decode(bytes: Uint8Array) {
  const file = new VFile();
  const text = decodeXmlBytes(bytes, file);
  return {
    text: text?.slice(text.indexOf('<a>')),
    messages: file.messages.map(({ ruleId, line, column, reason }) => `${line}:${column} ${ruleId}: ${reason}`)
  };
}

test.each([
  ['UTF-8, nothing declared', utf8(xml())],
  ['UTF-8', utf8(xml('UTF-8'))],
  ['UTF-8 with a mark', utf8(`\uFEFF${xml('utf-8')}`)],
  ['UTF-16 with a mark', little(`\uFEFF${xml('UTF-16')}`)],
  ['UTF-16, big end first, with a mark', big(`\uFEFF${xml('UTF-16BE')}`)],
  ['UTF-16 without a mark', little(xml('UTF-16'))],
  ['UTF-16 without a mark, big end first', big(xml('utf-16'))],
  ['UTF-16 with a mark, nothing declared', little(`\uFEFF${xml()}`)],
  ['windows-1252', Buffer.from(xml('windows-1252').replace('ä€', '\xe4\x80'), 'latin1')],
  ['ISO 8859-15', Buffer.from(xml('ISO-8859-15').replace('ä€', '\xe4\xa4'), 'latin1')]
])('%s', (_, bytes) => {
  expect(decode(bytes)).toEqual({ text: '<a>ä€</a>', messages: [] });
});

test.each([
  ['UTF-8 that says UTF-16', utf8(xml('UTF-16')), 'UTF-16', 'UTF-8'],
  ['UTF-8 with a mark that says ISO 8859-1', utf8(`\uFEFF${xml('ISO-8859-1')}`), 'ISO-8859-1', 'UTF-8'],
  ['UTF-16 with a mark that says UTF-8', little(`\uFEFF${xml('UTF-8')}`), 'UTF-8', 'UTF-16'],
  ['UTF-16 without a mark that says UTF-8', big(xml('UTF-8')), 'UTF-8', 'UTF-16']
])('%s is read as what it is, and that is told at the declaration', (_, bytes, declared, encoding) => {
  expect(decode(bytes)).toEqual({
    text: '<a>ä€</a>',
    messages: [
      `1:31 declared-otherwise: The XML declaration says \`${declared}\`, and the file is in ${encoding}. It was read as that.`
    ]
  });
});

test.each([
  ['half a character', little(xml('UTF-16')).subarray(0, -1), '1:1 not-as-declared'],
  ['UTF-8 that says UTF-16 and is neither', Buffer.from(xml('UTF-16').replace('ä€', '\xe4'), 'latin1'), '2:4 not-utf8'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'undefined:undefined not-utf32']
])('%s is no text', (_, bytes, message) => {
  const { text, messages } = decode(bytes);
  expect(text).toBeUndefined();
  expect(messages).toEqual([expect.stringContaining(message)]);
});

test('an XML declaration says UTF-8 when the file is', () => {
  expect(declareUtf8(xml('UTF-16'))).toBe(xml('UTF-8'));
  expect(declareUtf8(xml())).toBe(xml());
});
