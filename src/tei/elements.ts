/** Small makers of xast nodes. */
import type { Element, ElementContent, Text } from 'xast';

export type Attributes = Record<string, string | undefined>;

/** An element; attributes without a value are left out, and the order given is the order written. */
export function element(name: string, attributes: Attributes = {}, children: ElementContent[] = []): Element {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { type: 'element', name, attributes: Object.fromEntries(given), children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** An element whose children stand on lines of their own: only where white space means nothing. */
export function lines(name: string, attributes: Attributes, children: ElementContent[]): Element {
  if (children.length === 0) return element(name, attributes);
  return element(name, attributes, [text('\n'), ...children.flatMap((child) => [child, text('\n')])]);
}
