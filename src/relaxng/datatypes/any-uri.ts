/**
 * Whether `text` may stand where `anyURI` is asked for (XML Schema Part 2, section 3.2.17): characters that no URI
 * may contain are taken as escaped (so spaces, `<` and letters of any script pass), then RFC 2396 with RFC 2732 holds.
 */
export function isUriReference(text: string): boolean {
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  return !fragment.includes('#') && wellEscaped(fragment) && isUri(hash < 0 ? text : text.slice(0, hash), hash >= 0);
}

function isUri(text: string, hasFragment: boolean): boolean {
  const scheme = /^([^:/?]*):/.exec(text);
  if (!scheme) return isHierarchical(text, hasFragment);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme[1] as string)) return false;
  const rest = text.slice(scheme[0].length);
  return rest.startsWith('/') ? isHierarchical(rest, hasFragment) : rest !== '' && wellEscaped(rest);
}

function isHierarchical(text: string, hasFragment: boolean): boolean {
  if (text === '//' && !hasFragment) return false;
  const [, authority, path, query = ''] = /^(?:\/\/([^/?]*))?([^?]*)(?:\?(.*))?$/s.exec(text) as RegExpExecArray;
  return (
    isAuthority(authority ?? '') && !/[[\]]/.test(path as string) && wellEscaped(path as string) && wellEscaped(query)
  );
}

/** Square brackets may stand only around an IPv6 address. */
function isAuthority(text: string): boolean {
  const host = /^(?:([^@[\]]*)@)?\[([^[\]]*)\](?::\d*)?$/.exec(text);
  return host ? wellEscaped(host[1] ?? '') && isIPv6(host[2] as string) : !/[[\]]/.test(text) && wellEscaped(text);
}

const wellEscaped = (text: string): boolean => !/%(?![0-9A-Fa-f]{2})/.test(text);

function isIPv6(text: string): boolean {
  const [address = '', zone] = text.split(/%(.*)/s);
  if (zone === '') return false;
  const parts = address.split('::');
  if (parts.length > 2) return false;
  const groups = parts.flatMap((part) => (part === '' ? [] : part.split(':')));
  const dotted = groups.at(-1)?.includes('.') ? groups.pop() : undefined;
  if (dotted !== undefined && !/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(dotted)) return false;
  const count = groups.length + (dotted === undefined ? 0 : 2);
  return groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (parts.length === 2 ? count < 8 : count === 8);
}
