/** The XML of a Word file, read by the one strict gate (`tei/read.ts`). Prefixes are the file's own choice: names are local names. */
import { VFile } from 'vfile';
import type { Element, ElementContent } from 'xast';
import { reporter } from '../messages/report.ts';
import { WORD } from '../messages/word.ts';
import { readXml } from '../tei/read.ts';

const report = reporter(WORD);

/** How deep elements may stand in one another: far more than Word can make. */
const MAX_DEPTH = 400;

/**
 * The root of a part.
 *
 * @param file takes the error of a part that is not well-formed, not UTF-8 or UTF-16, or too deep
 */
export function readPart(name: string, bytes: Uint8Array, file: VFile): Element | undefined {
  const text = decode(bytes);
  if (text === undefined) {
    report(file, 'word-malformed', undefined, { part: name, reason: 'it is neither UTF-8 nor UTF-16.' });
    return undefined;
  }
  const part = new VFile();
  const root = readXml(text, part)?.children.find((node): node is Element => node.type === 'element');
  if (!root) {
    const [message] = part.messages;
    report(file, 'word-malformed', undefined, { part: name, reason: message?.reason ?? 'it has no root element.' });
    return undefined;
  }
  if (depth(root) <= MAX_DEPTH) return root;
  report(file, 'word-too-deep', undefined, { limit: MAX_DEPTH });
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Without recursion, since it is what tells whether recursion is safe. */
function depth(root: Element): number {
  let deepest = 0;
  const waiting: [Element, number][] = [[root, 1]];
  for (let next = waiting.pop(); next && deepest <= MAX_DEPTH; next = waiting.pop()) {
    const [element, level] = next;
    deepest = Math.max(deepest, level);
    for (const child of element.children) if (child.type === 'element') waiting.push([child, level + 1]);
  }
  return deepest;
}

/** A name without its prefix. */
export const local = (name: string) => name.slice(name.indexOf(':') + 1);

export const childElements = ({ children }: Element) =>
  children.filter((node: ElementContent): node is Element => node.type === 'element');

/** The first child of this local name, or what stands at the end of a path of them. */
export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && childElements(found).find((node) => local(node.name) === name);
  return found;
}

/** An attribute by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => local(key) === name);
  return found?.[1] ?? undefined;
}

/** `w:val`. */
export const value = (element: Element | undefined) => attribute(element, 'val');

/** Whether a property that is on or off is on (ECMA-376 17.17.4). */
export const isOn = (element: Element | undefined) =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element) ?? 'true');

/** The characters of an element. */
export function characters(element: Element): string {
  return element.children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? characters(node) : ''))
    .join('');
}
