/**
 * Adds items to a list one by one: `list.push(...items)` would overflow the stack where a document has a hundred thousand of them.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
