import { type Notes, notesOf } from './notes.ts';
import type { Choice, NoteDefinition, Span, TreeNode } from './tree.ts';

/**
 * The characters of a transcription less its marks, in their order: what no edition may lose. White space is that of the
 * source only as far as it parts words. The editor's own words (what is supplied, expanded, corrected or explained) stand in
 * the reading text alone, and are none of the page's.
 *
 * @param tree as typed, where everything stands where the transcriber typed it
 */
export function characters(tree: TreeNode): string {
  return new Page(notesOf(tree)).characters(tree);
}

class Page {
  private readonly notes: Notes;

  constructor(notes: Notes) {
    this.notes = notes;
  }

  characters(node: TreeNode): string {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'break':
        return `${node.hyphen ?? ''}\n${node.repeated ?? ''}`;
      case 'item':
        return `${node.label} ${this.all(node.children)}`;
      case 'gap':
        return '[…]';
      case 'space':
        return '[blank]';
      case 'span':
        return EDITORS.has(node.kind) ? '' : this.all(node.children);
      case 'choice':
        return this.characters(asWritten(node));
      case 'noteReference': {
        const text = this.notes.texts.get(node.label);
        return text && this.notes.called.get(text) === node ? this.note(text) : '';
      }
      case 'noteDefinition':
        return this.notes.called.has(node) ? '' : this.note(node);
      default:
        return 'children' in node ? this.all(node.children) : '';
    }
  }

  /** The text of a note, if it is the author's. */
  private note({ attributes, children }: NoteDefinition): string {
    return attributes?.classes.includes('authorial') ? `\n${this.all(children)}` : '';
  }

  private all(nodes: readonly TreeNode[]): string {
    return nodes.map((node) => this.characters(node) + (isBlock(node) ? '\n' : '')).join('');
  }
}

/** Spans that are the editor's words. */
const EDITORS: ReadonlySet<string> = new Set(['supplied', 'ex']);
/** Of alternatives, the form that stands on the page. */
const WRITTEN: ReadonlySet<string> = new Set(['sic', 'abbr', 'orig', 'am']);

const asWritten = ({ children }: Choice) => children.find(({ kind }) => WRITTEN.has(kind)) ?? (children[0] as Span);

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'list',
  'container',
  'verse',
  'stanza',
  'verseLine',
  'table',
  'tableRow',
  'tableCell'
]);

const isBlock = (node: TreeNode) => BLOCKS.has(node.type);
