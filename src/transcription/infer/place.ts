/** Where furniture stands on its page. */
import type { Block, Furniture, Inline, Transcription } from '../tree.ts';
import { readNumber } from './numerals.ts';
import { keyOf, plainText, textStart } from './text.ts';

/**
 * Says of each piece of furniture whether it stands at the head or the foot of its page: at the head after a page break or
 * before the text proper, and where it repeats what opens the document; at the foot before a page break or at the end. What
 * stands between text and text has no place.
 */
export function placeFurniture(tree: Transcription): void {
  const { children } = tree;
  const start = textStart(children);
  let heads: Set<string> | undefined;
  let run: Furniture[] = [];
  let atHead = true;
  const settle = (atFoot: boolean) => {
    heads ??= new Set(run.map(keyOfFurniture));
    for (const node of run) setPlace(node, atHead || (!atFoot && heads.has(keyOfFurniture(node))), atFoot);
    run = [];
  };
  for (const [index, block] of children.entries()) {
    for (const node of block.type === 'heading' ? block.children : [block]) {
      if (node.type === 'furniture') run.push(node);
      else if (node.type === 'pageBreak') {
        settle(!atHead);
        atHead = true;
      } else if (isText(node) && index >= start) {
        settle(false);
        atHead = false;
      }
    }
  }
  settle(!atHead);
}

/** A heading's numeral does not end the head of a page. */
function isText(node: Block | Inline): boolean {
  if (node.type === 'anchor' || node.type === 'seam' || node.type === 'milestone') return false;
  return !(node.type === 'text' && readNumber(node.value)?.rest === '');
}

const keyOfFurniture = (node: Furniture) => keyOf(plainText(node));

function setPlace(node: Furniture, top: boolean, bottom: boolean): void {
  if (node.kind === 'catch' || node.kind === 'pageNum' || !node.inferred) return;
  if (top) node.place = 'top';
  else if (bottom) node.place = 'bottom';
  else delete node.place;
  if (node.kind !== 'stamp') node.kind = bottom && !top ? 'footer' : 'header';
}
