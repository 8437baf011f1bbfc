/**
 * The text of a page for people to read: every state of it, as HTML with a block a line. What stands round the text (the
 * switch, headings, the ledger) is no part of it, nor are the words of the interface (`aria-label`).
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const writer = unified().use(rehypeStringify, { closeEmptyElements: false });
const write = (node: ElementContent) => writer.stringify({ type: 'root', children: [node] } as Root);

/** Elements that stand on lines of their own. */
const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|hr|blockquote|section|figure|aside)$/;

const isBlock = (node: ElementContent): node is Element => node.type === 'element' && BLOCK.test(node.tagName);

/** @param html the page of a document */
export function pageText(html: string): string {
  const lines: string[] = [];
  const page = unified().use(rehypeParse).parse(html);
  visit(page, 'element', ({ properties }) => {
    delete properties.ariaLabel;
  });
  visit(page, 'element', (node: Element) => {
    const state = node.properties.dataState;
    if (node.tagName !== 'section' || state === undefined) return;
    const transcript = node.children.find(
      (child): child is Element => child.type === 'element' && String(child.properties.className).includes('transcript')
    );
    lines.push(`<!-- ${state} -->`, ...(transcript?.children ?? []).flatMap((child) => linesOf(child, '')), '');
  });
  return lines.join('\n');
}

/** A block with phrases in it is a line; one with blocks in it has each of them on a line, deeper by two spaces. */
function linesOf(node: ElementContent, indent: string): string[] {
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (!isBlock(node) || !node.children.some(isBlock))
    return [`${indent}${write(node).replace(/<br>/g, `<br>\n${indent}  `)}`];
  const [open = '', close = ''] = write({ ...node, children: [{ type: 'text', value: '\n' }] }).split('\n');
  return [
    `${indent}${open}`,
    ...together(node.children).flatMap((part) => linesIn(part, `${indent}  `)),
    `${indent}${close}`
  ];
}

/** Children in order: each block by itself, and the phrases between two blocks together. */
function together(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [];
  let isOpen = false;
  for (const child of children) {
    if (isBlock(child)) parts.push([child]);
    else if (isOpen) parts.at(-1)?.push(child);
    else parts.push([child]);
    isOpen = !isBlock(child);
  }
  return parts;
}

function linesIn(part: readonly ElementContent[], indent: string): string[] {
  const [first] = part;
  if (part.length === 1 && first && isBlock(first)) return linesOf(first, indent);
  const written = part.map(write).join('');
  return written.trim() === '' ? [] : [indent + written.replace(/<br>/g, `<br>\n${indent}  `)];
}
