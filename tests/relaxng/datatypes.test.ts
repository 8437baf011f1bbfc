/** The datatypes of XML Schema (Part 2, second edition): their literals, their values, their parameters. */
import { findings, problems, schemaOf } from './schema.ts';

const ofType = (type: string, parameters = '') =>
  schemaOf(`<element name="r"><attribute name="v"><data type="${type}">${parameters}</data></attribute></element>`);
const escaped = (text: string) => text.replace(/[&<"\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
const accepts = (schema: ReturnType<typeof ofType>, value: string) =>
  findings(schema, `<r v="${escaped(value)}"/>`).length === 0;

/** Type, literals that belong to it, literals that do not. */
const LITERALS: [string, string[], string[]][] = [
  ['string', ['', ' a\n'], []],
  ['normalizedString', ['', ' a\tb '], []],
  ['token', ['', ' a  b '], []],
  ['language', ['en', 'de-AT', 'x-Klingon', ' la '], ['', 'e1', 'de_AT', 'ninecharsx', 'de-']],
  ['Name', ['a', ':a', '_', 'é1', '𐀀'], ['', '1', '-a', 'a b']],
  ['NCName', ['a', 'a.b-c', 'ñ'], ['', 'a:b', '1']],
  ['NMTOKEN', ['1', '-a', 'a:b', '·'], ['', 'a b', 'a,']],
  ['NMTOKENS', ['1 -a', ' x '], ['', 'a ,']],
  ['ID', ['a'], ['1', 'a b', '']],
  ['IDREFS', [], ['', '1']],
  [
    'anyURI',
    ['', '#a', 'a b', 'http://x/?q#f', 'urn:x:y', '../ä', 'mailto:a@b', 'http://[::1]/', '%20', 'a:b'],
    ['%', '%zz', '##', 'a#b#c', ':a', '1a:b', 'http://[::1/', 'a[b]']
  ],
  ['QName', ['a', 'xml:id'], ['', 'a:b:c', 'p:a', ':a']],
  ['boolean', ['true', 'false', '1', ' 0 '], ['', 'TRUE', '2']],
  ['decimal', ['0', '-1.50', '+.5', '5.', '123456789012345678901234567890.1'], ['', '.', '1e3', '1,5', '--1']],
  ['integer', ['0', '-007', '+1'], ['', '1.0', '1.']],
  ['nonNegativeInteger', ['0', '-0', '+3'], ['-1']],
  ['positiveInteger', ['1', '+1'], ['0', '-1']],
  ['nonPositiveInteger', ['0', '-1'], ['1']],
  ['negativeInteger', ['-1'], ['0', '-0']],
  ['long', ['9223372036854775807', '-9223372036854775808'], ['9223372036854775808', '-9223372036854775809']],
  ['int', ['2147483647', '-2147483648'], ['2147483648']],
  ['short', ['-32768'], ['32768']],
  ['byte', ['127', '-128'], ['128']],
  ['unsignedLong', ['18446744073709551615'], ['18446744073709551616', '-1']],
  ['unsignedInt', ['4294967295'], ['4294967296']],
  ['unsignedShort', ['65535'], ['65536']],
  ['unsignedByte', ['255', '-0'], ['256', '-1']],
  ['float', ['1', '1e-3', 'INF', '-INF', 'NaN', '.5E+2'], ['', '+INF', 'nan', '1e', '1e1.5']],
  ['double', ['-1.5e300'], ['inf', '1f']],
  ['duration', ['P1Y', '-P1Y2M3DT4H5M6.7S', 'PT0S', 'P0Y'], ['', 'P', 'PT', 'P1YT', 'P-1Y', 'P1S', '1Y', 'P1.5Y']],
  [
    'dateTime',
    ['2004-02-29T23:59:59Z', '-0045-03-15T12:00:00', '12004-01-01T24:00:00', '2000-01-01T00:00:00.123+14:00'],
    ['2003-02-29T00:00:00', '0000-01-01T00:00:00', '2000-01-01T24:00:01', '2000-01-01', '2000-01-01T00:00:00+14:01']
  ],
  [
    'date',
    ['1962-11-21', '2000-02-29', '1962-11-21Z'],
    ['1900-02-29', '1962-13-01', '62-11-21', '1962-11-31', '01962-11-21']
  ],
  ['time', ['00:00:00', '24:00:00', '12:30:00.5-05:00'], ['24:00:01', '12:60:00', '1:00:00', '12:30']],
  ['gYearMonth', ['1962-11'], ['1962-13', '1962']],
  ['gYear', ['1962', '-0001', '12000'], ['0000', '62', '01962']],
  ['gMonthDay', ['--02-29', '--12-31Z'], ['--02-30', '--04-31', '-02-01']],
  ['gDay', ['---31'], ['---32', '--1']],
  ['gMonth', ['--12'], ['--13', '--12--']],
  ['hexBinary', ['', '0aFF'], ['0', 'xy']],
  ['base64Binary', ['', 'TWFu', 'TWE=', 'TQ==', 'T W F u'], ['T', 'TWF', 'TWF=u', 'TWF=']]
];

test.each(LITERALS)('%s', (type, allowed, refused) => {
  const schema = ofType(type);
  expect(allowed.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(refused.filter((value) => accepts(schema, value))).toEqual([]);
});

const param = (name: string, value: string) => `<param name="${name}">${value.replaceAll('<', '&lt;')}</param>`;

/** Type, parameters, values that fit, values that do not. */
const PARAMETERS: [string, string, string[], string[]][] = [
  ['string', param('length', '2'), ['ab', '𐀀𐀀', ' a'], ['a', 'abc']],
  ['token', param('minLength', '1') + param('maxLength', '2'), ['a', ' ab '], ['', 'abc']],
  ['NMTOKENS', param('length', '2'), ['a b'], ['a', 'a b c']],
  ['hexBinary', param('length', '1'), ['ff'], ['f0f0']],
  ['base64Binary', param('length', '1'), ['TQ=='], ['TWE=']],
  ['decimal', param('minInclusive', '-1.5') + param('maxExclusive', '1'), ['-1.50', '0.999'], ['-1.51', '1.0']],
  ['integer', param('minExclusive', '9') + param('maxInclusive', '100'), ['10', '0100'], ['9', '101']],
  ['decimal', param('totalDigits', '3') + param('fractionDigits', '1'), ['12.30', '0012', '-0.5'], ['1234', '1.25']],
  ['double', param('maxInclusive', '1.5'), ['1.5', '-INF'], ['1.6', 'NaN', 'INF']],
  ['date', param('minInclusive', '1962-01-01'), ['1962-01-01', '2000-01-01'], ['1961-12-31']],
  ['date', param('minInclusive', '1962-01-02'), ['1962-01-03Z'], ['1962-01-01Z', '1962-01-02Z']],
  [
    'dateTime',
    param('maxExclusive', '2000-01-01T00:00:00Z'),
    ['2000-01-01T00:30:00+01:00'],
    ['1999-12-31T23:30:00-01:00']
  ],
  ['gYear', param('maxInclusive', '-0044'), ['-0045'], ['0001']],
  ['duration', param('maxInclusive', 'P1M'), ['P27D', 'P1M'], ['P28D', 'P30D', 'P32D']],
  ['string', param('pattern', '[a-c]+') + param('pattern', '.b.'), ['abc', 'cbb'], ['aaa', 'xbx', 'abcb']],
  ['string', param('pattern', 'a|b'), ['a', 'b'], ['ab', 'xa', '']],
  ['string', param('pattern', '[\\i-[:]][\\c-[:]]*'), ['a-1'], ['a:b', '1a']],
  ['string', param('pattern', '\\p{Lu}\\P{Lu}*\\p{IsGreek}'), ['Aβ', 'Éxxα'], ['aβ', 'Ab']],
  ['string', param('pattern', '\\d{2,3}(\\.\\d)?'), ['12', '123.4', '٣٤'], ['1', '1234', '12.']],
  ['string', param('pattern', '[^\\p{C}\\p{Z}]+'), ['𐀀', 'a'], ['a b', '\u200B']],
  ['string', param('pattern', '[\\-+]?\\w.'), ['+a ', 'ab'], ['a\n', '-', ' a']],
  ['string', param('pattern', '\\^$|^'), ['^$', '^'], ['$', '']],
  ['string', param('pattern', ''), [''], ['a']]
];

test.each(PARAMETERS)('%s with %s', (type, parameters, allowed, refused) => {
  const schema = ofType(type, parameters);
  expect(allowed.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(refused.filter((value) => accepts(schema, value))).toEqual([]);
});

test.each([
  ['string', param('length', '-1')],
  ['integer', param('length', '1')],
  ['string', param('minInclusive', '1')],
  ['date', param('minInclusive', 'soon')],
  ['string', param('totalDigits', '1')],
  ['string', param('whiteSpace', 'collapse')],
  ['string', param('enumeration', 'a')],
  ['string', param('pattern', '(')],
  ['string', param('pattern', 'a)')],
  ['string', param('pattern', '[a')],
  ['string', param('pattern', 'a{3,2}')],
  ['string', param('pattern', '*')],
  ['string', param('pattern', '\\$')],
  ['string', param('pattern', '[z-a]')],
  ['string', param('pattern', '\\p{IsNowhere}')],
  ['string', param('pattern', '(?=a)')],
  ['ENTITY', ''],
  ['nothing', '']
])('%s with %s is no datatype', (type, parameters) => {
  expect(problems(() => ofType(type, parameters))).toEqual([expect.stringMatching(/^1:\d+ schema-datatype$/)]);
});

test('values are compared as values, not as they are written', () => {
  const value = (type: string, text: string) =>
    schemaOf(`<element name="r"><attribute name="v"><value type="${type}">${text}</value></attribute></element>`);
  expect(accepts(value('decimal', '1.50'), '01.5')).toBe(true);
  expect(accepts(value('boolean', 'true'), '1')).toBe(true);
  expect(accepts(value('dateTime', '2000-01-01T12:00:00Z'), '2000-01-01T13:00:00+01:00')).toBe(true);
  expect(accepts(value('dateTime', '2000-01-01T12:00:00Z'), '2000-01-01T12:00:00')).toBe(false);
  expect(accepts(value('duration', 'P1Y'), 'P12M')).toBe(true);
  expect(accepts(value('hexBinary', 'ff'), 'FF')).toBe(true);
  expect(accepts(value('double', '1e1'), '10.0')).toBe(true);
  expect(accepts(value('token', ' a  b '), 'a b')).toBe(true);
  expect(accepts(value('string', 'a b'), ' a b')).toBe(false);
});
