/** Page numbers that were typed on the page, beside pages that the transcriber marks. */
import type { Block, TreeNode } from '../tree.ts';
import { isMarkedFurniture } from './boundary.ts';
import { beginning, linesOf } from './text.ts';

/** How a page number is typed: between dashes, or after a word for a page; `Page 2 of 7`, too. */
const SHAPES = [
  /^[-–—]\s?(?<n>\d{1,4}|[ivxlc]{1,7})\s?[-–—]$/iu,
  /^(?:page|pg?\.|seite|s\.|bl(?:att|\.)|sheet|feuille|f(?:o|ol|olio)?\.)\s?(?<n>\d{1,4}|[ivxlc]{1,7})(?:\s(?:of|von|de|sur|\/)\s\d{1,4})?\.?$/iu
];

/** A number and nothing else. At the head of a page it could as well be that of a section. */
const BARE = /^(?<n>\d{1,4})$/u;

/** How many characters such a line has at most. */
const LONGEST = 40;

/** How many pages must be out of step in the same way for their numbers to be those of pages. */
const ENOUGH = 3;

interface Folio {
  index: number;
  /** The number as typed. */
  n: string;
  /** The page that it stands on. */
  page: string;
  place: 'top' | 'bottom';
  /** Its shape, by number. */
  shape: number;
  isBare: boolean;
}

/**
 * The blocks that are page numbers, by their indices, with their places: each alone in its block, right before or after a page that the transcriber
 * marks (furniture between them or not), or first or last in a document that has such pages. It must agree with the page that it
 * stands on; or three at least of one shape must run ahead of their pages, or behind, by the same count. A number without dashes or
 * a word counts only at the foot, and only where another one does.
 *
 * @param isFurniture whether a block has been read as furniture
 */
export function folios(blocks: readonly Block[], isFurniture: (index: number) => boolean): Map<number, Folio['place']> {
  const found = candidates(blocks, isFurniture);
  const steps = new Map<string, number>();
  const stepOf = ({ n, page, place, shape }: Folio) => `${place} ${shape} ${Number(n) - Number(page)}`;
  for (const folio of found) steps.set(stepOf(folio), (steps.get(stepOf(folio)) ?? 0) + 1);
  const agreed = found.filter((folio) => {
    const together = steps.get(stepOf(folio)) as number;
    if (folio.n.toLowerCase() === folio.page.toLowerCase()) return !folio.isBare || together > 1;
    return !/NaN/.test(stepOf(folio)) && together >= ENOUGH;
  });
  return new Map(agreed.map(({ index, place }) => [index, place]));
}

function candidates(blocks: readonly Block[], isFurniture: (index: number) => boolean): Folio[] {
  const pages = pageOf(blocks);
  if (!pages) return [];
  const found: Folio[] = [];
  const look = (from: number, step: 1 | -1) => {
    let index = from;
    while (blocks[index] && (isFurniture(index) || isMarkedFurniture(blocks[index] as Block))) index += step;
    const folio = blocks[index] && read(blocks[index] as Block);
    if (!folio || (folio.isBare && step === 1)) return;
    const page = pages[index] as string;
    found.push({ ...folio, index, page, place: step === 1 ? 'top' : 'bottom' });
  };
  look(0, 1);
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'pageBreak') continue;
    look(index - 1, -1);
    look(index + 1, 1);
  }
  look(blocks.length - 1, -1);
  return [...new Map(found.map((folio) => [folio.index, folio])).values()];
}

function read(block: Block): Pick<Folio, 'n' | 'shape' | 'isBare'> | undefined {
  if (block.type !== 'paragraph') return undefined;
  const text = beginning(block, LONGEST + 1).trim();
  if (text.length > LONGEST || linesOf(block.children).length > 1) return undefined;
  for (const [shape, written] of [...SHAPES, BARE].entries()) {
    const n = written.exec(text)?.groups?.n;
    if (n !== undefined) return { n, shape, isBare: written === BARE };
  }
  return undefined;
}

/** The page on which each block begins; undefined where no block is a page break. Numbers that are not given are counted. */
function pageOf(blocks: readonly Block[]): string[] | undefined {
  const first = blocks.find((block) => block.type === 'pageBreak');
  if (!first) return undefined;
  let page = blocks[0] === first ? '0' : before(firstBreak(blocks)?.n);
  return blocks.map((block) => {
    const at = page;
    for (const { n } of breaksIn(block)) page = n ?? String(Number(page) + 1);
    return block.type === 'pageBreak' ? page : at;
  });
}

/** The page before a numbered one; the first, where the number is none or not given. */
const before = (n: string | undefined) => (/^\d+$/.test(n ?? '') ? String(Number(n) - 1) : '1');

const firstBreak = (blocks: readonly Block[]) => blocks.flatMap(breaksIn)[0];

function breaksIn(node: TreeNode): { n?: string }[] {
  if (node.type === 'pageBreak') return [node];
  return 'children' in node ? (node.children as TreeNode[]).flatMap(breaksIn) : [];
}
