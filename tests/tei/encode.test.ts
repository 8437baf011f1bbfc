import { VFile } from 'vfile';
import { encodeTree } from '../../src/tei/encode.ts';
import { writeTei } from '../../src/tei/write.ts';
import { NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';

const body = (text: string) => {
  const tei = writeTei(encodeTree(parse(text, new VFile(), NO_METADATA), { version: '0' }));
  return /<body>\n([\s\S]*)\n<\/body>/.exec(tei)?.[1]?.replace(/ xml:id="[edp]-[^"]*"/g, '');
};

test('struck out words are del, and added ones are add with their place', () => {
  expect(body('the ~~old~~ ^{new} house _{low}')).toBe(
    '<p>the <del rend="strikethrough">old</del> <add place="above">new</add> house <add place="below">low</add></p>'
  );
});

test('a line break of the source is a newline and lb; in a word it is a weak hyphen and no newline', () => {
  expect(body('one\ntwo demon-\nstration')).toBe(
    '<p>one\n<lb/>two demon<pc force="weak">-</pc><lb break="no"/>stration</p>'
  );
});

test('an item under an item is parted by lb, others by nothing', () => {
  expect(body('(a) one\n(b) two\n\n(c) three')).toBe(
    [
      '<list>',
      '<label>(a)</label><item><p>one</p></item>',
      '<lb/><label>(b)</label><item><p>two</p></item>',
      '<label>(c)</label><item><p>three</p></item>',
      '</list>'
    ].join('\n')
  );
});

test('a restored deletion is restore around del, and another hand is a pointer', () => {
  expect(body('~~so~~{.restored hand=hc}')).toBe(
    '<p><restore><del rend="strikethrough" hand="#hc">so</del></restore></p>'
  );
});

test('halves apart are joined', () => {
  const tei = writeTei(
    encodeTree(parse('~~a~~{sub=x #one} b ^{c}{sub=x #two}', new VFile(), NO_METADATA), { version: '0' })
  );
  expect(tei).toContain('<substJoin target="#one #two"/>');
});

test('a note stands where it is called', () => {
  expect(body('word[^1]\n\n[^1]: {.authorial} See above.')).toBe(
    '<p>word<note type="authorial" n="1">See above.</note></p>'
  );
});

test('what XML would read as markup is text', () => {
  expect(body('a < b & c > d "e"')).toBe('<p>a &#x3C; b &#x26; c > d "e"</p>');
});

test('ids are digests that an edit elsewhere does not change', () => {
  const ids = (text: string) =>
    writeTei(encodeTree(parse(text, new VFile(), NO_METADATA), { version: '0' })).match(/xml:id="e-[^"]*"/g);
  expect(ids('A ~~b~~ c.\n\nMore ~~b~~ text.')?.[1]).toBe(ids('Quite ~~other~~ words.\n\nMore ~~b~~ text.')?.[1]);
  expect(new Set(ids('x ~~b~~ y\n\nx ~~b~~ y')).size).toBe(2);
});
