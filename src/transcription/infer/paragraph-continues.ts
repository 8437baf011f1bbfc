import { append } from '../append.ts';
import { dividedWord, hyphenatedWords, joinWord } from '../hyphen.ts';
import type { Block, Container, Furniture, Inline, PageBreak, Paragraph } from '../tree.ts';
import { boundaries, isMarkedFurniture } from './boundary.ts';
import { credit, type ReadingRule, spanning } from './context.ts';
import {
  beginsLower,
  breaksOff,
  isCapitals,
  isLabelled,
  isRunningText,
  lastParagraph,
  looksLikeVerse,
  plainText,
  textOf
} from './text.ts';

/**
 * A paragraph that breaks off at a page boundary, inside a sentence, and goes on after it is one paragraph, with the page break
 * and the furniture inside; a word that the boundary divides is joined. No label and no heading may stand after; lines of verse and lines of a form do not go on. Where
 * the next page begins with a capital the reading is `medium`.
 */
export const paragraphContinues: ReadingRule = (tree, context) => {
  const blocks = tree.children;
  let words: ReadonlySet<string> | undefined;
  const hyphenated = () => {
    words ??= hyphenatedWords(blocks.map(plainText).join('\n'));
    return words;
  };
  const read: Block[] = [];
  let done = 0;
  for (const { start, end } of boundaries(blocks)) {
    for (; done < start; done++) read.push(blocks[done] as Block);
    const last = read[read.length - 1];
    const before = lastParagraph(last);
    const after = blocks[end];
    if (!before || after?.type !== 'paragraph' || !goesOn(before, after, last?.type === 'list')) continue;
    const [head, tail] = [textOf(lastPart(before)), plainText(after)];
    join(before, blocks.slice(start, end), after, hyphenated);
    if (!before.inferred?.some(({ rule }) => rule === 'paragraph-continues'))
      credit(before, 'paragraph-continues', beginsLower(tail) ? 'high' : 'medium');
    done = end + 1;
    const lastWords = head.trim().split(/\s+/).slice(-3).join(' ');
    const firstWords = tail.trim().split(/\s+/, 3).join(' ');
    context.report('paragraph-continues', after.position, { before: lastWords, after: firstWords });
  }
  for (; done < blocks.length; done++) read.push(blocks[done] as Block);
  tree.children = read;
};

function goesOn(before: Paragraph, after: Paragraph, isItem: boolean): boolean {
  const part = lastPart(before);
  const [head, tail] = [textOf(part), plainText(after)];
  if (
    !breaksOff(head) ||
    isLabelled(after) ||
    isCapitals(tail) ||
    looksLikeVerse(part) ||
    looksLikeVerse(after.children)
  )
    return false;
  const goesOnAlready = before.inferred?.some(({ rule }) => rule === 'paragraph-continues') ?? false;
  const isText = goesOnAlready || isRunningText(head);
  return beginsLower(tail) ? isItem || isText : isText && isRunningText(tail);
}

/** What stands in a paragraph after its last seam: of one that goes on over many pages, the part on the last. */
function lastPart({ children }: Paragraph): Inline[] {
  const end = children.findLastIndex(({ type }) => type !== 'seam' && type !== 'furniture' && type !== 'break');
  let start = end;
  while (start > 0 && children[start - 1]?.type !== 'seam') start--;
  return children.slice(Math.max(start, 0), end + 1);
}

/**
 * Puts what stands between two halves, and the second half, into the first, each parted by a seam. A word that the boundary
 * divides is joined: the page begins inside it.
 */
function join(before: Paragraph, between: readonly Block[], after: Paragraph, hyphenated: () => ReadonlySet<string>) {
  const page = between.find((block) => block.type === 'pageBreak') as PageBreak;
  if (joinHalves(before, after, hyphenated)) credit(page, 'paragraph-continues', 'high').joins = true;
  for (const block of between) before.children.push({ type: 'seam' }, asInline(block));
  before.children.push({ type: 'seam' });
  append(before.children, after.children);
  Object.assign(before, spanning(before.position, after.position));
  for (const inference of after.inferred ?? []) credit(before, inference.rule as never, inference.cert);
}

/** Takes the sign of a divided word out of the text at the end of one half and the head of the other. @returns whether one is */
function joinHalves(before: Paragraph, after: Paragraph, hyphenated: () => ReadonlySet<string>): boolean {
  const head = before.children[before.children.length - 1];
  const tail = after.children[0];
  if (head?.type !== 'text' || tail?.type !== 'text') return false;
  const found = dividedWord(head.value, tail.value);
  if (!found) return false;
  const { word: _, ...hyphen } = joinWord(found, hyphenated);
  head.value = head.value.slice(0, -found.sign.length);
  tail.value = tail.value.slice(found.repeated.length);
  before.children.push({ type: 'break', ...hyphen });
  return true;
}

/** Forme work that the transcriber marked is a fenced block among blocks and furniture inside one. */
function asInline(block: Block): Inline {
  if (!isMarkedFurniture(block)) return block as Inline;
  const { role, attributes, position, children } = block as Container;
  const furniture: Furniture = {
    type: 'furniture',
    kind: role === 'stamp' ? 'stamp' : (attributes?.values.type ?? 'header'),
    children: (children[0] as Paragraph).children
  };
  return { ...furniture, ...(attributes && { attributes }), ...(position && { position }) };
}
