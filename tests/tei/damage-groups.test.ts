/** Damage of one group: TEI numbers it, the notation names it, and the name is not lost. */
import { decode } from '../../src/decode.ts';
import { encode } from '../../src/edition.ts';
import { validate } from '../../src/validate.ts';
import { judge, TEI_ALL, testWithJing } from './jing.ts';

const TEXT = `a [b]{.damage agent=water group=flood} c [d]{.damage group=2} e [f]{.damage group=fire} g

[begin damage]{group=flood agent=water}

h

[end damage]

i [j]{.damage group=fire} [k]{.damage}
`;

const { tei = '', file } = encode(TEXT, { path: 'a.txt' });

test('each name has a number of its own, wherever it stands; numbers that groups have stay theirs', () => {
  expect(file.messages.filter(({ fatal }) => fatal !== undefined).map(String)).toEqual([]);
  const groups = [...tei.matchAll(/<(?:damage|damageSpan)\b([^>]*)>(?:<\?stet (.*?)\?>)?/g)];
  expect(groups.map(([, attributes = '', said]) => [/ group="([^"]*)"/.exec(attributes)?.[1], said])).toEqual([
    ['1', 'group="flood"'],
    ['2', undefined],
    ['3', 'group="fire"'],
    ['1', 'group="flood"'],
    ['3', 'group="fire"'],
    [undefined, undefined]
  ]);
});

test('it comes back, and foreign TEI does as well', () => {
  expect(decode(tei).text).toContain('[b]{.damage agent=water group=flood}');
  expect(decode(tei).text).toContain('[d]{.damage group=2}');
  const foreign = decode(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a <damage group="7">b</damage></p></body></text></TEI>'
  );
  expect([foreign.text?.trim(), foreign.file.messages]).toEqual(['a [b]{.damage group=7}', []]);
});

test('it is valid by stet’s own schema', () => {
  expect(validate(tei).messages.map(String)).toEqual([]);
});

testWithJing(TEI_ALL, 'it is valid in all of TEI', () => {
  expect(judge(TEI_ALL, { a: tei })).toEqual({});
});
