import type { Interruption } from '../../transcription/tree.ts';

const TYPES: ReadonlySet<string> = new Set<Interruption['type']>([
  ...(['furniture', 'pageBreak', 'milestone', 'aside', 'anchor', 'spanPoint', 'break', 'rule'] as const)
]);

/** Whether a block is one of those that may stand between the items of a list, the lines of a stanza, the rows of a table. */
export const isInterruption = (block: { type: string }): block is Interruption => TYPES.has(block.type);
