import type { ValueContext } from '../datatypes/datatype.ts';
import { isBlank, tokens } from '../datatypes/white-space.ts';
import type { Data, Pattern, Value } from './pattern.ts';
import type { PatternTable } from './table.ts';

/** Compares text with patterns: values of attributes, content without elements, words of lists. */
export class ValueMatcher {
  readonly #table: PatternTable;

  constructor(table: PatternTable) {
    this.#table = table;
  }

  /** Whether the whole of `text` fits the pattern (Clark's `valueMatch`). */
  matches(pattern: Pattern, text: string, context: ValueContext): boolean {
    switch (pattern.kind) {
      case 'text':
        return true;
      case 'data':
      case 'value':
        return this.#allows(pattern, text, context);
      case 'choice':
        return pattern.members.some((member) => this.matches(member, text, context));
      case 'list':
        return this.#listMatches(pattern.body, text, context);
      default:
        return (pattern.nullable && isBlank(text)) || this.text(pattern, text, context).nullable;
    }
  }

  /** What is asked for after `text`, or after a word of a list. */
  text(pattern: Pattern, text: string, context: ValueContext): Pattern {
    switch (pattern.kind) {
      case 'text':
        return pattern;
      case 'data':
      case 'value':
      case 'list':
        return this.matches(pattern, text, context) ? this.#table.empty : this.#table.notAllowed;
      default:
        return this.derive(pattern, (part) => this.text(part, text, context));
    }
  }

  /** The derivative of a pattern after text, `change` giving those of its parts (Clark's `textDeriv`). */
  derive(pattern: Pattern, change: (part: Pattern) => Pattern): Pattern {
    const table = this.#table;
    switch (pattern.kind) {
      case 'choice':
        return table.choice(pattern.members.map(change));
      case 'group': {
        const inLeft = table.group(change(pattern.left), pattern.right);
        return pattern.left.nullable ? table.choice([inLeft, change(pattern.right)]) : inLeft;
      }
      case 'interleave':
        return table.choice([
          table.interleave(change(pattern.left), pattern.right),
          table.interleave(pattern.left, change(pattern.right))
        ]);
      case 'oneOrMore':
        return table.group(change(pattern.body), table.choice([pattern, table.empty]));
      case 'after':
        return table.after(change(pattern.left), pattern.right);
      default:
        return table.notAllowed;
    }
  }

  #allows(pattern: Data | Value, text: string, context: ValueContext): boolean {
    if (pattern.kind === 'value') return pattern.datatype.valueOf(text, context) === pattern.value;
    return pattern.datatype.allows(text, context) && !this.matches(pattern.except, text, context);
  }

  #listMatches(body: Pattern, text: string, context: ValueContext): boolean {
    let rest: Pattern = body;
    for (const word of tokens(text)) {
      rest = this.text(rest, word, context);
      if (rest.kind === 'notAllowed') return false;
    }
    return rest.nullable;
  }
}
