/** The diplomatic text of a document's page in pieces, each with the page and the places that it stands in. */
import type { ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

export interface Piece {
  text: string;
  /** The id of the page's beginning; undefined before the first. */
  page: string | undefined;
  /** The ids of the elements round it, of its line and of its page. */
  places: string[];
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'h3', 'h4', 'h5', 'h6']);

/** What is the page's own, no text. */
const SIGNS = ['sign', 'note-ref', 'page-image'];

export function pieces(page: Root): Piece[] {
  const found: Piece[] = [];
  let at: string | undefined;
  let line: string | undefined;
  const add = (text: string, round: readonly string[]) => {
    const places = [...round, ...(line === undefined ? [] : [line]), ...(at === undefined ? [] : [at])];
    found.push({ text, page: at, places });
  };
  const walk = (nodes: readonly ElementContent[], round: readonly string[]) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value, round);
      if (node.type !== 'element') continue;
      const { id, className } = node.properties;
      const classes = Array.isArray(className) ? className.map(String) : [];
      if (classes.some((name) => SIGNS.includes(name))) continue;
      if (classes.includes('page')) [at, line] = [String(id), undefined];
      else if (classes.includes('line')) line = String(id);
      else {
        const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'br' || classes.includes('fw');
        if (isBlock) add('\n', round);
        walk(node.children, typeof id === 'string' ? [...round, id] : round);
        if (isBlock) add('\n', round);
      }
    }
  };
  visit(page, 'element', (node) => {
    if (node.properties.dataState !== 'diplomatic') return undefined;
    visit(node, 'element', (inner) => {
      const { className } = inner.properties;
      if (!Array.isArray(className) || !className.includes('transcript')) return undefined;
      walk(inner.children, []);
      return EXIT;
    });
    return EXIT;
  });
  return found;
}
