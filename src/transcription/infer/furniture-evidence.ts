/**
 * Which short lines of a document are page furniture. That a line recurs is not enough: so do refrains, speakers' names and
 * decisions in minutes. What tells furniture is how it stands; the evidence is weighed here, in time linear in the document.
 */
import type { Block, Paragraph } from '../tree.ts';
import { readNumber } from './numerals.ts';
import {
  beginning,
  beginsLower,
  breaksOff,
  hasMoreWords,
  isCapitals,
  isClosed,
  isRunningText,
  keyOf,
  lastParagraph,
  linesOf,
  looksLikeVerse,
  plainText,
  textStart
} from './text.ts';

/** The most that a line of furniture holds. */
const MOST_WORDS = 12;
const MOST_LINES = 4;

/** A block so short that it can be furniture. */
export interface ShortLine {
  text: string;
  /** Its words without punctuation: what two occurrences of one line share. */
  key: string;
  capitals: boolean;
  /** How many blocks of the document hold just this line. */
  count: number;
}

/** The short lines of a document, at the indices of their blocks. */
export function shortLines(blocks: readonly Block[]): (ShortLine | undefined)[] {
  const counts = new Map<string, number>();
  const lines = blocks.map((block): ShortLine | undefined => {
    if (block.type !== 'paragraph' || linesOf(block.children).length > MOST_LINES) return undefined;
    // Most blocks are long, and their first words tell.
    if (hasMoreWords(beginning(block, 200), MOST_WORDS)) return undefined;
    const text = plainText(block);
    if (hasMoreWords(text, MOST_WORDS)) return undefined;
    const capitals = isCapitals(text);
    const key = keyOf(text);
    if (key === '') return undefined;
    if (!capitals && (isClosed(text) || isRunningText(text) || beginsLower(key))) return undefined;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { text, key, capitals, count: 0 };
  });
  for (const line of lines) if (line) line.count = counts.get(line.key) as number;
  return lines;
}

/** One occurrence of a recurring line: blocks `first` to `last`. */
interface Occurrence {
  key: string;
  capitals: boolean;
  first: number;
  last: number;
}

/** Occurrences that stand together, with at most one other short line in capitals between two of them. */
interface Run {
  lines: Occurrence[];
  /** Whether a sentence breaks off before the run and goes on after it. */
  cuts: boolean;
  /** Whether it stands before the text proper, or ends the document. */
  atEdge: boolean;
  /** Whether a line that the metadata name, or a page that the transcriber marks, stands in it or beside it. */
  marked: boolean;
}

/** The indices of the blocks that are furniture by their own evidence; `named` are those that the metadata name. */
export function furnitureLines(
  blocks: readonly Block[],
  lines: readonly (ShortLine | undefined)[],
  named: ReadonlySet<number>
): Set<number> {
  const occurrences = findOccurrences(lines, named);
  if (occurrences.size === 0) return new Set();
  const runs = findRuns(blocks, lines, occurrences, named);
  const found = new Set<number>();
  for (const key of furnitureKeys(runs))
    for (const { first, last } of occurrences.get(key) ?? [])
      for (let index = first; index <= last; index++) found.add(index);
  return found;
}

// ------------------------------------------------------------------------------------------------------- finding lines

/** All occurrences of lines that recur, by key. Two or three blocks that together hold a line that stands elsewhere count too. */
function findOccurrences(
  lines: readonly (ShortLine | undefined)[],
  named: ReadonlySet<number>
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const [index, line] of lines.entries()) {
    if (!line || named.has(index) || isNumeral(line.text)) continue;
    const { key, capitals } = line;
    const occurrence = { key, capitals, first: index, last: index };
    const group = found.get(key);
    if (group) group.push(occurrence);
    else found.set(key, [occurrence]);
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    let joined = line?.key ?? '';
    for (let last = index + 1; last <= index + 2 && line?.count === 1 && lines[last]?.count === 1; last++) {
      joined += ` ${lines[last]?.key}`;
      const group = found.get(joined);
      if (!group) continue;
      group.push({ key: joined, capitals: line.capitals, first: index, last });
      index = last;
      break;
    }
  }
  for (const [key, group] of found) if (group.length < 2) found.delete(key);
  return found;
}

