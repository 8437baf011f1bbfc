import { CharacterClasses } from './classes.ts';
import type { Node, Nodes } from './node.ts';
import { PatternSyntaxError, Scanner } from './scanner.ts';

const DEEPEST = 100;
const LONGEST = 10_000;

/**
 * Parses a regular expression of XML Schema Part 2, appendix F.
 *
 * @throws PatternSyntaxError when it is none, or is longer than 10,000 characters or nested deeper than 100.
 */
export function parsePattern(text: string, nodes: Nodes): Node {
  if (text.length > LONGEST) throw new PatternSyntaxError(`it is longer than ${LONGEST} characters`);
  const parser = new Parser(new Scanner(text), nodes);
  const node = parser.expression(0);
  parser.end();
  return node;
}

class Parser {
  #scanner;
  #nodes;
  #classes;

  constructor(scanner: Scanner, nodes: Nodes) {
    this.#scanner = scanner;
    this.#nodes = nodes;
    this.#classes = new CharacterClasses(scanner);
  }

  end(): void {
    if (!this.#scanner.done) throw new PatternSyntaxError(`“${this.#scanner.peek}” closes nothing`);
  }

  expression(depth: number): Node {
    if (depth > DEEPEST) throw new PatternSyntaxError(`parentheses are nested deeper than ${DEEPEST}`);
    const branches = [this.#branch(depth)];
    while (this.#scanner.take('|')) branches.push(this.#branch(depth));
    return this.#nodes.choice(branches);
  }

  #branch(depth: number): Node {
    const pieces: Node[] = [];
    while (!this.#scanner.done && this.#scanner.peek !== '|' && this.#scanner.peek !== ')')
      pieces.push(this.#piece(depth));
    return pieces.reduceRight((rest, piece) => this.#nodes.sequence(piece, rest), this.#nodes.empty);
  }

  #piece(depth: number): Node {
    const atom = this.#atom(depth);
    if (this.#scanner.take('?')) return this.#nodes.repeat(atom, 0, 1);
    if (this.#scanner.take('*')) return this.#nodes.repeat(atom, 0, Number.POSITIVE_INFINITY);
    if (this.#scanner.take('+')) return this.#nodes.repeat(atom, 1, Number.POSITIVE_INFINITY);
    return this.#scanner.take('{') ? this.#counted(atom) : atom;
  }

  #counted(atom: Node): Node {
    const match = /^(\d+)(,(\d*))?\}/.exec(this.#scanner.rest);
    if (!match) throw new PatternSyntaxError('after “{” a quantity such as 2, 2,5 or 2, and “}” must stand');
    this.#scanner.skip(match[0].length);
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > max) throw new PatternSyntaxError(`the quantity {${match[0]} ends below its beginning`);
    return this.#nodes.repeat(atom, min, max);
  }

  #atom(depth: number): Node {
    if (!this.#scanner.take('(')) return this.#nodes.character(this.#classes.atom());
    const inner = this.expression(depth + 1);
    if (!this.#scanner.take(')')) throw new PatternSyntaxError('a “(” is not closed');
    return inner;
  }
}
