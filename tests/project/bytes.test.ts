/** From bytes to text: what is read, and where what is not read goes wrong. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { decodeBytes } from '../../src/project/bytes.ts';

function decode(bytes: Uint8Array) {
  const file = new VFile();
  const text = decodeBytes(bytes, file);
  return {
    text,
    messages: file.messages.map(({ ruleId, line, column, reason }) => ({ ruleId, line, column, reason }))
  };
}

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

test('UTF-8 and UTF-16 with a byte order mark give their text, without the mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // A text that begins with a byte order mark of its own loses it: the two cannot be told apart.
      for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16(text, true), utf16(text, false)])
        if (!text.startsWith('\uFEFF')) expect(decode(bytes)).toEqual({ text, messages: [] });
    })
  );
});

test('a byte that is no UTF-8 is named with its offset, line and column', () => {
  expect(decode(Buffer.from([0x61, 0x0a, 0xc3, 0xa4, 0xe9, 0x62]))).toEqual({
    text: undefined,
    messages: [
      {
        ruleId: 'not-utf8',
        line: 2,
        column: 2,
        reason: 'The file is not UTF-8: the byte 0xE9 at offset 4 cannot stand there.'
      }
    ]
  });
});

test('the offset counts a byte order mark', () => {
  expect(decode(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff])).messages[0]?.reason).toMatch('0xFF at offset 4');
});

test('a replacement character that the source holds is text', () => {
  expect(decode(Buffer.from('a\uFFFDb')).text).toBe('a\uFFFDb');
  expect(decode(Buffer.concat([Buffer.from('a\uFFFDb'), Buffer.from([0x80])])).messages[0]?.reason).toMatch('offset 5');
});

test('a character that breaks off at the end is an error', () => {
  expect(decode(Buffer.from([0x61, 0xe2, 0x82])).messages[0]?.reason).toMatch('0xE2 at offset 1');
});

test('half a character of UTF-16, and UTF-32, are errors', () => {
  expect(decode(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8])).messages).toMatchObject([
    { ruleId: 'not-utf16', line: 1, column: 2, reason: expect.stringContaining('offset 4') }
  ]);
  expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])).messages).toMatchObject([{ ruleId: 'not-utf32' }]);
});

test('the first bad byte is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      fc.pre(!before.startsWith('\uFEFF'));
      const start = Buffer.from(before);
      const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from(after)]);
      fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe));
      expect(decode(bytes).messages[0]?.reason).toMatch(`0xFF at offset ${start.length} `);
    })
  );
});