/** A number alone is a page's or a section's; it recurs by chance. */
function isNumeral(text: string): boolean {
  return readNumber(text)?.rest === '' || /^[\p{P}\p{S}\s\p{N}]*$/u.test(text);
}

function findRuns(
  blocks: readonly Block[],
  lines: readonly (ShortLine | undefined)[],
  occurrences: ReadonlyMap<string, Occurrence[]>,
  named: ReadonlySet<number>
): Run[] {
  const all = [...occurrences.values()].flat().sort((a, b) => a.first - b.first);
  const start = textStart(blocks);
  const lowerCaseTells = beginningsTell(blocks, lines);
  const isMark = (index: number) => named.has(index) || isPageMark(blocks[index]);
  const runs: Run[] = [];
  for (const line of all) {
    const before = runs[runs.length - 1];
    const last = before?.lines[before.lines.length - 1];
    const gap = last ? line.first - last.last - 1 : Number.POSITIVE_INFINITY;
    const bridged = gap === 1 && (isMark(line.first - 1) || lines[line.first - 1]?.capitals);
    if (before && last && (gap === 0 || bridged)) {
      before.lines.push(line);
      before.marked ||= bridged === true && isMark(line.first - 1);
    } else runs.push({ lines: [line], cuts: false, atEdge: false, marked: false });
  }
  for (const run of runs) {
    let from = (run.lines[0] as Occurrence).first - 1;
    let to = (run.lines[run.lines.length - 1] as Occurrence).last + 1;
    run.atEdge = from < start - 1 || to >= blocks.length;
    for (; isMark(from); from--) run.marked = true;
    for (; isMark(to); to++) run.marked = true;
    run.cuts = lowerCaseTells && cutsSentence(blocks[from], blocks[to]);
  }
  return runs;
}

function isPageMark(block: Block | undefined): boolean {
  return block?.type === 'pageBreak' || (block?.type === 'container' && ['fw', 'stamp'].includes(block.role));
}

/** Whether a sentence breaks off in the one block and goes on in the other. Lines of verse do so by themselves. */
function cutsSentence(before: Block | undefined, after: Block | undefined): boolean {
  const head = lastParagraph(before);
  if (!head || after?.type !== 'paragraph' || looksLikeVerse(head.children) || looksLikeVerse(after.children))
    return false;
  const text = plainText(head);
  return isRunningText(text) && breaksOff(text) && beginsLower(plainText(after));
}

/**
 * Whether a beginning in lower case tells that a sentence goes on: not in a document without full stops, nor in one that begins
 * its paragraphs so.
 */
function beginningsTell(blocks: readonly Block[], lines: readonly (ShortLine | undefined)[]): boolean {
  let closed = 0;
  let lowered = 0;
  let before: Paragraph | undefined;
  for (const [index, block] of blocks.entries()) {
    if (lines[index]) continue;
    const paragraph = lastParagraph(block);
    if (block.type === 'paragraph' && before && isClosed(plainText(before)) && beginsLower(plainText(block))) lowered++;
    if (paragraph && isClosed(plainText(paragraph))) closed++;
    before = paragraph;
  }
  return closed > 0 && lowered * 4 <= closed;
}

// --------------------------------------------------------------------------------------------------- weighing evidence

/** What speaks for and against a line. */
interface Standing {
  count: number;
  /** Occurrences that stand alone in the midst of the text and cut no sentence, as a speaker's name does. */
  alone: number;
  /** Occurrences in runs that cut a sentence. */
  cutting: number;
  capitals: boolean;
  evident: boolean;
}

