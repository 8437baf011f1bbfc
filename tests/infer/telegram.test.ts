/** What a competent editor sees in a State Department telegram, and in others like it. */
import { readFileSync } from 'node:fs';
import { read } from './read.ts';

const source = readFileSync('transcriptions/1962-11-21-telegram.txt', 'utf8');
const metadata = {
  hands: [{ id: 'archive' }],
  cancelledBy: 'archive',
  furniture: ['^REPRODUCTION FROM THIS', '^DECLASSIFIED$']
};
const { body } = read(source, metadata);
const count = (pattern: RegExp, text = body) => text.match(pattern)?.length ?? 0;

test('six pages, so five boundaries', () => {
  expect(body.match(/<pb n="\d"/g)).toEqual(['1', '2', '3', '4', '5', '6'].map((n) => `<pb n="${n}"`));
  expect(body.startsWith('<pb n="1"')).toBe(true);
});

test('ten cancelled classifications are in furniture, by another hand, and no revision of the text', () => {
  expect(count(/<del type="cancellation" rend="strikethrough" hand="#archive">/g)).toBe(10);
  const withoutFurniture = body.replace(/<fw[\s\S]*?<\/fw>/g, '');
  expect(count(/cancellation/g, withoutFurniture)).toBe(0);
  expect(count(/<del /g, withoutFurniture)).toBe(8);
});

test('the drafting block interrupts list I.3 between (a) and (b), and the list goes on', () => {
  expect(body).toMatch(
    /<label>\(a\)<\/label><item>[^\n]*<\/item>\n<note type="drafting"[\s\S]*?S\/S-Mr. Breisky<\/p>\n<\/note>\n<fw[\s\S]*?<label>\(b\)<\/label>/
  );
});

test('four divisions; the heading of the last is split by furniture and joined', () => {
  expect(body.match(/<div n="[IV]+"/g)).toEqual(['I', 'II', 'III', 'IV'].map((n) => `<div n="${n}"`));
  expect(body).toMatch(/<head[^>]*>IV\n<fw[^>]*>EYES ONLY<\/fw>\nSCENARIO IN THE SECURITY COUNCIL<\/head>/);
});

test('paragraphs run over page boundaries as one', () => {
  expect(body).toMatch(/offensive weapons\n<fw[\s\S]*?<pb n="3"[^>]*\/>\n<fw[\s\S]*?\nas well as QTE/);
  expect(body).toMatch(/toward such\n<fw[\s\S]*?<pb n="4"[\s\S]*?\na wrap-up meeting/);
  expect(body).toMatch(
    /agreed ahead\n<fw type="catch" place="bottom"[^>]*>of time<\/fw>\n<fw[\s\S]*?<pb n="6"[\s\S]*?<lb\/>of time\./
  );
});

test('lines between the lines replace what is struck out', () => {
  for (const word of ['unfulfilled', 'Alternatively'])
    expect(body).toMatch(
      new RegExp(
        `<subst ana="#infer.interlinear-line" cert="high"><del rend="strikethrough">${word}</del><add place="above">${word}</add></subst>`
      )
    );
  expect(body).toContain(
    '<add type="unplaced" place="above" ana="#infer.interlinear-line" cert="low">circumstances</add>'
  );
});

test('false starts do not pair, and the addition one line too high replaces the struck word', () => {
  expect(body).toContain('ana="#infer.repeated-word" cert="high">understanding</del> understanding');
  expect(body).toContain('ana="#infer.repeated-word" cert="high">their</del> <anchor type="typed"/> their story');
  expect(body).toContain(
    '<subst ana="#infer.displaced-addition" cert="medium"><del rend="strikethrough">Soviet</del><add place="above">Castro</add></subst>'
  );
});

test('an addition written first is a substitution as well', () => {
  expect(body).toContain('<subst><add place="above">price</add> <del rend="strikethrough">prize</del></subst>');
  expect(body).toContain('<subst><add place="above">than</add> <del rend="strikethrough">than</del></subst>');
});

test('the last line before the closing furniture is the signature', () => {
  expect(body).toMatch(/<closer[^>]*><signed>RISK<\/signed><\/closer>\n<fw type="footer"/);
});

describe('the same rules read other telegrams', () => {
  const shape = (text: string) => text.replace(/>[^<]+</g, '><');

  test('with other words and another marking', () => {
    const renamed = source
      .replaceAll('TOP SECRET', 'CONFIDENTIAL')
      .replaceAll('EYES ONLY', 'NO DISTRIBUTION')
      .replaceAll('Castro', 'Nasser')
      .replaceAll('Soviet', 'British')
      .replaceAll('Cuba', 'Egypt');
    expect(shape(read(renamed, metadata).body)).toBe(shape(body));
  });

  test('with its sections in another order', () => {
    const [head, one, two, three, four] = source.split(/(?=^(?:I|II|III)\. |^IV$)/m) as string[];
    const moved = [head, two?.replace('II.', 'I.'), one?.replace('I.', 'II.'), three, four].join('');
    const other = read(moved, metadata).body;
    expect(count(/<pb /g, other)).toBe(6);
    expect(count(/<div n="[IV]+"/g, other)).toBe(4);
    expect(count(/type="cancellation"/g, other)).toBe(10);
  });

  test('with shorter pages', () => {
    const boundary = '~~TOP SECRET~~ - SENSITIVE\n\nTOP SECRET - SENSITIVE\n\n';
    const shorter = source
      .replace('3. In the course', `${boundary}3. In the course`)
      .replace('2. There are', `${boundary}2. There are`);
    expect(count(/<pb /g, read(shorter, metadata).body)).toBe(8);
  });
});
