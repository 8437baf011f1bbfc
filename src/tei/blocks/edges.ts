/** Which blocks stand at the start and at the end of others, where TEI lets headings, openers and closers stand (Guidelines 4.1, 4.2). */
import type { Block } from '../../transcription/tree.ts';

/** Roles at the start and at the end of a division: TEI lets no text precede the ones or follow the others. */
const AT_START: ReadonlySet<string> = new Set(['opener', 'salute', 'dateline']);
const AT_END: ReadonlySet<string> = new Set(['closer', 'signed', 'postscript']);

/** Blocks that are no text, which may stand before a heading. */
const NO_TEXT: ReadonlySet<Block['type']> = new Set<Block['type']>([
  ...(['pageBreak', 'furniture', 'aside', 'milestone', 'anchor', 'spanPoint', 'break', 'rule'] as const)
]);

/** Roles that are no text either. */
const ASIDE: ReadonlySet<string> = new Set(['fw', 'stamp', 'note', 'drafting']);

/** The edges of blocks that stand one after another: found once for all of them, so that the work stays linear. */
export class Edges {
  /** The first block that no heading, and no opener, can follow. */
  private readonly heading: number;
  private readonly opener: number;
  /** The last block that no closer can precede. */
  private readonly closer: number;

  constructor(blocks: readonly Block[]) {
    this.heading = first(blocks, ({ type }) => !NO_TEXT.has(type));
    this.opener = first(blocks, (block) => !isBeside(block, AT_START) && block.type !== 'heading');
    this.closer = blocks.findLastIndex((block) => !isBeside(block, AT_END));
  }

  /** Whether TEI lets a heading stand here. */
  admitHeading(index: number): boolean {
    return index <= this.heading;
  }

  /** Whether TEI lets a block with this role stand here. */
  admitRole(role: string, index: number): boolean {
    if (AT_START.has(role)) return index <= this.opener;
    return AT_END.has(role) && index >= this.closer;
  }
}

function first(blocks: readonly Block[], test: (block: Block) => boolean): number {
  const index = blocks.findIndex(test);
  return index === -1 ? blocks.length : index;
}

const isBeside = (block: Block, roles: ReadonlySet<string>) =>
  NO_TEXT.has(block.type) ||
  block.type === 'noteDefinition' ||
  (block.type === 'container' && (roles.has(block.role) || ASIDE.has(block.role)));
