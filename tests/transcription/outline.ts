/** A tree as text that people can check: a node a line, its fields behind its name, its children indented. */
import type { TreeNode } from '../../src/transcription/tree.ts';

const OMITTED = new Set(['type', 'position', 'children', 'attributes', 'metadata']);

/** The nodes of a tree, without their places. */
export function outline(node: TreeNode, indent = ''): string {
  const fields = Object.entries(node)
    .filter(([name]) => !OMITTED.has(name))
    .map(([name, value]) => (name === 'value' ? JSON.stringify(value) : `${name}=${JSON.stringify(value)}`));
  const { id, classes = [], values = {} } = ('attributes' in node && node.attributes) || {};
  const list = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(values)
      .sort()
      .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  ];
  const line = [node.type, ...fields, ...(list.length > 0 ? [`{${list.join(' ')}}`] : [])].join(' ');
  const children = 'children' in node ? node.children : [];
  return [`${indent}${line}\n`, ...children.map((child) => outline(child as TreeNode, `${indent}  `))].join('');
}
