/** Walks over whole trees, in the order of the document. Loops: nothing nests too deep for them. */
import type { Element, Nodes } from 'xast';

interface Branch {
  children?: readonly object[];
}

/** Calls `enter` with a node and everything under it. */
export function walk<Node extends object>(root: Node, enter: (node: Node) => void): void {
  const stack: object[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    enter(node as Node);
    const { children } = node as Branch;
    if (children) for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as object);
  }
}

/** Calls `enter` with each element of a document or a part of one, itself included. Its texts, half of its nodes, are passed over. */
export function walkElements(root: Nodes, enter: (element: Element) => void): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') enter(node);
    if (node.type !== 'element' && node.type !== 'root') continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index] as Nodes;
      if (child.type === 'element') stack.push(child);
    }
  }
}
