/** Namespaces in scope (Namespaces in XML 1.0): one stack a prefix, so that a lookup does not grow with the depth. */

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

export class Namespaces {
  private readonly bound = new Map<string, string[]>([
    ['xml', [XML]],
    ['', ['']]
  ]);
  /** The prefixes that each open element declares. */
  private readonly declared: (readonly string[])[] = [];

  /** Enters an element. @returns what is wrong with its declarations or names, if anything. */
  enter(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
    const prefixes: string[] = [];
    let fault: string | undefined;
    for (const [attribute, uri] of Object.entries(attributes)) {
      const prefix = attribute === 'xmlns' ? '' : attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;
      if (prefix === undefined) continue;
      fault ??= faultOf(prefix, uri);
      const uris = this.bound.get(prefix);
      if (uris) uris.push(uri);
      else this.bound.set(prefix, [uri]);
      prefixes.push(prefix);
    }
    this.declared.push(prefixes);
    return fault ?? this.namesFault(name, attributes);
  }

  leave(): void {
    for (const prefix of this.declared.pop() ?? []) this.bound.get(prefix)?.pop();
  }

  /** The namespace of an element's name. */
  of(name: string): string {
    const colon = name.indexOf(':');
    return this.uri(colon === -1 ? '' : name.slice(0, colon)) ?? '';
  }

  private uri(prefix: string): string | undefined {
    const uris = this.bound.get(prefix);
    return uris?.[uris.length - 1];
  }

  private namesFault(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
    const seen = new Set<string>();
    for (const qualified of [name, ...Object.keys(attributes)]) {
      const parts = qualified.split(':');
      if (parts.length === 1 || parts[0] === 'xmlns') continue;
      if (parts.length > 2 || parts.includes('')) return `\`${qualified}\` is no name`;
      const uri = this.uri(parts[0] as string);
      if (uri === undefined) return `the prefix of \`${qualified}\` is not declared`;
      if (qualified === name) continue;
      const full = `${uri} ${parts[1]}`;
      if (seen.has(full)) return `the attribute \`${qualified}\` stands twice on one element, by two prefixes`;
      seen.add(full);
    }
    return undefined;
  }
}

function faultOf(prefix: string, uri: string): string | undefined {
  if (prefix === 'xmlns' || uri === XMLNS) return 'the namespace of declarations cannot be declared';
  if ((prefix === 'xml') !== (uri === XML)) return 'the prefix `xml` and its namespace belong together';
  return prefix !== '' && uri === '' ? `the prefix \`${prefix}\` is declared without a namespace` : undefined;
}
