/** What stands in a line of the diplomatic print: words, strokes, words between the lines, line ends. */
import type { Sheet, SheetAddition, SheetDeletion, SheetItem } from '../sheet.ts';
import { noteOf } from './entry.ts';
import { escapeTex, inLanguage, styled } from './text.ts';

/** How words stand: raised or lowered, and struck. What TeX raises is a box, so words are raised one by one: lines can break between them. */
interface Stand {
  shift: 'raised' | 'lowered' | null;
  struck: boolean;
}

const UPRIGHT: Stand = { shift: null, struck: false };

/** Over what they replace stand words that are hardly longer; these must be no longer than a part of a line. Characters. */
const STACKED = { over: 1.25, least: 6, most: 30 };

/** The items of a note: words alone. */
export function plainItems(items: readonly SheetItem[]): string {
  return items
    .map((item) =>
      typeof item === 'string'
        ? escapeTex(item)
        : item.t === 'run' || item.t === 'whole'
          ? inLanguage(styled(escapeTex(item.text), item.style), item.language)
          : ''
    )
    .join('');
}

/** @returns LaTeX for the inside of a numbered paragraph */
export function itemsOf(items: readonly SheetItem[], sheet: Sheet, stand: Stand = UPRIGHT): string {
  return items.map((item) => itemOf(item, sheet, stand)).join('');
}

function itemOf(item: SheetItem, sheet: Sheet, stand: Stand): string {
  if (typeof item === 'string') return wordsOf(item, stand);
  switch (item.t) {
    case 'run':
    case 'whole':
      return wordsOf(item.text, stand, (tex) => inLanguage(styled(tex, item.style), item.language));
    case 'sign':
      return wordsOf(item.text, stand);
    case 'line':
      return '\\newline{}';
    case 'page':
      return `\\sourcepage{${escapeTex(item.n)}}`;
    case 'note':
      return noteOf(item.id, sheet);
    case 'deletion':
      return deletionOf(item, sheet, stand) + handOf(item.hand);
    case 'addition':
      return additionOf(item, sheet, stand) + handOf(item.hand);
    case 'substitution': {
      const { deletion, addition } = item;
      if (stand.shift !== null || !isStacked(deletion, addition)) {
        return itemOf(deletion, sheet, stand) + itemOf(addition, sheet, stand);
      }
      const over = itemsOf(addition.content, sheet, { shift: null, struck: stand.struck });
      return `\\stacked{${over}}{${deletionOf(deletion, sheet, stand)}}${handOf(addition.hand)}`;
    }
    default:
      return '';
  }
}

/** Words as they stand. `dress` styles them: inside of the box of each that is raised. */
function wordsOf(text: string, { shift, struck }: Stand, dress = (tex: string) => tex): string {
  if (shift === null) return dress(escapeTex(text));
  const word = (tex: string) => `\\${shift}{${struck ? styled(dress(tex), 'strike') : dress(tex)}}`;
  return escapeTex(text)
    .split(' ')
    .map((tex) => (tex === '' ? '' : word(tex)))
    .join(' ');
}

function deletionOf({ content }: SheetDeletion, sheet: Sheet, stand: Stand): string {
  // Words that are raised are struck one by one; a stroke through all would run below them.
  if (stand.shift !== null) return itemsOf(content, sheet, { ...stand, struck: true });
  return styled(itemsOf(content, sheet, stand), 'strike');
}

function additionOf({ place, words, content }: SheetAddition, sheet: Sheet, stand: Stand): string {
  if (place === 'above') return `\\caret{}${itemsOf(content, sheet, { ...stand, shift: 'raised' })}`;
  if (place === 'below') return `\\caret{}${itemsOf(content, sheet, { ...stand, shift: 'lowered' })}`;
  return `\\elsewhere{${escapeTex(words)}}{${itemsOf(content, sheet, stand)}}`;
}

function handOf(hand: string | null): string {
  return hand === null ? '' : `\\handmark{${escapeTex(hand)}}`;
}

/** Whether an addition stands over what it replaces: both are plain words, and it fits there. */
function isStacked(deletion: SheetDeletion, addition: SheetAddition): boolean {
  const length = ({ content }: SheetDeletion) =>
    content.reduce((sum, item) => {
      if (typeof item === 'string') return sum + item.length;
      return item.t === 'run' || item.t === 'sign' ? sum + item.text.length : Number.POSITIVE_INFINITY;
    }, 0);
  const [over, below] = [length({ ...addition, t: 'deletion' }), length(deletion)];
  return addition.place === 'above' && below <= STACKED.most && over <= Math.max(below * STACKED.over, STACKED.least);
}
