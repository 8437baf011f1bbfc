/** The nodes of marks, from what was read of them. */
import { type AttributeList, firstClass, toAttributes } from './attributes.ts';
import type { KeywordMatch } from './marks/index.ts';
import type { Reading } from './reading.ts';
import type { Addition, Attributes, Deletion, Inline, Span } from './tree.ts';

/** The node of a bracket that is a mark by itself, and the offset behind what of it was read; no node when it is text. */
export function keywordNode(
  reading: Reading,
  { keyword, match, list, end }: KeywordMatch
): { node: Inline | undefined; end: number } {
  const accepted = list !== undefined && reading.accepts(list, keyword.term, []);
  const attributes = accepted ? toAttributes(list) : undefined;
  const node = keyword.read(match, attributes);
  if (node && attributes) (node as { attributes?: Attributes }).attributes = attributes;
  return { node, end: list && !accepted ? list.start : end };
}

/** An addition; a place in its list is the place that counts. */
export function additionNode(
  typed: 'above' | 'below',
  children: Inline[],
  attributes: Attributes | undefined
): Addition {
  const { place, ...values } = attributes?.values ?? {};
  const rest = attributes && { ...attributes, values };
  const isEmpty = rest && rest.id === undefined && rest.classes.length === 0 && Object.keys(values).length === 0;
  return {
    type: 'addition',
    place: place ?? typed,
    ...(rest && !isEmpty && { attributes: rest }),
    ...(rest?.classes.includes('unplaced') && { unplaced: true }),
    children
  };
}

/** A bracketed span; `.del` and `.add` are edits written as brackets. */
export function spanNode(children: Inline[], list: AttributeList): Span | Deletion | Addition {
  const kind = firstClass(list)?.name as string;
  const attributes = toAttributes(list, kind);
  if (kind === 'add') return additionNode('above', children, attributes);
  if (kind === 'del') return { type: 'deletion', ...(attributes && { attributes }), children };
  return { type: 'span', kind, ...(attributes && { attributes }), children };
}

/** Takes the spaces and tabs at the edges of a deletion's content out of it; the nodes are changed in place. */
export function trimSpaces(nodes: Inline[]): { lead: string; trail: string } {
  const first = nodes[0];
  const last = nodes[nodes.length - 1];
  if (nodes.length === 1 && first?.type === 'text' && /^[ \t]*$/.test(first.value)) return { lead: '', trail: '' };
  const lead = first?.type === 'text' ? (/^[ \t]*/.exec(first.value) as RegExpExecArray)[0] : '';
  if (first?.type === 'text') first.value = first.value.slice(lead.length);
  const length = last?.type === 'text' ? trimmedLength(last.value) : 0;
  const trail = last?.type === 'text' ? last.value.slice(length) : '';
  if (last?.type === 'text') last.value = last.value.slice(0, length);
  if (first?.type === 'text' && first.value === '') nodes.shift();
  if (last?.type === 'text' && last.value === '') nodes.pop();
  return { lead, trail };
}

/** The length of a text without the spaces at its end; a loop, since a regular expression would look at every space twice. */
function trimmedLength(value: string): number {
  let end = value.length;
  while (end > 0 && ' \t'.includes(value[end - 1] as string)) end--;
  return end;
}
