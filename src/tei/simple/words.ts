/** What structured parts of a header say, as a paragraph. */
import type { Element } from 'xast';
import { descend, text, wordsOf } from '../elements.ts';

/** A paragraph of what an element says. */
export function paragraph(element: Element): Element {
  return { type: 'element', name: 'p', attributes: {}, children: [text(wordsFor(element))] };
}

function wordsFor(element: Element): string {
  const { type, medium, version } = element.attributes;
  switch (element.name) {
    case 'application':
      return `Made by ${wordsOf(descend(element, 'label')) ?? 'a program'}${version ? ` ${version}` : ''}; this is a derivative in TEI simplePrint.`;
    case 'handNote':
      return [wordsOf(element), medium].filter(Boolean).join('; ') || (element.attributes['xml:id'] ?? '');
    case 'correspAction':
      return `${type ? `${capital(type)}: ` : ''}${parts(element)}`;
    default:
      return parts(element);
  }
}

/** The words of the parts of an element, one after another; of an empty date its value. */
function parts(element: Element): string {
  const said = element.children.flatMap(
    (child) => wordsOf(child) ?? (child.type === 'element' ? (child.attributes.when ?? []) : [])
  );
  return said.map((part, at) => (at < said.length - 1 && !/[.,:;]$/.test(part) ? `${part},` : part)).join(' ');
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
