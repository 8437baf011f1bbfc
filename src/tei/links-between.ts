/** What points to what in a TEI document, as far as decoding needs it; found in one walk. */
import type { Element } from 'xast';
import { childElements } from './elements.ts';
import { walkElements } from './walk.ts';

export interface Links {
  /** For an edit's id, the name that it shares with its other half. */
  halves: ReadonlyMap<string, string>;
  /** For the id of a transposed piece, the name of its group and the place at which it is to be read. */
  pieces: ReadonlyMap<string, { group: string; order: number }>;
  /** For the id of an anchor, the element that ends there. */
  ends: ReadonlyMap<string, Element>;
  /** Anchors by their id. */
  anchors: ReadonlyMap<string, Element>;
  /** Notes by their id, and the ids of those whose text was typed at an anchor of its own. */
  notes: ReadonlyMap<string, Element>;
  noteAnchors: ReadonlySet<string>;
}

/** Ids that a pointer names in its own document. */
export const targets = (pointer: string | null | undefined): string[] =>
  pointer?.includes('#')
    ? pointer.split(/\s+/).flatMap((token) => (token.startsWith('#') ? [token.slice(1)] : []))
    : [];

export function linksOf(tei: Element): Links {
  const halves = new Map<string, string>();
  const pieces = new Map<string, { group: string; order: number }>();
  const ends = new Map<string, Element>();
  const anchors = new Map<string, Element>();
  const notes = new Map<string, Element>();
  const noteAnchors = new Set<string>();
  const names = new Set<string>();
  const shared = (wanted: string | null | undefined, letter: string) => {
    let name = wanted && /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(wanted) ? wanted : `${letter}1`;
    for (let count = 2; names.has(name); count++) name = `${letter}${count}`;
    names.add(name);
    return name;
  };
  const visit = (element: Element) => {
    const { n, target, spanTo, type, corresp, 'xml:id': id } = element.attributes;
    if (element.name === 'anchor' && type === 'note') for (const note of targets(corresp)) noteAnchors.add(note);
    if (element.name === 'substJoin') {
      const name = shared(n, 's');
      for (const half of targets(target)) halves.set(half, name);
    } else if (element.name === 'transpose') {
      const group = shared(n, 't');
      for (const [index, pointer] of childElements(element, 'ptr').entries())
        for (const piece of targets(pointer.attributes.target)) pieces.set(piece, { group, order: index + 1 });
    } else if (id && element.name === 'anchor') anchors.set(id, element);
    else if (id && element.name === 'note') notes.set(id, element);
    for (const end of targets(spanTo)) ends.set(end, element);
  };
  walkElements(tei, visit);
  return { halves, pieces, ends, anchors, notes, noteAnchors };
}
