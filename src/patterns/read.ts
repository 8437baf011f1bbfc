/** A regular expression as its parts. */

/** What a regular expression is made of. */
export type Part =
  | { kind: 'sign'; test: RegExp }
  | { kind: 'point'; at: 'start' | 'end' | 'edge' | 'inside' }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'choice'; options: Part[] }
  | { kind: 'repeat'; part: Part; least: number; most: number };

/** Why something is no pattern, as the end of a sentence. */
export class PatternFault extends Error {}

/** One sign, whatever way it is written: a class, an escape, or itself. JavaScript reads it. */
const SIGN =
  /\[(?:[^\\\]]|\\.)*\]|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u\{[\da-fA-F]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\.|./suy;
const TIMES = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const GROUP = /\((?:\?(?::|<[\p{L}_$][\p{L}\p{N}_$]*>))?/uy;

/**
 * Reads a regular expression of JavaScript (ECMA-262, 22.2, with the flag `u`), less what cannot be matched in a time that grows
 * with the text alone: references back to a group, and conditions on what stands before or after.
 *
 * @throws PatternFault when it is no regular expression, or has one of these
 */
export function readPattern(source: string, flags: string): Part {
  try {
    new RegExp(source, flags);
  } catch (error) {
    const { message } = error as Error;
    throw new PatternFault(message.replace(/^Invalid regular expression: /, '').replace(/^\/.*\/\w*: /s, ''));
  }
  return new Reader(source, flags).choice();
}

/** Reads what is known to be a regular expression. */
class Reader {
  private readonly source: string;
  private readonly flags: string;
  private at = 0;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  choice(): Part {
    const options = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 ? (options[0] as Part) : { kind: 'choice', options };
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] as string)) parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): Part {
    const part = this.one();
    const times = this.take(TIMES);
    if (!times) return part;
    const [, sign, least, comma, most] = times;
    if (sign !== undefined)
      return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const upTo = comma === '' ? least : most === '' ? Number.POSITIVE_INFINITY : most;
    return { kind: 'repeat', part, least: Number(least), most: Number(upTo) };
  }

  private one(): Part {
    if (this.source[this.at] === '(') return this.group();
    const [text] = this.take(SIGN) as RegExpExecArray;
    if (text === '^') return { kind: 'point', at: 'start' };
    if (text === '$') return { kind: 'point', at: 'end' };
    if (text === '\\b') return { kind: 'point', at: 'edge' };
    if (text === '\\B') return { kind: 'point', at: 'inside' };
    if (/^\\[1-9k]/.test(text)) throw new PatternFault('a pattern cannot refer back to a group');
    return { kind: 'sign', test: new RegExp(`^${text}$`, this.flags) };
  }

  private group(): Part {
    const [opening] = this.take(GROUP) as RegExpExecArray;
    if (opening === '(' && this.source[this.at] === '?')
      throw new PatternFault('a pattern cannot ask what stands before or after it');
    const inside = this.choice();
    this.at++;
    return inside;
  }

  private take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.at;
    const found = what.exec(this.source);
    if (found) this.at = what.lastIndex;
    return found;
  }
}
