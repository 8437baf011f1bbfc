/**
 * Identifiers that survive edits elsewhere: digests of what a thing is, of its text, and, for edits, of the words around it.
 * They are given out for a whole tree at once, in document order.
 */
import { hash } from 'node:crypto';
import type { Attributes, Division, Inline, Transcription, TreeNode } from '../transcription/tree.ts';

/** RFC 4648, section 6, in lower case. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LETTERS = 7;

/** How many characters of a text go into its digest from either end, and how many around it are looked at for words. */
const EDGE = 400;
const AROUND = 60;
const WORDS = 3;

/** Spans that are acts of revision, as deletions and additions are. */
const REVISIONS: ReadonlySet<string> = new Set(['restore', 'retrace', 'mod', 'transpose', 'undo', 'redo']);

/** The ids of one document's nodes. */
export interface Identifiers {
  /** The `xml:id` of a node; undefined when nothing names it. */
  of(node: TreeNode): string | undefined;
  /** A name for a node from which others are made; its `xml:id` if it has one. */
  name(node: TreeNode): string | undefined;
  /** The number of a page break: as given, or counted on from the one before. */
  page(node: TreeNode): string | undefined;
}

/**
 * Gives every page, edit, paragraph, division and note of a tree its id.
 *
 * @param reserved ids that the header takes
 */
export function identify(tree: Transcription, reserved: Iterable<string>): Identifiers {
  const flat = new FlatText(tree);
  const names = new Names(reserved);
  const ids = new Map<TreeNode, string>();
  const pages = new Map<TreeNode, string>();
  for (const { node } of flat.places) {
    const own = ownId(node);
    if (own !== undefined) ids.set(node, names.take(own));
  }
  let page = 0;
  for (const place of flat.places) {
    const { node } = place;
    if (node.type === 'pageBreak') {
      page = /^\d{1,9}$/.test(node.n ?? '') ? Number(node.n) : page + 1;
      pages.set(node, node.n ?? String(page));
    }
    if (ownId(node) !== undefined) continue;
    const wanted = generated(place, flat, pages);
    if (wanted !== undefined) ids.set(node, names.take(wanted));
  }
  return {
    of: (node) => (isAddressed(node) || ownId(node) !== undefined ? ids.get(node) : undefined),
    name: (node) => ids.get(node),
    page: (node) => pages.get(node)
  };
}

/** Names of which each is given out once. */
class Names {
  /** The names given out, and the last number that was put to each. */
  private readonly taken = new Map<string, number>();

  constructor(reserved: Iterable<string>) {
    for (const name of reserved) this.taken.set(name, 1);
  }

  /** `wanted`, or `wanted-2`, `wanted-3` … when it is taken. */
  take(wanted: string): string {
    let name = wanted;
    let count = this.taken.get(wanted) ?? 0;
    if (count > 0) {
      do name = `${wanted}-${++count}`;
      while (this.taken.has(name));
      this.taken.set(wanted, count);
    }
    this.taken.set(name, 1);
    return name;
  }
}

const ownId = (node: TreeNode) => (node as { attributes?: Attributes }).attributes?.id;

function generated(
  { node, start, end }: Place,
  flat: FlatText,
  pages: ReadonlyMap<TreeNode, string>
): string | undefined {
  switch (node.type) {
    case 'pageBreak':
      return `page-${asName(pages.get(node) as string)}`;
    case 'noteDefinition':
      return `note-${asName(node.label)}`;
    case 'paragraph':
      return `p-${digest(`paragraph\n${flat.excerpt(start, end)}`)}`;
    case 'division':
      return `d-${digest(`division\n${flat.headingOf(node)}`)}`;
    case 'deletion':
    case 'addition':
    case 'substitution':
    case 'container':
    case 'span':
    case 'spanPoint':
      if (!isNamed(node)) return undefined;
      return `e-${digest([kindOf(node), flat.excerpt(start, end), ...flat.neighbours(start, end)].join('\n'))}`;
    default:
      return undefined;
  }
}

function isNamed(node: TreeNode): boolean {
  if (node.type === 'span') return REVISIONS.has(node.kind);
  return node.type !== 'spanPoint' || node.edge === 'begin';
}

/** Whether a node's name is its `xml:id`: fenced blocks that are no revision have none. */
const isAddressed = (node: TreeNode) => node.type !== 'container' || node.role === 'del' || node.role === 'add';

