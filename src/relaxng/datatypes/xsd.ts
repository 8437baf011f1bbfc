import { base64Binary, hexBinary } from './binary.ts';
import { date, dateTime, gDay, gMonth, gMonthDay, gYear, gYearMonth, time } from './date-time.ts';
import { decimal, integer } from './decimal.ts';
import { duration } from './duration.ts';
import { double, float } from './floating.ts';
import * as strings from './strings.ts';
import type { Type } from './type.ts';

/** What can be done with a type without knowing how it keeps its values. */
export type TypeUse<R> = <V>(type: Type<V>) => R;

/** A type whose kind of values is hidden. */
type Hidden = <R>(use: TypeUse<R>) => R;

const hide =
  <V>(type: Type<V>): Hidden =>
  (use) =>
    use(type);

/** The types of XML Schema Part 2 that need no DTD: all but `ENTITY`, `ENTITIES` and `NOTATION`. */
export const XSD_TYPES: ReadonlyMap<string, Hidden> = new Map(
  Object.entries({
    string: hide(strings.string),
    normalizedString: hide(strings.normalizedString),
    token: hide(strings.token),
    language: hide(strings.language),
    Name: hide(strings.Name),
    NCName: hide(strings.NCName),
    NMTOKEN: hide(strings.NMTOKEN),
    NMTOKENS: hide(strings.NMTOKENS),
    ID: hide(strings.ID),
    IDREF: hide(strings.IDREF),
    IDREFS: hide(strings.IDREFS),
    anyURI: hide(strings.anyURI),
    QName: hide(strings.QName),
    boolean: hide(strings.boolean),
    decimal: hide(decimal),
    integer: hide(integer('an integer')),
    nonNegativeInteger: hide(integer('an integer from 0', '0')),
    positiveInteger: hide(integer('an integer from 1', '1')),
    nonPositiveInteger: hide(integer('an integer up to 0', undefined, '0')),
    negativeInteger: hide(integer('an integer below 0', undefined, '-1')),
    long: hide(integer('an integer of 64 bits', '-9223372036854775808', '9223372036854775807')),
    int: hide(integer('an integer of 32 bits', '-2147483648', '2147483647')),
    short: hide(integer('an integer of 16 bits', '-32768', '32767')),
    byte: hide(integer('an integer from -128 to 127', '-128', '127')),
    unsignedLong: hide(integer('an integer of 64 bits from 0', '0', '18446744073709551615')),
    unsignedInt: hide(integer('an integer of 32 bits from 0', '0', '4294967295')),
    unsignedShort: hide(integer('an integer from 0 to 65535', '0', '65535')),
    unsignedByte: hide(integer('an integer from 0 to 255', '0', '255')),
    float: hide(float),
    double: hide(double),
    duration: hide(duration),
    dateTime: hide(dateTime),
    date: hide(date),
    time: hide(time),
    gYear: hide(gYear),
    gYearMonth: hide(gYearMonth),
    gMonth: hide(gMonth),
    gMonthDay: hide(gMonthDay),
    gDay: hide(gDay),
    hexBinary: hide(hexBinary),
    base64Binary: hide(base64Binary)
  })
);

/** The two types that every RELAX NG schema has (RELAX NG, section 6.2.5). */
export const BUILT_IN_TYPES: ReadonlyMap<string, Hidden> = new Map([
  ['string', hide(strings.string)],
  ['token', hide(strings.token)]
]);

/** The types of attributes of DTDs (RELAX NG DTD Compatibility, section 2). */
export const COMPATIBILITY_TYPES: ReadonlyMap<string, Hidden> = new Map([
  ['ID', hide(strings.ID)],
  ['IDREF', hide(strings.IDREF)],
  ['IDREFS', hide(strings.IDREFS)]
]);
