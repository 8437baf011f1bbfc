/** The items of a line as the page has it: strokes, interlinear words and line ends in place (diplomatic print). */

import type { Words } from '../../words/words.ts';
import type { Addition, Deletion, Segment } from './document.ts';
import { languageOf } from './language.ts';
import type { SheetAddition, SheetDeletion, SheetItem } from './sheet.ts';
import { placeInWords } from './wording.ts';

export function pageItems(
  segments: readonly Segment[],
  words: Words,
  noteId: (note: string) => string | undefined
): SheetItem[] {
  const inner = (list: readonly Segment[]) => pageItems(list, words, noteId);
  const deletion = ({ hand, content }: Deletion): SheetDeletion => ({
    t: 'deletion',
    hand: hand ?? null,
    content: inner(content)
  });
  const addition = ({ place, hand, content }: Addition): SheetAddition => ({
    t: 'addition',
    place,
    words: placeInWords(place, words),
    hand: hand ?? null,
    content: inner(content)
  });
  const items: SheetItem[] = [];
  for (const segment of segments) {
    switch (segment.type) {
      case 'text': {
        const text = segment.text.replace(/\s+/gu, ' ');
        const [style, language] = [segment.style ?? null, languageOf(segment.language)];
        items.push(style || language ? { t: 'run', text, style, language } : text);
        break;
      }
      case 'sign':
        items.push({ t: 'sign', text: segment.text });
        break;
      case 'line':
        items.push({ t: 'line' });
        break;
      case 'page':
        items.push({ t: 'page', n: segment.n });
        break;
      case 'note': {
        const id = noteId(segment.note);
        if (id !== undefined) items.push({ t: 'note', id });
        break;
      }
      case 'deletion':
        items.push(deletion(segment));
        break;
      case 'addition':
        items.push(addition(segment));
        break;
      case 'substitution':
        items.push({ t: 'substitution', deletion: deletion(segment.deletion), addition: addition(segment.addition) });
        break;
      case 'begin':
      case 'end':
      case 'point':
      case 'mention':
        break;
    }
  }
  return items;
}
