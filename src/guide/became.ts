/** What one thing of a case became: a piece of its TEI, short enough for a table. */
import { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { isElement } from '../tei/elements.ts';
import { readXml } from '../tei/read.ts';
import { walk } from '../tei/walk.ts';
import { writeXml } from '../tei/write.ts';
import type { Line } from './cases.ts';

/** How many characters of an element are shown before it is cut. */
const ENOUGH = 230;

/**
 * The element that a line of the table shows, and those that it points to, `…` between them. Ids that nothing shown points to,
 * and what names a rule of inference, are left out.
 *
 * @param tei what the case expects: the elements that `tei:text` and its siblings are
 * @throws Error when the case has no such element, or it does not hold those that the line names besides
 */
export function became(tei: string, line: Line): string {
  const file = new VFile();
  const root = readXml(`<case>${tei}</case>`, file);
  if (!root) throw new Error(`The TEI of ${line.case} is not well-formed: ${file.messages.join(' ')}`);
  const elements = elementsIn(root);
  const shown = elements.filter((element) => element.name === line.elements[0])[line.nthElement - 1];
  if (!shown) throw new Error(`The case ${line.case} has no ${line.elements[0]} ${line.nthElement}.`);
  const targets = new Set(elementsIn(shown).flatMap(({ attributes }) => pointers(attributes)));
  const parts = elements.filter((element) => element === shown || targets.has(element.attributes['xml:id'] ?? ''));
  const around = isLineEnd(shown) ? (parentOf(shown, elements) ?? shown) : shown;
  const names = new Set([around, ...parts].flatMap(elementsIn).map(({ name }) => name));
  const missing = line.elements.filter((name) => !names.has(name));
  if (missing.length > 0) throw new Error(`The case ${line.case} shows no ${missing.join(', no ')} there.`);
  for (const part of parts) for (const element of elementsIn(part)) tidy(element, targets);
  if (isLineEnd(shown)) return withWords(shown, elements);
  return parts.map((part) => flat(cut(part, ENOUGH))).join(' … ');
}

function elementsIn(node: Root | Element): Element[] {
  const elements: Element[] = [];
  walk<Root | ElementContent>(node, (inside) => {
    if (isElement(inside)) elements.push(inside);
  });
  return elements;
}

const pointers = ({ target, spanTo }: Element['attributes']) =>
  `${target ?? ''} ${spanTo ?? ''}`.match(/(?<=#)\S+/g) ?? [];

const isLineEnd = ({ name, attributes }: Element) => name === 'lb' && attributes.n === undefined;

/** Takes away what the program adds for itself. */
function tidy({ attributes }: Element, targets: ReadonlySet<string>): void {
  if (attributes.ana?.startsWith('#infer.')) for (const name of ['ana', 'resp', 'cert']) delete attributes[name];
  const id = attributes['xml:id'];
  if (id && /^(?:[a-z]|end-e|page|note)-/.test(id) && !targets.has(id)) delete attributes['xml:id'];
}

/** A copy with no more characters than that, the rest `…`. */
function cut(element: Element, most: number): Element {
  if (flat(element).length <= most) return element;
  const children: ElementContent[] = [];
  let left = most - flat({ ...element, children: [] }).length;
  for (const child of element.children) {
    const length = flat(child).length;
    if (length > left) {
      if (child.type === 'element' && left > 60) children.push(cut(child, left));
      children.push({ type: 'text', value: '…' });
      break;
    }
    left -= length;
    children.push(child);
  }
  return { ...element, children };
}

/** A node on one line. White space between blocks is layout, and no part of the text. */
const flat = (node: ElementContent) =>
  writeXml({ type: 'root', children: [node as Element] })
    .replace(/>\n {2,}</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

const parentOf = (element: Element, elements: readonly Element[]) =>
  elements.find(({ children }) => children.includes(element));

/** A line end with the words and signs on either side of it. */
function withWords(shown: Element, elements: readonly Element[]): string {
  const siblings = parentOf(shown, elements)?.children ?? [];
  const index = siblings.indexOf(shown);
  const inLine = (nodes: readonly ElementContent[]) =>
    nodes.map((node) => (node.type === 'text' ? node.value : flat(node))).join('');
  const before = /(?:[^\s<>]|<[^>]*>)+\s*$/.exec(inLine(siblings.slice(Math.max(index - 2, 0), index)))?.[0] ?? '';
  const after = /^[^\s<>]+/.exec(inLine(siblings.slice(index + 1, index + 2)))?.[0] ?? '';
  return before.replace(/\s+/, ' ') + flat(shown) + after;
}
