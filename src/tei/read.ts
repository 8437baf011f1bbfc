/** The strict gate through which every XML file passes first: saxes, with places, bounded, and deaf to everything outside the file. */

import { SaxesParser } from 'saxes';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Element, ElementContent, Root } from 'xast';
import { reportTei } from '../messages/tei.ts';

/** Ends the reading at the first fault. */
const STOP = new Error('stop');

/** How deep elements may nest: more is damage or malice. */
const MAX_DEPTH = 1_000;

/**
 * Reads XML into a tree in which every element knows its place (1-based lines and columns).
 *
 * No entity is read from elsewhere, and none that the file itself declares. Comments and processing instructions are passed over.
 *
 * @returns undefined when the file is not well-formed; then `file` has one error, at its place
 */
export function readXml(text: string, file: VFile): Root | undefined {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  let begin: Point = { line: 1, column: 1 };
  let failed = false;
  const parser = new SaxesParser({ xmlns: true });
  const fail = (rule: 'xml-not-well-formed' | 'xml-too-deep', values: { reason: string; depth: number }) => {
    if (failed) return;
    failed = true;
    reportTei(file, rule, { line: parser.line, column: parser.column + 1 }, values as never);
    throw STOP;
  };
  parser.on('error', (error) => {
    fail('xml-not-well-formed', {
      reason: error.message.replace(/^(?:\S*:)?\d+:\d+:\s*/, '').replace(/\.$/, ''),
      depth: 0
    });
  });
  parser.on('opentagstart', ({ name }) => {
    begin = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (failed) return;
    if (open.length > MAX_DEPTH) return fail('xml-too-deep', { reason: '', depth: MAX_DEPTH });
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: Element = { type: 'element', name: tag.name, attributes, children: [] };
    element.position = { start: begin, end: { line: parser.line, column: parser.column + 1 } };
    (open[open.length - 1] as Element).children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  const addText = (value: string) => {
    const parent = open[open.length - 1] as Element;
    if (failed || open.length === 1) return;
    const last = parent.children[parent.children.length - 1] as ElementContent | undefined;
    if (last?.type === 'text') last.value += value;
    else parent.children.push({ type: 'text', value });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== STOP) throw error;
  }
  return failed ? undefined : root;
}
