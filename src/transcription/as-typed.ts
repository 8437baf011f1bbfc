/**
 * The inverse of reading the page: what every rule made of the text goes back to what the transcriber typed, so that
 * `writeNotation(asTyped(infer(parse(text))))` is `writeNotation(parse(text))`.
 */
import { visit } from 'unist-util-visit';
import type {
  Addition,
  Anchor,
  Block,
  Break,
  Container,
  Field,
  Furniture,
  Inline,
  Item,
  List,
  PageBreak,
  Paragraph,
  Transcription
} from './tree.ts';

/** Gives a new tree as typed; what the transcriber wrote down as a mark stays as it is. */
export function asTyped(tree: Transcription): Transcription {
  const copy = structuredClone(tree);
  const anchored = new Set<string>();
  visit(copy, 'anchor', (node) => {
    const { for: key } = node as Anchor;
    if (key !== undefined) anchored.add(key);
  });
  const moved = new Map<string, Addition>();
  visit(copy, 'addition', (node) => {
    const { key } = node as Addition;
    if (key !== undefined && anchored.has(key)) moved.set(key, node as Addition);
  });
  const typed = new Unreader(moved);
  return { ...copy, children: listItems(typed.blocks(copy.children)) };
}

class Unreader {
  private readonly moved: ReadonlyMap<string, Addition>;

  constructor(moved: ReadonlyMap<string, Addition>) {
    this.moved = moved;
  }

  blocks(nodes: readonly (Block | Item)[]): (Block | Item)[] {
    return joinFields(nodes).flatMap((node) => this.block(node));
  }

  private block(node: Block | Item): (Block | Item)[] {
    switch (node.type) {
      case 'division':
      case 'list':
        return this.blocks(node.children);
      case 'item': {
        const [first, ...rest] = this.blocks(node.children);
        return [{ ...node, children: first ? [first as Block] : [] }, ...rest];
      }
      case 'paragraph':
        return this.paragraphs(node.children, node);
      case 'heading':
        return node.inferred ? this.paragraphs(node.children) : [{ ...node, children: this.inline(node.children) }];
      case 'furniture':
        return node.inferred ? this.paragraphs(node.children) : [markedFurniture(node, this.inline(node.children))];
      case 'pageBreak':
        return typedPage(node);
      case 'aside': {
        const children = this.blocks(node.children);
        return node.inferred ? children : [{ type: 'container', role: node.kind, children: listItems(children) }];
      }
      case 'container': {
        const children = this.blocks(node.children);
        return node.inferred ? children : [{ ...node, children: listItems(children) }];
      }
      case 'anchor': {
        const addition = node.for === undefined ? undefined : this.moved.get(node.for);
        return addition ? this.paragraphs(this.restored(addition)) : [node];
      }
      case 'verse':
        return [
          {
            ...node,
            children: node.children.map((stanza) =>
              stanza.type === 'stanza'
                ? {
                    ...stanza,
                    children: stanza.children.map((line) =>
                      line.type === 'verseLine' ? { ...line, children: this.inline(line.children) } : line
                    )
                  }
                : stanza
            )
          }
        ];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) =>
              row.type === 'tableRow'
                ? { ...row, children: row.children.map((cell) => ({ ...cell, children: this.inline(cell.children) })) }
                : row
            )
          }
        ];
      case 'noteDefinition':
        return [{ ...node, children: listItems(this.blocks(node.children)) }];
      default:
        return [node];
    }
  }

  /** Cuts a block at its seams: each part was a block of its own. */
  private paragraphs(nodes: readonly Inline[], like?: Paragraph): Block[] {
    const parts: Inline[][] = [[]];
    let repeated: string | undefined;
    for (const node of nodes.flatMap(withoutPairing)) {
      const part = parts[parts.length - 1] as Inline[];
      const last = part[part.length - 1];
      // A rule joined the word that a page boundary divides: its sign was the last character of one block, and may be the first
      // of another.
      if (node.type === 'seam' && last?.type === 'break' && last.hyphen !== undefined) {
        part[part.length - 1] = { type: 'text', value: last.hyphen };
        repeated = last.repeated;
      } else if (repeated !== undefined && !SEPARATE.has(node.type)) {
        part.push({ type: 'text', value: repeated });
        repeated = undefined;
      }
      // A catchword that was the last line of its paragraph stands behind the seam: the line end before it tells so.
      if (node.type === 'seam' && part[part.length - 1]?.type !== 'break') parts.push([]);
      else if (node.type !== 'seam') part.push(node);
    }
    return parts.flatMap((part): Block[] => {
      const [only] = part;
      if (part.length === 1 && only && SEPARATE.has(only.type)) return this.block(only as Block) as Block[];
      const children = this.inline(part);
      if (children.length === 0) return like && nodes.length === 0 ? [{ ...like, children }] : [];
      return [{ type: 'paragraph', children }];
    });
  }

  private inline(nodes: readonly Inline[]): Inline[] {
    const typed: Inline[] = [];
    for (const node of nodes.flatMap((child) => this.inlineNode(child))) {
      const last = typed[typed.length - 1];
      if (node.type === 'text' && last?.type === 'text')
        typed[typed.length - 1] = { type: 'text', value: last.value + node.value };
      else typed.push(node);
    }
    return typed;
  }

  private inlineNode(node: Inline): Inline[] {
    if (node.type === 'anchor' && node.for !== undefined) {
      const addition = this.moved.get(node.for);
      return addition ? this.restored(addition) : [node];
    }
    if (node.type === 'substitution') return this.inline(node.children as Inline[]);
    if (node.type === 'furniture' && node.inferred) return this.inline(node.children);
    if (node.type === 'pageBreak') return typedPage(node);
    if (node.type === 'addition' && node.key !== undefined && this.moved.has(node.key)) return [];
    if (node.type === 'deletion' || node.type === 'addition' || node.type === 'span') {
      const { inferred: _, ...typed } = node;
      if ('falseStart' in typed) delete typed.falseStart;
      return [{ ...typed, children: this.inline(node.children) } as Inline];
    }
    return [node];
  }

  /** A moved addition as it was typed: with its mark, or as the words alone when it stood on a line of its own. */
  private restored(addition: Addition): Inline[] {
    if (addition.typedAsLine) return this.inline(addition.children);
    const { key: _, inferred: __, ...typed } = addition;
    return [{ ...typed, children: this.inline(addition.children) }];
  }
}

