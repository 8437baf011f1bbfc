/** A page of a `<sourceDoc>` (TEI Guidelines 12.1.3): it begins a page, and the lines of each zone are a paragraph. */
import type { Element, ElementContent } from 'xast';
import type { Block, PageBreak } from '../../transcription/tree.ts';
import { decodeBlocks } from '../decode-blocks.ts';
import { decodeInline } from '../decode-inline.ts';
import { type DecodingContext, place } from '../decoding.ts';
import { descend, element, isElement } from '../elements.ts';
import { trimBlock } from '../white-space.ts';

export function decodeSurface(surface: Element, context: DecodingContext): Block[] {
  const blocks = decodeLines(
    surface.children.filter((child) => !isElement(child, 'graphic')),
    context
  );
  if (surface.name === 'zone') return blocks;
  const facs = surface.attributes.facs ?? descend(surface, 'graphic')?.attributes.url;
  const image = facs && !/\s/.test(facs) && { attributes: { classes: [], values: { facs } } };
  const page: PageBreak = { type: 'pageBreak', ...image, ...place(surface) };
  return [page, ...blocks];
}

/** The lines are one paragraph; what else stands in a zone comes after it. */
function decodeLines(content: readonly ElementContent[], context: DecodingContext): Block[] {
  const lines = content.filter((child): child is Element => isElement(child, 'line'));
  const others = decodeBlocks(
    content.filter((child) => !isElement(child, 'line')),
    context
  );
  if (lines.length === 0) return others;
  const run = lines.flatMap((line, index) => [...(index > 0 ? [element('lb')] : []), ...line.children]);
  const children = trimBlock(decodeInline(run, context));
  return children.length === 0 ? others : [{ type: 'paragraph', children }, ...others];
}
