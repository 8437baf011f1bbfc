/** The names of XML: the reserved namespaces and what may be a name (XML 1.0, fifth edition, section 2.3). */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const REST = '\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}';

/** The inside of a character class for `\i` of XSD patterns: what a Name may start with. */
export const NAME_START_CLASS = `:${START}`;

/** The inside of a character class for `\c` of XSD patterns: what a Name may contain. */
export const NAME_CLASS = `${NAME_START_CLASS}${REST}`;
const NC_NAME = new RegExp(`^[${START}][${START}${REST}]*$`, 'u');
const NAME = new RegExp(`^[${NAME_START_CLASS}][${NAME_CLASS}]*$`, 'u');
const NMTOKEN = new RegExp(`^[${NAME_CLASS}]+$`, 'u');

/** Most names; the whole expressions take long to compile. */
const PLAIN = /^[A-Z_a-z][\w.-]*$/;

/** A name without a colon. */
export const isNCName = (text: string): boolean => PLAIN.test(text) || NC_NAME.test(text);

/** A name, colons allowed. */
export const isName = (text: string): boolean => PLAIN.test(text) || NAME.test(text);

/** One or more characters that may stand inside a name. */
export const isNmtoken = (text: string): boolean => NMTOKEN.test(text);

/** Splits `prefix:local` into its halves (an empty prefix when there is none); undefined when it is no QName. */
export function splitQName(text: string): { prefix: string; local: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return isNCName(text) ? { prefix: '', local: text } : undefined;
  const prefix = text.slice(0, colon);
  const local = text.slice(colon + 1);
  return isNCName(prefix) && isNCName(local) ? { prefix, local } : undefined;
}
