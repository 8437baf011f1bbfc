import { type Node, Nodes } from './node.ts';
import { parsePattern } from './parse.ts';

/** What may still follow: any of `nodes`. */
interface State {
  readonly nodes: readonly Node[];
  readonly accepting: boolean;
  readonly next: Map<string, State>;
}

/** How many transitions are remembered before they are forgotten. */
const REMEMBERED = 20_000;

/**
 * Matches whole strings against a pattern of XML Schema, in time linear in the string whatever the pattern: JavaScript's
 * own expressions try alternatives one by one, which takes `[0-9]+[a-z]*[0-9]*` quadratic time and overflows the stack
 * on long strings. This is the same technique as for documents: partial derivatives (Antimirov 1996), remembered.
 */
export class PatternMatcher {
  readonly #nodes = new Nodes();
  readonly #states = new Map<string, State>();
  readonly #start: State;
  #transitions = 0;

  /** @throws PatternSyntaxError */
  constructor(pattern: string) {
    this.#start = this.#state([parsePattern(pattern, this.#nodes)]);
  }

  matches(text: string): boolean {
    let state = this.#start;
    for (const character of text) {
      state = state.next.get(character) ?? this.#step(state, character);
      if (state.nodes.length === 0) return false;
    }
    return state.accepting;
  }

  #step(state: State, character: string): State {
    if (this.#transitions >= REMEMBERED) this.#forget();
    const following = new Map<number, Node>();
    for (const node of state.nodes) {
      for (const rest of this.#derive(node, character)) following.set(rest.id, rest);
    }
    const next = this.#state([...following.values()].sort((a, b) => a.id - b.id));
    state.next.set(character, next);
    this.#transitions++;
    return next;
  }

  #state(nodes: readonly Node[]): State {
    const key = nodes.map(({ id }) => id).join(' ');
    let state = this.#states.get(key);
    if (!state) {
      state = { nodes, accepting: nodes.some(({ nullable }) => nullable), next: new Map() };
      this.#states.set(key, state);
    }
    return state;
  }

  #forget(): void {
    this.#states.clear();
    this.#start.next.clear();
    this.#transitions = 0;
  }

  /** What may follow in `node` after `character`. Loops along sequences, so its depth is that of the parentheses. */
  #derive(node: Node, character: string): Node[] {
    switch (node.kind) {
      case 'empty':
        return [];
      case 'character':
        return node.set().test(character) ? [this.#nodes.empty] : [];
      case 'choice':
        return node.branches.flatMap((branch) => this.#derive(branch, character));
      case 'repeat': {
        const again = this.#nodes.repeat(node.body, Math.max(node.min - 1, 0), node.max - 1);
        return this.#derive(node.body, character).map((rest) => this.#nodes.sequence(rest, again));
      }
      case 'sequence': {
        const found: Node[] = [];
        let left: Node = node;
        while (left.kind === 'sequence') {
          const { first, rest }: { first: Node; rest: Node } = left;
          for (const after of this.#derive(first, character)) found.push(this.#nodes.sequence(after, rest));
          if (!first.nullable) return found;
          left = rest;
        }
        return [...found, ...this.#derive(left, character)];
      }
    }
  }
}
