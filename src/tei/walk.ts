/** Walks over whole trees, in the order of the document. Loops: nothing nests too deep for them. */

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
