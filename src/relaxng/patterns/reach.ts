import type { Attribute, Element, Pattern } from './pattern.ts';

/** The patterns of which a pattern consists; the content of an element is not one of them. */
export function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.members;
    case 'group':
    case 'interleave':
      return [pattern.left, pattern.right];
    case 'oneOrMore':
    case 'attribute':
    case 'list':
      return [pattern.body];
    case 'data':
      return [pattern.except];
    default:
      return NONE;
  }
}

const NONE: readonly Pattern[] = [];

/** Every element and attribute that a document could contain, by way of the content of other elements. */
export function reachable(start: Pattern): { elements: readonly Element[]; attributes: readonly Attribute[] } {
  const elements: Element[] = [];
  const attributes: Attribute[] = [];
  const seen = new Set<Pattern>();
  const open = [start];
  for (let pattern = open.pop(); pattern; pattern = open.pop()) {
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    if (pattern.kind === 'element') {
      elements.push(pattern);
      open.push(pattern.content);
    } else if (pattern.kind === 'attribute') attributes.push(pattern);
    else for (const part of partsOf(pattern)) open.push(part);
  }
  return { elements, attributes };
}
