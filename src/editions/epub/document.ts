/** What the stylesheets say of one document for a book, read: facts and parts. */
import { VFile } from 'vfile';
import type { Element, ElementContent } from 'xast';
import { readXml } from '../../tei/read.ts';

const FACTS = [
  'title',
  'language',
  'author',
  'editor',
  'publisher',
  'licence',
  'identifier',
  'date',
  'source',
  'modified'
] as const;
type FactName = (typeof FACTS)[number];

export interface Part {
  /** The stem of its file. */
  name: string;
  /** What the contents call it. */
  label: string;
  type: 'titlepage' | 'bodymatter' | 'backmatter';
  /** XHTML, namespaces left to the page that will hold it. */
  content: Element[];
}

export interface BookDocument {
  /** What the header says, by `m:fact` name; nothing is an empty list. */
  facts: Record<FactName, string[]>;
  parts: Part[];
}

/**
 * @param source an `epub` output of the transformation
 * @throws Error when it is none, which is a fault of the stylesheets
 */
export function readDocument(source: string): BookDocument {
  const root = readXml(source, new VFile())?.children.find((node): node is Element => node.type === 'element');
  if (root?.name !== 'm:book') throw new Error('The stylesheets made no book.');
  const facts = Object.fromEntries(FACTS.map((name) => [name, [] as string[]])) as BookDocument['facts'];
  const parts: Part[] = [];
  for (const { name, attributes, children } of elements(root.children)) {
    if (name === 'm:fact') facts[attributes.name as FactName].push(textOf(children));
    else
      parts.push({
        name: attributes.name ?? '',
        label: attributes.label ?? '',
        type: attributes.type as Part['type'],
        content: elements(children).map(bare)
      });
  }
  return { facts, parts };
}

/** An element without what the page that will hold it declares. */
function bare({ name, attributes, children }: Element): Element {
  const kept = Object.entries(attributes).filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'));
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(kept),
    children: children.map((child) => (child.type === 'element' ? bare(child) : child))
  };
}

export const elements = (nodes: readonly { type: string }[]) =>
  nodes.filter((node): node is Element => node.type === 'element');

/** The words of some nodes. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}
