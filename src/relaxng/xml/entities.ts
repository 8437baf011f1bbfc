/** What a document's own entities may cost: how many characters they may stand for in all, and how deep in one another. */
const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 32;

/** Around the name of an entity in what the parser gives out: characters that no XML can hold. */
export const MARK = /\uFFFE([^\uFFFF]*)\uFFFF/;

export const marked = (name: string): string => `\uFFFE${name}\uFFFF`;

/** The five entities of XML, as they stand for themselves in the text of another. */
const PREDEFINED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** One declaration, comment, instruction or parameter entity of the internal subset; anything else is passed over. */
const PART = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!(?:"[^"]*"|'[^']*'|[^"'>])*>|%[^\s;%]+;/g;
const ENTITY = /^<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\s)/;

/**
 * The general entities that a document declares in itself (XML 1.0, section 4.2). Nothing outside the document is read: an entity of
 * which the text is elsewhere cannot be used, and an external subset says nothing.
 */
export class Entities {
  readonly #texts = new Map<string, string | undefined>();
  readonly #open: string[] = [];
  #characters = 0;
  /** Where a parameter entity is used, as an offset into the declaration; what is declared after it is not known. */
  readonly parameterAt: number | undefined;

  /** @param declaration the document type declaration, from behind `<!DOCTYPE` to before its `>` */
  constructor(declaration = '') {
    const from = declaration.indexOf('[');
    for (const part of from < 0 ? [] : declaration.slice(from).matchAll(PART)) {
      if (part[0].startsWith('%')) {
        this.parameterAt = from + part.index;
        return;
      }
      const [, name, double, single] = ENTITY.exec(part[0]) ?? [];
      // The first declaration of a name holds, and the five of XML are what they are.
      if (name === undefined || this.#texts.has(name) || PREDEFINED.has(name)) continue;
      this.#texts.set(name, withCharacters(double ?? single));
    }
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  get names(): Iterable<string> {
    return this.#texts.keys();
  }

  /**
   * Takes the text of an entity while `use` runs.
   *
   * @returns why there is none to be had, if so
   */
  open(name: string, use: (text: string) => void): string | undefined {
    const text = this.#texts.get(name);
    if (text === undefined) return 'stands for text in another file, which is never read';
    if (this.#open.includes(name)) return 'stands for a text that holds itself';
    this.#characters += text.length + 1;
    if (this.#characters > MOST_CHARACTERS || this.#open.length >= DEEPEST)
      return `makes the entities stand for more than ${MOST_CHARACTERS} characters, or for one another too deep`;
    this.#open.push(name);
    use(text);
    this.#open.pop();
    return undefined;
  }
}

/** References to characters are replaced when the entity is declared, others when it is used (section 4.5). */
function withCharacters(value: string | undefined): string | undefined {
  return value?.replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (reference, hexadecimal, decimal) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
