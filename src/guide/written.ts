/** What a case's transcriber typed for one thing: a piece of the input. */
import { VFile } from 'vfile';
import { joinLayers } from '../project/layers.ts';
import { infer } from '../transcription/infer/index.ts';
import { parse } from '../transcription/parse.ts';
import type { Transcription, TreeNode } from '../transcription/tree.ts';
import type { Line } from './cases.ts';

/** A case as it is read: the text below its front matter, and the tree. */
export interface Read {
  text: string;
  tree: Transcription;
}

/** @throws Error when the front matter of the case has a mistake */
export function readCase(input: string): Read {
  const file = new VFile();
  const parts = joinLayers(input, [], file);
  if (!parts) throw new Error(`The front matter is wrong: ${file.messages.join(' ')}`);
  return { text: parts.text, tree: infer(parse(parts.text, file, parts.metadata), file) };
}

/**
 * The piece of the input that a line of the table shows: a mark, or the marks that belong together, `…` between them.
 *
 * @throws Error when the case has no such node
 */
export function written({ text, tree }: Read, { case: name, node, nthNode }: Line): string {
  const nodes = nodesOf(tree).filter((other) => other.position !== undefined);
  const shown = nodes.filter((other) => kindOf(other) === node)[nthNode - 1];
  if (!shown) throw new Error(`The case ${name} has no ${node} ${nthNode}.`);
  const [from, to] = rangeOf(shown);
  if (shown.type === 'break' && !shown.written) return withWords(text, from, to);
  const isShown = new Set([shown, ...partners(shown, nodes)]);
  const parts = nodes.filter((other) => isShown.has(other));
  return parts.map((part) => text.slice(...rangeOf(part))).join(' … ');
}

/** All nodes under a node, itself first. No case nests deeper than a call can. */
function nodesOf(node: TreeNode): TreeNode[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** The type of a node with what the type leaves open. Of the two edges of a stretch only the first has a name of its own. */
function kindOf(node: TreeNode): string {
  if (node.type === 'spanPoint') return node.edge === 'begin' ? `spanPoint/${node.kind}` : 'end';
  if (node.type === 'span' || node.type === 'milestone') return `${node.type}/${node.kind}`;
  return node.type === 'container' ? `container/${node.role}` : node.type;
}

/** What belongs to a mark and stands elsewhere: its other half, its other edge, the text of its note, what it points to. */
function partners(shown: TreeNode, nodes: readonly TreeNode[]): TreeNode[] {
  const { sub, group, target = '' } = valuesOf(shown);
  return nodes.filter((node) => {
    if (node === shown) return false;
    if (shown.type === 'spanPoint') return node.type === 'spanPoint' && node.key === shown.key;
    if (shown.type === 'noteReference') return node.type === 'noteDefinition' && node.label === shown.label;
    if (sub !== undefined) return valuesOf(node).sub === sub;
    if (group !== undefined) return valuesOf(node).group === group;
    return isFirstWithItsId(node, nodes) && target.split(' ').includes(`#${idOf(node)}`);
  });
}

const idOf = (node: TreeNode) => ('attributes' in node ? node.attributes?.id : undefined);

/** An id that stands twice names the first. */
const isFirstWithItsId = (node: TreeNode, nodes: readonly TreeNode[]) =>
  nodes.find((other) => idOf(other) === idOf(node)) === node;

const valuesOf = (node: TreeNode): Record<string, string> => ('attributes' in node && node.attributes?.values) || {};

const rangeOf = ({ position }: TreeNode) => [position?.start.offset, position?.end.offset] as [number, number];

/** A line end with the words on either side of it. */
function withWords(text: string, from: number, to: number): string {
  const before = /\S+$/.exec(text.slice(0, from))?.[0] ?? '';
  return before + text.slice(from, to) + (/^\S+/.exec(text.slice(to))?.[0] ?? '');
}
