import { NAME_CLASS, NAME_START_CLASS } from '../../xml/names.ts';
import { blockClass } from './blocks.ts';
import { PatternSyntaxError, type Scanner } from './scanner.ts';

/** Escapes that stand for one character (XML Schema Part 2, appendix F.1.1, production 24). */
const SINGLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ...[...'\\|.?*+(){}-[]^'].map((character) => [character, character] as const)
]);
const SPACE = ' \\t\\n\\r';
const NO_WORD = '\\p{P}\\p{Z}\\p{C}';

/** Escapes that stand for a set of characters (productions 37), in the syntax of JavaScript's `v` flag. */
const SETS: ReadonlyMap<string, string> = new Map([
  ['s', `[${SPACE}]`],
  ['S', `[^${SPACE}]`],
  ['d', '\\p{Nd}'],
  ['D', '\\P{Nd}'],
  ['w', `[^${NO_WORD}]`],
  ['W', `[${NO_WORD}]`],
  ['i', `[${NAME_START_CLASS.replace(':', '\\:')}]`],
  ['I', `[^${NAME_START_CLASS.replace(':', '\\:')}]`],
  ['c', `[${NAME_CLASS.replace(':', '\\:')}]`],
  ['C', `[^${NAME_CLASS.replace(':', '\\:')}]`]
]);
const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;
const DEEPEST = 100;

/** Reads what stands for one character and translates it to the syntax of JavaScript's `v` flag. */
export class CharacterClasses {
  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** A character, an escape, `.` or a class in square brackets. */
  atom(): string {
    const character = this.#scanner.next();
    if (character === '[') return this.#group(0);
    if (character === '.') return '[^\\n\\r]';
    if (character === '\\') return this.#escape().set;
    if ('?*+{})]|'.includes(character)) throw new PatternSyntaxError(`“${character}” stands where it means nothing`);
    return literal(character);
  }

  /** The rest of a class after its `[`. */
  #group(depth: number): string {
    if (depth > DEEPEST) throw new PatternSyntaxError(`classes are nested deeper than ${DEEPEST}`);
    const negated = this.#scanner.take('^') ? '^' : '';
    let parts = '';
    while (parts === '' || this.#scanner.peek !== ']') {
      if (parts !== '' && this.#scanner.take('-[')) {
        const subtracted = this.#group(depth + 1);
        if (!this.#scanner.take(']')) throw new PatternSyntaxError('after a subtracted class only “]” may stand');
        return `[[${negated}${parts}]--${subtracted}]`;
      }
      parts += this.#range(parts === '');
    }
    this.#scanner.next();
    return `[${negated}${parts}]`;
  }

  #range(first: boolean): string {
    const from = this.#member(first);
    if (!/^-[^\][]/.test(this.#scanner.rest) || from.character === undefined) return from.set;
    this.#scanner.take('-');
    const to = this.#member(false);
    if (to.character === undefined) throw new PatternSyntaxError('a range must end with one character');
    if ((from.character.codePointAt(0) as number) > (to.character.codePointAt(0) as number)) {
      throw new PatternSyntaxError(`the range ${from.character}-${to.character} ends before its beginning`);
    }
    return `${from.set}-${to.set}`;
  }

  #member(first: boolean): { set: string; character?: string } {
    const character = this.#scanner.next();
    if (character === '\\') return this.#escape();
    if (character === '[' || character === ']') throw new PatternSyntaxError(`“${character}” in a class needs a “\\”`);
    if (character === '-' && !first && !/^[\]-]/.test(this.#scanner.rest)) {
      throw new PatternSyntaxError('“-” in a class needs a “\\” unless it stands at an end');
    }
    return { set: literal(character), character };
  }

  /** The rest of an escape after its `\`. */
  #escape(): { set: string; character?: string } {
    const letter = this.#scanner.next();
    const character = SINGLE.get(letter);
    if (character !== undefined) return { set: literal(character), character };
    const set = SETS.get(letter) ?? (letter === 'p' || letter === 'P' ? this.#property(letter) : undefined);
    if (set === undefined) throw new PatternSyntaxError(`“\\${letter}” is no escape`);
    return { set };
  }

  /** The rest of a category or block escape after its `\p` or `\P`. */
  #property(letter: 'p' | 'P'): string {
    const name = /^\{([A-Za-z0-9-]+)\}/.exec(this.#scanner.rest)?.[1];
    if (name === undefined) throw new PatternSyntaxError(`after “\\${letter}” a name in braces must stand`);
    this.#scanner.skip(name.length + 2);
    if (CATEGORY.test(name)) return `\\${letter}{${name}}`;
    const block = name.startsWith('Is') ? blockClass(name.slice(2)) : undefined;
    if (block === undefined) throw new PatternSyntaxError(`“${name}” is neither a category nor a block of Unicode`);
    return letter === 'p' ? `[${block}]` : `[^${block}]`;
  }
}

/** By number, so that no character has a meaning of its own. */
const literal = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
