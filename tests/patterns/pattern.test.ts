/** Patterns that editors write: they match what JavaScript's expressions match, in a time that no pattern can blow up. */
import fc from 'fast-check';
import { patternFault, patternOf } from '../../src/patterns/pattern.ts';

test.each([
  ['^DECLASSIFIED$', 'DECLASSIFIED', 'NOT DECLASSIFIED'],
  ['^Betr(?:\\.|eff):', 'Betr.: Ernte', 'In Betreff: Ernte'],
  ['\\bgez\\.', '(gez.) Weir', 'vorgez. Weir'],
  ['^\\p{Lu}{2,4}-\\d+$', 'AB-17', 'ABCDE-17'],
  ['^(?<who>[^:]+):\\s', 'Maître Dupont: présent', ': rien'],
  ['^[\\u{1F600}-\\u{1F64F}]+$', '😀😁', '😀a'],
  ['^a{2}b{0,1}c{1,}$', 'aabccc', 'abc'],
  ['', '', undefined],
  ['^(|a)+$', 'aaa', 'b'],
  ['\\]|[\\]^-]', '^', 'x']
])('%j', (source, yes, no) => {
  expect(patternOf(source).test(yes)).toBe(true);
  if (no !== undefined) expect(patternOf(source).test(no)).toBe(false);
});

test.each([
  ['((', 'missing closing ): `((`'],
  ['[a', 'missing closing ]: `[a`'],
  ['(a)\\1', 'a pattern cannot refer back to a group'],
  ['a(?=b)', 'a pattern cannot ask what stands before or after it'],
  ['(?<!a)b', 'a pattern cannot ask what stands before or after it'],
  ['(a{99}){99}', 'invalid repeat count: `{99}`'],
  ['((((){999}){999}){999}){999}', 'expression too large']
])('%j is none, and why', (source, why) => {
  expect(patternFault(source)).toBe(why);
});

const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '\\p{L}', '^', '$', 'é');
const source: fc.Arbitrary<string> = fc.letrec<{ part: string; one: string }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.tuple(tie('part')).map(([inner]) => `(?:${inner})`)
  ),
  part: fc
    .array(fc.tuple(tie('one'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '|')), { maxLength: 4 })
    .map((parts) =>
      parts.map(([one, times]) => (/^(\\b|\^|\$)$/.test(one) && times !== '|' ? one : one + times)).join('')
    )
})).part;

test('a pattern matches what JavaScript says it matches', () => {
  fc.assert(
    fc.property(
      source,
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '_'), maxLength: 8 }),
      (pattern, text) => {
        fc.pre(patternFault(pattern) === undefined);
        expect({ pattern, text, is: patternOf(pattern).test(text) }).toEqual({
          pattern,
          text,
          is: new RegExp(pattern, 'u').test(text)
        });
      }
    ),
    { numRuns: 2000 }
  );
});

test('no pattern goes back and tries again', () => {
  const text = `${'a'.repeat(490)}b`;
  for (const evil of ['(a+)+$', '^(a|a)*$', '(a?){50}a{50}c', '(.*)*(.*)*(.*)*c'])
    expect(patternOf(evil).test(text)).toBe(false);
});

test('what is long is no line, and matches nothing', () => {
  expect(patternOf('a').test('a'.repeat(500))).toBe(true);
  expect(patternOf('a').test('a'.repeat(501))).toBe(false);
});
