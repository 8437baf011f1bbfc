import type { Choice, Inline } from './tree.ts';
import { CHOICE_PAIRS } from './vocabulary.ts';

/**
 * Joins spans that stand side by side, with nothing between, and are the alternatives of one place:
 * `[mutuality]{.corr}[actuality]{.sic}` (TEI Guidelines 3.5.1, `choice`).
 */
export function joinChoices(children: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const child of children) {
    const before = joined[joined.length - 1];
    if (child.type === 'span' && before?.type === 'span' && arePair(before.kind, child.kind)) {
      const choice: Choice = { type: 'choice', children: [before, child] };
      if (before.position && child.position)
        choice.position = { start: before.position.start, end: child.position.end };
      joined[joined.length - 1] = choice;
    } else joined.push(child);
  }
  return joined;
}

function arePair(a: string, b: string): boolean {
  return CHOICE_PAIRS.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}