function furnitureKeys(runs: readonly Run[]): string[] {
  const standing = new Map<string, Standing>();
  for (const run of runs)
    for (const { key, capitals } of run.lines) {
      const known = standing.get(key) ?? { count: 0, alone: 0, cutting: 0, capitals, evident: false };
      known.count++;
      if (run.cuts) known.cutting++;
      if (run.lines.length === 1 && !run.cuts && !run.atEdge && !run.marked) known.alone++;
      standing.set(key, known);
    }
  const isRarelyAlone = (key: string) => {
    const { alone, count } = standing.get(key) as Standing;
    return alone * 2 <= count;
  };
  // One cut tells for a line in capitals; another must cut a sentence at every fourth page at least.
  const standsAsFurniture = (key: string) => {
    const { count, cutting, capitals } = standing.get(key) as Standing;
    return isRarelyAlone(key) && (capitals || cutting * 4 >= count);
  };
  const accept = (key: string) => {
    (standing.get(key) as Standing).evident = true;
  };
  for (const run of runs)
    if ((run.lines.length > 1 && run.cuts) || run.marked)
      for (const { key } of run.lines) if (run.marked ? isRarelyAlone(key) : standsAsFurniture(key)) accept(key);
  for (const key of [...doubled(runs), ...opening(runs), ...framing(runs), ...repeated(runs, standing)]) accept(key);
  const certain = new Set([...standing].filter(([, { evident }]) => evident).map(([key]) => key));
  for (const key of companions(runs, certain, standing)) certain.add(key);
  return [...certain];
}

/**
 * A line in capitals that stands twice in one run, as a marking at the foot of one page and the head of the next does: one right
 * after the other, or, between text and text, with one line between.
 */
function* doubled(runs: readonly Run[]): Iterable<string> {
  for (const { lines, atEdge } of runs)
    for (const [at, { key, capitals }] of lines.entries())
      if (capitals && (lines[at + 1]?.key === key || (!atEdge && lines[at + 2]?.key === key))) yield key;
}

/** A line that opens the document and at least once, alone, cuts a sentence in two: the head of each page. */
function* opening(runs: readonly Run[]): Iterable<string> {
  const first = new Set<string>();
  for (const run of runs) {
    if (run === runs[0] && run.atEdge) for (const { key } of run.lines) first.add(key);
    if (run.cuts) for (const { key } of run.lines) if (first.has(key)) yield key;
  }
}

/** The line that opens the document and the one that ends it, where they meet: the head and the foot of each page. */
function* framing(runs: readonly Run[]): Iterable<string> {
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!first?.atEdge || !last?.atEdge || runs.length < 3) return;
  const head = first.lines[0]?.key;
  const foot = last.lines[last.lines.length - 1]?.key;
  for (const { lines, atEdge } of runs)
    if (!atEdge && lines.length > 1 && lines[0]?.key === foot && lines[lines.length - 1]?.key === head)
      yield* [head as string, foot as string];
}

/** Different lines in capitals that stand together more than once, none of which ever stands alone in the text. */
function* repeated(runs: readonly Run[], standing: ReadonlyMap<string, Standing>): Iterable<string> {
  const seen = new Set<string>();
  for (const { lines } of runs) {
    if (lines.length < 2 || !lines.every(({ key, capitals }) => capitals && standing.get(key)?.alone === 0)) continue;
    const together = lines.map(({ key }) => key).join('\n');
    if (seen.has(together)) yield* lines.map(({ key }) => key);
    seen.add(together);
  }
}

/** Lines in capitals that mostly stand beside furniture. */
function* companions(
  runs: readonly Run[],
  certain: ReadonlySet<string>,
  standing: ReadonlyMap<string, Standing>
): Iterable<string> {
  const beside = new Map<string, number>();
  for (const { lines } of runs)
    if (lines.some(({ key }) => certain.has(key)))
      for (const { key, capitals } of lines) if (capitals) beside.set(key, (beside.get(key) ?? 0) + 1);
  for (const [key, count] of beside) if (count * 2 > (standing.get(key) as Standing).count) yield key;
}
