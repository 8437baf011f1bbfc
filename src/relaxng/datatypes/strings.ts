import { isName, isNCName, isNmtoken, splitQName } from '../xml/names.ts';
import { isUriReference } from './any-uri.ts';
import { countCharacters, type Type, textual } from './type.ts';
import { tokens } from './white-space.ts';

/** The types of XML Schema Part 2 whose values are their text. */
export const string: Type<string> = textual('text', () => true, { whiteSpace: 'preserve' });
export const normalizedString: Type<string> = textual('text', () => true, { whiteSpace: 'replace' });
export const token: Type<string> = textual('text', () => true);
export const anyURI: Type<string> = textual('a URI', isUriReference);
export const language: Type<string> = textual('a language tag (such as en or de-AT)', (lexical) =>
  /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(lexical)
);
export const Name: Type<string> = textual('an XML name', isName);
export const NCName: Type<string> = textual('an XML name without a colon', isNCName);
export const NMTOKEN: Type<string> = textual('a word of name characters', isNmtoken);
export const ID: Type<string> = textual('an identifier (an XML name without a colon)', isNCName, { idType: 'ID' });
export const IDREF: Type<string> = textual('the identifier of an element', isNCName, { idType: 'IDREF' });

export const NMTOKENS: Type<string> = list('words of name characters', NMTOKEN);
export const IDREFS: Type<string> = { ...list('identifiers of elements', IDREF), idType: 'IDREFS' };

export const boolean: Type<string> = {
  label: 'true, false, 1 or 0',
  whiteSpace: 'collapse',
  parse: (lexical) => TRUTH.get(lexical),
  key: (value) => value
};

const TRUTH: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['0', 'false']
]);

/** A name whose prefix must be declared; its value is the namespace and the local name. */
export const QName: Type<{ namespace: string; local: string; written: string }> = {
  label: 'a name with a declared prefix',
  whiteSpace: 'collapse',
  parse(lexical, context) {
    const split = splitQName(lexical);
    const namespace = split && context.resolve(split.prefix);
    return namespace === undefined ? undefined : { namespace, local: split?.local as string, written: lexical };
  },
  key: ({ namespace, local }) => `{${namespace}}${local}`,
  length: ({ written }) => countCharacters(written)
};

/** One or more words, each of the type `item`; the length counts the words. */
function list(label: string, item: Type<string>): Type<string> {
  return {
    label,
    whiteSpace: 'collapse',
    parse(lexical, context) {
      const words = tokens(lexical);
      return words.length > 0 && words.every((word) => item.parse(word, context) !== undefined) ? lexical : undefined;
    },
    key: (value) => value,
    length: (value) => tokens(value).length
  };
}
