/** Blocks in order, and the text between them that stands in no block. */
import type { ElementContent } from 'xast';
import type { Block } from '../../transcription/tree.ts';
import { decodeInline } from '../decode-inline.ts';
import type { DecodingContext } from '../decoding.ts';
import { trimBlock } from '../white-space.ts';

const TEXT: ReadonlySet<Block['type']> = new Set<Block['type']>([
  ...(['paragraph', 'heading', 'division', 'list', 'field', 'container', 'verse', 'table'] as const)
]);

export class Flow {
  private readonly context: DecodingContext;
  private readonly blocks: Block[] = [];
  private loose: ElementContent[] = [];

  constructor(context: DecodingContext) {
    this.context = context;
  }

  /** Whether text that stands in no block has begun. */
  get isOpen(): boolean {
    return this.loose.length > 0;
  }

  /** Whether any text has come before. */
  get hasText(): boolean {
    return this.isOpen || this.blocks.some(({ type }) => TEXT.has(type));
  }

  text(node: ElementContent): void {
    this.loose.push(node);
  }

  block(...blocks: Block[]): void {
    this.flush();
    for (const block of blocks) this.blocks.push(block);
  }

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  private flush(): void {
    if (this.loose.length === 0) return;
    const children = trimBlock(decodeInline(this.loose, this.context));
    this.loose = [];
    if (children.length > 0) this.blocks.push({ type: 'paragraph', children });
  }
}