/** What stood as a block of its own between the parts of a block that was joined. */
const SEPARATE: ReadonlySet<string> = new Set(['furniture', 'pageBreak', 'aside', 'milestone', 'seam']);

/** A page break as typed: none where a rule read it; between blocks where a rule has found it inside a word. */
function typedPage(node: PageBreak): PageBreak[] {
  if (!node.inferred) return [node];
  const { inferred, joins: _, ...typed } = node;
  return inferred.some(({ rule }) => rule === 'page-break') ? [] : [typed];
}

/** The halves of a substitution, and what stands between them. */
const withoutPairing = (node: Inline): Inline[] =>
  node.type === 'substitution' ? (node.children as Inline[]) : [node];

const fieldText = (field: Field): Inline[] => [{ type: 'text', value: `${field.label} ` }, ...field.children];

/** Fields on adjacent lines were one paragraph. */
function joinFields(nodes: readonly (Block | Item)[]): (Block | Item)[] {
  const joined: (Block | Item)[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Block | Item;
    if (node.type !== 'field') {
      joined.push(node);
      continue;
    }
    const children = fieldText(node);
    for (let next = nodes[index + 2]; nodes[index + 1]?.type === 'break' && next?.type === 'field'; ) {
      children.push(nodes[index + 1] as Break, ...fieldText(next));
      index += 2;
      next = nodes[index + 2];
    }
    joined.push({ type: 'paragraph', children });
  }
  return joined;
}

/** Forme work that the transcriber marked stands in a fenced block. */
function markedFurniture({ kind, attributes, position }: Furniture, children: Inline[]): Container {
  return {
    type: 'container',
    role: kind === 'stamp' ? 'stamp' : 'fw',
    ...(attributes && { attributes }),
    children: [{ type: 'paragraph', children }],
    ...(position && { position })
  };
}

/** Puts items that follow one another, with or without a blank line, into flat lists. */
function listItems(nodes: readonly (Block | Item)[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    const last = blocks[blocks.length - 1];
    if (node.type === 'item') {
      if (last?.type === 'list') last.children.push(node);
      else blocks.push({ type: 'list', children: [node] } satisfies List);
    } else if (node.type === 'break' && last?.type === 'list' && nodes[index + 1]?.type === 'item')
      last.children.push(node);
    else blocks.push(node);
  }
  return blocks;
}
