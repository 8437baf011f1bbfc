/**
 * The entities that a document type declaration declares in the file itself (XML 1.0, section 4.2). Nothing outside the file is
 * ever read: no external subset, no external entity, no parameter entity.
 */

/** What an entity stands for: its replacement text, or undefined when that is not in the file. */
export type Entities = ReadonlyMap<string, string | undefined>;

export interface Doctype {
  /** The name that it gives the root element. */
  name: string;
  /** The address of the external subset, which is never read. */
  external?: string;
  entities: Entities;
  /** Where a parameter entity is used, as an offset into the declaration. */
  parameterAt?: number;
}

/** One declaration, comment, instruction or parameter entity of the internal subset; anything else is passed over. */
const PART = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!(?:"[^"]*"|'[^']*'|[^"'>])*>|%[^\s;%]+;/g;
/** The name of the root element, and the address of the external subset if there is one. */
const HEAD = /^\s*([^\s[>]+)(?:\s+(?:SYSTEM\s+("[^"]*"|'[^']*')|PUBLIC\s+(?:"[^"]*"|'[^']*')\s+("[^"]*"|'[^']*')))?/;
const ENTITY = /^<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\s)/;

/** Reads a declaration, from behind `<!DOCTYPE` to before its `>`. */
export function readDoctype(declaration: string): Doctype {
  const entities = new Map<string, string | undefined>();
  const [, name = '', system, address] = HEAD.exec(declaration) ?? [];
  const external = (system ?? address)?.slice(1, -1);
  const head = { name, ...(external !== undefined && { external }) };
  const from = declaration.indexOf('[');
  if (from === -1) return { ...head, entities };
  for (const part of declaration.slice(from).matchAll(PART)) {
    if (part[0].startsWith('%')) return { ...head, entities, parameterAt: from + part.index };
    const [, name, double, single] = ENTITY.exec(part[0]) ?? [];
    // The first declaration of a name holds (section 4.2).
    if (name !== undefined && !entities.has(name)) entities.set(name, withCharacters(double ?? single));
  }
  return { ...head, entities };
}

/** References to characters are replaced when the entity is declared, others when it is used (section 4.5). */
function withCharacters(value: string | undefined): string | undefined {
  return value?.replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (reference, hexadecimal, decimal) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
