/** What a document is called where documents are listed and cited: by what tells it from the others. */

import { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { naturalName } from './editions/citation/work.ts';
import { childElements } from './tei/elements.ts';
import { readHeader } from './tei/header-summary.ts';
import { readXml } from './tei/read.ts';
import type { Words } from './words/words.ts';

/**
 * What is said of a document, with a title that is its own. One that has none is called, if it is a letter, by whom it goes from
 * and to; else by its first words, as they stand after revision. One without words has no title.
 *
 * @param shared the title of the edition, where that tells no document from the others
 */
export function entitled<Said extends { title?: string }>(
  said: Said,
  tei: string,
  shared: string | undefined,
  words: Words
): Said {
  if (said.title !== undefined && said.title !== shared) return said;
  const { title: _title, ...rest } = said;
  const { sender, recipient } = readHeader(tei) ?? {};
  const title =
    sender !== undefined && recipient !== undefined
      ? words.say('title.letter', { sender: naturalName(sender), recipient: naturalName(recipient) })
      : firstWords(readXml(tei, new VFile()));
  return { ...rest, ...(title !== undefined && { title }) } as Said;
}

/** What stands on the page or was struck, and is none of the text's words. */
const BESIDE = new Set(['del', 'fw', 'note', 'surplus', 'figDesc', 'corr', 'reg', 'expan']);

/** Blocks that a text can begin with. */
const BLOCKS = new Set(['head', 'p', 'ab', 'l', 'dateline', 'salute', 'opener']);

const LONGEST = 48;

function firstWords(root: Root | undefined): string | undefined {
  const tei = root?.children.find((child): child is Element => child.type === 'element');
  const stack = childElements(tei, 'text');
  for (let next = stack.pop(); next; next = stack.pop()) {
    const line = BLOCKS.has(next.name) ? standing(next) : '';
    if (line !== '') return line.length <= LONGEST ? line.replace(LOOSE, '') : `${cut(line)} …`;
    stack.push(
      ...childElements(next)
        .filter((child) => stands(child, next))
        .reverse()
    );
  }
  return undefined;
}

/** What ends no title. */
const LOOSE = /[\s,;:–—-]+$/;

const cut = (line: string) =>
  line
    .slice(0, LONGEST)
    .replace(/\s\S*$/, '')
    .replace(LOOSE, '');

/** The words of an element without those that do not stand. */
function standing(element: Element): string {
  const parts = element.children.map((child) => {
    if (child.type !== 'element') return child.type === 'text' || child.type === 'cdata' ? child.value : '';
    if (child.name === 'lb' || child.name === 'pb') return child.attributes.break === 'no' ? '' : ' ';
    return stands(child, element) ? standing(child) : '';
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** What was struck does not stand, unless the stroke was taken back. */
const stands = ({ name }: Element, parent: Element) =>
  !BESIDE.has(name) || (name === 'del' && parent.name === 'restore');
