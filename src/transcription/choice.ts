/** Alternatives side by side: `[mutuality]{.corr}[actuality]{.sic}` (TEI Guidelines 3.5, `choice`). */
import type { VFile } from 'vfile';
import { reportNotation } from '../messages/notation.ts';
import type { Choice, Inline, Span } from './tree.ts';
import { CHOICE_PAIRS } from './vocabulary.ts';

const ALTERNATIVES: readonly string[] = CHOICE_PAIRS.flat();

/** Adds spans to the nodes of one mark, and makes one choice of two that are a pair with nothing between. */
export class ChoiceJoiner {
  private readonly file: VFile;
  private readonly children: Inline[];
  /** The last span that another may join. */
  private last: Span | undefined;

  constructor(file: VFile, children: Inline[]) {
    this.file = file;
    this.children = children;
  }

  /** @param parted `{}` follows the span, so that nothing joins it */
  add(node: Span, parted: boolean): void {
    const { children } = this;
    const before = this.last && children[children.length - 1] === this.last ? this.last : undefined;
    this.last = parted ? undefined : node;
    if (before && arePair(before.kind, node.kind)) {
      const choice: Choice = { type: 'choice', children: [before, node] };
      if (before.position && node.position) choice.position = { start: before.position.start, end: node.position.end };
      children[children.length - 1] = choice;
      this.last = undefined;
      return;
    }
    if (before && ALTERNATIVES.includes(before.kind) && ALTERNATIVES.includes(node.kind))
      reportNotation(this.file, 'suspicious-pair', node.position, { first: before.kind, second: node.kind });
    children.push(node);
  }
}

/** Whether two kinds of span are alternatives of each other. */
export function arePair(a: string, b: string): boolean {
  return CHOICE_PAIRS.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}
