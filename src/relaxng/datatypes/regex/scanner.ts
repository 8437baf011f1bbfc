/** Thrown where a pattern is no regular expression of XML Schema; the message completes “the pattern is wrong: ”. */
export class PatternSyntaxError extends Error {
  override name = 'PatternSyntaxError';
}

/** Reads a pattern character by character (Unicode characters, not UTF-16 code units). */
export class Scanner {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#position >= this.#text.length;
  }

  /** The next character, `''` at the end. */
  get peek(): string {
    return this.done ? '' : String.fromCodePoint(this.#text.codePointAt(this.#position) as number);
  }

  /** What is still to be read; at most a hundred characters of it. */
  get rest(): string {
    return this.#text.slice(this.#position, this.#position + 100);
  }

  /** Reads `expected` if it comes next. */
  take(expected: string): boolean {
    const found = this.#text.startsWith(expected, this.#position);
    if (found) this.#position += expected.length;
    return found;
  }

  /** Reads the next character, whatever it is. */
  next(): string {
    const character = this.peek;
    if (character === '') throw new PatternSyntaxError('it ends too early');
    this.#position += character.length;
    return character;
  }

  skip(length: number): void {
    this.#position += length;
  }
}
