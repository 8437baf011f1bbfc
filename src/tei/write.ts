/**
 * TEI as text: indented where white space means nothing, untouched everywhere else.
 *
 * The libraries that write xast lay nothing out, leave carriage returns and `]]>` as they are, and take half the time of an
 * encoding to do so (they compile an expression for each attribute).
 */
import type { Element, ElementContent, Root, RootContent } from 'xast';
import { isLaidOut } from './layout.ts';

/** Writes a TEI document, with `/>` on empty elements and a newline at its end. */
export function writeTei(root: Root): string {
  return root.children.map((child) => `${written(child, 0, isLaidOut)}\n`).join('');
}

/** Writes any document with its white space as it is, each part of the root on a line. Nothing may nest deeper than a call can. */
export function writeXml(root: Root): string {
  return root.children.map((child) => `${written(child, 0, () => false)}\n`).join('');
}

function written(node: RootContent | ElementContent, depth: number, isIndented: (element: Element) => boolean): string {
  switch (node.type) {
    case 'element':
      return writtenElement(node, depth, isIndented);
    case 'text':
      return node.value.replace(/[&<>\r]/g, escapedInText);
    case 'instruction':
      return `<?${node.name}${node.value === '' ? '' : ` ${node.value}`}?>`;
    case 'comment':
      return `<!--${node.value}-->`;
    default:
      throw new TypeError(`What is written has no ${node.type}.`);
  }
}

function writtenElement(node: Element, depth: number, isIndented: (element: Element) => boolean): string {
  const { name, children } = node;
  const tag = name + attributes(node.attributes);
  if (children.length === 0) return `<${tag}/>`;
  let content = '';
  if (isIndented(node)) {
    for (const [index, child] of children.entries()) {
      if (!sharesLine(children, index)) content += indent(depth + 1);
      content += written(child, depth + 1, isIndented);
    }
    content += indent(depth);
  } else for (const child of children) content += written(child, depth, isIndented);
  return `<${tag}>${content}</${name}>`;
}

function attributes(all: Element['attributes']): string {
  let list = '';
  for (const name in all) {
    const value = all[name];
    if (typeof value === 'string') list += ` ${name}="${value.replace(/[&<"\t\n\r]/g, escaped)}"`;
  }
  return list;
}

const indent = (depth: number) => `\n${'  '.repeat(depth)}`;

/** An item stands on the line of its label, and a label on that of the line end before it. */
function sharesLine(siblings: readonly ElementContent[], index: number): boolean {
  const node = siblings[index];
  const before = siblings[index - 1];
  if (node?.type !== 'element' || before?.type !== 'element') return false;
  return (node.name === 'item' && before.name === 'label') || (node.name === 'label' && before.name === 'lb');
}

/**
 * What XML cannot hold as it is (XML 1.0, sections 2.4, 2.11 and 3.3.3): markup, the end of a CDATA section, and the white
 * space that a reader would take for another.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};

const escaped = (found: string) => ESCAPES[found] as string;

/** A `>` is itself, but for one that may end a CDATA section: after a bracket, or where the text before it is not known. */
function escapedInText(found: string, at: number, text: string): string {
  return found === '>' && at > 0 && text[at - 1] !== ']' ? found : escaped(found);
}
