/** The way back from a tree to a dialect, as far as the dialect can say it. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { reportNotation } from '../../messages/notation.ts';
import type {
  Addition,
  Attributes,
  Block,
  Choice,
  Deletion,
  Inline,
  Item,
  NoteDefinition,
  Span,
  SpanPoint,
  Transcription,
  TreeNode
} from '../tree.ts';
import type { Dialect, Meaning } from './dialect.ts';
import { findPieces, type Pieces } from './edges.ts';
import { meaningOf } from './nodes.ts';
import { isKept, isSubstitution, partnerOf } from './pairs.ts';

/**
 * Writes a tree in a dialect.
 *
 * @param tree as typed: without substitutions, divisions or anything inferred
 * @param file takes a warning for each thing that the dialect cannot say; its text is written all the same
 */
export function writeInDialect(tree: Transcription, dialect: Dialect, file: VFile): string {
  const text = new DialectWriter(dialect, file, tree.children).blocks(tree.children);
  return text === '' ? '' : `${text}\n`;
}

class DialectWriter {
  private readonly dialect: Dialect;
  private readonly file: VFile;
  private readonly notes = new Map<string, NoteDefinition>();
  private readonly pieces: Pieces;
  /** The signs that close the large revisions that are open. */
  private readonly edges: string[] = [];

  constructor(dialect: Dialect, file: VFile, blocks: readonly Block[]) {
    this.dialect = dialect;
    this.file = file;
    this.pieces = findPieces(blocks);
    const gather = (node: TreeNode): void => {
      if (node.type === 'noteDefinition') this.notes.set(node.label, node);
      else if ('children' in node && node.type !== 'paragraph')
        for (const child of node.children) gather(child as TreeNode);
    };
    for (const block of blocks) gather(block);
  }

  // ---------------------------------------------------------------------------------------------------------- blocks

  blocks(nodes: readonly (Block | Item)[]): string {
    let written = '';
    let glue = '';
    for (const node of nodes) {
      if (node.type === 'break') glue = '\n';
      if (node.type === 'break' || (node.type === 'noteDefinition' && this.dialect.note)) continue;
      written += glue + this.block(node);
      glue = '\n\n';
    }
    return written;
  }

  private block(node: Block | Item): string {
    switch (node.type) {
      case 'paragraph': {
        const { open, close } = this.dialect.loose ?? { open: '', close: '' };
        return open + this.inline(node.children) + close;
      }
      case 'furniture':
        return this.inline(node.children);
      case 'item':
        return `${node.label} ${this.blocks(node.children)}`;
      case 'field':
        return `${node.label} ${this.inline(node.children)}`;
      case 'list':
      case 'division':
      case 'aside':
        return this.blocks(node.children as (Block | Item)[]);
      case 'heading':
        this.refuse(node, `${'#'.repeat(node.depth)} …`);
        return this.inline(node.children);
      case 'container':
        this.refuse(node, `::: {.${node.role}}`);
        return this.blocks(node.children);
      case 'verse':
      case 'table':
        this.refuse(node, `::: {.${node.type}}`);
        return this.rows(node);
      case 'noteDefinition':
        this.refuse(node, `[^${node.label}]: …`);
        return this.blocks(node.children);
      case 'rule': {
        const signs = this.dialect.point({ type: 'milestone', kind: 'rule' }, (nodes) => this.inline(nodes));
        if (!signs) this.refuse(node, '---');
        return signs?.text ?? '';
      }
      default:
        return this.mark(node);
    }
  }

  /** The lines of verse, or the rows of a table with bars between their cells. */
  private rows(node: TreeNode): string {
    if (node.type === 'verseLine' || node.type === 'tableCell') return this.inline(node.children);
    if (!('children' in node)) return node.type === 'break' ? '' : this.block(node as Block);
    const between = { verse: '\n\n', stanza: '\n', table: '\n', tableRow: ' | ' }[node.type as string] ?? '\n';
    return node.children.map((child) => this.rows(child as TreeNode)).join(between);
  }

  // ------------------------------------------------------------------------------------------------------------ text

