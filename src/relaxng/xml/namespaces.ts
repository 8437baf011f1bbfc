import { XML_NAMESPACE, XMLNS_NAMESPACE } from './names.ts';

/**
 * The namespace declarations in force while a document is read.
 *
 * The parser's own look-up walks all open elements, which is quadratic in a deeply nested document. Here each prefix
 * has a stack of its own, so that a look-up takes the same time at any depth.
 */
export class NamespaceScopes {
  readonly #bindings = new Map<string, string[]>([
    ['xml', [XML_NAMESPACE]],
    ['xmlns', [XMLNS_NAMESPACE]]
  ]);
  readonly #declared: (readonly string[])[] = [];

  /** Enters an element that declares `declarations` (prefix, namespace; the empty prefix is the default namespace). */
  open(declarations: readonly (readonly [prefix: string, namespace: string])[]): void {
    for (const [prefix, namespace] of declarations) {
      const stack = this.#bindings.get(prefix);
      if (stack) stack.push(namespace);
      else this.#bindings.set(prefix, [namespace]);
    }
    this.#declared.push(declarations.length === 0 ? NONE : declarations.map(([prefix]) => prefix));
  }

  /** Leaves the element entered last. */
  close(): void {
    for (const prefix of this.#declared.pop() ?? NONE) {
      const stack = this.#bindings.get(prefix);
      stack?.pop();
      if (stack?.length === 0) this.#bindings.delete(prefix);
    }
  }

  /** The namespace of `prefix`; without a default namespace the empty prefix gives `''`. */
  resolve(prefix: string): string | undefined {
    return this.#bindings.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined);
  }

  /** A prefix in force for `namespace` (`''` for the default namespace), or undefined. */
  prefixOf(namespace: string): string | undefined {
    if (this.resolve('') === namespace) return '';
    for (const [prefix, stack] of this.#bindings) if (stack.at(-1) === namespace) return prefix;
    return undefined;
  }
}

const NONE: readonly string[] = [];
