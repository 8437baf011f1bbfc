import type { ValueContext } from '../datatypes/datatype.ts';
import type { Grammar } from './grammar.ts';
import type { Source } from './sources.ts';
import type { SchemaNode } from './tree.ts';

/** What an element of a schema inherits from the elements around it. */
export interface Context {
  /** The attribute `ns`; it crosses from file to file (RELAX NG, sections 4.6 to 4.8). */
  readonly namespace: string;
  /** The attribute `datatypeLibrary`; it does not (section 4.3 comes before 4.6). */
  readonly library: string;
  readonly grammar: Grammar | undefined;
  readonly source: Source;
}

/** The context inside `node`. */
export function enter(node: SchemaNode, context: Context): Context {
  const namespace = node.attribute('ns');
  const library = node.attribute('datatypeLibrary');
  if (namespace === undefined && library === undefined) return context;
  return { ...context, namespace: namespace ?? context.namespace, library: library ?? context.library };
}

/** What values and names in `node` depend on: prefixes as declared, no prefix as `ns` says. */
export function valueContext(node: SchemaNode, { namespace }: Context): ValueContext {
  return { resolve: (prefix) => (prefix === '' ? namespace : node.prefixes.resolve(prefix)) };
}
