import type { Type } from './type.ts';

/** `hexBinary` (XML Schema Part 2, section 3.2.15); its length is counted in octets. */
export const hexBinary: Type<string> = {
  label: 'bytes in hexadecimal',
  whiteSpace: 'collapse',
  parse: (lexical) => (/^(?:[0-9A-Fa-f]{2})*$/.test(lexical) ? lexical.toUpperCase() : undefined),
  key: (value) => value,
  length: (value) => value.length / 2
};
// The last digit before the padding has bits that stand for nothing and must be 0.
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?$/;

/** `base64Binary` (section 3.2.16); its length is counted in octets. */
export const base64Binary: Type<string> = {
  label: 'bytes in Base64',
  whiteSpace: 'collapse',
  parse(lexical) {
    const digits = lexical.replaceAll(' ', '');
    return BASE64.test(digits) ? digits : undefined;
  },
  key: (value) => value,
  length: (value) => (value.length / 4) * 3 - (value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0)
};
