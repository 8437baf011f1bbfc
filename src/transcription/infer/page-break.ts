import type { Block, Furniture, Heading, PageBreak, Transcription } from '../tree.ts';
import { credit, type ReadingRule } from './context.ts';
import { placeFurniture } from './page-furniture.ts';
import { isTextProper, keyOf, plainText, textStart } from './text.ts';

/**
 * A run of two furniture lines or more, one of them the document's commonest, between text and text is a page boundary. The
 * page begins before the first marking that the run repeats, else after the run's first line. Where the transcriber marks
 * pages, the rule is silent. A document with any boundary begins with its first page.
 */
export const pageBreak: ReadingRule = (tree, context) => {
  const { children } = tree;
  if (children.some((block) => block.type === 'pageBreak')) {
    openFirstPage(tree);
    return placeFurniture(tree);
  }
  const commonest = commonestMarking(children);
  const start = textStart(children);
  const cuts: number[] = [];
  for (let index = start; index < children.length; index++) {
    const run = runAt(children, index);
    if (run.length === 0) continue;
    const last = index + run.filter((line) => !line.inHeading).length;
    const goesOn = children.slice(last).some((block) => isTextProper(block) || block.type === 'paragraph');
    if (run.length > 1 && goesOn && run.some((_, at) => joined(run, at, commonest)))
      cuts.push(index + Math.min(firstRepeat(run) ?? 1, run.filter((line) => !line.inHeading).length));
    index = Math.max(index, last - 1);
  }
  for (const [at, cut] of [...cuts.entries()].reverse()) {
    const page = String(at + 2);
    const node: PageBreak = { type: 'pageBreak', n: page };
    context.report('page-break', children[cut]?.position, { page });
    children.splice(cut, 0, credit(node, 'page-break', 'high'));
  }
  if (cuts.length > 0) openFirstPage(tree);
  placeFurniture(tree);
};

function openFirstPage(tree: Transcription): void {
  if (tree.children[0]?.type === 'pageBreak') return;
  tree.children.unshift(credit<PageBreak>({ type: 'pageBreak', n: '1' }, 'page-break', 'high'));
}

interface Line {
  key: string;
  inHeading: boolean;
}

/** The furniture lines that stand together from a block on; those inside a heading that a numeral begins belong to it. */
function runAt(blocks: readonly Block[], index: number): Line[] {
  const run: Line[] = [];
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.type === 'furniture') run.push({ key: keyOf(plainText(block)), inHeading: false });
    else {
      if (run.length > 0 && block.type === 'heading') run.push(...headingLines(block));
      break;
    }
  }
  return run;
}

function headingLines(heading: Heading): Line[] {
  return heading.children
    .filter((node): node is Furniture => node.type === 'furniture')
    .map((node) => ({ key: keyOf(plainText(node)), inHeading: true }));
}

function commonestMarking(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type !== 'furniture') continue;
    const key = keyOf(plainText(block));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Whether the lines of a run from `at` on hold a marking, in one line or several together. */
function joined(run: readonly Line[], at: number, marking: string): boolean {
  let text = '';
  for (let next = at; next < run.length && text.length < marking.length; next++) {
    text += (text && ' ') + (run[next] as Line).key;
    if (text === marking) return true;
  }
  return false;
}

/** The first line of a run with which a marking begins that stands in the run before. */
function firstRepeat(run: readonly Line[]): number | undefined {
  for (let at = 1; at < run.length; at++) {
    const before = run.slice(0, at);
    if (
      before.some((_, from) =>
        before.slice(from).some((__, to) => joined(run, at, keysOf(before.slice(from, from + to + 1))))
      )
    )
      return at;
  }
  return undefined;
}

const keysOf = (lines: readonly Line[]) => lines.map(({ key }) => key).join(' ');
