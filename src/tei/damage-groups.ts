/** Damage that is one physical phenomenon (TEI Guidelines, class att.damaged): TEI tells it by a number, the notation by a name. */
import type { Element } from 'xast';
import { walkElements } from './walk.ts';

export const isDamage = ({ name }: Element): boolean => name === 'damage' || name === 'damageSpan';

/**
 * A number for each group of damage that has a name: from 1 in the order of the text, those left out that groups have of their own.
 *
 * @returns the numbers, by the names
 */
export function numberedGroups(root: Element): ReadonlyMap<string, string> {
  const named = new Set<string>();
  const taken = new Set<string>();
  walkElements(root, (node) => {
    const { group } = node.attributes;
    if (typeof group === 'string' && isDamage(node)) (/^\d+$/.test(group) ? taken : named).add(group);
  });
  const numbers = new Map<string, string>();
  let next = 1;
  for (const name of named) {
    while (taken.has(String(next))) next++;
    numbers.set(name, String(next++));
  }
  return numbers;
}
