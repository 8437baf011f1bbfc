import type { TreeNode } from './tree.ts';

/**
 * The characters of a transcription less its marks, in their order: what no edition may lose. White space is that of the
 * source only as far as it parts words.
 *
 * @param node of a tree as typed, where everything stands where the transcriber typed it
 */
export function characters(node: TreeNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return `${node.hyphen ?? ''}\n${node.repeated ?? ''}`;
    case 'item':
      return `${node.label} ${all(node.children)}`;
    case 'gap':
      return '[…]';
    case 'space':
      return '[blank]';
    case 'noteDefinition':
      return '';
    default:
      return 'children' in node ? all(node.children) : '';
  }
}

function all(nodes: readonly TreeNode[]): string {
  return nodes.map((node) => (isBlock(node) ? `${characters(node)}\n` : characters(node))).join('');
}

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
