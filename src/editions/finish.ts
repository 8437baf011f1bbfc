/**
 * What becomes of a stylesheet's results before they are given out: pages are parsed as HTML and written by one writer, so that
 * what a browser reads is what stands in the file; the ledger's records get their keys in their order.
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fragmentFor } from './custom/fragment.ts';
import type { Slot } from './custom/settings.ts';
import { ledgerJson, readLedger } from './ledger.ts';

type Slots = ReadonlyMap<Slot, Root>;

/**
 * The result named, finished. Texts stand as they are.
 *
 * @param slots what the edition puts into the slots of its pages
 * @param assets the folder of the assets, from the page
 */
export function finish(name: string, result: string, slots: Slots = new Map(), assets = 'assets'): string {
  if (name === 'ledger-json') return ledgerJson(readLedger(result));
  return isPage(name) ? page(result, slots, assets) : result;
}

/** A page of a document, or of the edition (`EditionPage`). */
const isPage = (name: string) => /^(?:html|front|principles|imprint|missing|search|index-\w+)$/.test(name);

/** A page as the HTML standard serialises it: a trailing newline, one charset, no namespace. */
export function page(html: string, slots: Slots = new Map(), assets = 'assets'): string {
  const written = unified()
    .use(rehypeParse)
    .use(tidy)
    .use(fill, slots, assets)
    .use(rehypeStringify, { closeEmptyElements: false })
    .processSync(html);
  return `${String(written).trimEnd()}\n`;
}

/** Puts the edition's fragments in the place of the templates that stand for them (`m:slot` of `xslt/html/page.xsl`). */
function fill(slots: Slots, assets: string) {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      const slot = node.tagName === 'template' ? node.properties.dataSlot : undefined;
      if (slot === undefined || !parent || index === undefined) return undefined;
      const fragment = slots.get(slot as Slot);
      const content = fragment ? contentOf(slot as Slot, fragment, assets) : [];
      (parent.children as ElementContent[]).splice(index, 1, ...(content as ElementContent[]));
      return index + content.length;
    });
  };
}

/** A fragment as it stands in its slot: in a division of its own, but in the head of the page. */
function contentOf(slot: Slot, fragment: Root, assets: string): Root['children'] {
  const children = fragmentFor(fragment, assets.replace(/assets$/, ''), assets);
  if (slot === 'head') return children;
  const className = ['slot', `slot-${slot.replace('Text', '-text')}`];
  return [{ type: 'element', tagName: 'div', properties: { className }, children: children as ElementContent[] }];
}

/** The serialiser of XSLT declares the charset a second time, and the namespace, which HTML has none of. */
function tidy() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'meta' && node.properties.httpEquiv && parent && index !== undefined) {
        parent.children.splice(index, 1);
        return index;
      }
      if (node.tagName === 'html') delete node.properties.xmlns;
      return undefined;
    });
  };
}