  private inline(nodes: readonly Inline[]): string {
    let written = '';
    let taken = -1;
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as Inline;
      const next = nodes[index + 1];
      // What pairs with the edit before it has no sign with the one after it.
      if (index > taken && !(next && isSubstitution(node, next, this.dialect)))
        taken = Math.max(taken, partnerOf(nodes, index));
      if (next && index !== taken && isSubstitution(node, next, this.dialect)) {
        written += this.substitution(node, next);
        index++;
      } else if (node.type === 'break' && !node.written) {
        // The second half of a word may stand beyond the page that begins inside it.
        const page = next?.type === 'pageBreak' && next.joins ? next : undefined;
        written += this.mark(node) + (page ? `${this.mark(page)}\n` : '') + (node.repeated ?? '');
        if (page) index++;
      } else if (isKept(nodes, index, this.dialect)) written += this.around(node as Deletion | Addition, true);
      else written += node.type === 'text' ? this.text(node.value, node.position) : this.mark(node);
    }
    return written;
  }

  private text(value: string, position: Position | undefined): string {
    if (this.dialect.escape) return this.dialect.escape(value);
    for (const { start, end, sign } of this.dialect.scan(value)) {
      const mark = value.slice(start, end);
      if (sign.is !== 'unknown' && sign.is !== 'turn')
        reportNotation(this.file, 'read-as-mark', position, { mark, dialect: this.dialect.name });
    }
    return value;
  }

  // ----------------------------------------------------------------------------------------------------------- marks

  private mark(node: Exclude<Inline, { type: 'text' }> | Block): string {
    switch (node.type) {
      case 'break':
        return node.written ? this.point(node) : `${node.hyphen ?? ''}\n`;
      case 'seam':
        return '\n';
      case 'substitution':
        return this.inline(node.children as Inline[]);
      case 'deletion':
      case 'addition':
      case 'span':
        return this.around(node);
      case 'choice':
        return this.choice(node);
      case 'spanPoint':
        return this.edge(node);
      case 'noteReference':
        return this.noteReference(node.label, node);
      case 'furniture':
        return this.inline(node.children);
      default:
        return this.point(node as Inline);
    }
  }

  private point(node: Inline): string {
    const found = this.dialect.point(node, (nodes) => this.inline(nodes));
    if (!found) this.refuse(node, NAMES[node.type] ?? node.type);
    else this.leaveUnsaid(node, found.unsaid);
    return found?.text ?? '';
  }

  private around(node: Deletion | Addition | Span, isKept = false): string {
    const whole = this.dialect.point(node, (nodes) => this.inline(nodes));
    if (whole) return whole.text;
    const isCrossing = this.pieces.crossing.has(node as Span);
    const signs = isCrossing ? undefined : this.dialect.signs(meaningOf(node));
    if (!signs) this.refuse(node, node.type === 'span' ? `[…]{.${node.kind}}` : (NAMES[node.type] as string));
    else this.leaveUnsaid(node, signs.unsaid, isKept ? undefined : node.attributes);
    const { goesOnFrom, goesOn } = this.pieces;
    const open = goesOnFrom.has(node as Span) ? '' : (signs?.open ?? '');
    const close = goesOn.has(node as Span) ? '' : (signs?.close ?? '');
    const content = this.inline(node.children);
    this.checkOpening(open, content, node);
    return open + content + close;
  }

  /** Text right after an opening sign may make another sign of it, which no dialect with such signs can keep it from. */
  private checkOpening(open: string, content: string, { position }: TreeNode): void {
    const written = open + content;
    const isLonger = (other: string) =>
      other.length > open.length && other.startsWith(open) && written.startsWith(other);
    const other = open === '' ? undefined : this.dialect.opens?.find(isLonger);
    if (other !== undefined && this.dialect.scan(written)[0]?.end !== open.length)
      reportNotation(this.file, 'read-as-mark', position, { mark: other, dialect: this.dialect.name });
  }

  private substitution(...nodes: [Inline, Inline]): string {
    const { open, turn, close, doubt = '' } = this.dialect.substitution as NonNullable<Dialect['substitution']>;
    const [first, second] = nodes.map((node) => {
      const { children, attributes } = node as Deletion | Addition;
      return this.inline(children) + (attributes?.values.cert === 'low' ? doubt : '');
    });
    return open + first + turn + second + close;
  }

  private choice(node: Choice): string {
    const [first, second] = node.children as [Span, Span];
    const write = (span: Span) => this.inline(span.children);
    const written = this.dialect.choice?.(first, second, write);
    if (written !== undefined) return written;
    this.refuse(node, `[…]{.${first.kind}}[…]{.${second.kind}}`);
    const onPage = node.children.find(({ kind }) => kind === 'sic' || kind === 'abbr' || kind === 'orig') ?? first;
    return write(onPage);
  }

  private edge(node: SpanPoint): string {
    if (node.edge === 'end') return this.edges.pop() ?? '';
    const { place, ...values } = node.attributes?.values ?? {};
    const type = node.kind === 'del' ? 'deletion' : 'addition';
    const meaning: Meaning = { type, ...(type === 'addition' && { place: place ?? 'above' }), values };
    const signs = node.kind === 'damage' ? undefined : this.dialect.signs(meaning);
    if (!signs) this.refuse(node, `[begin ${node.kind}]`);
    else this.leaveUnsaid(node, signs.unsaid, node.attributes);
    this.edges.push(signs?.close ?? '');
    return signs?.open ?? '';
  }

  private noteReference(label: string, node: TreeNode): string {
    const { note } = this.dialect;
    const text = this.notes.get(label);
    if (note && text) {
      const parts = text.children.map((block) =>
        block.type === 'paragraph' ? this.inline(block.children) : this.block(block)
      );
      return note.open + parts.join('\n\n') + note.close;
    }
    this.refuse(node, `[^${label}]`);
    return '';
  }

  // -------------------------------------------------------------------------------------------------------- messages

  private refuse({ position }: TreeNode, mark: string): void {
    reportNotation(this.file, 'no-mark-in-dialect', position, { mark, dialect: this.dialect.name });
  }

  private leaveUnsaid({ position }: TreeNode, unsaid: readonly string[], attributes?: Attributes): void {
    const list = [
      ...(attributes?.id === undefined ? [] : [`#${attributes.id}`]),
      ...(attributes?.classes ?? []).map((name) => `.${name}`),
      ...unsaid
    ];
    for (const what of list)
      reportNotation(this.file, 'unsaid-in-dialect', position, { what, dialect: this.dialect.name });
  }
}

/** How the notation writes what a dialect has no mark for. */
const NAMES: Record<string, string> = {
  deletion: '~~…~~',
  addition: '^{…}',
  gap: '[illegible]',
  space: '[blank]',
  pageBreak: '[page]',
  milestone: '[milestone]',
  handShift: '[hand]',
  anchor: '[]{#id}',
  break: '[line]'
};
