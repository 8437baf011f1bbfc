/** A deletion and an addition that are one act (TEI Guidelines 12.3.1.5), in the order of the page; white space as typed. */
import type { Element, ElementContent } from 'xast';
import type { Inline, Substitution } from '../../transcription/tree.ts';
import { attributesOf, type EncodingContext } from '../context.ts';
import { decodeRun } from '../decode-inline.ts';
import { carried, type DecodingContext, place, read } from '../decoding.ts';
import { element, isElement, isIgnorable } from '../elements.ts';
import { encodeInline } from '../inline.ts';

/** What TEI lets stand in a `<subst>`: the halves, and what a page or a line end puts between them. */
const ALLOWED: ReadonlySet<Inline['type']> = new Set<Inline['type']>([
  ...(['deletion', 'addition', 'break', 'pageBreak', 'furniture', 'seam', 'anchor', 'milestone'] as const)
]);

/** One that holds anything else, as others' TEI may, is encoded as what it holds. */
export function encodeSubstitution(node: Substitution, context: EncodingContext): ElementContent[] {
  const nodes = node.children as Inline[];
  const content = encodeInline(nodes, context);
  const isWhole = nodes.some(({ type }) => type === 'deletion' || type === 'addition');
  const fits = nodes.every((child) => ALLOWED.has(child.type) || (child.type === 'text' && child.value.trim() === ''));
  const isRestored = content.some((child) => isElement(child, 'restore', 'substJoin', 'pc'));
  return isWhole && fits && !isRestored ? [element('subst', attributesOf(node, context), content)] : content;
}

export function decodeSubstitution(element: Element, context: DecodingContext): Substitution {
  const found = read(element, context);
  // Where the program did not write the TEI, white space round the halves is the layout of the file.
  const content = context.isOurs ? element.children : element.children.filter((child) => !isIgnorable(child));
  const children = decodeRun(content, context) as Substitution['children'];
  return { type: 'substitution', ...carried(found), children, ...place(element) };
}
