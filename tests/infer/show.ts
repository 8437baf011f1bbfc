/** Shows a reading as a few lines that a test can state: what each block became, indented as it is nested. */
import { VFile } from 'vfile';
import { type InferOptions, infer } from '../../src/transcription/infer/index.ts';
import { type Metadata, NO_METADATA } from '../../src/transcription/metadata.ts';
import { parse } from '../../src/transcription/parse.ts';
import type { Transcription, TreeNode } from '../../src/transcription/tree.ts';

export interface Shown {
  tree: Transcription;
  /** The reading, a line for each block. */
  lines: string[];
  /** The messages of the rules, `rule line:column text`. */
  told: string[];
  /** The rules that fired, each once, in order. */
  rules: string[];
}

/** Parses and reads a text. */
export function show(text: string, metadata: Partial<Metadata> = {}, options: InferOptions = {}): Shown {
  const file = new VFile();
  const tree = infer(parse(text, new VFile(), { ...NO_METADATA, ...metadata }), file, options);
  const told = file.messages.map(({ ruleId, line, column, reason }) => `${ruleId} ${line}:${column} ${reason}`);
  return {
    tree,
    lines: tree.children.flatMap((block) => outline(block, '')),
    told,
    rules: [...new Set(file.messages.map(({ ruleId }) => String(ruleId)))]
  };
}

function outline(node: TreeNode, indent: string): string[] {
  const inner = (nodes: readonly TreeNode[]) => nodes.flatMap((child) => outline(child, `${indent}  `));
  switch (node.type) {
    case 'division':
      return [`${indent}div`, ...inner(node.children)];
    case 'heading':
      return [`${indent}h${node.depth} ${inline(node.children)}`];
    case 'list':
      return [`${indent}list`, ...inner(node.children)];
    case 'item': {
      const [first, ...rest] = node.children;
      return [`${indent}${node.label} ${first?.type === 'paragraph' ? inline(first.children) : ''}`, ...inner(rest)];
    }
    case 'aside':
      return [`${indent}aside`, ...inner(node.children)];
    case 'container':
      return [`${indent}${node.role}`, ...inner(node.children)];
    case 'paragraph':
      return [`${indent}p ${inline(node.children)}`];
    case 'field':
      return [`${indent}field ${node.label} ${inline(node.children)}`];
    default:
      return [`${indent}${mark(node)}`];
  }
}

const inline = (nodes: readonly TreeNode[]): string => nodes.map(mark).join('');

function mark(node: TreeNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '/';
    case 'seam':
      return ' | ';
    case 'deletion':
      return `${node.falseStart ? 'false ' : ''}~~${inline(node.children)}~~`;
    case 'addition':
      return `${node.unplaced ? 'unplaced ' : ''}^{${inline(node.children)}}`;
    case 'substitution':
      return `<${inline(node.children)}>`;
    case 'anchor':
      return '<typed>';
    case 'pageBreak':
      return `<page ${node.n ?? ''}>`;
    case 'furniture':
      return `<${[node.kind, node.place].filter(Boolean).join(' ')}: ${inline(node.children)}>`;
    default:
      return `<${node.type}>`;
  }
}
