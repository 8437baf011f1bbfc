/**
 * A state's text on its page, as what can be searched: runs of words, one for each block, and in them the passages that were
 * revised or belong to the page alone.
 */
import type { Element, ElementContent } from 'hast';

/**
 * How a passage stands in its state: `s` struck (in it, or later), `a` added, `p` on the page only (a header, a stamp, a note set
 * apart from the text).
 */
export type PassageKind = 's' | 'a' | 'p';

export interface Passage {
  kind: PassageKind;
  /** Its id on the page, or that of the block that it stands in. */
  id: string;
  /** The words that it touches: the first, and the one after the last. */
  from: number;
  to: number;
}

export interface Run {
  /** The id of the block, or of what stands round it; undefined where nothing has one. */
  id: string | undefined;
  words: string[];
  passages: Passage[];
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'h3', 'h4', 'h5', 'h6', 'section']);

/** What is the page's own, no text: signs, numbers in the margin, calls of notes. */
const SIGNS = ['sign', 'note-ref', 'page', 'line'];

/** A run while it is read: its text, the number of words that have begun, and whether the last one may go on. */
class Reading {
  readonly id: string | undefined;
  readonly passages: Passage[] = [];
  text = '';
  begun = 0;
  isInWord = false;

  constructor(id: string | undefined) {
    this.id = id;
  }

  append(text: string): void {
    const words = text.split(/\s+/).filter((word) => word !== '').length;
    const goesOn = this.isInWord && /^\S/.test(text);
    this.begun += goesOn ? words - 1 : words;
    this.text += text;
    if (text !== '') this.isInWord = /\S$/.test(text);
  }
}

/** @param transcript the element that holds the text of a state */
export function runsOf(transcript: Element): Run[] {
  const runs = [new Reading(undefined)];
  const current = () => runs.at(-1) as Reading;
  const walk = (nodes: ElementContent[], id: string | undefined) => {
    for (const node of nodes) {
      if (node.type === 'text') current().append(node.value);
      if (node.type !== 'element' || hasClass(node, SIGNS)) continue;
      if (node.tagName === 'br') current().append(' ');
      const own = typeof node.properties.id === 'string' ? node.properties.id : undefined;
      const isApart = BLOCKS.has(node.tagName) || hasClass(node, ['fw', 'note']);
      if (isApart) runs.push(new Reading(own ?? id));
      const run = current();
      const { begun, isInWord, text } = run;
      walk(node.children, isApart ? (own ?? id) : id);
      const kind = kindOf(node);
      const from = isInWord && /\S/.test(run.text[text.length] ?? ' ') ? begun - 1 : begun;
      const name = own ?? id;
      if (kind && name !== undefined && run.begun > from) run.passages.push({ kind, id: name, from, to: run.begun });
      if (isApart) runs.push(new Reading(id));
    }
  };
  walk(transcript.children, undefined);
  return runs
    .filter(({ begun }) => begun > 0)
    .map(({ id, text, passages }) => ({ id, words: text.trim().split(/\s+/), passages }));
}

function kindOf(node: Element): PassageKind | undefined {
  if (node.tagName === 'del') return 's';
  if (node.tagName === 'ins') return 'a';
  if (hasClass(node, ['revised'])) return 's';
  return hasClass(node, ['fw', 'note']) ? 'p' : undefined;
}

export function hasClass({ properties: { className } }: Element, names: readonly string[]): boolean {
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}
