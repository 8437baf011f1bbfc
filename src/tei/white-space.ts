/** White space of TEI that others wrote, where it means no more than a space, and edits that are not to pair. */
import type { Inline } from '../transcription/tree.ts';

/** Takes off white space beside line ends and seams; nodes are changed in place. */
export function tidy(nodes: Inline[]): Inline[] {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    if (endsLine(nodes[index - 1])) node.value = node.value.trimStart();
    const next = nodes[index + 1];
    if (next?.type === 'seam' || (next?.type === 'break' && !next.written)) node.value = node.value.trimEnd();
  }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

const endsLine = (node: Inline | undefined) => node?.type === 'break' || node?.type === 'seam';

/** Takes off white space at the edges of a block, and seams there. */
export function trimBlock(nodes: Inline[]): Inline[] {
  let start = 0;
  let end = nodes.length;
  const isEmpty = (node: Inline) => node.type === 'seam' || (node.type === 'text' && node.value.trim() === '');
  while (start < end && isEmpty(nodes[start] as Inline)) start++;
  while (end > start && isEmpty(nodes[end - 1] as Inline)) end--;
  const trimmed = nodes.slice(start, end);
  const first = trimmed[0];
  const last = trimmed[trimmed.length - 1];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return trimmed;
}

/** A deletion and an addition side by side that are no substitution are kept from pairing. */
export function keepApart(nodes: Inline[]): Inline[] {
  let before: Inline | undefined;
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue;
    if (node.type === 'break' || node.type === 'seam' || node.type === 'pageBreak' || node.type === 'furniture')
      continue;
    const pairs =
      (node.type === 'deletion' && before?.type === 'addition') ||
      (node.type === 'addition' && before?.type === 'deletion');
    if (pairs) {
      const { classes = [], values = {}, ...rest } = node.attributes ?? {};
      if (values.sub === undefined) node.attributes = { ...rest, classes: [...classes, 'alone'], values };
    }
    before = node;
  }
  return nodes;
}
