/**
 * Whether every element of a fragment is closed where it should be. The parser of HTML closes in silence what is open (HTML Standard
 * 13.2.6); in a fragment that closes the rest of the page with it, so it is told.
 */
import type { Element, Nodes, Root } from 'hast';
import type { Position } from 'unist';

/** Elements without content (HTML Standard 13.1.2). */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** End tags; comments and the text of scripts and style sheets are stepped over. */
const END_TAG = /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>|<\/([a-z][\w-]*)[^>]*>/gi;

/**
 * @param tree parsed with the places of tags (`verbose`)
 * @returns each tag that has no other half, with its place
 */
export function unclosed(tree: Root, source: string): { tag: string; place: Position | undefined; offset: number }[] {
  const found: { tag: string; place: Position | undefined; offset: number }[] = [];
  const closings = new Set<number>();
  const enter = (node: Nodes, foreign: boolean) => {
    const within = foreign || (node.type === 'element' && /^(?:svg|math)$/.test(node.tagName));
    if (node.type === 'element') {
      const { opening, closing } = tagsOf(node);
      if (closing?.start.offset !== undefined) closings.add(closing.start.offset);
      const isWhole = VOID.test(node.tagName) || (within && source[(opening?.end.offset ?? 0) - 2] === '/');
      const { offset = 0 } = opening?.start ?? {};
      // An element of text style is opened again in the next block: told once.
      if (opening && !closing && !isWhole && !found.some((other) => other.offset === offset))
        found.push({ tag: `<${node.tagName}>`, place: opening, offset });
    }
    if ('children' in node) for (const child of node.children) enter(child, within);
    if (node.type === 'element' && node.content) enter(node.content, within);
  };
  enter(tree, false);
  for (const { index, 2: name } of source.matchAll(END_TAG))
    if (name !== undefined && !closings.has(index)) found.push({ tag: `</${name}>`, place: undefined, offset: index });
  return found.sort((a, b) => a.offset - b.offset);
}

function tagsOf({ data }: Element): { opening?: Position | undefined; closing?: Position | undefined } {
  return (data as { position?: { opening?: Position; closing?: Position } } | undefined)?.position ?? {};
}
