/** The styles of a Word file (ECMA-376 17.7), as far as they tell what a text is. */
import type { Element } from 'xast';
import type { Look } from './model.ts';
import { attribute, child, childElements, isOn, local, value } from './xml.ts';

export interface Styles {
  /** The level of a heading, 1 to 6, by the id of its style. */
  heading(id: string | undefined): number | undefined;
  /** The numbering that a style of paragraphs has. */
  numbering(id: string | undefined): Element | undefined;
  /** How a style of characters looks. */
  looks(id: string | undefined): Looks;
}

export interface Looks {
  looks: Look[];
  struck?: string;
}

export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Element>();
  for (const style of root ? childElements(root) : []) {
    const id = attribute(style, 'styleId');
    if (local(style.name) === 'style' && id !== undefined) styles.set(id, style);
  }
  /** A style, and those that it is based on. */
  function* chain(id: string | undefined): Generator<Element> {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = styles.get(next);
      if (!style) return;
      yield style;
      next = value(child(style, 'basedOn'));
    }
  }
  return {
    heading(id) {
      for (const style of chain(id)) {
        const named = /^heading ([1-9])$/i.exec(value(child(style, 'name')) ?? '')?.[1];
        const outline = value(child(style, 'pPr', 'outlineLvl'));
        const level = named !== undefined ? Number(named) : outline === undefined ? undefined : Number(outline) + 1;
        if (level !== undefined && level >= 1 && level <= 9) return Math.min(level, 6);
      }
      return undefined;
    },
    numbering(id) {
      for (const style of chain(id)) {
        const found = child(style, 'pPr', 'numPr');
        if (found) return found;
      }
      return undefined;
    },
    looks(id) {
      const all = [...chain(id)].reverse().map((style) => readLooks(child(style, 'rPr')));
      const struck = all.findLast((looks) => looks.struck !== undefined)?.struck;
      return { looks: [...new Set(all.flatMap(({ looks }) => looks))], ...(struck !== undefined && { struck }) };
    }
  };
}

/** What run properties (`w:rPr`) say of looks that can mean something. */
export function readLooks(properties: Element | undefined): Looks {
  const position = value(child(properties, 'vertAlign'));
  const on = (name: string) => isOn(child(properties, name));
  const looks: Look[] = [
    ...(on('b') ? ['bold' as const] : []),
    ...(on('i') ? ['italic' as const] : []),
    ...(on('u') ? ['underline' as const] : []),
    ...(on('smallCaps') ? ['small-caps' as const] : []),
    ...(position === 'superscript' || position === 'subscript' ? [position as Look] : [])
  ];
  const struck = on('dstrike') ? 'double-strikethrough' : on('strike') ? 'strikethrough' : undefined;
  return { looks, ...(struck !== undefined && { struck }) };
}
