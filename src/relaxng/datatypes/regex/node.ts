/** A regular expression as a tree. Equal trees are one object, so that sets of them can be compared by their ids. */
export type Node =
  | {
      readonly kind: 'empty';
      readonly id: number;
      readonly nullable: true;
    }
  | {
      readonly kind: 'character';
      readonly id: number;
      readonly nullable: false;
      /** Compiled when it is first asked for. */
      readonly set: () => RegExp;
    }
  | {
      readonly kind: 'sequence';
      readonly id: number;
      readonly nullable: boolean;
      readonly first: Node;
      readonly rest: Node;
    }
  | {
      readonly kind: 'choice';
      readonly id: number;
      readonly nullable: boolean;
      readonly branches: readonly Node[];
    }
  | {
      readonly kind: 'repeat';
      readonly id: number;
      readonly nullable: boolean;
      readonly body: Node;
      readonly min: number;
      /** Infinity when there is no end. */
      readonly max: number;
    };

/** Makes the nodes of one expression. */
type Draft = Node extends infer N ? (N extends Node ? Omit<N, 'id'> : never) : never;

export class Nodes {
  readonly #known = new Map<string, Node>();
  readonly empty = this.#make('', { kind: 'empty', nullable: true });

  /** One character; `source` is a class of JavaScript's `v` flag, such as `[a-z]` or `\p{Lu}`. */
  character(source: string): Node {
    let compiled: RegExp | undefined;
    const set = (): RegExp => {
      compiled ??= new RegExp(`^${source}$`, 'v');
      return compiled;
    };
    return this.#make(source, { kind: 'character', nullable: false, set });
  }

  sequence(first: Node, rest: Node): Node {
    if (first.kind === 'empty') return rest;
    if (rest.kind === 'empty') return first;
    return this.#make(`${first.id}.${rest.id}`, {
      kind: 'sequence',
      nullable: first.nullable && rest.nullable,
      first,
      rest
    });
  }

  choice(branches: readonly Node[]): Node {
    const [only] = branches;
    if (branches.length === 1 && only) return only;
    const key = branches.map(({ id }) => id).join('|');
    return this.#make(key, { kind: 'choice', nullable: branches.some(({ nullable }) => nullable), branches });
  }

  repeat(body: Node, min: number, max: number): Node {
    if (max === 0 || body.kind === 'empty') return this.empty;
    if (min === 1 && max === 1) return body;
    return this.#make(`${body.id}{${min},${max}}`, {
      kind: 'repeat',
      nullable: min === 0 || body.nullable,
      body,
      min,
      max
    });
  }

  #make(key: string, draft: Draft): Node {
    const full = `${draft.kind}:${key}`;
    let node = this.#known.get(full);
    if (!node) {
      node = { ...draft, id: this.#known.size } as Node;
      this.#known.set(full, node);
    }
    return node;
  }
}