function kindOf(node: TreeNode): string {
  if (node.type === 'container') return node.role;
  if (node.type === 'span' || node.type === 'spanPoint') return node.kind;
  return node.type;
}

/** What of a page's number or a note's label an XML name can hold. */
const asName = (value: string) => value.replace(/[^\p{L}\p{N}._-]/gu, '_');

/** The first 35 bits of a digest, five a letter. */
function digest(text: string): string {
  const hex = hash('sha256', text, 'hex');
  let value = Math.floor(Number.parseInt(hex.slice(0, 9), 16) / 2);
  const codes: number[] = new Array(LETTERS);
  for (let at = LETTERS - 1; at >= 0; at--, value = Math.floor(value / 32)) codes[at] = BASE32.charCodeAt(value % 32);
  return String.fromCharCode(...codes);
}

/** Whether an `xml:id` of an edit, paragraph or division is a digest, which the notation does not show. */
export const isDigest = (id: string) => /^[edp]-[a-z2-7]{7}(?:-\d+)?$/.test(id);

/** Whether an `xml:id` was made from `name` (`page-2`, `note-a`), so that the notation does not show it. */
export function isMadeFrom(id: string, prefix: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const made = `${prefix}-${asName(name)}`;
  return id === made || (id.startsWith(`${made}-`) && /^\d+$/.test(id.slice(made.length + 1)));
}

/** A node, and where it begins and ends among the characters of its document. */
interface Place {
  readonly node: TreeNode;
  readonly start: number;
  end: number;
}

/** A document's characters in order, and where each of its nodes begins and ends among them. */
class FlatText {
  /** The nodes in document order, texts and seams left out. */
  readonly places: Place[] = [];
  private readonly headings = new Map<TreeNode, Place>();
  private readonly parts: string[] = [];
  private length = 0;
  private readonly text: string;

  /** Reads a tree. A loop, however deep it is: a node's place lies below its children and is met again after them. */
  constructor(root: TreeNode) {
    const stack: (TreeNode | Place)[] = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if ('node' in next) {
        next.end = this.length;
        if (BLOCKS.has(next.node.type)) this.push('\n\n');
      } else if (next.type === 'text') this.push(next.value);
      else if (next.type === 'seam') this.push(' ');
      else {
        this.enter(next, stack);
        if (next.type === 'break' && next.hyphen === undefined) this.push(' ');
      }
    }
    this.text = this.parts.join('');
  }

  private enter(node: TreeNode, stack: (TreeNode | Place)[]): void {
    const place = { node, start: this.length, end: this.length };
    this.places.push(place);
    if (node.type === 'heading') this.headings.set(node, place);
    if (!('children' in node)) return;
    stack.push(place);
    for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as TreeNode);
  }

  private push(value: string): void {
    this.parts.push(value);
    this.length += value.length;
  }

  /** The words of a stretch; of a long one those at its ends, and its length. */
  excerpt(start: number, end: number): string {
    const whole = end - start <= 2 * EDGE;
    const words = whole
      ? this.text.slice(start, end)
      : `${this.text.slice(start, start + EDGE)}\n${end - start}\n${this.text.slice(end - EDGE, end)}`;
    return onOneLine(words);
  }

  /** The words before and after a stretch. */
  neighbours(start: number, end: number): [string, string] {
    const before = onOneLine(this.text.slice(Math.max(0, start - AROUND), start));
    const after = onOneLine(this.text.slice(end, end + AROUND));
    let from = before.length;
    for (let count = 0; count < WORDS && from !== -1; count++) from = before.lastIndexOf(' ', from - 1);
    let to = 0;
    for (let count = 0; count < WORDS && to !== -1; count++) to = after.indexOf(' ', to + 1);
    return [before.slice(from + 1), to === -1 ? after : after.slice(0, to)];
  }

  headingOf(division: Division): string {
    const heading = division.children.find((child) => child.type === 'heading');
    const place = heading && this.headings.get(heading);
    return place ? this.excerpt(place.start, place.end) : '';
  }
}

/** A text with single spaces for its white space, and none at its ends. */
const onOneLine = (text: string) => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

const BLOCKS: ReadonlySet<string> = new Set<(TreeNode | Inline)['type']>([
  'paragraph',
  'heading',
  'item',
  'field',
  'furniture',
  'aside',
  'verseLine',
  'tableCell',
  'noteDefinition'
]);
