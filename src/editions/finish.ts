/**
 * What becomes of a stylesheet's results before they are given out: pages are parsed as HTML and written by one writer, so that
 * what a browser reads is what stands in the file; the ledger's records get their keys in their order.
 */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ledgerJson, readLedger } from './ledger.ts';

/** The result named, finished. Texts stand as they are. */
export function finish(name: string, result: string): string {
  if (name === 'html' || name === 'front' || name === 'search') return page(result);
  if (name === 'ledger-json') return ledgerJson(readLedger(result));
  return result;
}

/** A page as the HTML standard serialises it: a trailing newline, one charset, no namespace. */
export function page(html: string): string {
  const written = unified()
    .use(rehypeParse)
    .use(tidy)
    .use(rehypeStringify, { closeEmptyElements: false })
    .processSync(html);
  return `${String(written).trimEnd()}\n`;
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
